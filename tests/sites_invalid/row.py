"""One row: an input, plain Pelican's result (measured with 4.12), and ours.

Row("date 32/13/2026", "dropped, exit 0", article("date: 32/13/2026"), "bad-date")
"""

from collections.abc import Mapping
from typing import NamedTuple

from tests.content_check import article

PLACE = "articles/2018/07/bai.md"
Files = Mapping[str, str | bytes]


class Row(NamedTuple):
    """`rules` must all be reported for the input; with none, it must be read.

    `reads` gives values it must then have, `public` says whether readers see it.
    `links` are symbolic links to make, by path; `where` the files to be named.
    """

    input: str
    vanilla: str
    files: Files
    rules: tuple[str, ...] = ()
    reads: Mapping[str, str] = {}
    public: bool = True
    links: Mapping[str, str] = {}
    where: tuple[str, ...] = (PLACE,)


def front(vanilla: str, rule: str, *lines: str) -> list[Row]:
    """Rows for lines of front matter that each must be reported by a rule."""
    return [Row(line[:60], vanilla, {PLACE: article(line)}, (rule,)) for line in lines]


def body(vanilla: str, rule: str, *texts: str) -> list[Row]:
    """Rows for texts in a body that each must be reported by a rule."""
    return [
        Row(text[:60], vanilla, {PLACE: article(body=f"{text}\n")}, (rule,))
        for text in texts
    ]


def whole(name: str, vanilla: str, text: str | bytes, *rules: str) -> Row:
    """A row for a whole file."""
    return Row(name, vanilla, {PLACE: text}, rules)


def names(vanilla: str, rule: str, *paths: str) -> list[Row]:
    """Rows for files that must be reported by their names."""
    return [Row(p, vanilla, {p: b"x"}, (rule,), where=(p,)) for p in paths]
