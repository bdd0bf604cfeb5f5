"""Whom a sentence means, and what it makes of them: the turns that mislead a reader."""

from datetime import date

import pytest

from plugins.bulletin.reading.blocks import lines_to_blocks
from plugins.bulletin.reading.report import Report, read_report


def read(text: str, published: date | None = None) -> Report:
    blocks = lines_to_blocks(f"Một tin\n\n{text}\n\nHết.")
    return read_report(blocks, published=published)


def posts(report: Report) -> dict[str, list[str]]:
    return {person.name: person.posts for person in report.people.attendees}


def test_who_is_suspended_so_that_others_may_look_into_it_says_nothing() -> None:
    report = read("Sở tạm đình chỉ ông Bế Văn Lưu, Trưởng khoa Dược để làm rõ.")
    assert report.people.attendees == []


@pytest.mark.parametrize(
    ("sentence", "name", "held"),
    [
        ("Chủ tịch UBND xã Hầu Seo Páo chủ trì.", "Hầu Seo Páo", "Chủ tịch UBND xã"),
        (
            "Đồng chí Hà Nam Sơn, Bí thư xã đoàn chủ trì.",
            "Hà Nam Sơn",
            "Bí thư xã đoàn",
        ),
        (
            "Bà Lã Thị Mận, Chủ tịch danh dự Hội Khuyến học xã chủ trì.",
            "Lã Thị Mận",
            "Chủ tịch danh dự Hội Khuyến học xã",
        ),
        (
            "Dự có tham luận của bà Lã Thị Mận, Bí thư Đảng ủy Công ty Xi măng Khe Mo.",
            "Lã Thị Mận",
            "Bí thư Đảng ủy Công ty Xi măng Khe Mo",
        ),
    ],
)
def test_a_name_and_a_post_are_whole(sentence: str, name: str, held: str) -> None:
    assert posts(read(sentence)) == {name: [held]}


def test_a_secretary_may_hold_two_posts_of_clergy() -> None:
    report = read("Đại đức Thích Minh An, Phó Trưởng ban kiêm Chánh Thư ký tiếp đoàn.")
    assert posts(report) == {"Thích Minh An": ["Phó Trưởng ban", "Chánh Thư ký"]}


def test_the_days_a_congress_sat_may_stand_in_brackets() -> None:
    when = read(
        "Sau 2 ngày làm việc (4 và 5/6), Đại hội bế mạc.", date(2019, 6, 7)
    ).when
    assert (when.start, when.end) == (date(2019, 6, 4), date(2019, 6, 5))
