"""Tables of a text: each in a frame of its own; those of words stack on a phone.

framed("<table>…</table>")
    →  '<div class="scroll" tabindex="0" role="region" aria-label="Bảng 1"><table>…'

A wide table moves within its frame, not the page. Where a row reads as a sentence and
nobody compares figures down a column, a phone shows each row by itself with the heads
as labels (class `stacks`): three columns or more, a head over each, as many columns of
words as of figures, and more letters to a row than a phone has in a line or two. Roles
keep it a table to who hears it, however it is shown.
"""

import re
from html import escape, unescape

_TABLE = re.compile(r"<table>(.*?)</table>", re.DOTALL)
_ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<(th|td)((?: [a-z]+=\"[^\"]*\")*)>(.*?)</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_FIGURE = re.compile(r"[\W\d]*(?:[^\W\d]{1,5}\W*)?")
# With fewer columns, or fewer letters in the longest cells, a table fits as it is.
_COLUMNS, _LETTERS = 3, 60
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
        table = _stacking(found[1]) or found[0]
        return f'<div class="scroll" tabindex="0" {label}>{table}</div>'

    return _TABLE.sub(frame, html)


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
    has_digit = any(map(str.isdigit, text))
    return not any(map(str.isalnum, text)) or bool(
        has_digit and _FIGURE.fullmatch(text)
    )


def _plain(html: str) -> str:
    return " ".join(unescape(_TAG.sub(" ", html)).split())
