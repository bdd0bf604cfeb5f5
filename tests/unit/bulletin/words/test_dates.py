"""Dates: day first, partial, spelled, always Vietnamese time."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.words.dates import (
    VIETNAM,
    PartialDate,
    clock,
    parse_day,
    parse_moment,
    short_day,
    spell_day,
)

DAYS = st.dates(min_value=date(1000, 1, 1))


@pytest.mark.parametrize("text", ["2019-01-09", "9/1/2019", "09/01/2019", " 9/1/2019 "])
def test_a_day_is_read_day_first(text: str) -> None:
    assert parse_day(text) == date(2019, 1, 9)


@pytest.mark.parametrize(
    "text",
    ["32/13/2026", "2026-02-30", "2026", "10:30", "May", "", "05-03-2026", "１/1/2020"],
)
def test_anything_else_is_refused_with_the_accepted_forms(text: str) -> None:
    with pytest.raises(ValueError, match=r"2018-07-20 hoặc 20/7/2018"):
        parse_day(text)
    with pytest.raises(ValueError, match="11:30"):
        parse_moment(text)


@pytest.mark.parametrize(
    "text",
    [
        "2019-01-09 08:30",
        "2019-01-09T08:30:00",
        "2019-01-09T01:30Z",
        "2019-01-09 08:30:00 +07:00",
        "9/1/2019 8:30",
    ],
)
def test_a_moment_is_vietnamese_time(text: str) -> None:
    moment = parse_moment(text)
    assert moment == datetime(2019, 1, 9, 8, 30, tzinfo=VIETNAM)
    assert clock(moment) == "08:30"


def test_a_moment_without_clock_is_the_first_of_the_day() -> None:
    assert parse_moment("9/1/2019") == datetime(2019, 1, 9, tzinfo=VIETNAM)


def test_a_moment_beyond_the_calendar_is_refused() -> None:
    with pytest.raises(ValueError, match="Không đọc được"):
        parse_moment("0001-01-01T00:00+14:00")


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2018, 7, 20), "Thứ Sáu, ngày 20 tháng 7 năm 2018"),
        (date(2021, 5, 23), "Chủ nhật, ngày 23 tháng 5 năm 2021"),
        (date(2025, 7, 1), "Thứ Ba, ngày 1 tháng 7 năm 2025"),
    ],
)
def test_a_day_is_spelled_in_full(day: date, words: str) -> None:
    assert spell_day(day) == words


@pytest.mark.parametrize(
    ("text", "iso", "short", "last"),
    [
        ("2016", "2016", "2016", date(2016, 12, 31)),
        ("2016-02", "2016-02", "2/2016", date(2016, 2, 29)),
        ("5/2016", "2016-05", "5/2016", date(2016, 5, 31)),
        ("12/5/2016", "2016-05-12", "12/5/2016", date(2016, 5, 12)),
    ],
)
def test_a_partial_date_keeps_what_is_known(
    text: str, iso: str, short: str, last: date
) -> None:
    partial = PartialDate.parse(text)
    assert (str(partial), partial.short, partial.last_day) == (iso, short, last)


@pytest.mark.parametrize("text", ["2016-13", "31/2/2016", "16", "năm 2016", "2016-5"])
def test_a_partial_date_no_calendar_has_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="5/2016"):
        PartialDate.parse(text)


def test_an_unknown_part_comes_before_a_known_one() -> None:
    later, month, year = (
        PartialDate(2016, 5, 1),
        PartialDate(2016, 5),
        PartialDate(2016),
    )
    assert sorted([later, month, year]) == [year, month, later]


@given(DAYS)
def test_both_forms_of_a_day_read_back(day: date) -> None:
    assert parse_day(day.isoformat()) == parse_day(short_day(day)) == day
    assert PartialDate.parse(day.isoformat()).first_day == day


@given(st.text(max_size=30))
def test_no_text_crashes_the_readers(text: str) -> None:
    for read in (parse_day, parse_moment, PartialDate.parse):
        said = "hãy viết"
        try:
            read(text)
        except ValueError as error:
            said = str(error)
        assert "hãy viết" in said
