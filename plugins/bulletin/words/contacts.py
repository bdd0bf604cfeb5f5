"""Numbers to dial and addresses of mail as offices write them.

phones_in("0209 3870 123 (máy lẻ 12), 0209.3870.124")
    →  (Phone("0209 3870 123 (máy lẻ 12)", "02093870123"), Phone("0209.3870.124", …))
is_mail_address("vanphong@so.example.vn")  →  True
"""

import re
from typing import NamedTuple

_APART = re.compile(r"\s*[,;/]\s*|\s+[-–]\s+|\s+(?:hoặc|và)\s+", re.IGNORECASE)
_EXTENSION = re.compile(
    r"[\s,]*\(?\s*(?:máy lẻ|số lẻ|nhánh|ext\.?|lẻ)\s*:?\s*\d{1,5}\s*\)?\s*$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\+?[\d(][\d\s().-]*")
# How many digits there are, by what a number begins with: a country's code (ITU-T
# E.164), that of a region or a mobile network, or neither (113, 1900 1234, 387 0123).
_DIGITS = {"+": range(8, 16), "00": range(10, 18), "0": range(9, 12), "": range(3, 11)}
_MANY = 6
_MAIL = re.compile(
    r"[\w.+-]+@(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}", re.IGNORECASE | re.ASCII
)


class Phone(NamedTuple):
    """A number as written, and what to dial; '' where that is not certain."""

    shown: str
    number: str


def phones_in(text: str) -> tuple[Phone, ...]:
    """The numbers of a line, in order; words between them are shown as they are."""
    return tuple(Phone(part, _number(part)) for part in _APART.split(text) if part)


def wrong_numbers(text: str) -> list[str]:
    """What of a line looks like a number and has too few or too many digits."""
    return [
        one.shown
        for one in phones_in(text)
        if not one.number
        and _NUMBER.fullmatch(one.shown.strip())
        and len(re.findall(r"\d", one.shown)) >= _MANY
    ]


def is_mail_address(text: str) -> bool:
    """Whether a text is one address of mail and nothing else."""
    return _MAIL.fullmatch(text) is not None and ".." not in text


def _number(part: str) -> str:
    bare = _EXTENSION.sub("", part).strip()
    if not _NUMBER.fullmatch(bare):
        return ""
    digits = re.sub(r"\D", "", bare.replace("(0)", "") if "+" in bare else bare)
    written = f"+{digits}" if bare[0] == "+" else digits
    begins = next(one for one in _DIGITS if written.startswith(one))
    known = len(digits) in _DIGITS[begins]
    return f"{'+' if bare[0] == '+' else ''}{digits}" if known else ""
