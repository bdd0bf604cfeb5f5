"""A body as typed and pasted → the Markdown that says the same, and what is unclear.

    prepare("Nội dung:\\n•\\tMột\\n•\\tHai")
        →  Prepared("Nội dung:\\n\\n- Một\\n- Hai", doubts=(), code=())

Most texts need nothing and are given back as they are. What is right stays: code,
HTML, tables, footnotes, definitions. Preparing twice is preparing once.
"""

import re
from typing import NamedTuple

from plugins.bulletin.body.typed import left_alone
from plugins.bulletin.body.typed.indents import is_code
from plugins.bulletin.body.typed.line_breaks import Ending, ending
from plugins.bulletin.body.typed.list_writing import write_list
from plugins.bulletin.body.typed.lists import read_list
from plugins.bulletin.body.typed.literal_signs import is_more_than
from plugins.bulletin.body.typed.output import Output
from plugins.bulletin.body.typed.right_texts import is_right
from plugins.bulletin.body.typed.table_writing import add_cells, add_table
from plugins.bulletin.body.typed.text import Doubt, Text, is_plain
from plugins.bulletin.body.typed.words import add_words

_QUOTE = re.compile(r"> ?")


class Prepared(NamedTuple):
    """The Markdown of a body; places count from 1 at the body's first line as typed.

    `code` are the lines that stay code: no reader's words.
    """

    text: str
    doubts: tuple[Doubt, ...] = ()
    code: tuple[int, ...] = ()


def prepare(body: str, explains: bool = False) -> Prepared:
    """Prepare a clean body (`words.text.clean`) for Markdown.

    `explains`: the text is one that shows code, after a colon or a heading; in news
    what is set in is a paragraph.
    """
    if is_right(body):
        return Prepared(body)
    out = _prepared(body, explains)
    return Prepared("\n".join(out.lines), tuple(out.doubts), tuple(out.code))


def _prepared(body: str, explains: bool) -> Output:
    out = Output(Text(body))
    place = 0
    while place < len(out.text.lines):
        place = _block(out, place, explains)
    return out


def _block(out: Output, place: int, explains: bool) -> int:
    """Add what begins at a line; give the number of the line after it."""
    line = out.text.lines[place]
    if not line.words:
        out.kind = ""
        out.add("")
        return place + 1
    if end := left_alone.end_of(out.text, place):
        out.begin("other")
        if out.text.indented and is_plain(line.words):  # a term, set in like all else
            out.add(line.words)
            place += 1
        return _as_typed(out, place, end)
    if line.indent >= 4 and not out.kind and (end := _code_end(out, place, explains)):
        out.code += range(place + 1, end + 1)
        return _as_typed(out, place, end)
    if end := _list(out, place) or add_table(out, place) or add_cells(out, place):
        return end
    if line.words[0] == ">" and not is_more_than(line.words):
        return _quote(out, place, explains)
    add_words(out, place)
    return place + 1


def _as_typed(out: Output, place: int, end: int) -> int:
    for line in out.text.lines[place:end]:
        out.add(line.raw)
    out.kind = "other"
    return end


def _code_end(out: Output, place: int, explains: bool) -> int:
    """The line after a block of code; 0 when the lines are set in words."""
    lines, end = out.text.lines, place
    while end < len(lines) and lines[end].indent >= 4:
        end += 1
    before = next((n for n in range(place - 1, -1, -1) if lines[n].words), -1)
    shown = before >= 0 and (
        out.code[-1:] == [before + 1] or lines[before].words.rstrip().endswith(":")
    )
    code = is_code([line.words for line in lines[place:end]])
    if not (code or (explains and shown)):
        return 0
    if not explains:
        out.ask("code-block", place, lines[place].words.rstrip())
    return end


def _list(out: Output, place: int) -> int:
    lines = out.text.lines
    if out.kind == "words":
        before = lines[place - 1].words
        if ending(before, lines[place].words, out.text.width) is Ending.SPACE:
            return 0
    entries, end = read_list(out.text, place)
    if not entries:
        return 0
    out.begin("list")
    write_list(entries, out)
    return end


def _quote(out: Output, place: int, explains: bool) -> int:
    """A quote, prepared like a text of its own."""
    lines, end = out.text.lines, place
    while end < len(lines) and lines[end].words[:1] == ">":
        end += 1
    inside = "\n".join(_QUOTE.sub("", line.words, 1) for line in lines[place:end])
    inner = _prepared(inside, explains)
    out.doubts += [_quoted(doubt, place) for doubt in inner.doubts]
    out.begin("quote")
    for line in inner.lines:
        out.add(f"> {line}".rstrip() if not line.endswith("  ") else f"> {line}")
    return end


def _quoted(doubt: Doubt, place: int) -> Doubt:
    """A question about a quote, in the lines of the text around it."""
    words = f"> {doubt.words}" if doubt.about == "broken-line" else doubt.words
    return doubt._replace(line=doubt.line + place, words=words)
