"""Each old address leads to one page, and a plain host can answer it.

redirect_from: [/tin/1.aspx] in two files   →  redirect-taken
redirect_from: [/Tin/1.aspx, /tin/1.aspx]   →  redirect-taken: the case alone
redirect_from: [/can-bo/]                   →  same-address: a list of this site
redirect_from: ["/tin:1"]                   →  address-needs-server (warning)
redirect_from: ["/?p=12"]                   →  the same: the front page lies there
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Literal

from plugins.bulletin.files.old_addresses import not_kept
from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.record.ledgers.redirects import Redirect


def check(
    found: Sequence[Redirect],
    is_made: Callable[[str], bool],
    newest: Callable[[Sequence[str]], str],
) -> Iterator[Finding]:
    """Compare the old addresses with each other and with what the site itself has.

    `is_made` tells of a path whether a list, feed or file of the site is there;
    `newest` says which of two files was changed last: that is where two are told of.
    """
    taken: dict[str, Redirect] = {}
    for redirect in found:
        other = taken.setdefault(redirect.same, redirect)
        if other.source != redirect.source:
            yield _claimed_twice(redirect, other, newest)
        elif _same_but_case(redirect.path, other.path):
            message = f"{redirect.old} và {other.old} chỉ khác chữ hoa, chữ thường."
            hint = "giữ một: dạng mà các liên kết cũ đang dùng"
            yield _finding(redirect, "redirect-taken", message, hint)
        yield from _without_answer(redirect, is_made)


def _claimed_twice(
    one: Redirect, other: Redirect, newest: Callable[[Sequence[str]], str]
) -> Finding:
    later, kept = one, other
    if newest([other.source, one.source]) == other.source:
        later, kept = other, one
    message = f"Địa chỉ cũ {later.old} đã dẫn về {kept.new}."
    hint = f"bỏ địa chỉ này ở đây, hoặc ở {kept.source}"
    return _finding(later, "redirect-taken", message, hint)


def _without_answer(
    redirect: Redirect, is_made: Callable[[str], bool]
) -> Iterator[Finding]:
    """What keeps a file from answering an address."""
    # What old portals asked of their front page, a server tells from ours.
    is_front = not redirect.path.strip("/")
    if not redirect.query if is_front else is_made(redirect.path):
        message = f"Địa chỉ {redirect.old} là một trang của chính bản tin này."
        hint = "bỏ địa chỉ này: chỉ ghi những địa chỉ không còn trang nào"
        yield _finding(redirect, "same-address", message, hint)
    elif reason := not_kept(redirect.path):
        message = (
            f"Máy chủ chỉ có tệp không trả lời được địa chỉ này ({reason}); "
            "chỉ máy chủ đọc được tệp _redirects mới dẫn đi."
        )
        hint = (
            "bỏ địa chỉ này nếu không ai dùng nữa; nếu còn, báo người quản trị máy chủ"
        )
        yield _finding(redirect, "address-needs-server", message, hint, "warning")


def _same_but_case(one: str, other: str) -> bool:
    bare, other_bare = one.rstrip("/"), other.rstrip("/")
    return bare != other_bare and bare.casefold() == other_bare.casefold()


def _finding(
    redirect: Redirect,
    rule: str,
    message: str,
    hint: str,
    severity: Literal["error", "warning"] = "error",
) -> Finding:
    return Finding(redirect.source, redirect.key, rule, message, hint, severity)
