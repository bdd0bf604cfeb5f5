"""A link in a text must lead to a page that readers can open.

[báo cáo](articles/2018/07/khong-co.md)      →  broken-link (error)
[báo cáo](/2018/07/khong-co/)                →  broken-link (error)
a published article that links to a draft    →  link-to-unpublished (error)
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.text_facts import Reference, TextFacts
from plugins.bulletin.words.text import nearest


def check(
    texts: Mapping[str, TextFacts],
    addresses: Mapping[str, str],
    files: Iterable[str],
    leads_somewhere: Callable[[str], bool],
) -> Iterator[Problem]:
    """Follow every link of the public texts.

    `texts` are the public files' facts by path, `addresses` what each file under
    content/ is published as, `files` all that lie there.
    """
    for path, text in texts.items():
        for link in text.links:
            if link.address.startswith("content:"):
                name = link.address.removeprefix("content:").partition("#")[0]
                if name not in addresses:
                    yield _lost(path, link, name, files, addresses)
            elif _internal(link.address) and not leads_somewhere(link.address):
                yield _lost(path, link, link.address, files, addresses.values())


def _internal(address: str) -> bool:
    return address.startswith("/") and not address.startswith("//")


def _lost(
    path: str,
    link: Reference,
    target: str,
    files: Iterable[str],
    readable: Iterable[str],
) -> Problem:
    """The problem of a link; what was meant is among what readers can open."""
    unpublished = target in files
    near = None if unpublished else nearest(target, readable)
    message = (
        f"Liên kết dẫn tới {target}, nhưng tệp ấy chưa công khai."
        if unpublished
        else f"Liên kết dẫn tới {target}, nhưng không có trang hay tệp ấy."
    )
    return Problem(
        path=path,
        line=link.line,
        column=link.column,
        rule="link-to-unpublished" if unpublished else "broken-link",
        message=message,
        suggestion=f'có phải "{near}"?' if near else "bỏ liên kết, giữ chữ",
        length=len(target),
    )
