"""Notices a clock that runs backwards: it would hide articles that are already out.

note_moment(file, 20/7 11:30)   then   note_moment(file, 19/7 08:00)  →  a warning
"""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from plugins.bulletin.words.dates import clock, short_day
from plugins.press.system.whole_files import write_whole


def note_moment(file: Path, now: datetime) -> str | None:
    """Remember the moment of a build; return a warning if an earlier one was later.

    The latest moment is kept, so that the warning stays until the clock is right.
    """
    before = None
    with suppress(OSError, ValueError):
        before = datetime.fromisoformat(file.read_text("ascii").strip())
    if before is not None and now < before:
        return (
            f"Đồng hồ máy đang chỉ {short_day(now.date())} {clock(now)}, sớm hơn lần "
            f"dựng trước ({short_day(before.date())} {clock(before)}). Bài hẹn giờ có "
            "thể bị giấu đi; hãy xem lại ngày giờ của máy."
        )
    file.parent.mkdir(parents=True, exist_ok=True)
    write_whole(file, now.isoformat().encode())
    return None
