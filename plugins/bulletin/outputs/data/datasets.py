"""Everything that is published as data, by dataset.

    datasets(bulletin, site)  →  [Dataset("persons", …, files=(persons.json, …)), …]

What grows every day is cut by year, so that an edit changes the files of one year.
"""

from collections.abc import Callable
from functools import cache, lru_cache, partial
from typing import Any

from msgspec import Struct

from plugins.bulletin.outputs.data import popolo
from plugins.bulletin.outputs.data.events import (
    article,
    article_inputs,
    event,
    event_inputs,
)
from plugins.bulletin.outputs.data.files import (
    FOLDER,
    DataFile,
    Inputs,
    Records,
    by_year,
    csv_file,
    json_file,
)
from plugins.bulletin.outputs.data.people import organization, person
from plugins.bulletin.outputs.data.tenures import posts_and_memberships
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.officials import Official
from plugins.bulletin.site import Site

_WHOLE: dict[str, tuple[str, str, type[popolo.Shape]]] = {
    "persons": ("Cán bộ", "Họ tên, tên khác, liên hệ công vụ.", popolo.Person),
    "organizations": ("Cơ quan", "Tên, cơ quan trước và sau.", popolo.Organization),
    "posts": ("Chức vụ", "Các vị trí trong cơ quan.", popolo.Post),
    "memberships": ("Thời gian giữ chức vụ", "Ai, từ khi nào.", popolo.Membership),
}


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
    registry = partial(_registry_inputs, bulletin)
    held = cache(partial(posts_and_memberships, bulletin))
    writers: dict[str, Records] = {
        "persons": lambda: [person(one, site) for one in bulletin.officials],
        "organizations": lambda: [
            organization(one, site, bulletin.registry) for one in bulletin.organisations
        ],
        "posts": lambda: held()[0],
        "memberships": lambda: held()[1],
    }
    return [
        *(_whole(name, records, registry) for name, records in writers.items()),
        _events(bulletin, site),
        _articles(bulletin, site),
    ]


def _registry_inputs(bulletin: Bulletin) -> list[Any]:
    return [
        [[one.id, one.text.file, _ends(one)] for one in bulletin.officials],
        [[one.id, one.text.file] for one in bulletin.organisations],
    ]


def _ends(official: Official) -> list[str]:
    """When posts ended, which bodies that are no more may have decided."""
    return [str(t.interval.end) for t in official.tenures if t.ended_with_body]


def _whole(name: str, records: Records, inputs: Inputs) -> Dataset:
    title, description, shape = _WHOLE[name]
    files = (json_file(name, records, inputs), csv_file(name, records, shape, inputs))
    return Dataset(name, title, description, shape, files)


def _events(bulletin: Bulletin, site: Site) -> Dataset:
    years = dict(by_year(bulletin.meetings, lambda meeting: meeting.day.year))

    @lru_cache(maxsize=1)  # the files of a year are written one after the other
    def events(year: int) -> list[popolo.Event]:
        return [event(meeting, bulletin, site) for meeting in years[year]]

    def inputs(year: int) -> list[Any]:
        return [event_inputs(meeting, bulletin) for meeting in years[year]]

    files: list[DataFile] = []
    for year in years:
        records, of_year = partial(events, year), partial(inputs, year)
        rows = partial(_appearances, records)
        files += [
            json_file(f"events-{year}", records, of_year),
            csv_file(f"events-{year}", records, popolo.Event, of_year, "attendees"),
            csv_file(f"appearances-{year}", rows, popolo.Appearance, of_year),
        ]
    return Dataset(
        "events",
        "Hội nghị",
        "Từng hội nghị với người có mặt theo thứ tự và chức vụ đã in, theo năm.",
        popolo.Event,
        tuple(files),
    )


def _articles(bulletin: Bulletin, site: Site) -> Dataset:
    years = dict(by_year(bulletin.articles, lambda one: one.moment.year))

    @lru_cache(maxsize=1)
    def articles(year: int) -> list[popolo.Article]:
        return [article(one, bulletin, site) for one in years[year]]

    def inputs(year: int) -> list[Any]:
        return [article_inputs(one, bulletin) for one in years[year]]

    files: list[DataFile] = []
    for year in years:
        records, of_year = partial(articles, year), partial(inputs, year)
        files += [
            json_file(f"articles-{year}", records, of_year),
            csv_file(f"articles-{year}", records, popolo.Article, of_year),
        ]
    return Dataset(
        "articles",
        "Bài viết",
        "Tiêu đề, tóm tắt, ngày đăng và những gì bài nói tới, theo năm.",
        popolo.Article,
        tuple(files),
    )


def _appearances(events: Callable[[], list[popolo.Event]]) -> list[popolo.Appearance]:
    """Make a row of everyone at every event."""
    return [
        popolo.Appearance(
            event_id=one.id,
            date=one.start_date,
            status=one.status,
            name=attendee.name,
            order=attendee.order,
            id=attendee.id,
            honorific_prefix=attendee.honorific_prefix,
            roles=attendee.roles,
            post_as_printed=attendee.post_as_printed,
        )
        for one in events()
        for attendee in one.attendees
    ]
