"""A link's text says where it leads: screen readers list links without the rest.

    [tại đây](articles/2018/07/x.md)   →  vague-link (warning)
    <https://example.vn/a?b=1>         →  vague-link (warning)

Circular 32/2017/TT-BTTTT, article 18(1)d: link text must mean something.
"""

from collections.abc import Iterator

from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.read_file import ReadFile
from plugins.bulletin.words.text import match_key

_VAGUE = frozenset(
    map(
        match_key,
        (
            "tại đây, ở đây, đây, xem tại đây, xem ở đây, bấm vào đây, nhấn vào đây, "
            "xem thêm, xem, chi tiết, xem chi tiết, link, liên kết, click, here, "
            "click here"
        ).split(", "),
    )
)


def check(file: ReadFile) -> Iterator[Problem]:
    """Look at the words of every link in the body."""
    for link in file.body.links if file.body else ():
        words = match_key(link.text).strip(" .,:;>»→")
        if (
            not words
            or words in _VAGUE
            or words.startswith(("http://", "https://", "www."))
        ):
            yield file.in_body(
                (link.line, link.column, len(link.written)),
                "vague-link",
                f'Chữ của liên kết, "{link.text}", không nói liên kết dẫn đến đâu.',
                "dùng tên của trang hoặc tài liệu làm chữ liên kết",
                "warning",
            )
