"""Who wrote a report and where it is from: bylines, datelines, the end mark.

"Tin, ảnh: Duy Lâm"        →  Byline("author", "Duy Lâm")
"(HBĐT) - Sáng 5/3, huyện" →  "Sáng 5/3, huyện", "HBĐT"
"""

from typing import NamedTuple

from plugins.bulletin.reading.page import byline_rules as rules
from plugins.bulletin.reading.page.stamps import read_stamp
from plugins.bulletin.words.text import level

_BODIES = frozenset(("UBND", "HĐND", "MTTQ", "TAND", "BCH", "LĐLĐ"))


class Byline(NamedTuple):
    """Who wrote or photographed; kind is "author", "photo" or "source"."""

    kind: str
    who: str


def _names(who: str) -> str:
    alone = rules.WRITERS_OFFICE.pattern.sub("", who.strip())
    return rules.JOINT.pattern.sub(", ", alone).strip(" .,()")


def read_byline(text: str) -> Byline | None:
    """Read a labelled byline, credit or source line."""
    low = level(text).strip()
    if len(low) > 110:
        return None
    if found := rules.BYLINE.pattern.match(low):
        who = text.strip()[slice(*found.span("who"))]
        only_photo = found["label"] in ("ảnh", "clip", "video")
        if only_photo and not rules.PHOTOGRAPHER.pattern.match(who):
            return None
        return Byline("photo" if only_photo else "author", _names(who))
    return _source(text.strip(), low)


def _source(text: str, low: str) -> Byline | None:
    """Read "Nguồn: Sở Y tế", "(Theo TTXVN)"; what ends in a full stop is told."""
    if not (found := rules.SOURCE.pattern.match(low)):
        return None
    name = next(name for name in ("who", "teller", "paper") if found[name])
    if name == "paper" and not _is_paper(text):
        return None
    who = text[slice(*found.span(name))].strip(" .()")
    marked = text.startswith("(") or rules.TELLER.pattern.match(low)
    told = name == "teller" and (text.endswith(".") or not who[:1].isupper())
    return Byline("source", who) if marked or not told or ".vn" in who else None


def _is_paper(text: str) -> bool:
    """Whether a line names a paper and says nothing of it."""
    said = text.endswith(".") and not text.startswith("(")
    return not said and rules.PAPER.pattern.match(text.lstrip("(")) is not None


def is_name_line(text: str) -> bool:
    """Whether the line is nothing but one to four short names."""
    names = text.strip(" .()")
    said = " " not in names and text.rstrip().endswith(".")  # "Hết."
    return len(text) < 70 and not said and bool(rules.NAME_LINE.pattern.match(names))


def is_unit_line(text: str) -> bool:
    """Whether the line is nothing but an office or a desk that signs a report."""
    short = len(text) < 60 and not text.rstrip().endswith((".", ":", ";", "…"))
    return short and bool(rules.UNIT_LINE.pattern.match(level(text).strip(" ()")))


def name_line(text: str) -> str:
    """The names of a byline without a label, joined by commas."""
    return _names(rules.BRACKET.pattern.sub("", text).strip(" .()"))


def strip_dateline(text: str) -> tuple[str, str | None]:
    """The lead without "(HBĐT) -" or "BẮC GIANG –", and the outlet's code if any."""
    found = rules.DATELINE.pattern.match(text)
    if not found or found["bare"] in _BODIES or found["code"] in _BODIES:
        return text, None
    return text[found.end() :], found["code"] or found["bare"]


def strip_end_mark(text: str) -> str:
    """The text without "./." or ".../." at its end; its full stop stays."""
    bare = text.rstrip()
    # The pattern is tried at every space; without its stroke there is no need.
    ends = bare.removesuffix(".").rstrip().endswith("/")
    found = rules.END_MARK.pattern.search(text) if ends else None
    if not found:
        return bare
    return text[: found.start()].rstrip() + ("." if found["dots"] else "")


def read_signed_stamp(text: str) -> tuple[Byline, str] | None:
    """Who wrote and the stamp, of a line that says both; None for any other.

    "Duy Lâm - 20/07/2018 11:30"  →  Byline("author", "Duy Lâm"), "20/07/2018 11:30"
    A name before a comma may be a town: only a label tells.
    """
    if len(text) > 140:
        return None
    for part in rules.PART.pattern.finditer(text):
        before, after = text[: part.start()].strip(), text[part.end() :].strip()
        for who, when in ((before, after), (after, before)):
            byline = _signed(who, labelled="," in part[0])
            if byline and read_stamp(when):
                return byline, when
    return None


def _signed(who: str, *, labelled: bool) -> Byline | None:
    found = read_byline(who)
    if found and found.kind == "author":
        return found
    if labelled or not is_name_line(who) or len(who.split()) < 2:
        return None
    return Byline("author", name_line(who))
