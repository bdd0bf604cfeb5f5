"""What a line of a text begins with: a list sign, a number, a heading, a rule.

item_of("•\\tMột")   →  Item(sign="•", number=0, text="Một", …)
item_of("20. 7. 2018 họp")  →  None: a date
blank_of("\\u00a0\\t")  →  True
"""

import re
from typing import NamedTuple

# What Word, mail programs and web pages put before a point: by rank, since they
# lose how far it was indented. The private ones are those of Symbol and Wingdings.
_OUTER = "-–—*•·●❖✓✔➢➤■\uf0b7\uf0d8\uf0fc\uf076"
_INNER = "+○◦o"
_INMOST = "▪□§\uf0a7"
_SPACE = "[ \\t\u00a0\u2002\u2003\u2009\u3000]"
_SIGNED = re.compile(
    rf"(?P<sign>[-+*–—]{_SPACE}|[•·●❖✓✔➢➤■○◦▪□\uf0b7\uf0d8\uf0fc\uf076\uf0a7]"
    rf"|[o§üØvq]\t){_SPACE}*(?P<text>\S.*)"
)
_NUMBERED = re.compile(rf"(?P<number>\d{{1,4}})[.)]{_SPACE}+(?P<text>\S.*)")
_TIGHT = re.compile(
    r"(?:(?P<sign>[-+–—]|\*(?![^\n]*\*))|(?P<number>\d{1,2})[.)])"
    r"(?P<text>(?:[^\W\d_]|[\"“(]).*)"
)
_DATE = re.compile(r"\d{1,2}\.\s*\d{1,2}\.\s*\d{4}(?!\d)|\d{1,2}\.\s+tháng\s")
_WIDE_SPACE = re.compile("[\u2001-\u2003\u3000]")
_RULE = re.compile(r"(?:(?:-\s*){3,}|(?:_\s*){3,}|(?:\*\s*){3,})")
_UNDERLINE = re.compile(r"(?:=+|-+)\s*")
# What begins a line of its own in any text, though it is no list of Markdown.
_OWN_LINE = re.compile(
    r"[-–—+*•]|\(?(?:\d{1,3}|[a-zđ]|[ivx]{1,4})[.)/]\s|\d{1,2}(?:\.\d{1,2})+\.?\s"
    r"|[IVX]+[.)]\s|#[^\W\d_]"
)


class Item(NamedTuple):
    """A line that may be a point of a list.

    `number` is 0 where there is only a sign. `rank` is how far in such signs stand
    by custom; a `weak` one makes a list only beside others of its kind.
    """

    sign: str
    number: int
    text: str
    rank: int
    weak: bool


def item_of(line: str) -> Item | None:
    """Read a line without its indentation as a point of a list."""
    if not line or (line[0].isalpha() and line[1:2] != "\t"):
        return None
    if _RULE.fullmatch(line) or _DATE.match(line):
        return None
    if found := _SIGNED.match(line):
        sign = found["sign"][0]
        return Item(sign, 0, found["text"], _rank(sign), sign in "–—")
    if found := _NUMBERED.match(line):
        return Item(".", int(found["number"]), found["text"], 0, False)
    if found := _TIGHT.match(line):
        sign = found["sign"] or "."
        return Item(sign, int(found["number"] or 0), found["text"], _rank(sign), True)
    return None


def _rank(sign: str) -> int:
    if sign in _OUTER:
        return 1
    if sign == ".":
        return 0
    return 3 if sign in _INMOST else 2


def width_of(indent: str) -> int:
    """How many columns the white space before a line takes."""
    return len(_WIDE_SPACE.sub("  ", indent).expandtabs(4))


def is_rule(line: str) -> bool:
    """Whether the line is drawn across the page: `---`, `* * *`."""
    return _RULE.fullmatch(line) is not None


def is_underline(line: str) -> bool:
    """Whether Markdown makes a heading of the line above it."""
    return _UNDERLINE.fullmatch(line) is not None


def stands_alone(line: str) -> bool:
    """Whether what it begins with shows that it is a line of its own."""
    return _OWN_LINE.match(line) is not None
