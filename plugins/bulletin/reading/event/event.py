"""The event a report is about: its title, kind, organisers and place.

"Sáng 20/7, UBND tỉnh tổ chức Hội nghị sơ kết công tác dân vận tại Hội trường A."
    →  Event("Hội nghị sơ kết công tác dân vận", "hội nghị", ("UBND tỉnh",),
             "Hội trường A")
"""

import re
from typing import NamedTuple

from plugins.bulletin.posts.heads import HEAD
from plugins.bulletin.reading.event.organisers import read_organisers
from plugins.bulletin.words.honorifics import HONORIFIC
from plugins.bulletin.words.text import level

_KINDS = (
    "hội nghị|kỳ họp|phiên họp|phiên giải trình|cuộc họp|đại hội|buổi làm việc"
    "|buổi gặp mặt|buổi tiếp|hội thảo|tọa đàm|diễn đàn|hội thi|ngày hội|đối thoại"
    "|giao ban|họp báo|tập huấn|tang lễ|lễ [^\\s,;.]+|buổi lễ|lễ|tiếp xúc cử tri"
    "|tiếp công dân|đoàn giám sát|đoàn khảo sát|buổi giám sát|liên hoan|hội thao|giải"
    " (?:bóng|việt dã|cầu lông|quần vợt|thể thao|chạy|vô địch)|chương trình|phiên|họp"
)
_KIND = re.compile(rf"(?<!\w)(?:{_KINDS})(?!\w)")
_HELD = re.compile(
    r"(?:(?<!ban )tổ chức|khai mạc|bế mạc|diễn ra|tiến hành|chủ trì|dự|mở|triệu tập"
    rf"|có|đã)\s+(?:khai mạc )?(?:buổi )?(?P<kind>{_KINDS})(?!\w)"
)
# Events that are only spoken of: what is marked, prepared, carried out or quoted.
_ASIDE = re.compile(
    r"(?:nhân(?: dịp)?|thực hiện|kỷ niệm|chào mừng|chuẩn bị(?: cho)?|hướng tới"
    r"|nghị quyết|sau|trước|kết quả|văn kiện|chỉ tiêu|truyền thống)"
    r"(?: [^,;.]{0,60})?\s*$"
)
_TITLE_END = re.compile(
    r"[.!?](?:\s|$)|/\.|\s(?:dưới sự|với sự|có sự|do (?:đồng chí|ông|bà)|nhằm|để|được"
    r"|(?:đã )?diễn ra|đã|là (?:đ/c|đồng chí|ông|bà)|tiếp tục"
    r"|có:? (?:các )?(?:đồng chí|ông|bà)|thành công"
    r"|(?:rất )?vinh dự)(?!\w)"
    r"|[,;] (?:các )?(?:đồng chí|ông|bà|dự|tới dự|cùng|do|tham dự|tham gia|có|với"
    r"|dưới|nhằm|đó là|ngày \d|sáng|chiều|tối|đoàn|hđnd|ubnd"
    r"|các đại biểu|về phía|lãnh đạo)(?!\w)"
    rf"|(?:,|\scó:?) {HEAD.pattern}|\sdo {HONORIFIC.pattern}"
    r"|\s(?:vào )?(?:sáng|chiều|tối) \d"
    r"|\s(?:vào )?ngày \d|\s\([^)]*\)[,.]"
    r"|\stại (?:hội trường|trụ sở|trung tâm|nhà|phòng họp|p\. họp|khách sạn|quảng"
    r" trường|thôn|bản|xã|phường|thị trấn|thị xã|huyện|thành phố|tỉnh|khu|chùa|sân)"
)
_NEAR = 90
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


def _found(low: str) -> re.Match[str] | None:
    """The words that name the event: after a verb, else the first not said aside."""
    named = (*_HELD.finditer(low), *_KIND.finditer(low))
    return next((hit for hit in named if not _is_aside(low, hit.start())), None)


def _is_aside(low: str, start: int) -> bool:
    return bool(_ASIDE.search(low[max(0, start - _NEAR) : start]))


def _title(text: str) -> tuple[str | None, str | None]:
    low = level(text)
    found = _found(low)
    if found is None:
        return None, None
    kind = "kind" if "kind" in found.re.groupindex else 0
    start, name = found.start(kind), found[kind]
    end = _TITLE_END.search(low, start)
    title = text[start : end.start() if end else len(text)].strip(" ,;.")
    short = "lễ" if "lễ" in name.split() else name.split()[0]
    return title[:1].upper() + title[1:], short if short in ("lễ", "giải") else name


def read_event(title: str, lead: str) -> Event:
    """Read the event from the lead; the report's title helps where it is silent."""
    low = level(lead)
    first = re.split(r"(?<=[.!?])\s+(?=[A-ZĐ])", lead, maxsplit=1)[0]
    name, kind = _title(first)
    if name is None:
        name, kind = _title(title)
    if name and kind and level(name) == kind and re.search(r"\w", title):
        name = title
    place = _PLACE.search(low)
    where = lead[slice(*place.span("place"))].strip() if place else None
    return Event(name, kind, read_organisers(first), where)
