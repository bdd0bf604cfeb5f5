"""Days and moments the Vietnamese way: day first, one time zone, partial dates.

parse_day("20/7/2018")          →  date(2018, 7, 20)
spell_day(date(2018, 7, 20))    →  "Thứ Sáu, ngày 20 tháng 7 năm 2018"
PartialDate.parse("5/2016")     →  PartialDate(2016, 5)
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")

DAY_FORMS = "2018-07-20 hoặc 20/7/2018"
MOMENT_FORMS = "2018-07-20 11:30 hoặc 20/7/2018 11:30"
PARTIAL_FORMS = "2016, 2016-05, 2016-05-12, 5/2016 hoặc 12/5/2016"

_WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
_ISO_DAY = r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})"
_OUR_DAY = r"(?P<day>[0-9]{1,2})/(?P<month>[0-9]{1,2})/(?P<year>[0-9]{4})"
_CLOCK_PARTS = ("hour", "minute", "second")
_BELOW_YEAR = ("month", "day")
_CLOCK = (
    r"(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?:\.[0-9]+)?)?"
)
_OFFSET = r"(?P<offset>Z|[+-][0-9]{2}:?[0-9]{2})?"
_MOMENTS = (
    re.compile(rf"{_ISO_DAY}(?:(?:T|\s+){_CLOCK}\s*{_OFFSET})?"),
    re.compile(rf"{_OUR_DAY}(?:\s+{_CLOCK})?"),
)
_PARTIALS = (
    re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?"),
    re.compile(r"(?:(?P<day>[0-9]{1,2})/)?(?P<month>[0-9]{1,2})/(?P<year>[0-9]{4})"),
)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day of which month or day may be unknown; ordered by its first day."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        """Raise ValueError for a day that no calendar has."""
        if self.day is not None and self.month is None:
            msg = "a day needs its month"
            raise ValueError(msg)
        date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read `2016`, `2016-05`, `2016-05-12`, `5/2016` or `12/5/2016`.

        Raises ValueError, in Vietnamese, for anything else and for a day that no
        calendar has.
        """
        for pattern in _PARTIALS:
            if found := pattern.fullmatch(text.strip()):
                month, day = (int(n) if (n := found[k]) else None for k in _BELOW_YEAR)
                try:
                    return cls(int(found["year"]), month, day)
                except ValueError:
                    break
        raise ValueError(_complaint(text, PARTIAL_FORMS))

    @property
    def first_day(self) -> date:
        """The earliest day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """The latest day it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    @property
    def short(self) -> str:
        """The form readers see: 12/5/2016, 5/2016 or 2016."""
        parts = (self.day, self.month, self.year)
        return "/".join(str(part) for part in parts if part is not None)

    def __str__(self) -> str:
        """The ISO form: 2016-05-12, 2016-05 or 2016."""
        rest = "".join(f"-{n:02}" for n in (self.month, self.day) if n is not None)
        return f"{self.year:04}{rest}"

    def _order(self) -> tuple[int, int, int]:
        return self.year, self.month or 0, self.day or 0

    def __lt__(self, other: "PartialDate") -> bool:
        """Compare; an unknown month or day comes before a known one."""
        return self._order() < other._order()

    def __le__(self, other: "PartialDate") -> bool:
        """Compare; an unknown month or day comes before a known one."""
        return self._order() <= other._order()


def _complaint(text: str, forms: str) -> str:
    return f'Không đọc được ngày "{text.strip()}"; hãy viết {forms}.'


def parse_moment(text: str) -> datetime:
    """Read `2018-07-20 [11:30[:00]]` or `20/7/2018 [11:30]` as Vietnamese time.

    Raises ValueError, in Vietnamese, for anything else.
    """
    found = next((m for p in _MOMENTS if (m := p.fullmatch(text.strip()))), None)
    if found is None:
        raise ValueError(_complaint(text, MOMENT_FORMS))
    parts = found.groupdict()
    try:
        day = date(int(parts["year"]), int(parts["month"]), int(parts["day"]))
        hour, minute, second = (int(parts.get(name) or 0) for name in _CLOCK_PARTS)
        at = time(hour, minute, second)
        offset = parts.get("offset")
        zone = datetime.strptime(offset, "%z").tzinfo if offset else VIETNAM
        return datetime.combine(day, at, zone).astimezone(VIETNAM)
    except (ValueError, OverflowError):
        raise ValueError(_complaint(text, MOMENT_FORMS)) from None


def parse_day(text: str) -> date:
    """Read `2018-07-20` or `20/7/2018`; ValueError, in Vietnamese, otherwise."""
    found = next(
        (m for p in (_ISO_DAY, _OUR_DAY) if (m := re.fullmatch(p, text.strip()))), None
    )
    try:
        if found:
            return date(*(int(found[name]) for name in ("year", "month", "day")))
    except ValueError:
        pass
    raise ValueError(_complaint(text, DAY_FORMS))


def day_of(moment: datetime) -> date:
    """Return the day it is in Vietnam at a moment."""
    return moment.astimezone(VIETNAM).date()


def midnight(day: date) -> datetime:
    """Return the moment at which a day begins in Vietnam."""
    return datetime.combine(day, time(), VIETNAM)


def spell_day(day: date) -> str:
    """Return the day in full words, e.g. "Thứ Sáu, ngày 20 tháng 7 năm 2018"."""
    weekday = _WEEKDAYS[day.weekday()]
    return f"{weekday}, ngày {day.day} tháng {day.month} năm {day.year}"


def short_day(day: date) -> str:
    """Return the day as 20/7/2018."""
    return f"{day.day}/{day.month}/{day.year}"


def clock(moment: datetime) -> str:
    """Return the time of day as 11:30."""
    here = moment.astimezone(VIETNAM)
    return f"{here.hour:02}:{here.minute:02}"
