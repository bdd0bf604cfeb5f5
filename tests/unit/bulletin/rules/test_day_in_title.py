"""The day in a meeting's title is the file's."""

import pytest

from tests.content_check import problems_of


def is_asked(title: str, lines: str = "date: 2018-07-27") -> bool:
    text = f"---\ntitle: {title}\nkind: phiên họp\n{lines}\n---\n"
    told = problems_of({"meetings/2018/hop.md": text})
    return "title-day-differs" in [problem.rule for problem in told]


@pytest.mark.parametrize(
    "title",
    [
        "Họp giao ban ngày 20/7/2018",
        "Họp giao ban ngày 20 tháng 7",
        "Hội nghị ngày 27-7-2017",
    ],
)
def test_another_day_is_asked_about(title: str) -> None:
    assert is_asked(title)


@pytest.mark.parametrize(
    "title",
    [
        "Họp giao ban ngày 27/7",
        "Họp giao ban ngày 28 tháng 7 năm 2018",
        "Hội nghị triển khai Chỉ thị số 5 ngày 20/7/2018",
        "Lễ kỷ niệm ngày 27/7/1947",
        "Họp ngày 31/6",
        "Họp giao ban tháng 7",
    ],
)
def test_its_own_days_and_those_of_other_things_are_not(title: str) -> None:
    assert not is_asked(title, "date: 2018-07-27\nend_date: 2018-07-28")


def test_the_day_it_was_put_off_to_is_its_own() -> None:
    lines = "date: 2018-07-20\nstatus: postponed\nnew_date: 27/7/2018"
    assert not is_asked("Họp giao ban ngày 27/7/2018", lines)
