"""Which session of which term it was: the title and the keys say the same.

title: Kỳ họp thứ 7, ordinal: thứ tám            →  title-number-differs (warning)
title: … khóa IX, term: khóa X                   →  title-number-differs (warning)
term: 2021-2026, date: 2018-07-20                →  title-number-differs (warning)
"""

import re
from collections.abc import Iterator

from plugins.bulletin.files.schema import MeetingFile
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.reading.event.same_event import counted, counted_by
from plugins.bulletin.record.read_file import ReadFile

_YEARS = re.compile(r"(?<!\d)(?P<first>\d{4})\s*[-–—]\s*(?P<last>\d{4})(?!\d)")
# Before its first session a term is spoken of by those of the term before.
_SITS = frozenset({"kỳ họp", "phiên họp"})
_RULE = "title-number-differs"


def check(file: ReadFile) -> Iterator[Problem]:
    """Compare the numbers in a meeting's title, keys and day."""
    model = file.model
    if not isinstance(model, MeetingFile):
        return
    title = counted(model.title)
    keys = (
        ("ordinal", "thứ", model.ordinal or ""),
        ("term", "khóa", model.term or ""),
    )
    for key, what, said in keys:
        ours = counted_by(said, what)
        theirs = title.get(what)
        if ours and theirs and ours != theirs:
            message = f'Tên cuộc họp nói {what} {theirs}, {key} nói "{said}".'
            yield file.at(key, _RULE, message, "sửa ở nơi sai", "warning")
    yield from _years(file, model)


def _years(file: ReadFile, model: MeetingFile) -> Iterator[Problem]:
    places = [("term", model.term or "")]
    if model.kind in _SITS:
        places.append(("title", model.title))
    for key, said in places:
        found = _YEARS.search(said)
        if found and not int(found["first"]) <= model.date.year <= int(found["last"]):
            message = (
                f"Nhiệm kỳ {found[0]} không có năm {model.date.year} của cuộc họp."
            )
            hint = "sửa nhiệm kỳ hoặc ngày họp"
            yield file.at(key, _RULE, message, hint, "warning")
            return
