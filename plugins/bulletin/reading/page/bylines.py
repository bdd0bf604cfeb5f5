"""Who wrote a report and where it is from: bylines, datelines, the end mark.

"Tin, ảnh: Duy Lâm"        →  Byline("author", "Duy Lâm")
"(HBĐT) - Sáng 5/3, huyện" →  "Sáng 5/3, huyện", "HBĐT"
"""

import re
from typing import NamedTuple

from plugins.bulletin.reading.sentence.tokens import UPPER
from plugins.bulletin.words.text import level

_BYLINE = re.compile(
    r"\(?(?P<label>(?:tin|bài|ảnh|clip|video|nội dung)(?: bài)?(?:\s*(?:,|và|&|-|/"
    r"|\+)\s*"
    r"(?:ảnh|clip|video|bài|tin))*|t/h|thực hiện|tơplôu|tác giả(?: bài viết)?|người"
    r" viết"
    r"|người đưa tin|biên tập(?: viên)?|bt|btv|pv|phóng viên|ctv|nhóm pv"
    r"|by)\s*[:;]\s*(?P<who>[^:.]{2,70})\.?\)?"
)
_SOURCE = re.compile(
    r"\(?(?:nguồn(?: tin)?\s*[:;]?\s*(?P<who>https?://\S+|[^:;]{3,70}?)"
    r"|theo\s*[:;]?\s*(?P<teller>[^:;,\d]{3,60}?)"
    r"|(?P<paper>(?:báo|đài|cổng|trang|ttxvn|tạp chí|bản tin)[^()]{0,50}))\.?\)?"
)
# Few words, none of what people do: "Thành Lâm - TTXVN", "Báo Ba Sơn cung cấp".
_PHOTOGRAPHER = re.compile(r"\S+(?:\s+\S+){0,6}")
_UNIT_LINE = re.compile(
    r"(?:nhóm )?(?:p\.?v|phóng viên|bbt|ctv|btv|ban biên tập)(?!\w).{0,40}"
    r"|(?:văn phòng|phòng|ban|trung tâm|sở|cổng|đài|hội|ubnd|hđnd|huyện|công an|chi cục"
    r"|cục|bộ chỉ huy|tỉnh đoàn|huyện đoàn)(?!\w)[^.:;!?]{3,50}"
)
_BRACKET = re.compile(r"(?<=\S)\s*\([^()]*\)\s*\.?$")
_NAME_LINE = re.compile(
    rf"[{UPPER}][\w.’']*(?:\s+[{UPPER}][\w.’']*){{0,3}}"
    rf"(?:\s*(?:[-–—,&+]|và)\s*[{UPPER}][\w.’']*(?:\s+[{UPPER}][\w.’']*){{0,3}}){{0,3}}"
)
_DATELINE = re.compile(
    r"\s*(?:\((?P<code>[A-ZĐ][\w.Đ& -]{1,24}|[\w.]+\.vn)\)\s*[.:]?\s*[-–—:.]*\s*"
    r"|(?P<bare>[A-ZĐ]{2,8}(?:\.vn)?|[\w]+\.vn)\s*[-–—]\s*"
    rf"|(?P<city>[{UPPER}]{{2,8}}(?:"
    rf" [{UPPER}]{{2,8}}){{0,3}})\s*(?:\([^)]{{2,14}}\)\s*)?[-–—]\s+"
    rf"|Trực tiếp\s*[-–—]\s*|[-–—]\s+)(?=[“\"{UPPER}\d])"
)
_END_MARK = re.compile(r"\s*(?P<dots>[.…]*)\s*/\s*\.?\s*$")
_BODIES = frozenset(("UBND", "HĐND", "MTTQ", "TAND", "BCH", "LĐLĐ"))


class Byline(NamedTuple):
    """Who wrote or photographed; kind is "author", "photo" or "source"."""

    kind: str
    who: str


def _names(who: str) -> str:
    who = re.sub(
        r"\s+[-–—]\s+(?:[A-ZĐ]{2,}(?:\W.*)?|Sở .*|Báo .*|Đài .*)$", "", who.strip()
    )
    return re.sub(r"\s*(?:[-–—&+]|và)\s+|\s+[-–—]\s*", ", ", who).strip(" .,()")


def read_byline(text: str) -> Byline | None:
    """Read a labelled byline, credit or source line."""
    low = level(text).strip()
    if len(low) > 110:
        return None
    if found := _BYLINE.fullmatch(low):
        who = text.strip()[slice(*found.span("who"))]
        only_photo = found["label"] in ("ảnh", "clip", "video")
        if only_photo and not _PHOTOGRAPHER.fullmatch(
            text.strip()[slice(*found.span("who"))]
        ):
            return None
        return Byline("photo" if only_photo else "author", _names(who))
    return _source(text.strip(), low)


def _source(text: str, low: str) -> Byline | None:
    """Read "Nguồn: Sở Y tế", "(Theo TTXVN)"; what ends in a full stop is told."""
    if not (found := _SOURCE.fullmatch(low)):
        return None
    name = next(name for name in ("who", "teller", "paper") if found[name])
    who = text[slice(*found.span(name))].strip(" .()")
    marked = text.startswith("(") or re.match(r"theo\s*:", low)
    told = name == "teller" and (text.endswith(".") or not who[:1].isupper())
    return Byline("source", who) if marked or not told or ".vn" in who else None


def is_name_line(text: str) -> bool:
    """Whether the line is nothing but one to four short names."""
    names = text.strip(" .()")
    said = " " not in names and text.rstrip().endswith(".")  # "Hết."
    return len(text) < 70 and not said and bool(_NAME_LINE.fullmatch(names))


def is_unit_line(text: str) -> bool:
    """Whether the line is nothing but an office or a desk that signs a report."""
    short = len(text) < 60 and not text.rstrip().endswith((".", ":", ";", "…"))
    return short and bool(_UNIT_LINE.fullmatch(level(text).strip(" ()")))


def name_line(text: str) -> str:
    """The names of a byline without a label, joined by commas."""
    return _names(_BRACKET.sub("", text).strip(" .()"))


def strip_dateline(text: str) -> tuple[str, str | None]:
    """The lead without "(HBĐT) -" or "BẮC GIANG –", and the outlet's code if any."""
    found = _DATELINE.match(text)
    if not found or found["bare"] in _BODIES or found["code"] in _BODIES:
        return text, None
    return text[found.end() :], found["code"] or found["bare"]


def strip_end_mark(text: str) -> str:
    """The text without "./." or ".../." at its end; its full stop stays."""
    found = _END_MARK.search(text)
    if not found:
        return text.rstrip()
    return text[: found.start()].rstrip() + ("." if found["dots"] else "")
