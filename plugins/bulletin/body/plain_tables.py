"""A table that needs no Markdown → its HTML.

    html_of("| Xã | Ruộng |\\n| --- | ---: |\\n| Mây | 12 ha |")
        →  '<table>\\n<thead>\\n<tr>\\n<th>Xã</th>\\n<th class="align-right">…'

Every row begins and ends with a bar and has as many cells, none of them empty.
"""

import re

from plugins.bulletin.body.plain_words import SIGNS
from plugins.bulletin.body.plain_words import html_of as words_of

_TABLE = re.compile(r"\|.+\|\n\|[-:| ]+\|(?:\n\|.+\|)+")
_RULE = re.compile(r"(:?)-+(:?)")
_ALIGN = {
    ("", ""): "",
    (":", ""): ' class="align-left"',
    ("", ":"): ' class="align-right"',
    (":", ":"): ' class="align-center"',
}


def html_of(block: str, signs: tuple[str, ...] = SIGNS) -> str:
    """The HTML of a table; '' for a block that Markdown could read in another way.

    `signs` are those of SIGNS that can be in it at all.
    """
    if not _TABLE.fullmatch(block):
        return ""
    head, rules, *rows = map(_cells, block.split("\n"))
    places = [
        _ALIGN[found[1], found[2]] for found in map(_RULE.fullmatch, rules) if found
    ]
    words = [[words_of(cell, signs) for cell in row] for row in (head, *rows)]
    if {len(places)} != {len(rules), *map(len, words)} or not all(map(all, words)):
        return ""
    body = "\n".join(_row(row, "td", places) for row in words[1:])
    return (
        f"<table>\n<thead>\n{_row(words[0], 'th', places)}\n</thead>\n"
        f"<tbody>\n{body}\n</tbody>\n</table>"
    )


def _cells(line: str) -> list[str]:
    return [cell.strip(" ") for cell in line[1:-1].split("|")]


def _row(cells: list[str], name: str, places: list[str]) -> str:
    inside = "".join(
        f"<{name}{place}>{cell}</{name}>\n"
        for cell, place in zip(cells, places, strict=True)
    )
    return f"<tr>\n{inside}</tr>"
