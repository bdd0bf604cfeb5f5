"""Tables of a text: each in a frame of its own; those of words stack on a phone.

framed("<table>…</table>")
    →  '<div class="scroll" tabindex="0" role="region" aria-label="Bảng 1"><table>…'

A wide table moves within its frame, not the page; one that needs more than the text is
wide may have it where the screen has it (class `scroll--wide`). Columns of words keep a
width that can be read (class `words`). Where a row reads as a sentence and
nobody compares figures down a column, a phone shows each row by itself with the heads
as labels (class `stacks`): three columns or more, a head over each, as many columns of
words as of figures, and more letters to a row than a phone has in a line or two. Roles
keep it a table to who hears it, however it is shown.
"""

import re
from html import escape, unescape
from itertools import zip_longest

_TABLE = re.compile(r"<table>(.*?)</table>", re.DOTALL)
_ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<(th|td)((?: [a-z]+=\"[^\"]*\")*)>(.*?)</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_FIGURE = re.compile(r"[\W\d]*(?:[^\W\d]{1,5}\W*)?")
# With fewer columns, or fewer letters in the longest cells, a table fits as it is.
_COLUMNS, _LETTERS = 3, 60
# What a line of the text holds beside the white space, and how narrow words are read
# without trouble; `.words` of tables.css is as wide. In letters, as is white space.
_LINE, _READABLE, _SPACE = 66, 16, 3
_ROLES = {
    "thead": "rowgroup",
    "tbody": "rowgroup",
    "tr": "row",
    "th": "columnheader",
    "td": "cell",
}
_OPENING = re.compile(r"<(thead|tbody|tr|th|td)\b")


def framed(html: str) -> str:
    """Put each table into a frame, ready to stack where its rows read better so."""
    number = 0

    def frame(found: re.Match[str]) -> str:
        nonlocal number
        number += 1
        label = f'role="region" aria-label="Bảng {number}"'
        columns = _columns(found[1])
        inside = _marked(found[1], columns)
        table = _stacking(inside) or f"<table>{inside}</table>"
        wide = " scroll--wide" if _needed(columns) > _LINE else ""
        return f'<div class="scroll{wide}" tabindex="0" {label}>{table}</div>'

    return _TABLE.sub(frame, html)


def _columns(inside: str) -> list[list[str]]:
    """What stands in each column, its head first; [] where cells span several."""
    if "<table" in inside or 'span="' in inside:
        return []
    rows = [_CELL.findall(row) for row in _ROW.findall(inside)]
    cells = zip_longest(*([_plain(cell) for *_, cell in row] for row in rows))
    return [[cell or "" for cell in column] for column in cells]


def _of_words(column: list[str]) -> bool:
    return max(map(len, column)) >= _READABLE and not all(map(_is_figure, column[1:]))


def _needed(columns: list[list[str]]) -> int:
    """How many letters wide a table is when its words are read without trouble."""
    narrowest = (
        max(len(word) for cell in column for word in cell.split() or [""])
        for column in columns
    )
    return sum(
        max(_READABLE if _of_words(column) else 0, letters) + _SPACE
        for column, letters in zip(columns, narrowest, strict=True)
    )


def _marked(inside: str, columns: list[list[str]]) -> str:
    """Name the cells of the columns of words."""
    words = [_of_words(column) for column in columns]

    def row(found: re.Match[str]) -> str:
        of = iter(words)
        return _CELL.sub(lambda cell: named(cell) if next(of) else cell[0], found[0])

    def named(cell: re.Match[str]) -> str:
        kind, attributes, text = cell.groups()
        classed = attributes.replace('class="', 'class="words ', 1)
        if classed == attributes:
            classed = f' class="words"{attributes}'
        return f"<{kind}{classed}>{text}</{kind}>"

    return _ROW.sub(row, inside) if any(words) else inside


def _stacking(inside: str) -> str:
    """The table with labels and roles; '' for one that stays as it is."""
    if "<table" in inside or 'span="' in inside or "<tr" not in inside:
        return ""
    head, *rows = [_CELL.findall(row) for row in _ROW.findall(inside)]
    names = [_plain(cell) for kind, _, cell in head if kind == "th"]
    if not all(names) or len(names) != len(head) or not _reads_as_rows(names, rows):
        return ""
    place = 0

    def labelled(found: re.Match[str]) -> str:
        nonlocal place
        if found[1] == "th":
            return found[0]
        name = names[place % len(names)]
        place += 1
        return f'<td{found[2]} data-label="{escape(name)}">{found[3]}</td>'

    told = _OPENING.sub(
        lambda tag: f'<{tag[1]} role="{_ROLES[tag[1]]}"', _CELL.sub(labelled, inside)
    )
    return f'<table class="stacks" role="table">{told}</table>'


def _reads_as_rows(names: list[str], rows: list[list[tuple[str, str, str]]]) -> bool:
    count = len(names)
    even = all([kind for kind, *_ in row] == ["td"] * count for row in rows)
    if count < _COLUMNS or not rows or not even:
        return False
    columns = [[_plain(row[at][2]) for row in rows] for at in range(count)]
    letters = sum(max(map(len, column)) for column in columns)
    figures = sum(all(map(_is_figure, column)) for column in columns)
    return letters >= _LETTERS and 2 * figures <= count


def _is_figure(text: str) -> bool:
    """A number with its unit, or nothing: "1.451", "12 ha", "–"."""
    if not any(map(str.isalnum, text)):
        return True
    return _FIGURE.fullmatch(text) is not None and any(map(str.isdigit, text))


def _plain(html: str) -> str:
    if "<" in html or "&" in html:
        html = unescape(_TAG.sub(" ", html))
    return " ".join(html.split())
