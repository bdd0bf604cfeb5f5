"""Whether what two reports tell of one day is one event.

sameness(EventTold("Kỳ họp thứ 20 HĐND tỉnh khóa XI", …),
         EventTold("Kỳ họp thứ hai mươi HĐND tỉnh", …))          →  Sameness.YES
"Hội nghị sơ kết công tác dân vận", "… công tác tư pháp"         →  Sameness.NO
"Phiên họp tháng 11", "Hội nghị giao ban", most people the same  →  Sameness.MAYBE

Papers word a title each in their own way: what tells events apart are the words that
are not those of any meeting, the numbers by what they count, the body and the people.
"""

import re
from collections.abc import Mapping
from datetime import date
from enum import Enum
from functools import lru_cache

import msgspec

from plugins.bulletin.posts.printed import expand
from plugins.bulletin.reading.event import event_rules as rules
from plugins.bulletin.words.text import level, nfc

# Sittings of one session, and days of one congress, lie so near.
_DAYS_OF_A_SESSION = 4
_ALIKE, _SOMEWHAT, _WITHIN = 0.6, 0.34, 0.75
_FAMILIES = (
    frozenset(("hội nghị", "cuộc họp", "phiên họp", "buổi làm việc", "giao ban")),
    frozenset(("lễ", "ngày hội", "buổi gặp mặt")),
    frozenset(("hội thảo", "tọa đàm", "diễn đàn")),
    frozenset(("giám sát", "khảo sát", "buổi làm việc")),
)
_USUAL = frozenset(
    """
hội nghị cuộc họp phiên kỳ buổi lễ tọa đàm thảo diễn đàn gặp mặt giao ban đại ngày sơ
kết tổng đánh giá triển khai thực hiện công tác nhiệm vụ quả phương hướng giải pháp
trọng tâm tình hình kế hoạch chương trình và của về với cho các những trong năm tháng
quý tuần đầu cuối giai đoạn trên địa bàn tỉnh thành phố thị trấn huyện quận xã phường
ủy ban nhân dân hội đồng chấp hành thường tổ chức làm việc bàn trực tuyến toàn quốc mở
rộng thường kỳ chuyên đề lần thứ khóa nhiệm cho ý kiến nội dung quan trọng một số
""".split()
)
_NUMBERS = {word: number for number, word in enumerate(rules.NUMBERS, 1)}
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
# Which of several of its kind an event is.
_ORDINAL = "thứ"
_WHICH = {"lần": _ORDINAL}


class Sameness(Enum):
    """Whether two are one: surely, perhaps, or not."""

    YES = "yes"
    MAYBE = "maybe"
    NO = "no"


class EventTold(msgspec.Struct, frozen=True, kw_only=True):
    """An event as a report, or a file, tells it.

    `bodies` are the slugs of those who called it, `people` the match keys of names.
    """

    title: str
    kind: str
    day: date
    session: str = ""
    bodies: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()


def sameness(one: EventTold, other: EventTold) -> Sameness:
    """Whether two are one event."""
    numbers, others = counted(one.title), counted(other.title)
    if any(numbers[key] != others[key] for key in numbers.keys() & others.keys()):
        return Sameness.NO
    same_body, apart = _bodies(one.bodies, other.bodies)
    if apart:
        return Sameness.NO
    one_kind = _of_one_kind(one.kind, other.kind)
    ordinal = one_kind and _ORDINAL in numbers and _ORDINAL in others
    if one.day != other.day:
        near = abs((one.day - other.day).days) <= _DAYS_OF_A_SESSION
        return Sameness.MAYBE if near and ordinal else Sameness.NO
    common, strangers = _people(one.people, other.people)
    alike, somewhat = _words(one.title, other.title)
    two_halves = one.session and other.session and one.session != other.session
    sure = alike and one_kind and not two_halves and (same_body or common)
    if (sure or ordinal) and not strangers:
        return Sameness.YES
    told_alike = alike and one_kind
    near_in_words = (alike or somewhat) and (same_body or common)
    if told_alike or near_in_words or (common and same_body):
        return Sameness.MAYBE
    return Sameness.NO


@lru_cache(maxsize=4096)
def counted(title: str) -> Mapping[str, int]:
    """The numbers of a title by what they count: {"thứ": 20, "khóa": 11}."""
    flat = level(nfc(title))
    which = rules.COUNTED.pattern.findall(flat)
    found = {_WHICH.get(word, word): _number(said) for word, said in which}
    halves = rules.MONTHS.pattern.findall(flat)
    months = ((f"tháng {end}", _number(said)) for said, end in halves)
    return found | dict(months)


def counted_by(key: str, what: str) -> int | None:
    """The number a key of a file gives of what it counts, with that word or without.

    counted_by("khóa X", "khóa") = counted_by("X", "khóa")  =  10
    """
    return counted(key).get(what) or counted(f"{what} {key}").get(what)


def _number(said: str) -> int:
    if said.isdecimal():
        return int(said)
    if known := _NUMBERS.get(said):
        return known
    values = [_ROMAN[letter] for letter in said]
    following = [*values[1:], 0]
    return sum(
        -value if value < after else value
        for value, after in zip(values, following, strict=True)
    )


@lru_cache(maxsize=4096)
def own_words(title: str) -> frozenset[str]:
    """The words of a title that are not those of any meeting."""
    words = re.findall(r"\w+", level(nfc(expand(title))))
    return frozenset(w for w in words if w not in _USUAL and not w.isdecimal())


def _words(one: str, other: str) -> tuple[bool, bool]:
    """Whether two titles are alike, and whether they are somewhat alike."""
    ours, theirs = own_words(one), own_words(other)
    if not ours or not theirs:
        return ours == theirs, True
    both = len(ours & theirs)
    share, within = both / len(ours | theirs), both / min(len(ours), len(theirs))
    alike = share >= _ALIKE or (both >= 2 and within >= _WITHIN)
    return alike, share >= _SOMEWHAT


def _of_one_kind(one: str, other: str) -> bool:
    return one == other or any(one in f and other in f for f in _FAMILIES)


def _bodies(ours: frozenset[str], theirs: frozenset[str]) -> tuple[bool, bool]:
    """Whether some body called both, and whether quite other ones did."""
    same = any(
        a == b or a.startswith(f"{b}-") or b.startswith(f"{a}-")
        for a in ours
        for b in theirs
    )
    return same, bool(ours and theirs) and not same


def _people(ours: frozenset[str], theirs: frozenset[str]) -> tuple[bool, bool]:
    """Whether most of the fewer are the same, and whether all are others."""
    both, fewer = len(ours & theirs), min(len(ours), len(theirs))
    return both >= 2 and both * 2 >= fewer, fewer >= 2 and not both
