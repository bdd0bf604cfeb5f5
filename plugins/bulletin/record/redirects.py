"""Old addresses and where they lead now.

    redirect_from: [/tin/123.aspx?id=5]
        →  Redirect("/tin/123.aspx?id=5", "/2018/07/x/", …)

An address once published answers for ever (GOV.UK's rule, and L19 of the ministry's):
what was renamed leaves the way to its new place.
"""

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.record.bulletin import Bulletin


class Redirect(Struct, frozen=True):
    """An old address, the present one, and the file that says so."""

    old: str
    new: str
    title: str
    source: str
    key: str = "redirect_from"

    @property
    def has_query(self) -> bool:
        """Whether only a server can tell it apart, by what stands behind "?"."""
        return "?" in self.old


def redirects(bulletin: Bulletin) -> list[Redirect]:
    """Return the redirects of all public files, by old address."""
    found = [
        Redirect(
            old,
            entity.address,
            _title(entity),
            entity.path,
            f"redirect_from[{index}]",
        )
        for entity in bulletin.everything
        for index, old in enumerate(entity.file.redirect_from)
    ]
    return sorted(found, key=lambda redirect: redirect.old)


def _title(entity: object) -> str:
    file = entity.file  # type: ignore[attr-defined]
    return str(getattr(file, "title", None) or file.name)


def collisions(
    found: list[Redirect], newest: Callable[[Sequence[str]], str]
) -> Iterator[Finding]:
    """Report an old address that two files claim, at the one that was changed last.

    `newest` says which of two paths that is.
    """
    taken: dict[str, Redirect] = {}
    for redirect in found:
        other = taken.setdefault(redirect.old, redirect)
        if other is redirect:
            continue
        pair = {one.source: one for one in (other, redirect)}
        later = pair.pop(newest([*pair]))
        kept = next(iter(pair.values()), later)
        yield Finding(
            later.source,
            later.key,
            "redirect-taken",
            f"Địa chỉ cũ {later.old} đã dẫn về {kept.new}.",
            f"bỏ địa chỉ này ở đây, hoặc ở {kept.source}",
        )
