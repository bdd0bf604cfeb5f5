"""A value on one line of YAML that reads back the same, in blocks and in brackets.

plain_scalar("Tin: họp")    →  'Tin: họp', in single quotes
plain_scalar("2018-07-20")  →  2018-07-20
"""

import re

_PLAIN = re.compile(r"[^\W\d_][\w ./()%–]*[\w.)%]")
_DAY = re.compile(r"\d{4}(?:-\d\d){0,2}")
_WORDS = frozenset("y n yes no on off true false null none".split())


def plain_scalar(value: str) -> str:
    """The text with single spaces, in quotes where YAML could take it for more."""
    text = " ".join(value.split())
    if _DAY.fullmatch(text):
        return text
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS:
        return text
    return "'" + text.replace("'", "''") + "'"
