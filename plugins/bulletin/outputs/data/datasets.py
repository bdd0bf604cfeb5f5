"""Everything that is published as data: which datasets each kind of content has.

datasets(bulletin, site)  →  [Dataset("persons", …, files=(persons.json, …)), …]
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from typing import Any

from msgspec.structs import replace

from plugins.bulletin import kinds
from plugins.bulletin.kinds import Kind
from plugins.bulletin.outputs.data import all_documents, all_meetings, notices, popolo
from plugins.bulletin.outputs.data.dataset import (
    Dataset,
    Said,
    in_one_table,
    yearly_set,
)
from plugins.bulletin.outputs.data.documents import (
    OfficialDocument,
    document,
    document_inputs,
)
from plugins.bulletin.outputs.data.events import (
    article,
    article_inputs,
    event,
    event_inputs,
)
from plugins.bulletin.outputs.data.files import (
    DataFile,
    Inputs,
    Records,
    csv_file,
    json_file,
)
from plugins.bulletin.outputs.data.people import organization, person
from plugins.bulletin.outputs.data.schedules import (
    ScheduleEntry,
    entries_of,
    schedule_inputs,
)
from plugins.bulletin.outputs.data.tenures import posts_and_memberships
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.site import Site


def datasets(bulletin: Bulletin, site: Site) -> list[Dataset]:
    """Make all datasets of a bulletin; lists keep the bulletin's order."""
    return [one for make in DATASETS.values() for one in make(bulletin, site)]


def _persons(bulletin: Bulletin, site: Site) -> Iterator[Dataset]:
    yield _whole(
        ("persons", "Cán bộ", "Họ tên, tên khác, liên hệ công vụ."),
        popolo.Person,
        lambda: [person(one, site) for one in bulletin.officials],
        bulletin,
    )


def _bodies(bulletin: Bulletin, site: Site) -> Iterator[Dataset]:
    held = cache(partial(posts_and_memberships, bulletin))
    registry = bulletin.registry
    yield _whole(
        ("organizations", "Cơ quan", "Tên, cơ quan trước và sau."),
        popolo.Organization,
        lambda: [organization(one, site, registry) for one in bulletin.organisations],
        bulletin,
    )
    yield _whole(
        ("posts", "Chức vụ", "Các vị trí trong cơ quan."),
        popolo.Post,
        lambda: held()[0],
        bulletin,
    )
    yield _whole(
        ("memberships", "Thời gian giữ chức vụ", "Ai, từ khi nào."),
        popolo.Membership,
        lambda: held()[1],
        bulletin,
    )


def _whole(
    said: Said, shape: type[popolo.Shape], records: Records, bulletin: Bulletin
) -> Dataset:
    """Make the dataset of what the registry holds, in one file of each format."""
    name, inputs = said[0], partial(_registry_inputs, bulletin)
    files = (json_file(name, records, inputs), csv_file(name, records, shape, inputs))
    return Dataset(*said, shape, files)


def _registry_inputs(bulletin: Bulletin) -> list[Any]:
    return [
        [[o.id, o.text.file, o.former, _ends(o)] for o in bulletin.officials],
        [[one.id, one.text.file, one.former] for one in bulletin.organisations],
    ]


def _ends(official: Official) -> list[str]:
    """When posts ended, which bodies that are no more may have decided."""
    return [str(t.interval.end) for t in official.tenures if t.ended_with_body]


def _events(bulletin: Bulletin, site: Site) -> Iterator[Dataset]:
    yearly = yearly_set(
        (
            "events",
            "Hội nghị",
            "Từng hội nghị với người có mặt theo thứ tự và chức vụ đã in, theo năm.",
        ),
        popolo.Event,
        bulletin.meetings,
        lambda meeting: event(meeting, bulletin, site),
        lambda meeting: event_inputs(meeting, bulletin),
        ("attendees", _appearance_files),
    )
    whole = _all_meetings(bulletin, site, yearly) if bulletin.meetings else ()
    yield replace(yearly, files=(*whole, *yearly.files))


def _all_meetings(
    bulletin: Bulletin, site: Site, yearly: Dataset
) -> tuple[DataFile, ...]:
    rows = partial(all_meetings.meeting_rows, bulletin, site)
    named = (all_meetings.NAME, all_meetings.TITLE, all_meetings.HEADINGS)
    return in_one_table(named, all_meetings.MeetingRow, rows, yearly)


def _all_documents(
    bulletin: Bulletin, site: Site, yearly: Dataset
) -> tuple[DataFile, ...]:
    rows = partial(all_documents.document_rows, bulletin, site)
    named = (all_documents.NAME, all_documents.TITLE, all_documents.HEADINGS)
    return in_one_table(named, all_documents.DocumentRow, rows, yearly)


def _articles(bulletin: Bulletin, site: Site) -> Iterator[Dataset]:
    yield yearly_set(
        (
            "articles",
            "Bài viết",
            "Tiêu đề, tóm tắt, ngày đăng và những gì bài nói tới, theo năm.",
        ),
        popolo.Article,
        bulletin.articles,
        lambda one: article(one, bulletin, site),
        lambda one: article_inputs(one, bulletin),
    )


def _documents(bulletin: Bulletin, site: Site) -> Iterator[Dataset]:
    documents = bulletin.of(kinds.DOCUMENT)
    if documents:
        yearly = yearly_set(
            (
                "documents",
                "Văn bản",
                "Số, loại, nơi ban hành, người ký và hiệu lực của văn bản, theo năm.",
            ),
            OfficialDocument,
            documents,
            lambda one: document(one, bulletin, site),
            lambda one: document_inputs(one, bulletin),
        )
        whole = _all_documents(bulletin, site, yearly)
        yield replace(yearly, files=(*whole, *yearly.files))


def _schedules(bulletin: Bulletin, site: Site) -> Iterator[Dataset]:
    schedules = bulletin.of(kinds.SCHEDULE)
    if schedules:
        yield yearly_set(
            (
                "schedules",
                "Lịch công tác tuần",
                "Từng việc trong lịch tuần: ngày, giờ, nơi, ai chủ trì, theo năm.",
            ),
            ScheduleEntry,
            schedules,
            lambda one: entries_of(one, bulletin, site),
            lambda one: schedule_inputs(one, bulletin),
            several=True,
        )


def _notices(bulletin: Bulletin, site: Site) -> Iterator[Dataset]:
    if bulletin.of(kinds.NOTICE):
        yield yearly_set(
            ("notices", "Thông báo", "Thông báo, hạn và kết quả, theo năm."),
            notices.Notice,
            bulletin.of(kinds.NOTICE),
            lambda one: notices.notice(one, bulletin, site),
            lambda one: notices.inputs(one, bulletin),
        )


def _questions(bulletin: Bulletin, site: Site) -> Iterator[Dataset]:
    if bulletin.of(kinds.QUESTION):
        yield yearly_set(
            ("questions", "Hỏi đáp", "Câu hỏi, ai trả lời, ngày nào, theo năm."),
            notices.Question,
            bulletin.of(kinds.QUESTION),
            lambda one: notices.question(one, bulletin, site),
            lambda one: notices.inputs(one, bulletin),
        )


def _appearance_files(year: int, events: Records, inputs: Inputs) -> DataFile:
    rows = partial(_appearances, events)
    return csv_file(f"appearances-{year}", rows, popolo.Appearance, inputs)


def _appearances(events: Records) -> list[popolo.Appearance]:
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


# What is published of each kind: of pages, which explain the site, nothing.
DATASETS: Mapping[Kind, Callable[[Bulletin, Site], Iterable[Dataset]]] = {
    kinds.OFFICIAL: _persons,
    kinds.ORGANISATION: _bodies,
    kinds.MEETING: _events,
    kinds.ARTICLE: _articles,
    kinds.DOCUMENT: _documents,
    kinds.SCHEDULE: _schedules,
    kinds.NOTICE: _notices,
    kinds.QUESTION: _questions,
    kinds.PAGE: lambda bulletin, site: (),
}
