"""Abbreviations of bodies, and the days on which the bodies had their names."""

from datetime import date

import pytest

from plugins.bulletin.posts.printed import expand
from plugins.bulletin.words.abbreviations import ABBREVIATIONS, not_in_use, written_out

BEFORE, AFTER = date(2018, 7, 20), date(2026, 11, 20)


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Giám đốc Sở DT&TG", "Giám đốc Sở Dân tộc và Tôn giáo"),
        ("Giám đốc Sở NN&MT", "Giám đốc Sở Nông nghiệp và Môi trường"),
        ("Phó Trưởng Ban TG&DV", "Phó Trưởng Ban Tuyên giáo và Dân vận"),
        ("Giám đốc Trung tâm PVHCC", "Giám đốc Trung tâm Phục vụ hành chính công"),
        ("Ban Chỉ huy PTKV 2", "Ban Chỉ huy Phòng thủ khu vực 2"),
        ("Chủ tịch UBND xã", "Chủ tịch Ủy ban nhân dân xã"),
    ],
)
def test_abbreviations_are_written_out(short: str, full: str) -> None:
    assert expand(short) == full


@pytest.mark.parametrize(
    "post",
    [
        "Giám đốc Sở TN&MT",
        "Giám đốc Sở Nông nghiệp và Phát triển nông thôn",
        "Huyện ủy viên",
    ],
)
def test_bodies_that_were_merged_are_not_in_use_afterwards(post: str) -> None:
    assert not_in_use(post, BEFORE) is None
    assert not_in_use(post, AFTER) is not None


@pytest.mark.parametrize("post", ["Giám đốc Sở NN&MT", "Giám đốc Sở DT&TG"])
def test_bodies_of_the_mergers_are_not_in_use_before(post: str) -> None:
    assert not_in_use(post, AFTER) is None
    assert not_in_use(post, BEFORE) is not None


@pytest.mark.parametrize(
    "post",
    [
        "Hiệu trưởng Trường Cao đẳng Giao thông vận tải",
        "Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy",
        "Chủ tịch UBND xã",
    ],
)
def test_what_only_contains_the_words_is_something_else(post: str) -> None:
    assert not_in_use(post, AFTER) is None


def test_a_body_has_its_name_from_its_first_day_to_its_last() -> None:
    for body in ABBREVIATIONS.values():
        assert body.since is None or body.until is None or body.since <= body.until
        assert all(day is None or body.holds(day) for day in (body.since, body.until))


@pytest.mark.parametrize(
    ("printed", "full"),
    [
        ("Giám đốc Sở DT&TG", "Giám đốc Sở Dân tộc và Tôn giáo"),
        (
            "Phó Giám đốc Sở NN&MT tỉnh",
            "Phó Giám đốc Sở Nông nghiệp và Môi trường tỉnh",
        ),
        ("Trưởng Ban TG&DV Tỉnh ủy", "Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy"),
        (
            "Ban Chỉ huy PTKV 2 - Yên Thịnh",
            "Ban Chỉ huy Phòng thủ khu vực 2 - Yên Thịnh",
        ),
        ("Phó Chủ tịch UBND tỉnh", "Phó Chủ tịch UBND tỉnh"),
        ("Giám đốc Sở KH&ĐT", "Giám đốc Sở KH&ĐT"),
    ],
)
def test_fields_of_bodies_are_written_out_where_they_were_in_use(printed, full) -> None:
    assert written_out(printed, date(2026, 11, 20)) == full


def test_a_field_is_written_out_on_the_days_of_its_use() -> None:
    day = date(2018, 7, 20)
    assert written_out("Sở KH&ĐT", day) == "Sở Kế hoạch và Đầu tư"
    assert written_out("Sở NN&MT", day) == "Sở NN&MT"
