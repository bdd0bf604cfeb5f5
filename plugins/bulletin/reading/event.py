"""The event a report is about: its title, kind, organisers and place.

"Sáng 20/7, UBND tỉnh tổ chức Hội nghị sơ kết công tác dân vận tại Hội trường A."
    →  Event("Hội nghị sơ kết công tác dân vận", "hội nghị", ("UBND tỉnh",),
             "Hội trường A")
"""

import re
from typing import NamedTuple

from plugins.bulletin.text import level

_KINDS = (
    "hội nghị|kỳ họp|phiên họp|cuộc họp|đại hội|buổi làm việc|buổi gặp mặt|buổi tiếp"
    "|hội thảo|tọa đàm|diễn đàn|hội thi|hội nghị|ngày hội|đối thoại|giao ban|họp báo"
    "|lễ [^\\s,;.]+|buổi lễ|lễ|phiên giải trình|phiên|tiếp xúc cử tri|tiếp công dân"
    "|đoàn giám sát|đoàn khảo sát|buổi giám sát|chương trình|họp"
)
_KIND = re.compile(rf"(?<!\w)(?:{_KINDS})(?!\w)")
_HELD = re.compile(
    r"(?:tổ chức|khai mạc|bế mạc|diễn ra|tiến hành|chủ trì|dự|mở|triệu tập|có|đã)\s+"
    rf"(?:buổi |cuộc |phiên )?(?P<kind>{_KINDS})(?!\w)"
)
_TITLE_END = re.compile(
    r"[.!?](?:\s|$)|/\.|\s(?:dưới sự|với sự|có sự|do đồng chí|do ông|do bà|nhằm|để"
    r"|được tổ"
    r" chức|diễn ra|đã diễn ra|đã được|có các đồng chí|có đồng chí)(?!\w)"
    r"|[,;] (?:các )?(?:đồng chí|ông|bà|dự|tới dự|cùng|do|tham dự|có|với|dưới"
    r"|nhằm)(?!\w)"
    r"|\stại (?:hội trường|trụ sở|trung tâm|nhà|phòng họp|p\. họp|khách sạn|quảng"
    r" trường)"
)
_ORGANISER = re.compile(
    r"(?:^|,\s*|\)\s*|[-–]\s*|(?:hôm )?nay\s+)(?P<who>[^,;:.()]{3,110}?)\s+(?:đã |vừa"
    r" )?"
    r"(?:(?:chủ trì,? )?phối hợp (?:với|cùng) (?P<with>[^;:.()]{3,120}?)\s+(?:đã )?)?"
    r"(?:long trọng |chính thức )?(?:tổ chức|khai mạc|tiến hành|mở)(?!\w)"
)
_PLACE = re.compile(
    r"(?<!\w)tại (?P<place>(?:hội trường|trung tâm|nhà (?:văn hóa|khách|thi đấu|hát)"
    r"|trụ sở|phòng họp|p\. họp|khách sạn|quảng trường|sân vận động|cung|xã|phường"
    r"|thị trấn|thôn|bản|huyện|thành phố|tp\.?|trường|khu|điểm cầu|ubnd|văn phòng|đình"
    r"|đền|hà nội|ban chqs|bộ chỉ huy)(?!\w)[^,;:()]*?)"
    r"(?=[,;:()]|\.(?:\s|$)|$|\s(?:tổ chức|đã|diễn ra|với|có|do|nhằm|để|và các|cùng"
    r"|dưới"
    r"|phối hợp|sáng|chiều|đồng chí|ubnd tỉnh|tỉnh ủy)(?!\w))"
)


class Event(NamedTuple):
    """What took place; everything may be unknown."""

    title: str | None = None
    kind: str | None = None
    organisers: tuple[str, ...] = ()
    place: str | None = None


def _title(text: str, low: str) -> tuple[str | None, str | None]:
    held = _HELD.search(low)
    kind = held or _KIND.search(low)
    if kind is None:
        return None, None
    start = held.start("kind") if held else kind.start()
    name = held["kind"] if held else kind[0]
    end = _TITLE_END.search(low, start)
    title = text[start : end.start() if end else len(text)].strip(" ,;.")
    return title[:1].upper() + title[1:], "lễ" if name.startswith("lễ") else name


def _organisers(text: str, low: str) -> tuple[str, ...]:
    found = _ORGANISER.search(low)
    if not found:
        return ()
    names = [text[slice(*found.span("who"))]]
    if found["with"]:
        names += re.split(
            r",\s+(?=[A-ZĐ])|\s+và\s+(?=[A-ZĐ])", text[slice(*found.span("with"))]
        )
    names = [re.sub(r"^(?:tại [^,]*|.*\d)\s*$", "", name).strip() for name in names]
    return tuple(name for name in names if name[:1].isupper() and len(name.split()) > 1)


def read_event(title: str, lead: str) -> Event:
    """Read the event from the lead; the report's title helps where it is silent."""
    low = level(lead)
    first = re.split(r"(?<=[.!?])\s+(?=[A-ZĐ])", lead, maxsplit=1)[0]
    name, kind = _title(first, level(first))
    if name is None:
        name, kind = _title(title, level(title))
    place = _PLACE.search(low)
    where = lead[slice(*place.span("place"))].strip() if place else None
    return Event(name, kind, _organisers(first, level(first)), where)
