"""A line that is set in: the first line of a paragraph, as in Word, or code.

is_code(["title: Một cuộc họp"])          →  True
is_code(["Sáng 20/7, tỉnh họp bàn …"])    →  False
"""

import re

_CODE = re.compile(r"[{}<>=$\\|`]|^\s*(?:[a-z_\-]+\s*:|---|#!|//|py(?:thon3?)? )|;\s*$")
_WORDS = re.compile(r"[^\W\d_]+")


def is_code(lines: list[str]) -> bool:
    """Whether lines are written for a machine rather than for a reader."""
    if any(map(_CODE.search, lines)):
        return True
    words = _WORDS.findall(" ".join(lines))
    return all(word.isascii() and word.islower() for word in words)
