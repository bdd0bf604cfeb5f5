"""A weekly schedule that was read, as a draft to look through.

schedule_draft(read, "lich.docx")  →  Draft(SCHEDULE, "schedules/2026/47.md", "---\\n…")
"""

from collections.abc import Mapping, Sequence
from typing import Any

from plugins.bulletin.files.yaml.writing import Value, flowing, item
from plugins.bulletin.kinds import SCHEDULE
from plugins.desk.importer.drafts.draft import Draft
from plugins.desk.importer.weekly.changes import changes
from plugins.desk.importer.weekly.entry import ReadEntry
from plugins.desk.importer.weekly.schedule import ReadSchedule

_TEXTS = ("day", "session", "start", "end", "content", "place")
_LISTS = ("chairs", "attendees", "groups")


def schedule_draft(read: ReadSchedule, source: str, organisation: str = "") -> Draft:
    """Write the file of a week; what was read but has no day of its own is noted.

    `organisation` is the id of the body whose week it is; "" where that is not known.
    """
    notes = [f"Nhập từ {source}: hãy đối chiếu từng việc, rồi bỏ dòng draft."]
    if read.revision:
        number = read.revision
        notes.append(f"Đây là bản điều chỉnh lần {number}: ghi từng lần vào revisions.")
    if read.told_number not in (0, read.week.number):
        notes.append(
            f"Tệp ghi tuần {read.told_number}; các ngày là của tuần {read.week.number}."
        )
    notes += [f"Không đưa vào lịch: {line}" for line in read.left_out]
    lines = [
        "---",
        *(f"# {note}" for note in notes),
        f"date: {read.week.monday.isoformat()}",
        *([f"organisation: {organisation}"] if organisation else []),
        "draft: true",
        "entries:",
        *(line for one in read.entries for line in item(_values(one), "  ")),
        "---",
        "",
    ]
    path = SCHEDULE.file(str(read.week.number), read.week.first_day)
    return Draft(SCHEDULE, path, "\n".join(lines))


def revision_notes(before: Sequence[Any], read: ReadSchedule) -> tuple[str, ...]:
    """What a file of a week that is there lacks, as a line for its `revisions`."""
    entries = [one for one in before if isinstance(one, Mapping)]
    if not (said := changes(entries, read.entries)):
        return ()
    note = "; ".join(said)
    line = flowing({"date": "(lúc phát hành)", "note": f"{note[:1].upper()}{note[1:]}"})
    return (f"Tệp mới khác lịch đã có: sửa entries, thêm vào revisions dòng - {line}",)


def _values(read: ReadEntry) -> Value:
    """What the file says of an entry: nothing that was not told."""
    values: dict[str, Value] = {key: getattr(read, key) for key in _TEXTS}
    values |= {key: list(getattr(read, key)) for key in _LISTS}
    values |= {"prepared_by": read.prepared_by, "note": read.note}
    return {key: value for key, value in values.items() if value}
