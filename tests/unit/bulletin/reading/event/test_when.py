"""Dates of events: day first, year from publication, documents left out."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.reading.event.when import read_when
from plugins.bulletin.reading.event.years import likely_year, years_in

PUBLISHED = date(2018, 11, 22)
ROWS = [
    ("Sáng 20/7, UBND huyện họp", "2018-07-20", None, "sáng", None),
    ("Chiều 29/5 tại Nà Phặc", "2018-05-29", None, "chiều", None),
    ("Tối 30-12 tại quảng trường", "2017-12-30", None, "tối", None),
    ("Sáng ngày 27/4, đoàn giám sát", "2018-04-27", None, "sáng", None),
    ("Ngày 19 - 12, Tỉnh đoàn", "2017-12-19", None, None, None),
    ("Ngày 17 – 9, Hội Nông dân", "2018-09-17", None, None, None),
    ("Ngày 05 tháng 9 năm 2017, Trường", "2017-09-05", None, None, None),
    ("Chiều nay (22/11), Thị ủy", "2018-11-22", None, "chiều", None),
    ("Sáng nay 4-7, HĐND", "2018-07-04", None, "sáng", None),
    ("Sáng nay, Sở Y tế", "2018-11-22", None, "sáng", None),
    ("Chiều qua, đoàn công tác", "2018-11-21", None, "chiều", None),
    ("Đúng 7 giờ 30 phút sáng nay (23/9), lễ", "2018-09-23", None, "sáng", "07:30"),
    ("Vào 8h30 ngày 3/5/2018, lớp học", "2018-05-03", None, None, "08:30"),
    ("Ngày 3/5, lớp học kéo dài 2 giờ", "2018-05-03", None, None, None),
    ("Lễ diễn ra lúc 13 giờ 30’ ngày 12/5", "2018-05-12", None, None, "13:30"),
    ("Ngày 10 và 11-2, đoàn", "2018-02-10", "2018-02-11", None, None),
    ("Trong 2 ngày (10-11/5), hội thi", "2018-05-10", "2018-05-11", None, None),
    ("Từ ngày 26 đến 28.10.2017, Đại hội", "2017-10-26", "2017-10-28", None, None),
    ("Từ ngày 30/4 đến ngày 2/5, giải", "2018-04-30", "2018-05-02", None, None),
    ("Sau 3 ngày làm việc, chiều 28/10, kỳ họp", "2018-10-28", None, "chiều", None),
    ("Sáng thứ hai 21/5, trường", "2018-05-21", None, "sáng", None),
    ("Hôm nay (ngày 5 tháng 8), tại xã", "2018-08-05", None, None, None),
]
NO_EVENT = [
    "Thực hiện Quyết định số 12/QĐ-UBND ngày 5/3/2018 của UBND tỉnh về thi đua.",
    "UBND huyện sẽ tổ chức hội nghị vào ngày 30/11.",
    "Nghị định có hiệu lực từ ngày 1/7/2018.",
    "Kỷ niệm ngày thành lập Đoàn 26/3, các cơ sở thi đua sôi nổi.",
    "Vừa qua, Hội Chữ thập đỏ trao quà.",
    "Tỷ lệ đạt 12/7 chỉ tiêu; ngày 45/13 là ngày không có.",
]


@pytest.mark.parametrize(("text", "start", "end", "part", "clock"), ROWS)
def test_every_form_of_the_papers_is_read(
    text: str, start: str, end: str | None, part: str | None, clock: str | None
) -> None:
    when = read_when(text, [], PUBLISHED, [])
    found = (str(when.start), when.end and str(when.end), when.part, when.clock)
    assert found == (start, end, part, clock)


@pytest.mark.parametrize("text", NO_EVENT)
def test_dates_of_documents_plans_and_anniversaries_are_not_the_event(
    text: str,
) -> None:
    assert read_when(text, [], PUBLISHED, []).start is None


def test_new_years_eve_belongs_to_the_old_year() -> None:
    assert likely_year(31, 12, date(2019, 1, 1), []) == 2018


def test_without_publication_the_text_gives_the_year() -> None:
    when = read_when("Sáng 20/7, huyện sơ kết", [], None, years_in("cuối năm 2018"))
    assert (str(when.start), when.guessed) == ("2018-07-20", True)


def test_terms_are_no_years() -> None:
    assert years_in("nhiệm kỳ 2016-2021, năm 2019, ngày 3/5/2020") == [2019, 2020]


@pytest.mark.parametrize(
    "text",
    [
        "Lễ hội xuân Bính Ngọ - 2026; đền được xếp hạng năm 1994",
        "75 năm Ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2026)",
        "Tổng kết năm 2026; phấn đấu đến năm 2030 là huyện khá",
        "Công trình theo Đề án năm 2011, hoàn thành ngày 3/5/2026",
    ],
)
def test_what_is_long_ago_or_far_ahead_does_not_give_the_year(text: str) -> None:
    assert likely_year(20, 7, None, years_in(text)) == 2026


@given(st.dates(min_value=date(1995, 1, 1), max_value=date(2040, 1, 1)))
def test_a_full_date_needs_no_publication(day: date) -> None:
    text = f"Ngày {day.day}/{day.month}/{day.year}, huyện họp"
    assert read_when(text, [], None, []).start == day


@given(st.text(alphabet="ngày sáng/.-0123456789()và đến, ", max_size=60))
def test_no_text_crashes_the_reading(text: str) -> None:
    read_when(text, [text], PUBLISHED, [2018])
