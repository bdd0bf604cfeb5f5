"""What may be said of a post on a day, and no more than that."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.record.in_time.intervals import Certainty, Interval
from plugins.bulletin.record.in_time.tenures import Tenure, posts_on
from tests.unit.bulletin.made import post

YES, MAYBE, NO = Certainty.YES, Certainty.MAYBE, Certainty.NO
DAY = date(2018, 7, 20)


def tenure(*of, **more):
    return Tenure.of("an", post("Chủ tịch", *of, **more))


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2016-05", None, YES),
        ("2018-07-20", None, YES),
        ("2018-07-21", None, NO),
        ("2018-07", None, MAYBE),
        ("2018", None, MAYBE),
        (None, "2018-07-20", YES),
        (None, "2018-07-19", NO),
        (None, "2018-07", MAYBE),
        ("2016", "2018", MAYBE),
        ("2016", "2019", YES),
        (None, None, YES),
    ],
)
def test_a_vague_end_makes_only_its_own_span_uncertain(start, end, said):
    assert Interval.parse(start, end).holds(DAY) is said


@pytest.mark.parametrize(
    ("day", "from_month", "to_month"),
    [
        (date(2018, 6, 30), NO, YES),
        (date(2018, 7, 1), MAYBE, MAYBE),
        (date(2018, 7, 30), MAYBE, MAYBE),
        (date(2018, 7, 31), YES, MAYBE),
        (date(2018, 8, 1), YES, NO),
    ],
)
def test_a_month_is_uncertain_from_its_first_day_to_its_last(day, from_month, to_month):
    assert Interval.parse("2018-07", None).holds(day) is from_month
    assert Interval.parse(None, "2018-07").holds(day) is to_month


@given(st.dates(date(1990, 1, 1), date(2040, 1, 1)), st.integers(1, 4000))
def test_an_interval_known_to_the_day_is_never_uncertain(start, length):
    end = start + timedelta(length)
    interval = Interval.parse(start.isoformat(), end.isoformat())
    around = [start - timedelta(1), start, end, end + timedelta(1)]
    assert [interval.holds(day) for day in around] == [NO, YES, YES, NO]


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ("2016-05", "2018-07-20", "5/2016 – 20/7/2018"),
        ("2016", None, "từ 2016"),
        (None, "2018-07", "đến 7/2018"),
        (None, None, ""),
    ],
)
def test_an_interval_is_spelled_as_exactly_as_it_is_known(start, end, text):
    assert Interval.parse(start, end).text == text


def test_a_post_known_only_from_reports_is_said_for_those_days_alone():
    known = tenure(attested=(DAY, date(2018, 8, 3)))
    assert known.known_only_from_reports
    assert not known.present
    assert known.on(DAY) is YES
    assert known.on(date(2018, 7, 21)) is MAYBE
    assert known.days == "20/7/2018 và 3/8/2018"


def test_a_post_without_any_date_is_present_and_never_certain():
    assert tenure().present
    assert tenure().on(DAY) is MAYBE


def test_certain_posts_outdo_uncertain_ones():
    certain, vague = tenure("2016"), tenure("2018")
    assert posts_on((vague, certain), DAY) == (certain,)


def test_one_uncertain_post_is_stated_and_two_are_not():
    ending, beginning = tenure("2016", "2018"), tenure("2018")
    assert posts_on((ending,), DAY) == (ending,)
    assert posts_on((ending, beginning), DAY) == ()


def test_on_the_day_of_a_handover_the_new_post_is_stated_alone():
    acting, full = tenure("2017", "2018-07-20"), tenure("2018-07-20")
    other, brief = tenure("2016"), tenure("2018-07-20", "2018-07-20")
    assert posts_on((acting, full, other), DAY) == (full, other)
    assert posts_on((acting, other), DAY) == (acting, other)
    assert posts_on((acting, brief), DAY) == (brief,)
    assert posts_on((acting, full), date(2018, 7, 19)) == (acting,)


def test_a_post_without_dates_is_never_stated_for_a_day():
    assert posts_on((tenure(),), DAY) == ()


@pytest.mark.parametrize(
    ("start", "end", "vague"),
    [
        ("2016", None, False),
        ("2018-07-20", None, False),
        ("2018", None, True),
        (None, "2018-07-20", True),
        (None, "2018", True),
        (None, "2019", False),
        ("2019", None, True),
    ],
)
def test_a_day_that_may_lie_outside_or_is_the_last_is_a_vague_one(start, end, vague):
    assert tenure(start, end).is_vague_on(DAY) is vague


@pytest.mark.parametrize(
    ("start", "before"),
    [("2018", True), ("2018-07-19", True), ("2018-07-20", False), (None, True)],
)
def test_a_post_that_begins_on_the_day_has_not_begun_before_it(start, before):
    assert tenure(start, None).begun_before(DAY) is before


@pytest.mark.parametrize(
    ("first", "last", "outside"),
    [
        (date(2016, 4, 1), date(2016, 4, 30), True),
        (date(2016, 4, 1), date(2016, 5, 1), False),
        (date(2018, 6, 30), date(2018, 8, 1), False),
        (date(2018, 7, 1), date(2018, 8, 1), True),
        (date(2016, 1, 1), date(2019, 1, 1), False),
    ],
)
def test_days_lie_outside_if_all_of_them_come_before_or_after(first, last, outside):
    assert Interval.parse("2016-05", "2018-06").excludes(first, last) is outside


def test_what_has_no_bounds_excludes_no_days():
    assert not Interval.parse(None, None).excludes(DAY, DAY)
