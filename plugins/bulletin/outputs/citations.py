"""How a page is cited: in a sentence, as BibTeX, as RIS.

    citation(Cited(title="…", key="hop-2018", day=date(2018, 7, 20), …)).plain
        →  "Duy Khánh, “Bắc Kạn bàn việc làm”, Bản tin, ngày 20/7/2018, https://…"

BibTeX gives braces, backslashes and percent signs a meaning; there they are escaped.
"""

import re
from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from plugins.bulletin.view import View
from plugins.bulletin.words.dates import short_day

_SPECIAL = re.compile(r"[\\{}%&#_$]")
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
    """Write the three forms, in which no name or title goes over its line."""
    title, site, *authors = map(_in_one_line, (of.title, of.site, *of.authors))
    lines = replace(of, title=title, site=site, authors=authors)
    return View(plain=_plain(lines), bibtex=_bibtex(lines), ris=_ris(lines))


def _in_one_line(text: str) -> str:
    return " ".join(text.split())


def _plain(of: Cited) -> str:
    who = f"{', '.join(of.authors)}, " if of.authors else ""
    return f"{who}“{of.title}”, {of.site}, ngày {short_day(of.day)}, {of.address}"


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
        ("DA", of.day.isoformat().replace("-", "/")),
        ("UR", of.address),
        ("LA", of.lang),
        ("ER", ""),
    ]
    return "\n".join(f"{tag}  - {text}" for tag, text in lines)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(
        lambda m: "\\textbackslash{}" if m[0] == "\\" else f"\\{m[0]}", text
    )
