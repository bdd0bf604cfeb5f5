"""Two reports of one day: one event, two, or a question."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.reading.event.same_event import (
    EventTold,
    Sameness,
    counted,
    sameness,
)

DAY = date(2026, 11, 20)
UBND = frozenset({"ubnd-tinh"})


def told(title: str, kind: str = "hội nghị", **more) -> EventTold:
    given = {"day": DAY, "bodies": UBND} | more
    return EventTold(title=title, kind=kind, **given)


ONE = [
    (
        told("Hội nghị sơ kết công tác dân vận chính quyền 6 tháng đầu năm"),
        told("Hội nghị đánh giá công tác dân vận chính quyền sáu tháng đầu năm 2026"),
    ),
    (
        told("Kỳ họp thứ 20 HĐND tỉnh khóa XI", "kỳ họp", bodies=frozenset()),
        told("Kỳ họp thứ hai mươi HĐND tỉnh, khóa 11", "kỳ họp", bodies=frozenset()),
    ),
    (
        told("Phiên họp thường kỳ tháng 11", "phiên họp"),
        told("Phiên họp thường kỳ UBND tỉnh tháng 11/2026", "phiên họp"),
    ),
    (
        told("Hội nghị sơ kết thủy lợi"),
        told("Cuộc họp về công tác thủy lợi", "cuộc họp"),
    ),
    (
        told("Hội nghị xúc tiến đầu tư vùng Đông Bắc", bodies=frozenset({"ubnd-tinh"})),
        told(
            "Hội nghị Xúc tiến đầu tư vùng Đông Bắc năm 2026",
            bodies=frozenset({"ubnd-tinh-bac-kan"}),
        ),
    ),
]
TWO = [
    (
        told("Hội nghị sơ kết công tác dân vận 6 tháng đầu năm"),
        told("Hội nghị sơ kết công tác tư pháp 6 tháng đầu năm"),
    ),
    (
        told("Kỳ họp thứ 20 HĐND tỉnh khóa XI", "kỳ họp"),
        told("Kỳ họp thứ 21 HĐND tỉnh khóa XI", "kỳ họp"),
    ),
    (
        told("Phiên họp thường kỳ tháng 10", "phiên họp"),
        told("Phiên họp thường kỳ tháng 11", "phiên họp"),
    ),
    (
        told("Giao ban quý III", bodies=frozenset({"ubnd-xa-yen-thinh"})),
        told("Giao ban quý III", bodies=frozenset({"ubnd-xa-tan-son"})),
    ),
    (
        told("Hội nghị sơ kết thủy lợi"),
        told("Hội nghị sơ kết thủy lợi", day=date(2026, 11, 21)),
    ),
]
ASKED = [
    (
        told("Hội nghị sơ kết thủy lợi", session="sáng"),
        told("Hội nghị sơ kết thủy lợi", session="chiều"),
    ),
    (
        told("Hội nghị sơ kết thủy lợi", people=frozenset({"an", "bình"})),
        told("Hội nghị sơ kết thủy lợi", people=frozenset({"chi", "dung"})),
    ),
    (
        told("Kỳ họp thứ 20 HĐND tỉnh khóa XI", "kỳ họp"),
        told("Kỳ họp thứ 20 HĐND tỉnh", "kỳ họp", day=date(2026, 11, 22)),
    ),
    (
        told("Hội nghị sơ kết thủy lợi", bodies=frozenset()),
        told("Hội nghị sơ kết thủy lợi nội đồng", bodies=frozenset()),
    ),
]


@pytest.mark.parametrize(("one", "other"), ONE)
def test_titles_worded_by_two_papers_are_one_event(one, other) -> None:
    assert sameness(one, other) is Sameness.YES


@pytest.mark.parametrize(("one", "other"), TWO)
def test_another_subject_number_body_or_day_is_another_event(one, other) -> None:
    assert sameness(one, other) is Sameness.NO


@pytest.mark.parametrize(("one", "other"), ASKED)
def test_what_speaks_for_and_against_is_asked_about(one, other) -> None:
    assert sameness(one, other) is Sameness.MAYBE


@pytest.mark.parametrize(
    ("title", "numbers"),
    [
        ("Kỳ họp thứ XIX khóa X", {"thứ": 19, "khóa": 10}),
        ("Đại hội lần thứ mười một", {"thứ": 11}),
        ("Sơ kết 6 tháng đầu năm 2026", {"tháng đầu": 6, "năm": 2026}),
        ("Giao ban quý IV", {"quý": 4}),
        ("Họp thứ hai", {"thứ": 2}),
    ],
)
def test_numbers_are_read_by_what_they_count(title: str, numbers: dict) -> None:
    assert counted(title) == numbers


titles = st.sampled_from([pair[i].title for pair in ONE + TWO for i in (0, 1)])
kinds = st.sampled_from(["hội nghị", "kỳ họp", "lễ"])
people = st.frozensets(st.sampled_from(["an", "bình", "chi"]))
events = st.builds(
    lambda title, kind, who: told(title, kind, people=who), titles, kinds, people
)


@given(events, events)
def test_it_does_not_matter_which_of_two_was_told_first(one, other) -> None:
    assert sameness(one, other) is sameness(other, one)


@given(events)
def test_an_event_is_itself(one) -> None:
    assert sameness(one, one) is Sameness.YES
