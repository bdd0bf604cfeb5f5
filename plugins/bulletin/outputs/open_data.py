"""Everything that is published as data, by dataset.

    datasets(bulletin, site)  →  [Dataset("persons", …, files=(persons.json, …)), …]

What grows every day is cut by year, so that an edit changes the files of one year.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

import msgspec
from msgspec import Struct

from plugins.bulletin.bulletin import Bulletin
from plugins.bulletin.outputs import popolo
from plugins.bulletin.outputs.popolo_events import article, event
from plugins.bulletin.outputs.popolo_people import (
    organization,
    person,
    posts_and_memberships,
)
from plugins.bulletin.outputs.tables import table
from plugins.bulletin.site import Site

T = TypeVar("T")

FOLDER = "/du-lieu/"
_SHAPES: dict[str, type[popolo.Shape]] = {
    "persons": popolo.Person,
    "organizations": popolo.Organization,
    "posts": popolo.Post,
    "memberships": popolo.Membership,
}


class DataFile(Struct, frozen=True):
    """One file: where it is published, its format ("JSON", "CSV"), its text."""

    address: str
    format: str
    text: str


class Dataset(Struct, frozen=True):
    """Records of one shape, with what readers are told about them."""

    name: str
    title: str
    description: str
    shape: type[popolo.Shape]
    files: tuple[DataFile, ...]

    @property
    def schema_address(self) -> str:
        """Where the JSON Schema of its JSON files is published."""
        return f"{FOLDER}schema/{self.name}.json"


def datasets(bulletin: Bulletin, site: Site) -> list[Dataset]:
    """Make all datasets of a bulletin; lists keep the bulletin's order."""
    posts, memberships = posts_and_memberships(bulletin)
    people = [person(one, site) for one in bulletin.officials]
    bodies = [organization(o, site, bulletin.registry) for o in bulletin.organisations]
    return [
        _whole("persons", "Cán bộ", "Họ tên, tên khác, liên hệ công vụ.", people),
        _whole("organizations", "Cơ quan", "Tên, cơ quan trước và sau.", bodies),
        _whole("posts", "Chức vụ", "Các vị trí trong cơ quan.", posts),
        _whole("memberships", "Thời gian giữ chức vụ", "Ai, từ khi nào.", memberships),
        _events(bulletin, site),
        _articles(bulletin, site),
    ]


def _whole(
    name: str, title: str, description: str, records: Sequence[popolo.Shape]
) -> Dataset:
    shape = _SHAPES[name]
    files = (_json(name, records), _csv(name, records, shape))
    return Dataset(name, title, description, shape, files)


def _events(bulletin: Bulletin, site: Site) -> Dataset:
    files: list[DataFile] = []
    for year, meetings in _by_year(bulletin.meetings, lambda meeting: meeting.day.year):
        events = [event(meeting, bulletin, site) for meeting in meetings]
        rows = [row for one in events for row in _appearances(one)]
        files += [
            _json(f"events-{year}", events),
            _csv(f"events-{year}", events, popolo.Event, "attendees"),
            _csv(f"appearances-{year}", rows, popolo.Appearance),
        ]
    return Dataset(
        "events",
        "Hội nghị",
        "Từng hội nghị với người có mặt theo thứ tự và chức vụ đã in, theo năm.",
        popolo.Event,
        tuple(files),
    )


def _articles(bulletin: Bulletin, site: Site) -> Dataset:
    files: list[DataFile] = []
    for year, items in _by_year(bulletin.articles, lambda one: one.moment.year):
        records = [article(one, bulletin, site) for one in items]
        files += [
            _json(f"articles-{year}", records),
            _csv(f"articles-{year}", records, popolo.Article),
        ]
    return Dataset(
        "articles",
        "Bài viết",
        "Tiêu đề, tóm tắt, ngày đăng và những gì bài nói tới, theo năm.",
        popolo.Article,
        tuple(files),
    )


def _appearances(one: popolo.Event) -> Iterator[popolo.Appearance]:
    for attendee in one.attendees:
        values = msgspec.structs.asdict(attendee)
        yield popolo.Appearance(event_id=one.id, date=one.start_date, **values)


def _by_year(items: Iterable[T], year: Callable[[T], int]) -> list[tuple[int, list[T]]]:
    years: defaultdict[int, list[T]] = defaultdict(list)
    for item in items:
        years[year(item)].append(item)
    return sorted(years.items(), reverse=True)


def _json(name: str, records: Iterable[popolo.Shape]) -> DataFile:
    """One record a line: easy to compare and to read piece by piece."""
    lines = ",\n".join(msgspec.json.encode(one).decode() for one in records)
    return DataFile(f"{FOLDER}{name}.json", "JSON", f"[\n{lines}\n]\n")


def _csv(
    name: str, records: Iterable[Struct], shape: type[Struct], without: str = ""
) -> DataFile:
    return DataFile(f"{FOLDER}{name}.csv", "CSV", table(records, shape, without))
