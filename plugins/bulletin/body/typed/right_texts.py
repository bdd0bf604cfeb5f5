"""Texts that need no preparation, found at a glance: most of a bulletin.

is_right("Sáng 20/7, tỉnh họp.\\n\\n- Một\\n- Hai")   →  True
is_right("Nội dung:\\n- Một")                        →  False

Paragraphs of one line, headings, flat lists, tables and quotes that blank lines part.
Whatever else there is, it may be right or not.
"""

import re

from plugins.bulletin.body.typed.literal_signs import has_place
from plugins.bulletin.body.typed.tables import is_head, longer_row

_WORDS = r"(?=[^\W\d_]|\*\*|[\"“])[^\n]*+"
_LINE = rf"{_WORDS}|!?\[(?!\^?[^\]\n]*\]:)[^\n]*+|\#{{1,6}}\ [^\#\n]*+"
_LIST = rf"-\ {_WORDS}(?:\n-\ {_WORDS})*+"
# Two points or more, counted as Markdown counts them.
_COUNTED = (
    rf"1\.\ {_WORDS}\n2\.\ {_WORDS}"
    + "".join(rf"(?:\n{number}\.\ {_WORDS}" for number in range(3, 16))
    + ")?+" * 13
)
_TABLE = r"\|[^\n]*+(?:\n\|[^\n]*+)++"
_RIGHT = re.compile(
    rf"\n*+(?>(?>{_LIST}|{_COUNTED}|{_TABLE}|>\ {_WORDS}|{_LINE})(?:\n\n++|\n?\Z))*+"
)
_TABLES = re.compile(rf"^{_TABLE}", re.MULTILINE)


def is_right(text: str) -> bool:
    """Whether a text surely means to Markdown what it meant to its writer."""
    if "\t" in text or not _RIGHT.fullmatch(text):
        return False
    if "*" in text and ("(*" in text or text.count("*") > 2 * text.count("**")):
        return False
    if has_place(text):
        return False
    if "http" in text and _may_stand_alone(text):
        return False
    if "images/" in text and "\nimages/" in f"\n{text}":
        return False  # a picture named in a line of its own
    return "|" not in text or all(map(_is_table, _TABLES.findall(text)))


def _may_stand_alone(text: str) -> bool:
    """Whether an address is outside of a link, or a link may be a line of its own."""
    return text.count("http") != text.count("](http") or "\n[" in f"\n{text}"


def _is_table(block: str) -> bool:
    rows = block.split("\n")
    return is_head(rows[0], rows[1]) and longer_row(rows) is None
