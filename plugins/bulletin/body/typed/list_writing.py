"""A list that was read → its lines in Markdown, all others as they were typed.

[Entry(0, depth=0, …), Entry(1, depth=1, …)]  →  ["- Một", "    - Hai"]
"- Một\\n\\n* Hai"  →  two lists (CommonMark 0.31, 5.3), where Markdown would make one
"""

from plugins.bulletin.body.typed.indents import is_code
from plugins.bulletin.body.typed.lines import Item
from plugins.bulletin.body.typed.lists import Entry
from plugins.bulletin.body.typed.literal_signs import literal, literal_start
from plugins.bulletin.body.typed.output import Output

_STEP = 4
_MARKDOWN = "-*+"
_DASHES = frozenset("-–—")
# What no reader gets, and yet ends a list.
_BETWEEN = "<!-- -->"


def write_list(entries: list[Entry], to: Output) -> None:
    """Add the lines of a list, with blank lines where Markdown needs them."""
    outer: Item | None = None
    block = 0  # how deep the block begins that the next line would go on
    for number, entry in enumerate(entries):
        inside = entry.depth if entry.item else entry.depth + 1
        blank = entry.blank or entry.apart or (entry.item and entry.depth < block)
        if blank and number:
            to.blank()
            block = inside
            if _is_another(outer, entry):
                to.lines += [_BETWEEN, ""]
        if entry.item:
            outer = outer if entry.depth else entry.item
            to.add(_point(entry, to))
        elif entry.blank:
            to.add(_paragraph(entry, inside, to))
        else:
            to.line_break(entry.place, in_list=True)
            to.add(_going_on(entry, to))
    to.kind = "list"


def _is_another(before: Item | None, entry: Entry) -> bool:
    """Whether a list begins here: its points have another sign than the ones before.

    All dashes are one; which of them is typed is left to the program.
    """
    if entry.depth or not (entry.item and before):
        return False
    signs = {before.sign, entry.item.sign}
    return len(signs) > 1 and "." not in signs and not signs <= _DASHES


def _point(entry: Entry, to: Output) -> str:
    """A point, as it was typed when that is right."""
    item, line = entry.item, to.text.lines[entry.place]
    assert item
    mark = item.sign if item.sign in _MARKDOWN else "-" if item.rank == 1 else "+"
    start = " " * _STEP * entry.depth + (
        f"{item.number}." if item.sign == "." else mark
    )
    kept = line.raw.startswith(f"{start} ") and "\t" not in line.raw
    return literal(line.raw) if kept else f"{start} {literal(literal_start(item.text))}"


def _paragraph(entry: Entry, inside: int, to: Output) -> str:
    """A paragraph that belongs to a point; code in it stays code."""
    line = to.text.lines[entry.place]
    if line.indent >= _STEP * (inside + 1) and is_code([line.words]):
        to.code.append(entry.place + 1)
        return line.raw
    return " " * _STEP * inside + literal(literal_start(line.words))


def _going_on(entry: Entry, to: Output) -> str:
    line = to.text.lines[entry.place]
    plain = line.indent == len(line.raw) - len(line.words)
    return literal(line.raw if plain else line.words)
