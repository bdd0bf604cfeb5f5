"""A post that begins or ends by what a report tells.

Change("Lầu Bá Chày", "Phó Chủ tịch UBND huyện", begins=True, date="2021-06-28")
"""

from collections.abc import Sequence
from datetime import date, timedelta

import msgspec

from plugins.bulletin.posts.printed import post_key
from plugins.bulletin.words.dates import PartialDate
from plugins.bulletin.words.text import match_key

_WHOLE_DAY = len("2021-06-28")


class Change(msgspec.Struct, frozen=True):
    """A post somebody takes, or leaves.

    date is the day, month or year from which it holds, as ISO text, None when the
    report does not tell; since says that it was told as "từ ngày …". career says that
    the sentence tells of another time than the event's: nothing follows for today.
    """

    name: str
    post: str
    begins: bool = True
    date: str | None = None
    why: str | None = None
    decision: str | None = None
    sentence: str = ""
    since: bool = False
    career: bool = False

    @property
    def ends(self) -> bool:
        """Whether the post is left."""
        return not self.begins

    @property
    def start(self) -> str | None:
        """When the post begins, if it does."""
        return self.date if self.begins else None

    @property
    def end(self) -> str | None:
        """The last day the post is held, if it ends: the one before "từ ngày …"."""
        if self.begins or not self.date:
            return None
        if not self.since or len(self.date) < _WHOLE_DAY:
            return self.date
        return (date.fromisoformat(self.date) - timedelta(days=1)).isoformat()

    @property
    def reason(self) -> str | None:
        """Why the post begins, if it does: "bầu, nhiệm kỳ 2021-2026"."""
        return self.why if self.begins else None

    @property
    def end_reason(self) -> str | None:
        """Why the post ends, if it does: "nghỉ hưu"."""
        return None if self.begins else self.why

    @property
    def note(self) -> str:
        """The change in words, for the editor who looks at the draft."""
        what = "thôi giữ chức vụ" if self.ends else "nhận chức vụ"
        day = self.end if self.ends else self.start
        till = "đến" if self.ends else "từ"
        when = f"{till} {PartialDate.parse(day).short}" if day else "chưa rõ ngày"
        told = (self.why, when, "nói về thời gian trước" if self.career else None)
        return f"{self.name}: {what} {self.post} ({', '.join(filter(None, told))})."


def merged(changes: Sequence[Change]) -> tuple[Change, ...]:
    """Each change once; what a later sentence adds fills the gaps of the first.

    "Bí thư Đảng ủy xã" and "Bí thư Đảng ủy xã Yên Phong" are one; the longer stays.
    """
    kept: list[Change] = []
    for change in changes:
        same = next((i for i, one in enumerate(kept) if _same(one, change)), None)
        if same is None:
            kept.append(change)
        else:
            kept[same] = _joined(kept[same], change)
    return tuple(kept)


def _same(one: Change, other: Change) -> bool:
    if one.begins != other.begins or match_key(one.name) != match_key(other.name):
        return False
    if one.career != other.career and one.date and other.date:
        return False
    short, long = sorted((post_key(one.post), post_key(other.post)), key=len)
    return short == long or long.startswith(f"{short} ")


def _joined(first: Change, later: Change) -> Change:
    gaps = {
        name: getattr(later, name)
        for name in ("date", "why", "decision")
        if getattr(first, name) is None
    }
    if "date" in gaps:
        gaps["since"] = later.since
    post = max(first.post, later.post, key=lambda one: len(post_key(one)))
    career = first.career and later.career
    return msgspec.structs.replace(first, post=post, career=career, **gaps)
