"""How a text is written in front matter so that every reader of YAML reads it back.

as_value("Họp bàn việc làm")   →  Họp bàn việc làm
as_value("Bắc Kạn: hội nghị")  →  "Bắc Kạn: hội nghị"
as_item("Chợ, đường")          →  "Chợ, đường"

A day or a whole number stands without quotes too, where every reader shows it as it
was written: 2018-07-20 and 10, but not 2018-02-31, 007 or 12:30.
"""

import re
from datetime import date
from functools import lru_cache

import yaml

# Letters first, and no sign that means anything anywhere in YAML.
_HARMLESS = re.compile(r"[^\W\d_][\w ./()%;–-]*[\w.)%]")
# The same where no bracket is open: a comma or a quotation mark inside means nothing.
_HARMLESS_ALONE = re.compile(r"[^\W\d_][\w ,./()%;–—“”‘’\"'!?…+-]*[\w.)%”’!?…]")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
# What one reader or another, ours too, takes for yes, no or nothing.
_WORDS = frozenset("y n yes no on off true false null none có không".split())
# They differ: `[10?, a]` is a list to libyaml and an error to PyYAML's own parser.
_LOADERS = dict.fromkeys(
    (getattr(yaml, "CSafeLoader", yaml.SafeLoader), yaml.SafeLoader)
)


def as_value(text: str) -> str:
    """The text as the value of a key, on one line; in quotes only where it must be."""
    if _HARMLESS_ALONE.fullmatch(text) and text.casefold() not in _WORDS:
        return text  # what nearly all values are
    return text if _is_read_back(text, f"- {text}") else quoted(text)


def as_item(text: str) -> str:
    """The text as one of a list in brackets, or in braces, or on a line of its own."""
    both = f"- {text}", f"[{text}]"
    return text if _is_read_back(text, *both) else quoted(text)


def quoted(text: str) -> str:
    """The text in quotes: double ones, or single where it has some itself."""
    if not text.isprintable():
        written = yaml.safe_dump(text, default_style='"', width=2**20)
        return str(written).strip()
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


@lru_cache(maxsize=4096)  # the same days, numbers and names are written again and again
def _is_read_back(text: str, *lines: str) -> bool:
    if not text.isprintable() or text.casefold() in _WORDS:
        return False
    if _HARMLESS.fullmatch(text):
        return True
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text).isoformat() == text
        return all(
            _shown(line, loader) == text for line in lines for loader in _LOADERS
        )
    except (yaml.YAMLError, ValueError):  # ValueError: a day that no calendar has
        return False


def _shown(line: str, loader: type[yaml.SafeLoader]) -> str | None:
    """The only text, day or whole number of a list, as programs would show it."""
    read = yaml.load(line, loader)  # noqa: S506  a safe one
    if isinstance(read, list) and len(read) == 1 and type(read[0]) in (str, int, date):
        return str(read[0])
    return None
