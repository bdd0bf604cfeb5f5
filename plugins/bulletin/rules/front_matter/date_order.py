"""What ends does not end before it began.

date: 2018-07-20, end_date: 2018-07-19     →  date-order
posts: [{post: A, from: 2018, to: 2016}]   →  date-order
start: 10:00, end: 08:00                   →  date-order
date: 2018-07-20, new_date: 2018-06        →  date-order
"""

from collections.abc import Iterator

from plugins.bulletin.files.schema import (
    ArticleFile,
    MeetingFile,
    OfficialFile,
    OrganisationFile,
)
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.read_file import ReadFile
from plugins.bulletin.words.dates import PartialDate

_HINT = "xem lại hai ngày giờ"
_HINTS = {"end": f"{_HINT}; họp qua nửa đêm thì ghi thêm end_date là ngày hôm sau"}


def check(file: ReadFile) -> Iterator[Problem]:
    """Compare every pair of dates or times of one file."""
    for later, wrong in _pairs(file):
        if wrong:
            message = "Thời điểm này sớm hơn thời điểm mà nó phải theo sau."
            yield file.at(later, "date-order", message, _HINTS.get(later, _HINT))


def _pairs(file: ReadFile) -> Iterator[tuple[str, bool]]:
    """(key of the later one, whether it comes first)."""
    model = file.model
    if isinstance(model, MeetingFile):
        last_day = model.end_date or model.date
        yield "end_date", last_day < model.date
        yield "new_date", _reversed(model.date.isoformat(), model.new_date)
        if last_day == model.date and model.start and model.end:
            yield "end", model.end < model.start
    elif isinstance(model, ArticleFile):
        yield "updated", model.updated is not None and model.updated < model.date
    elif isinstance(model, OfficialFile):
        for index, post in enumerate(model.posts):
            yield f"posts[{index}].to", _reversed(post.from_, post.to)
        for index, name in enumerate(model.other_names):
            yield f"other_names[{index}].to", _reversed(name.from_, name.to)
    elif isinstance(model, OrganisationFile):
        yield "to", _reversed(model.from_, model.to)


def _reversed(start: str | None, end: str | None) -> bool:
    if not start or not end:
        return False
    return PartialDate.parse(end).last_day < PartialDate.parse(start).first_day
