"""How a page is cited: in a sentence, as BibTeX, as RIS.

    citation(Cited(title="…", key="hop-2018", day=date(2018, 7, 20), …)).plain
        →  "Duy Khánh, “Bắc Kạn bàn việc làm”, Bản tin, ngày 20/7/2018, https://…"

BibTeX gives braces, backslashes and percent signs a meaning; there they are escaped.
"""

import re
from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from plugins.bulletin.view import View
from plugins.bulletin.words.dates import short_day

_SPECIAL = re.compile(r"[\\{}%&#_$]")
# Spaces that are not a single plain one already.
_SPACES = re.compile(r"\s{2,}|[^\S ]")
# What BibTeX calls them.
_LANGUAGES = {"vi": "vietnamese", "en": "english"}


class Cited(Struct, frozen=True, kw_only=True):
    """What is said of a page that is cited; `authors` may be none."""

    title: str
    key: str
    day: date
    address: str
    site: str
    authors: Sequence[str] = ()
    lang: str = "vi"


def citation(of: Cited) -> View:
    """Write the three forms."""
    return View(plain=_plain(of), bibtex=_bibtex(of), ris=_ris(of))


def _plain(of: Cited) -> str:
    who = f"{', '.join(of.authors)}, " if of.authors else ""
    said = f"{who}“{of.title}”, {of.site}, ngày {short_day(of.day)}, {of.address}"
    return _SPACES.sub(" ", said)


def _bibtex(of: Cited) -> str:
    names = " and ".join(f"{{{_escaped(name)}}}" for name in of.authors)
    fields = {
        "author": names or f"{{{_escaped(of.site)}}}",
        "title": f"{{{_escaped(of.title)}}}",
        "organization": _escaped(of.site),
        "date": of.day.isoformat(),
        "url": of.address,
        "langid": _LANGUAGES[of.lang],
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items()]
    return "\n".join([f"@online{{{of.key},", *lines, "}"])


def _ris(of: Cited) -> str:
    lines = [
        ("TY", "NEWS"),
        *(("AU", name) for name in of.authors),
        ("TI", of.title),
        ("T2", of.site),
        ("DA", f"{of.day:%Y/%m/%d}"),
        ("UR", of.address),
        ("LA", of.lang),
        ("ER", ""),
    ]
    return "\n".join(f"{tag}  - {_SPACES.sub(' ', text)}" for tag, text in lines)


def _escaped(text: str) -> str:
    plain = _SPACES.sub(" ", text)
    return _SPECIAL.sub(
        lambda m: "\\textbackslash{}" if m[0] == "\\" else f"\\{m[0]}", plain
    )
