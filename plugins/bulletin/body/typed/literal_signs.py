"""Signs that are words here and would be markup to Markdown → the same, escaped.

literal("2*3*4 (*)")          →  "2\\\\*3\\\\*4 (\\\\*)"
literal("C:\\\\_a, \\\\\\\\may\\\\b")  →  every backslash twice: a place on a disk
literal_start("#tinnong")     →  "\\\\#tinnong"
literal_start("20. 7. 2018")  →  "20\\\\. 7. 2018"
"""

import re

# A sign of multiplication, a mark in brackets, a mark after a word.
_STARS = re.compile(
    r"(?<=\d)\*(?=\w)|(?<=\w)\*(?=\d)|(?<=\()\*+(?=\))"
    r"|(?<![\w*\\])\*(?=\d[\d*]*#)"  # a code to dial: *101#
)
_MARK = re.compile(r"(?<=[\w)%\]])\*(?=[\s,.;:)]|$)")
_SINGLE = re.compile(r"(?<![*\\])\*(?!\*)")
# Not one whose backslashes are escaped already.
_PLACE = re.compile(r"(?<![\w\\])(?:[A-Za-z]:\\|(?<![A-Za-z]:)\\\\)(?!\\)[^\s\"”|)\]]+")
_MORE_THAN = re.compile(r">\s*\d[\d.,]*\s*(?:%|[a-zà-ỹđ°]|$)")
_NUMBER = re.compile(r"^(\d+)(\.(?= )|[.)](?=\s|[^\W\d_]|[\"“(]))")
_TAGS = re.compile(r"#(?:\d|[^\W\d_A-ZĐÀ-Ỹ]|\w+(?:[ ,]+#\w+)*\s*$)")


def literal(line: str) -> str:
    """The line with those asterisks escaped that are no emphasis, and the backslashes
    of places on a disk or a network of Windows."""
    if "\\" in line:
        line = _PLACE.sub(_escaped_place, line)
    if "*" not in line:
        return line
    line = _STARS.sub(lambda found: r"\*" * len(found[0]), line)
    return _without_marks(line)


def _escaped_place(found: re.Match[str]) -> str:
    return found[0].replace("\\", r"\\")


def has_place(text: str) -> bool:
    """Whether a text names a place on a disk or a network of Windows."""
    return "\\" in text and _PLACE.search(text) is not None


def _without_marks(line: str) -> str:
    """Escape asterisks that end nothing: those of notes, `5%*`."""
    opened = False
    places = []
    for found in _SINGLE.finditer(line):
        before, after = line[: found.start()][-1:], line[found.end() :][:1]
        if _MARK.match(line, found.start()):
            places += [] if opened else [found.start()]
            opened = False
        elif after.strip() and not before.isalnum():
            opened = True
    for place in reversed(places):
        line = f"{line[:place]}\\{line[place:]}"
    return line


def is_tags(line: str) -> bool:
    """Whether the `#` before a line heads nothing: a number, a tag or several."""
    return _TAGS.match(line) is not None


def is_more_than(line: str) -> bool:
    """Whether `>` before a line says that a number is greater: `> 5 ha`."""
    return _MORE_THAN.match(line) is not None


def has_note_mark(line: str) -> bool:
    """Whether an asterisk after a word refers to a note."""
    return _MARK.search(line) is not None


def literal_start(line: str) -> str:
    """A line of words with its first sign escaped where that would be markup."""
    escaped = is_tags(line) or is_more_than(line) or line.startswith("* ")
    return f"\\{line}" if escaped else _NUMBER.sub(r"\1\\\2", line)
