"""Days of texts beside the calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.reading.wrong_days import wrong_days

DAY = date(2018, 7, 21)
NAMES = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
days = st.dates(date(1990, 1, 1), date(2060, 1, 1))
forms = st.sampled_from(
    ("{w}, ngày {d}/{m}/{y}", "{w} ({d}/{m}/{y})", "ngày {d} tháng {m} năm {y} ({w})")
)


@given(days, forms)
def test_a_day_with_its_own_weekday_is_right(day, form):
    said = form.format(w=NAMES[day.weekday()], d=day.day, m=day.month, y=day.year)
    assert wrong_days(f"Sáng {said}, tỉnh họp.", DAY) == ()


@given(days, st.integers(1, 6), forms)
def test_a_day_with_another_weekday_is_told_of_with_its_own(day, by, form):
    other = NAMES[(day + timedelta(by)).weekday()]
    said = form.format(w=other, d=day.day, m=day.month, y=day.year)
    (found,) = wrong_days(f"Sáng {said}, tỉnh họp.", DAY)
    assert found.weekday == NAMES[day.weekday()]
    assert f"Sáng {said}"[found.start : found.end] in (said, said.rstrip(")"))


@given(st.integers(1, 12), st.integers(1, 31), st.integers(-170, 170))
def test_without_a_year_the_nearest_is_meant(month, number, by):
    published = DAY + timedelta(by)
    near = min(
        (d for d in (DAY + timedelta(n) for n in range(-540, 540))
         if (d.month, d.day) == (month, number)),
        key=lambda d: abs(d - published),
        default=None,
    )  # fmt: skip
    said = f"ngày {number}/{month}"
    found = wrong_days(
        said if near is None else f"{NAMES[near.weekday()]}, {said}", published
    )
    assert bool(found) is (near is None and (month, number) != (2, 29))


@pytest.mark.parametrize("said", ["ngày 31/6", "ngày 30 tháng 2 năm 2018", "Ngày 1/13"])
def test_a_day_that_no_calendar_has_is_told_of(said):
    (found,) = wrong_days(f"{said} có mưa.", DAY)
    assert (found.said, found.weekday) == (said, "")


@pytest.mark.parametrize(
    "text",
    [
        "Đạt 31/6 chỉ tiêu.",
        "Nộp từ ngày 5-15 hằng tháng.",
        "Ngày 20-21/7, tỉnh họp.",
        "Hội nghị lần thứ hai, ngày 20/7/2018.",
        "Quyết định số 31/13/QĐ ngày 5/7/2018",
        "Ngày 29/2 là ngày bốn năm có một lần.",
    ],
)
def test_what_is_no_day_or_may_be_one_is_left_alone(text):
    assert wrong_days(text, DAY) == ()
