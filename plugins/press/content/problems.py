"""All problems of a content folder at once: inside files, between them, of pictures.

linked = link_content(reading, now)
linked.bulletin                            what pages are made of
problems_of(linked, reading, site, now)    may be asked for while pages are planned
"""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from plugins.bulletin.record import redirects
from plugins.bulletin.record.address_ledger import read_ledger
from plugins.bulletin.record.assembly import Assembled, assemble
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.problems.finding import Finding, locate
from plugins.bulletin.record.known_addresses import known_addresses, leads_somewhere
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.publicity import Entity
from plugins.bulletin.rules.body import internal_links
from plugins.bulletin.rules.folder import (
    lost_addresses,
    post_not_held,
    topic_collision,
)
from plugins.bulletin.rules.all_rules import check_names, check_together
from plugins.bulletin.site import Site
from plugins.press.content.read_folder import Reading


class Linked(NamedTuple):
    """Everything that was read, linked: the bulletin of a moment is a part of it.

    `addresses` are those that readers use, by path below content/.
    """

    entities: list[Entity]
    assembled: Assembled
    addresses: dict[str, str]

    @property
    def bulletin(self) -> Bulletin:
        """What readers may see."""
        return self.assembled.bulletin


def link_content(reading: Reading, now: datetime, drafts: bool = False) -> Linked:
    """Link what was read."""
    entities = [record.entity() for record in reading.records]
    assembled = assemble(entities, now, drafts)
    addresses = published_addresses(assembled.bulletin, reading)
    return Linked(entities, assembled, addresses)


def problems_of(
    linked: Linked, reading: Reading, site: Site, now: datetime
) -> list[Problem]:
    """Gather the problems of all files and between them, in order."""
    known = known_addresses(linked.bulletin, site)
    texts = {p: text for p, text in reading.texts.items() if p in linked.addresses}
    problems = [
        *_nothing(reading),
        *reading.problems,
        *check_names(reading.files, reading.strange),
        *check_together(linked.entities, reading.files, now, reading.position),
        *(locate(finding, reading.position) for finding in _findings(linked)),
        *_lost_addresses(linked, reading),
        *internal_links.check(
            texts,
            linked.addresses,
            reading.files,
            lambda address: leads_somewhere(address, known),
        ),
    ]
    return sorted(set(problems))


def _findings(linked: Linked) -> Iterator[Finding]:
    """What shows in the linked bulletin."""
    assembled, bulletin = linked.assembled, linked.bulletin
    yield from assembled.findings
    for meeting, people in assembled.people:
        yield from post_not_held.check(meeting, people, assembled.registry)
    yield from topic_collision.check(bulletin)
    yield from redirects.collisions(redirects.redirects(bulletin))


def _lost_addresses(linked: Linked, reading: Reading) -> Iterator[Problem]:
    ledger, unread = read_ledger(reading.ledger)
    yield from unread
    yield from lost_addresses.check(
        ledger, linked.entities, linked.bulletin, reading.position
    )


def _nothing(reading: Reading) -> Iterator[Problem]:
    """An empty folder is a failed copy, not a wish to publish an empty site."""
    if not reading.parts:
        yield Problem(
            path="articles",
            rule="no-content",
            message="Thư mục nội dung không có tệp nào để dựng.",
            suggestion="xem lại --content, hoặc tạo bài đầu tiên bằng lệnh new article",
        )


def published_addresses(bulletin: Bulletin, reading: Reading) -> dict[str, str]:
    """Map every public file under content/ to the address readers use."""
    addresses = {entity.path: entity.address for entity in bulletin.everything}
    documents = (path for path in reading.files if path.startswith("documents/"))
    return addresses | {path: f"/{path}" for path in documents}
