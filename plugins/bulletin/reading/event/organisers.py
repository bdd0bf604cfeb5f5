"""Who held an event: the bodies named before "tổ chức".

"Sáng 5/3, Tỉnh ủy, HĐND, UBND tỉnh tổ chức …"  →  "Tỉnh ủy", "HĐND tỉnh", "UBND tỉnh"
"""

import re

from plugins.bulletin.posts.heads import AREA
from plugins.bulletin.words.text import level

_HELD = re.compile(
    r"^(?P<who>.{3,260}?)\s+(?:đã |vừa )?(?:long trọng |chính thức |trọng thể )?"
    r"(?:(?<!ban )tổ chức|khai mạc|tiến hành|mở)(?!\w)"
)
_WITH = re.compile(r"\s+(?:chủ trì,? )?phối hợp(?: (?:với|cùng))?\s*")
_BODY = re.compile(
    r"(?:ban|bộ|sở|cục|chi cục|tổng cục|vụ|viện|văn phòng|thanh tra|đài|báo|ủy ban|ub"
    r"|ubnd|hđnd|ubmttq|mttq|mặt trận|(?:tỉnh|thành|huyện|thị|quận|đảng) ủy|đảng bộ"
    r"|chi bộ|(?:tỉnh |thành |huyện |thị )?đoàn|hội|liên|công đoàn|công an|quân khu"
    r"|(?:trung|sư|lữ) đoàn|đồn|trường|học viện|đại học|bệnh viện|trung tâm|tòa án|tand"
    r"|vksnd|thường trực|chính phủ|quốc hội|giáo hội|tỉnh|thành phố|thị xã|huyện|quận"
    r"|xã|phường|thị trấn|thôn|bản|khối|cụm|ngân hàng|kho bạc|bảo hiểm|hải quan|lđlđ"
    r"|hđnd-ubnd|đảng đoàn|tổ|bch|btv|hạt|vườn)(?!\w)"
)
# A body's name has none of these; a sentence about something else has.
_NO_BODY = re.compile(
    r"(?<!\w)(?:đã|sẽ|đang|được|chủ trì|dự|đồng chí|ông|bà|do|của các|nhằm|để|giám đốc"
    r"|chủ tịch|bí thư|nhân dịp)(?!\w)"
)
_BARE = re.compile(r"(?:hđnd|ubnd|ubmttq|mttq|ủy ban mttq việt nam)$")
_WHEN = re.compile(r"^(?:.*\d\S*\)?|.*(?<!\w)nay(?: \([^)]*\))?)\s*(?=\S)")


def _bodies(text: str) -> list[str]:
    """The bodies of a list; a place or a day before them is left out."""
    parts = re.split(r",\s+|\s+và\s+(?=[A-ZĐỦ])|\s+cùng\s+(?=[A-ZĐỦ])", text)
    found: list[str] = []
    for part in parts:
        name = _WHEN.sub("", part).strip(" -–")
        low = level(name)
        if _BODY.match(low) and not _NO_BODY.search(low) and len(name) < 110:
            found.append(name)
        else:
            found = []
    return found


def _with_area(names: list[str]) -> list[str]:
    """Give "HĐND, UBND tỉnh" their shared area."""
    area = AREA.search(level(names[-1])) if names else None
    if area is None:
        return names
    shared = names[-1][area.start() :]
    return [f"{n} {shared}" if _BARE.fullmatch(level(n)) else n for n in names]


def read_organisers(sentence: str) -> tuple[str, ...]:
    """The bodies that hold what the sentence tells of, as printed; () for none."""
    found = _HELD.match(level(sentence))
    if not found:
        return ()
    who = sentence[slice(*found.span("who"))]
    sides = _WITH.split(who)
    names = [name for side in sides for name in _with_area(_bodies(side))]
    return tuple(dict.fromkeys(name for name in names if name[:1].isupper()))
