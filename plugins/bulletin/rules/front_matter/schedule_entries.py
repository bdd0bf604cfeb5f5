"""A weekly schedule is that of its file's name, and nobody is at two places at once.

schedules/2018/29.md, date: 2018-07-23                  →  schedule-week
entries: [{day: thứ Hai, start: 08:00}]                 →  empty-entry
two entries of one hour with the same person            →  two-places (warning)
"""

import re
from collections.abc import Iterator

from plugins.bulletin.files.schema import ScheduleEntry, ScheduleFile
from plugins.bulletin.posts.appearance_lines import parse_appearance
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.read_file import ReadFile
from plugins.bulletin.words.text import match_key
from plugins.bulletin.words.weeks import week_of

_NAME = re.compile(r"(?P<week>\d{1,2})(?P<rest>-[a-z0-9-]+)?\.md")


def check(file: ReadFile) -> Iterator[Problem]:
    """Look at the week and the entries of a schedule's file."""
    model = file.model
    if not isinstance(model, ScheduleFile):
        return
    yield from _week(file, model)
    for place, entry in enumerate(model.entries):
        if not (entry.content or entry.meeting):
            message = "Việc này chưa có nội dung, cũng không ghi cuộc họp nào."
            hint = "thêm vào nhóm này, như: content: Họp giao ban"
            yield file.at(f"entries[{place}]", "empty-entry", message, hint)
    yield from _two_places(file, model.entries)


def _week(file: ReadFile, model: ScheduleFile) -> Iterator[Problem]:
    name, week = file.path.rpartition("/")[2], week_of(model.date)
    found = _NAME.fullmatch(name)
    if found and int(found["week"]) == week.number:
        return
    rest = (found and found["rest"]) or ""
    message = f"Ngày này thuộc tuần {week.number} năm {week.year}, tên tệp thì không."
    hint = f"đổi tên tệp thành {week.number}{rest}.md, hoặc sửa ngày"
    yield file.at("date", "schedule-week", message, hint)


def _two_places(
    file: ReadFile, entries: tuple[ScheduleEntry, ...]
) -> Iterator[Problem]:
    seen: dict[tuple[str, str, str], ScheduleEntry] = {}
    for place, entry in enumerate(entries):
        if not entry.start or entry.status != "planned":
            continue
        for key, lines in (("chairs", entry.chairs), ("attendees", entry.attendees)):
            for number, line in enumerate(lines):
                name = _name(line)
                hour = (entry.day, entry.start, match_key(name))
                other = seen.setdefault(hour, entry)
                if name and other is not entry:
                    message = (
                        f"{name} lúc {entry.start} {entry.day} còn có việc khác: "
                        f'"{other.content or other.meeting}".'
                    )
                    at = f"entries[{place}].{key}[{number}]"
                    hint = "sửa giờ, hoặc bỏ tên ở một việc"
                    yield file.at(at, "two-places", message, hint, "warning")


def _name(line: str) -> str:
    """The name of a line; "" for one that names nobody, which is told elsewhere."""
    try:
        return parse_appearance(line).name
    except ValueError:
        return ""
