"""An article that reports what was planned leads the editor to what was held."""

from datetime import datetime

import pytest

from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.words.dates import VIETNAM
from tests.content_check import problems_of

NOW = datetime(2018, 8, 1, 8, tzinfo=VIETNAM)
ARTICLE, MEETING = "articles/2018/07/bai.md", "meetings/2018/han.md"
WEEK = "schedules/2018/29.md"
RULES = ("report-of-plan", "plan-reported", "plan-is-past")


def report(lines: str = "", title: str = "Tỉnh bàn chống hạn vụ xuân") -> str:
    return (
        f"---\ntitle: {title}\ndate: 21/7/2018\ncategory: Chính quyền\n{lines}---\n\n"
        "Sáng 20/7, UBND tỉnh tổ chức Hội nghị bàn biện pháp chống hạn vụ xuân tại "
        "Hội trường A. Đồng chí Nông Văn Tài, Phó Chủ tịch UBND tỉnh chủ trì hội "
        "nghị. Dự có đồng chí Lục Thị Sen, Giám đốc Sở Ví dụ.\n"
    )


def plan(status: str = "status: planned\n", title: str = "") -> str:
    title = title or "Hội nghị bàn biện pháp chống hạn vụ xuân"
    return (
        f"---\ntitle: {title}\nkind: hội nghị\ndate: 2018-07-20\n{status}"
        "chairs: [Nông Văn Tài]\nattendees: [Lò Văn An - Chánh Văn phòng]\n---\n"
    )


def week(entry: str) -> str:
    return f"---\ndate: 2018-07-16\nentries:\n  - {{{entry}}}\n---\n"


ENTRY = "day: thứ Sáu, start: 08:00, content: Hội nghị bàn chống hạn vụ xuân"


def told(files: dict[str, str], now: datetime = NOW) -> list[Problem]:
    return [one for one in problems_of(files, now=now) if one.rule in RULES]


def test_a_report_that_names_no_meeting_is_led_to_the_planned_one() -> None:
    found = told({ARTICLE: report(), MEETING: plan()})
    assert [one.rule for one in found] == ["report-of-plan", "plan-is-past"]
    assert MEETING in found[0].message
    assert found[0].suggestion == "thêm dòng meeting: han"


def test_a_plan_whose_report_names_it_gets_the_lines_of_who_came() -> None:
    (found,) = told({ARTICLE: report("meeting: han\n"), MEETING: plan()})
    assert (found.path, found.rule) == (MEETING, "plan-reported")
    assert ARTICLE in found.message
    lines = found.suggestion.splitlines()
    assert lines[0] == "status: held"
    assert "attendees: [Lục Thị Sen - Giám đốc Sở Ví dụ]" in lines
    assert "chairs: [Nông Văn Tài - Phó Chủ tịch UBND tỉnh]" in lines
    assert lines[-1].startswith("# bài không kể người dự kiến dự: Lò Văn An")


def test_pasting_the_lines_leaves_nothing_to_tell() -> None:
    files = {ARTICLE: report("meeting: han\n"), MEETING: plan()}
    (found,) = told(files)
    body = plan().split("status: planned\n")[0]
    assert told({**files, MEETING: f"{body}{found.suggestion}\n---\n"}) == []


@pytest.mark.parametrize("status", ["status: postponed\n", "status: cancelled\n"])
def test_what_was_called_off_is_no_plan(status: str) -> None:
    rules = {one.rule for one in told({ARTICLE: report(), MEETING: plan(status)})}
    assert not rules & {"report-of-plan", "plan-reported"}


def test_an_article_that_puts_it_off_reports_nothing() -> None:
    article = report(title="Hoãn hội nghị bàn chống hạn vụ xuân")
    rules = {one.rule for one in told({ARTICLE: article, MEETING: plan()})}
    assert "report-of-plan" not in rules


def test_an_entry_of_the_week_is_asked_about_with_its_place() -> None:
    (found,) = told({ARTICLE: report(), WEEK: week(ENTRY)})
    assert (found.path, found.rule) == (ARTICLE, "report-of-plan")
    assert WEEK in found.message
    assert "entries[0]" in found.suggestion


def test_an_entry_that_names_its_meeting_is_not_asked_about() -> None:
    files = {MEETING: plan(""), WEEK: week(f"{ENTRY}, meeting: han")}
    assert told({**files, ARTICLE: report("meeting: han\n")}) == []


@pytest.mark.parametrize(
    "entry",
    [
        "day: thứ Năm, content: Hội nghị bàn chống hạn vụ xuân",
        "day: thứ Sáu, content: Tiếp công dân định kỳ",
        f"{ENTRY}, status: cancelled",
    ],
)
def test_another_day_another_matter_or_what_is_off_is_not_meant(entry: str) -> None:
    assert told({ARTICLE: report(), WEEK: week(entry)}) == []


def test_two_plans_that_may_be_meant_are_both_named() -> None:
    other = plan(title="Cuộc họp bàn chống hạn vụ xuân ở huyện")
    files = {ARTICLE: report(), WEEK: week(ENTRY), "meetings/2018/han-hai.md": other}
    found = [one for one in told(files) if one.rule == "report-of-plan"]
    assert len(found) == 1
    assert WEEK in found[0].message
    assert "meetings/2018/han-hai.md" in found[0].message


def test_lines_of_schedules_of_long_ago_are_asked_about_no_more() -> None:
    later = datetime(2019, 7, 1, 8, tzinfo=VIETNAM)
    assert told({ARTICLE: report(), WEEK: week(ENTRY)}, later) == []


def test_what_people_answered_in_the_review_is_not_asked_again() -> None:
    decided = f'{{"type":"decision","question":"plan:{ARTICLE}","answer":"accept"}}\n'
    files = {ARTICLE: report(), WEEK: week(ENTRY)}
    assert told(files)
    assert told({**files, "imports.jsonl": decided}) == []
