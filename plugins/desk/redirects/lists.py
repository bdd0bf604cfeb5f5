"""Lists of old addresses as people and portals have them: CSV, or a sitemap.

"cũ;mới\\n/tin/1.aspx;/2018/07/x/"  →  [Wanted(2, "/tin/1.aspx", "/2018/07/x/")]
<loc>https://cu.vn/tin/1.aspx</loc>      →  [Wanted(1, "https://cu.vn/tin/1.aspx", "")]
"""

import csv
import html
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from plugins.bulletin.words.text import slugify

# What people write over the two columns, without marks and in lower case.
_OLD = ("cu", "dia-chi-cu", "old", "from", "source", "url-cu", "tu")
_NEW = ("moi", "dia-chi-moi", "new", "to", "target", "url-moi", "den")
_LOC = re.compile(r"<loc>\s*(.*?)\s*</loc>", re.DOTALL)


class Wanted(NamedTuple):
    """An old address and where it is to lead, as written; `new` is '' if unsaid."""

    line: int
    old: str
    new: str


class UnreadableError(ValueError):
    """The list is none; the text says why, in Vietnamese."""


def wanted(data: bytes) -> list[Wanted]:
    """Read the bytes of a list; raises UnreadableError for what is none."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableError(
            "tệp không phải UTF-8; trong Excel hãy lưu kiểu CSV UTF-8."
        ) from error
    if "<sitemapindex" in text:
        raise UnreadableError(
            "đây là mục lục của nhiều sitemap; hãy tải từng tệp nêu trong đó."
        )
    if "<urlset" in text:
        return [
            Wanted(text.count("\n", 0, found.start()) + 1, html.unescape(found[1]), "")
            for found in _LOC.finditer(text)
        ]
    return list(_rows(text))


def _rows(text: str) -> Iterator[Wanted]:
    first = text.partition("\n")[0]
    mark = max("\t;,", key=first.count)
    reader = csv.reader(text.splitlines(), delimiter=mark)
    columns: tuple[int, int] | None = None
    for row in reader:
        cells = [cell.strip() for cell in row]
        if not any(cells):
            continue
        if columns is None:
            columns = _columns(cells)
            if columns:
                continue
            columns = (0, 1)
        old, new = (cells[one] if one < len(cells) else "" for one in columns)
        yield Wanted(reader.line_num, old, new)


def _columns(head: Sequence[str]) -> tuple[int, int] | None:
    """Where the two stand, if this row names its columns."""
    names = [slugify(cell) for cell in head]
    old = next((at for at, name in enumerate(names) if name in _OLD), None)
    new = next((at for at, name in enumerate(names) if name in _NEW), None)
    return None if old is None or new is None else (old, new)
