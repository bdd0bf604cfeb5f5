"""A planned meeting's file once a report told how it went."""

import pytest

from plugins.bulletin.files.changes.keys_in_place import UnfitError, keys_of
from plugins.bulletin.files.changes.plan_held import held, lines_held

PLAN = """---
title: Hội nghị bàn chống hạn  # tên theo giấy mời
kind: hội nghị
date: 2018-07-20
start: "08:00"
status: planned
chairs: [nong-van-tai]
attendees:
  - Lò Văn An - Chánh Văn phòng
  - Lục Thị Sen
---
Nội dung.
"""
TOLD = {
    "start": "8:00",
    "place": "Hội trường A",
    "chairs": ["Nông Văn Tài - Phó Chủ tịch UBND tỉnh"],
    "attendees": ["Lục Thị Sen - Giám đốc Sở Ví dụ", "Vi Văn Páo"],
    "speakers": ["Lục Thị Sen"],
}


def key_of(name: str) -> str:
    return {"nong-van-tai": "nông văn tài"}.get(name, name.lower())


def test_it_is_held_with_who_came_and_every_other_byte_stays() -> None:
    text = held(PLAN, TOLD, "Bài “A”", key_of)
    keys = keys_of(text)
    assert keys["status"] == "held"
    assert keys["place"] == "Hội trường A"
    assert keys["chairs"] == ["nong-van-tai - Phó Chủ tịch UBND tỉnh"]
    assert keys["attendees"] == ["Lục Thị Sen - Giám đốc Sở Ví dụ", "Vi Văn Páo"]
    assert keys["speakers"] == ["Lục Thị Sen"]
    assert "# tên theo giấy mời" in text
    assert 'start: "08:00"' in text
    assert text.endswith("---\nNội dung.\n")


def test_whom_the_report_does_not_name_is_noted_and_not_lost() -> None:
    text = held(PLAN, TOLD, "Bài “A”", key_of)
    note = text.splitlines()[1]
    assert note.startswith("# Bài “A”")
    assert "Lò Văn An - Chánh Văn phòng" in note
    assert "nong-van-tai" not in note


def test_a_report_that_names_nobody_leaves_the_planned_and_says_so() -> None:
    text = held(PLAN, {}, "Bài “A”", key_of)
    keys = keys_of(text)
    assert keys["status"] == "held"
    assert keys["attendees"] == ["Lò Văn An - Chánh Văn phòng", "Lục Thị Sen"]
    assert "không kể ai dự" in text


def test_another_hour_or_place_than_planned_is_noted() -> None:
    text = held(PLAN, {**TOLD, "start": "14:00"}, "Bài “A”", key_of)
    assert keys_of(text)["start"] == "08:00"
    assert "ghi giờ là 14:00; tệp này ghi 08:00" in text


@pytest.mark.parametrize("status", ["postponed", "cancelled"])
def test_what_was_called_off_is_not_made_held(status: str) -> None:
    with pytest.raises(UnfitError, match="hoãn hay hủy"):
        held(PLAN.replace("planned", status), TOLD, "Bài “A”", key_of)


def test_the_lines_to_paste_are_those_that_would_be_written() -> None:
    lines = lines_held(PLAN, TOLD, key_of)
    assert lines.startswith("status: held\n")
    assert "attendees: [Lục Thị Sen - Giám đốc Sở Ví dụ, Vi Văn Páo]" in lines
    assert "# bài không kể người dự kiến dự: Lò Văn An - Chánh Văn phòng" in lines


def test_line_ends_of_windows_stay() -> None:
    text = held(PLAN.replace("\n", "\r\n"), TOLD, "Bài “A”", key_of)
    assert "\n" not in text.replace("\r\n", "")
