"""Two files of one meeting are asked about; what is held again and again is not."""

from datetime import datetime

import pytest

from plugins.bulletin.words.dates import VIETNAM
from tests.content_check import problems_of

NOW = datetime(2018, 7, 1, 8, tzinfo=VIETNAM)
MOVED = "status: postponed\nnew_date: 27/7/2018"


def meeting(day: str, more: str = "", title: str = "Hội nghị dân vận") -> str:
    return f"---\ntitle: {title}\nkind: hội nghị\ndate: {day}\n{more}\n---\n"


def asked(*files: str) -> list[str]:
    content = {f"meetings/2018/hop-{n}.md": text for n, text in enumerate(files)}
    return [p.path for p in problems_of(content, now=NOW) if p.rule == "moved-twice"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (meeting("20/7/2018"), meeting("27/7/2018")),
        (meeting("20/7/2018", "session: sáng"), meeting("21/7/2018", "start: 8h")),
        (meeting("20/7/2018", MOVED), meeting("27/7/2018")),
    ],
)
def test_a_new_file_for_a_new_day_is_asked_about(first, second):
    assert asked(first, second) == ["meetings/2018/hop-1.md"]


@pytest.mark.parametrize(
    "files",
    [
        (meeting("20/7/2018", "series: giao ban"), meeting("27/7/2018")),
        (meeting("20/7/2018"), meeting("27/7/2018"), meeting("3/8/2018")),
        (meeting("20/6/2018"), meeting("27/7/2018")),
        (meeting("20/7/2018"), meeting("27/9/2018")),
        (meeting("20/7/2018", "ordinal: thứ ba"), meeting("27/7/2018")),
        (meeting("20/7/2018", "session: sáng"), meeting("20/7/2018", "session: chiều")),
        (meeting("20/7/2018", MOVED), meeting("3/8/2018")),
        (meeting("20/7/2018"), meeting("27/7/2018", title="Hội nghị tổng kết")),
    ],
)
def test_what_is_two_is_not_asked_about(files):
    assert asked(*files) == []
