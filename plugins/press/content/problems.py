"""All problems of a content folder at once: inside files, between them, of pictures.

linked = link_content(reading, now)
linked.bulletin                            what pages are made of
problems_of(linked, reading, site, now)    may be asked for while pages are planned
"""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any, NamedTuple

from plugins.bulletin.record.ledgers.address_ledger import Ledger, read_ledger
from plugins.bulletin.record.assembly import Assembled, assemble
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.problems.finding import Finding, FindPosition, locate
from plugins.bulletin.record.ledgers.known_addresses import known_addresses, leads_somewhere
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.broken_files import rests_on
from plugins.bulletin.kinds import ARTICLE
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.record.entities.schedules import Schedule
from plugins.bulletin.record.ledgers.redirects import place_of, redirects
from plugins.bulletin.rules.body import internal_links
from plugins.bulletin.rules.folder.age import Age
from plugins.bulletin.rules.drafts import marked
from plugins.bulletin.rules.folder import (documents_beside, lost_addresses, meetings_beside, old_addresses, old_front, post_and_body, reports_beside, same_items, schedules_beside, series_names, topic_collision, topic_names)
from plugins.bulletin.rules.linked import (after_death, bodies_in_time, hidden_names, post_not_held, report_numbers, succession, two_holders, two_places)
from plugins.bulletin.rules.all_rules import check_each, check_names, check_together
from plugins.bulletin.site import Site
from plugins.press.content.linkable import linkable
from plugins.press.content.read_folder import Reading


# Files at the root that programs read, which no address can take.
_FILES = frozenset(("/robots.txt", "/sitemap-news.xml", "/_redirects", "/_headers"))


# What is found, or was found before and is the same.
Recall = Callable[[Callable[[], list[Finding]]], list[Finding]]


class Linked(NamedTuple):
    """Everything that was read, linked: the bulletin of a moment is a part of it.

    `entities` are those of files without errors; `addresses` are those that readers
    use, by path below content/.
    """

    entities: list[Entity[Any]]
    assembled: Assembled
    addresses: dict[str, str]
    broken: list[Entity[Any]]

    @property
    def bulletin(self) -> Bulletin:
        """What readers may see."""
        return self.assembled.bulletin


def link_content(
    reading: Reading, now: datetime, drafts: bool | tuple[str, ...] = False
) -> Linked:
    """Link what was read; `drafts`: all are shown too, or those at these paths."""
    everything = [record.entity(now) for record in reading.records]
    assembled = assemble(everything, now, drafts, reading.broken, reading.unsure)
    addresses = published_addresses(assembled.bulletin, reading)
    sound = [one for one in everything if one.path not in reading.broken]
    broken = [one for one in everything if one.path in reading.broken]
    return Linked(sound, assembled, addresses, broken)


def problems_of(
    linked: Linked,
    reading: Reading,
    site: Site,
    now: datetime,
    recall: Recall = lambda find: find(),
) -> list[Problem]:
    """Gather the problems of all files and between them, in order.

    What only follows from a file with errors is none of them. `recall` may know what
    the rules of the record found last (`kept_findings`).
    """
    place = reading.position
    ledger, unread = read_ledger(reading.ledger)
    age = Age(linked.entities, ledger, now, reading.saved)
    references = (locate(one, place) for one in linked.assembled.findings)
    whole = check_together(linked.entities, reading.files, age, now, place)
    sure = [one for one in linked.broken if one.path not in reading.unsure]
    together = [*whole, *check_each(sure, reading.files, now, place)]
    misplaced = {p.path for p in together if p.rule == "wrong-folder"}
    names = check_names(reading.files, reading.strange)
    found = _findings(linked, reading, age, now, recall)
    problems = [
        *_nothing(reading),
        *reading.problems,
        *references,
        *(p for p in names if p.rule != "wrong-folder" or p.path not in misplaced),
        *together,
        *(locate(finding, place) for finding in found),
        *_old_addresses(linked, reading, site, age),
        *unread,
        *_lost_addresses(linked, ledger, now, place),
        *_lost_links(linked, reading, site, now),
        *hidden_names.check(
            linked.assembled,
            [*linked.entities, *linked.broken],
            reading.files,
            reading.source,
            place,
        ),
    ]
    return sorted(set(marked(problems, reading.drafts)))


def _lost_links(
    linked: Linked, reading: Reading, site: Site, now: datetime
) -> Iterator[Problem]:
    """Links of public texts that lead nowhere; to a page with errors they may lead."""
    returning = [one for one in linked.broken if one.public_at(now)]
    addresses = linked.addresses | {one.path: one.address for one in returning}
    return internal_links.check(
        {p: text for p, text in reading.texts.items() if p in linked.addresses},
        addresses,
        reading.files,
        linkable(linked.bulletin, site, [one.address for one in returning]),
    )


def _findings(
    linked: Linked, reading: Reading, age: Age, now: datetime, recall: Recall
) -> Iterator[Finding]:
    """What shows in the linked bulletin."""
    assembled, bulletin = linked.assembled, linked.bulletin
    registry, broken = assembled.registry, reading.broken
    yield from recall(lambda: list(_of_the_record(linked, reading)))
    meetings = [one for one in registry.meetings.values() if one.path not in broken]
    yield from same_items.check_meetings(meetings, age)
    weeks = [one for one in linked.entities if isinstance(one, Schedule)]
    yield from same_items.check_weeks(weeks, age)
    yield from same_items.check_numbers(meetings, age)
    yield from same_items.check_moved(meetings, age)
    yield from same_items.check_articles(bulletin.articles, age)
    yield from topic_collision.check(bulletin, age)
    yield from series_names.check(bulletin, age)
    yield from reports_beside.check(bulletin, registry, reading.source)
    yield from report_numbers.check(bulletin)
    yield from documents_beside.check(bulletin, age)
    yield from old_front.check(bulletin, now)


def _of_the_record(linked: Linked, reading: Reading) -> Iterator[Finding]:
    """What shows whatever the words of articles are, and whichever file is older."""
    assembled = linked.assembled
    registry, broken = assembled.registry, reading.broken
    for one, people in assembled.people:
        if one.path in reading.unsure:
            continue
        known = tuple(p for p in people if not rests_on(p, registry, broken))
        yield from post_not_held.check(one, known, registry)
        yield from bodies_in_time.check_people(one, known, registry)
        yield from after_death.check(one, known)
    for one in (*linked.entities, *linked.broken):
        if one.path not in reading.unsure:
            yield from bodies_in_time.check_callers(one, registry)
    for official in registry.officials.values():
        if official.path not in broken:
            yield from bodies_in_time.check_official(official, registry)
            yield from post_and_body.check(official, registry)
    for body in registry.organisations.values():
        if body.path not in broken:
            yield from bodies_in_time.check_body(body, registry)
    yield from schedules_beside.check(linked.entities, registry)
    yield from two_holders.check(registry)
    yield from two_places.check(
        (one, people) for one, people in assembled.people if one.path not in broken
    )
    yield from meetings_beside.check(registry, broken)
    yield from succession.check(registry)
    yield from topic_names.check(assembled.bulletin, registry)


def _old_addresses(
    linked: Linked, reading: Reading, site: Site, age: Age
) -> Iterator[Problem]:
    """What is wrong with redirect_from, beside what `same_addresses` says of pages."""
    found = redirects(linked.bulletin)
    if not found:
        return
    stored = {path.casefold() for path in reading.files}
    known = known_addresses(linked.bulletin, site)
    made = {place_of(address) for address in known}
    made -= {place_of(entity.address) for entity in linked.entities}

    def is_made(path: str) -> bool:
        place = place_of(path)
        if path.rstrip("/").casefold() in _FILES:
            return True
        return place in made or leads_somewhere(path, set()) or place[1:] in stored

    for finding in old_addresses.check(found, is_made, age.newest):
        yield locate(finding, reading.position)


def _lost_addresses(
    linked: Linked, ledger: Ledger, now: datetime, place: FindPosition
) -> Iterator[Problem]:
    """What the ledger misses; a page with errors will be there again without them."""
    if not any(one.public_at(now) for one in linked.broken):
        entities = [*linked.entities, *linked.broken]
        yield from lost_addresses.check(ledger, entities, linked.bulletin, place)


def _nothing(reading: Reading) -> Iterator[Problem]:
    """An empty folder is a failed copy, not a wish to publish an empty site."""
    if not reading.parts:
        yield Problem(
            path=ARTICLE.folder,
            rule="no-content",
            message="Thư mục nội dung không có tệp nào để dựng.",
            suggestion="xem lại --content, hoặc tạo bài đầu tiên bằng lệnh new article",
        )


def published_addresses(bulletin: Bulletin, reading: Reading) -> dict[str, str]:
    """Map every public file under content/ to the address readers use."""
    addresses = {entity.path: entity.address for entity in bulletin.everything}
    documents = (path for path in reading.files if path.startswith("documents/"))
    return addresses | {path: f"/{path}" for path in documents}
