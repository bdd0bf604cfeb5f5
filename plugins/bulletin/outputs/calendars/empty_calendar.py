"""A calendar without entries: what all of a site begin with, its time zone too.

empty_calendar(site, ("NAME",), "Lịch")
    →  b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n…END:VCALENDAR\r\n"
"""

from datetime import datetime, timedelta
from functools import lru_cache

from icalendar import Calendar, Timezone, TimezoneStandard

from plugins.bulletin.site import Site


@lru_cache(maxsize=1)
def empty_calendar(site: Site, keys: tuple[str, ...], name: str) -> bytes:
    """Write it with a name under each of its keys."""
    shell = Calendar()
    shell.add("prodid", f"-//{site.owner}//{site.name}//VI")
    shell.add("version", "2.0")
    shell.add("calscale", "GREGORIAN")
    for key in keys:
        shell.add(key, name)
    shell.add("x-wr-timezone", "Asia/Ho_Chi_Minh")
    shell.add_component(_time_zone())
    written: bytes = shell.to_ical()
    return written


def _time_zone() -> Timezone:
    zone, standard = Timezone(), TimezoneStandard()
    zone.add("tzid", "Asia/Ho_Chi_Minh")
    standard.add("dtstart", datetime(1975, 6, 13))  # noqa: DTZ001  a zone's own time
    standard.add("tzoffsetfrom", timedelta(hours=7))
    standard.add("tzoffsetto", timedelta(hours=7))
    standard.add("tzname", "+07")
    zone.add_component(standard)
    return zone
