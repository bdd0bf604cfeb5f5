"""Which of its kind a meeting was: the title of its report and its file say the same.

"Khai mạc kỳ họp thứ 8", `meeting:` the 7th   →  title-number-differs (warning)
"Kỳ họp thứ 7: chuẩn bị kỳ họp thứ 8"         →  nothing
"""

import re
from collections.abc import Iterator

from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.reading.event.same_event import counted, counted_by
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.words.text import level, nfc

_WHICH = "thứ"
_AFTER_KIND = (
    r"(?<!\w){}(?: thường lệ| chuyên đề| bất thường)?,? (?:lần )?thứ \w+(?: \w+){{0,2}}"
)


def check(bulletin: Bulletin) -> Iterator[Finding]:
    """Look at reports of a single meeting that is numbered."""
    for meeting in bulletin.meetings:
        ours = _number(meeting)
        for article in bulletin.reports.get(meeting.id, ()) if ours else ():
            found = _said(article.title, meeting.file.kind)
            if len(article.meeting_names) == 1 and found and ours not in found:
                message = (
                    f"Tiêu đề nói {meeting.file.kind} thứ {min(found)}, "
                    f"mà {meeting.path} là thứ {ours}."
                )
                hint = "sửa số ở nơi sai, hoặc ghi mã cuộc họp khác"
                yield Finding(
                    article.path,
                    "title",
                    "title-number-differs",
                    message,
                    hint,
                    "warning",
                )


def _number(meeting: Meeting) -> int | None:
    """Which of its kind a meeting is by its key, else by its title."""
    said = counted_by(meeting.file.ordinal or "", _WHICH)
    return said or counted(meeting.title).get(_WHICH)


def _said(title: str, kind: str) -> set[int]:
    """The numbers that a title gives to events of a kind."""
    pattern = _AFTER_KIND.format(re.escape(level(nfc(kind))))
    found = re.finditer(pattern, level(nfc(title)))
    numbers = (counted(one[0]).get(_WHICH) for one in found)
    return {number for number in numbers if number}
