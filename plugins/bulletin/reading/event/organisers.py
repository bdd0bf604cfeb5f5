"""Who held an event: the bodies named before "tổ chức".

"Sáng 5/3, Tỉnh ủy, HĐND, UBND tỉnh tổ chức …"  →  "Tỉnh ủy", "HĐND tỉnh", "UBND tỉnh"
"""

import re

from plugins.bulletin.posts.heads import AREA
from plugins.bulletin.reading.rule import printed_rule, rule
from plugins.bulletin.words.text import level

HOLDS = rule(
    "organiser/holds",
    r"^(?P<who>.{3,260}?)\s+(?:đã |vừa )?(?:long trọng |chính thức |trọng thể )?"
    r"(?:(?<!ban )tổ chức|khai mạc|tiến hành|mở)(?!\w)",
    "who stands before it holds the event",
    examples=["sáng 5/3, tỉnh ủy tổ chức", "ubnd tỉnh đã long trọng khai mạc"],
    counter_examples=["đồng chí trưởng ban tổ chức"],
)
TOGETHER_WITH = rule(
    "organiser/together-with",
    r"\s+(?:chủ trì,? )?phối hợp(?: (?:với|cùng))?\s*",
    "another side that holds it",
    examples=["sở y tế phối hợp với ubnd"],
    counter_examples=["phù hợp"],
)
BODY = rule(
    "organiser/body",
    r"(?:ban|bộ|sở|cục|chi cục|tổng cục|vụ|viện|văn phòng|thanh tra|đài|báo|ủy ban|ub"
    r"|ubnd|hđnd|ubmttq|mttq|mặt trận|(?:tỉnh|thành|huyện|thị|quận|đảng) ủy|đảng bộ"
    r"|chi bộ|(?:tỉnh |thành |huyện |thị )?đoàn|hội|liên|công đoàn|công an|quân khu"
    r"|(?:trung|sư|lữ) đoàn|đồn|trường|học viện|đại học|bệnh viện|trung tâm|tòa án|tand"
    r"|vksnd|thường trực|chính phủ|quốc hội|giáo hội|tỉnh|thành phố|thị xã|huyện|quận"
    r"|xã|phường|thị trấn|thôn|bản|khối|cụm|ngân hàng|kho bạc|bảo hiểm|hải quan|lđlđ"
    r"|hđnd-ubnd|đảng đoàn|tổ|bch|btv|hạt|vườn)(?!\w)",
    "a body",
    examples=["ubnd tỉnh", "sở y tế", "huyện đoàn na rì"],
    counter_examples=["đồng chí tài"],
)
NO_BODY = rule(
    "organiser/no-body",
    r"(?<!\w)(?:đã|sẽ|đang|được|chủ trì|dự|đồng chí|ông|bà|do|của các|nhằm|để|giám đốc"
    r"|chủ tịch|bí thư|nhân dịp)(?!\w)",
    "a sentence about something else: no body's name",
    examples=["ban đã họp", "sở do ông"],
    counter_examples=["sở y tế"],
)
BARE = rule(
    "organiser/bare",
    r"^(?:hđnd|ubnd|ubmttq|mttq|ủy ban mttq việt nam)$",
    "a body that shares the area of the last one",
    examples=["hđnd", "ubmttq"],
    counter_examples=["ubnd tỉnh"],
)
_LONGEST = 110
WHEN = printed_rule(
    "organiser/when",
    r"^(?:.*\d\S*\)?|.*(?<!\w)nay(?: \([^)]*\))?)\s*(?=\S)",
    "a day, or a place and a day, before the body: left out",
    examples=["Sáng 5/3 Tỉnh ủy", "Sáng nay (5/3) UBND tỉnh"],
    counter_examples=["UBND tỉnh"],
)


def _bodies(text: str) -> list[str]:
    """The bodies of a list; a place or a day before them is left out."""
    parts = re.split(r",\s+|\s+và\s+(?=[A-ZĐỦ])|\s+cùng\s+(?=[A-ZĐỦ])", text)
    found: list[str] = []
    for part in parts:
        name = WHEN.pattern.sub("", part).strip(" -–")
        low = level(name)
        is_body = BODY.pattern.match(low) and not NO_BODY.pattern.search(low)
        if is_body and len(name) < _LONGEST:
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
    return [f"{n} {shared}" if BARE.pattern.match(level(n)) else n for n in names]


def read_organisers(sentence: str) -> tuple[str, ...]:
    """The bodies that hold what the sentence tells of, as printed; () for none."""
    found = HOLDS.pattern.match(level(sentence))
    if not found:
        return ()
    who = sentence[slice(*found.span("who"))]
    sides = TOGETHER_WITH.pattern.split(who)
    names = [name for side in sides for name in _with_area(_bodies(side))]
    return tuple(dict.fromkeys(name for name in names if name[:1].isupper()))
