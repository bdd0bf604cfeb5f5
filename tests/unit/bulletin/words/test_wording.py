"""Wordings that several outputs share."""

from datetime import date

import pytest

from plugins.bulletin.words.wording import week_words, when


@pytest.mark.parametrize(
    ("day", "session", "last", "words"),
    [
        ("2018-07-20", None, None, "Thứ Sáu, 20/7/2018"),
        ("2018-07-20", "sáng", None, "Sáng thứ Sáu, 20/7/2018"),
        ("2018-07-22", "chiều", None, "Chiều Chủ nhật, 22/7/2018"),
        ("2018-07-20", None, "2018-07-20", "Thứ Sáu, 20/7/2018"),
        ("2018-07-18", None, "2018-07-20", "Thứ Tư 18/7 – thứ Sáu 20/7/2018"),
        ("2018-12-31", None, "2019-01-01", "Thứ Hai 31/12/2018 – thứ Ba 1/1/2019"),
    ],
)
def test_a_day_is_said_with_its_weekday_and_half_day(day, session, last, words):
    last_day = date.fromisoformat(last) if last else None
    assert when(date.fromisoformat(day), session, last_day) == words


@pytest.mark.parametrize(
    ("monday", "words"),
    [("2026-11-23", "23/11 – 29/11/2026"), ("2026-12-28", "28/12/2026 – 3/1/2027")],
)
def test_a_week_is_said_by_its_first_and_last_day(monday, words):
    assert week_words(date.fromisoformat(monday)) == words
