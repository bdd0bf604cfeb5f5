"""What ends does not end before it began.

date: 2018-07-20, end_date: 2018-07-19     →  date-order
posts: [{post: A, from: 2018, to: 2016}]   →  date-order
start: 10:00, end: 08:00                   →  date-order
date: 2018-07-20, new_date: 2018-06        →  date-order
effective: 2018-08-10, expires: 2018-08-01          →  date-order
date: 2018-07-20, withdrawn: {date: 2018-07-01, …}  →  date-order
date: 2018-07-20, source: {date: 2018-07-25, …}     →  date-order
"""

from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from itertools import pairwise
from typing import Any

from msgspec import Struct

from plugins.bulletin.files.schema import ArticleFile, MeetingFile, ScheduleFile
from plugins.bulletin.files.shapes import shapes_of
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.read_file import ReadFile
from plugins.bulletin.words.dates import PartialDate, day_of

# A key that ends, and what begins it: the first of these that is told.
_ENDS = {
    "expires": ("effective", "date"),
    "closes": ("date",),
    "answered": ("date",),
}
_EARLY = "Thời điểm này sớm hơn thời điểm mà nó phải theo sau."
_LATE = "Thời điểm này muộn hơn ngày của bài đã dùng nó."
_TAKEN = frozenset({"source.date"})
_HINT = "xem lại hai ngày giờ"
_HINTS = {"end": f"{_HINT}; họp qua nửa đêm thì ghi thêm end_date là ngày hôm sau"}


def check(file: ReadFile) -> Iterator[Problem]:
    """Compare every pair of dates or times of one file."""
    for later, wrong in _pairs(file):
        if wrong:
            message = _LATE if later in _TAKEN or ".issued" in later else _EARLY
            yield file.at(later, "date-order", message, _HINTS.get(later, _HINT))


def _pairs(file: ReadFile) -> Iterator[tuple[str, bool]]:
    """(key of the later one, whether it comes first)."""
    model = file.model
    if model is None:
        return
    if isinstance(model, MeetingFile):
        last_day = model.end_date or model.date
        yield "end_date", last_day < model.date
        yield "new_date", _reversed(model.date.isoformat(), model.new_date)
        if last_day == model.date and model.start and model.end:
            yield "end", model.end < model.start
    if isinstance(model, ArticleFile):
        for key, later in _after_publication(model):
            yield key, later < model.date
        for key, day in _of_before(model):
            yield key, day > day_of(model.updated or model.date)
    if isinstance(model, ScheduleFile):
        yield from _in_week(model)
    yield from _ends(model)
    yield from _spans(model, "")


def _ends(model: Any) -> Iterator[tuple[str, bool]]:
    """The last days of documents, notices and questions after what they end."""
    for key, starts in _ENDS.items():
        begun = (getattr(model, start, None) for start in starts)
        first, last = next(filter(None, begun), None), getattr(model, key, None)
        if first and last:
            yield key, last < first


def _in_week(schedule: ScheduleFile) -> Iterator[tuple[str, bool]]:
    """The ends of entries, and revisions, which are numbered by their order."""
    for place, entry in enumerate(schedule.entries):
        if entry.start and entry.end:
            wrong = entry.end.rjust(5, "0") < entry.start.rjust(5, "0")
            yield f"entries[{place}].end", wrong
    for place, (one, other) in enumerate(pairwise(schedule.revisions), 1):
        yield f"revisions[{place}].date", other.date < one.date


def _after_publication(article: ArticleFile) -> Iterator[tuple[str, datetime]]:
    """What can only be said of an article once it is out, by key."""
    if article.updated:
        yield "updated", article.updated
    for index, update in enumerate(article.updates):
        yield f"updates[{index}].date", update.date
    for key in ("pinned_until", "urgent_until"):
        if until := getattr(article, key):
            yield key, until
    for key, said in (
        ("correction", article.correction),
        ("withdrawn", article.withdrawn),
    ):
        if said:
            yield f"{key}.date", said.date


def _of_before(article: ArticleFile) -> Iterator[tuple[str, date]]:
    """The days, by key, of what an article took over when it was written."""
    if article.source:
        yield "source.date", article.source.date
    for index, document in enumerate(article.documents):
        if document.issued:
            yield f"documents[{index}].issued", document.issued


def _spans(of: Any, place: str) -> Iterator[tuple[str, bool]]:
    """Every `to` of a model and of what its lists hold, under its key."""
    if hasattr(of, "from_"):
        yield f"{place}to", _reversed(of.from_, of.to)
    model: Any = type(of)
    for name in _lists(model):
        for index, item in enumerate(getattr(of, name)):
            yield from _spans(item, f"{place}{name}[{index}].")


@cache
def _lists(model: type[Struct]) -> tuple[str, ...]:
    """The lists of groups of keys that a model has."""
    shapes = shapes_of(model).values()
    return tuple(one.attribute for one in shapes if one.many and one.model)


def _reversed(start: str | None, end: str | None) -> bool:
    if not start or not end:
        return False
    return PartialDate.parse(end).last_day < PartialDate.parse(start).first_day
