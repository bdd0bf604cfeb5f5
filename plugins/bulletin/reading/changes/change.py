"""A post that begins or ends by what a report tells.

Change("Lầu Bá Chày", "Phó Chủ tịch UBND huyện", start="2021-06-28", reason="bầu")
"""

from collections.abc import Sequence
from datetime import date

import msgspec

from plugins.bulletin.posts.printed import post_key
from plugins.bulletin.words.dates import short_day
from plugins.bulletin.words.text import match_key


class Change(msgspec.Struct, frozen=True):
    """A post somebody takes, or leaves; days as ISO texts, None when not stated."""

    name: str
    post: str
    start: str | None = None
    end: str | None = None
    reason: str | None = None
    end_reason: str | None = None
    decision: str | None = None
    ends: bool = False

    @property
    def note(self) -> str:
        """The change in words, for the editor who looks at the draft."""
        what = "thôi giữ chức vụ" if self.ends else "nhận chức vụ"
        why = self.end_reason if self.ends else self.reason
        day = self.end if self.ends else self.start
        when = (
            f"{'đến' if self.ends else 'từ'} {_spelled(day)}" if day else "chưa rõ ngày"
        )
        return (
            f"{self.name}: {what} {self.post} ({', '.join(filter(None, (why, when)))})."
        )


def _spelled(day: str) -> str:
    """28/6/2021 for the ISO text."""
    return short_day(date.fromisoformat(day))


def merged(changes: Sequence[Change]) -> tuple[Change, ...]:
    """Each change once; what a later sentence adds fills the gaps of the first."""
    told: dict[tuple[str, str, bool], Change] = {}
    for change in changes:
        key = (match_key(change.name), post_key(change.post), change.ends)
        first = told.setdefault(key, change)
        gaps = {
            name: getattr(change, name)
            for name in ("start", "end", "reason", "end_reason", "decision")
            if getattr(first, name) is None
        }
        told[key] = msgspec.structs.replace(first, **gaps)
    return tuple(told.values())
