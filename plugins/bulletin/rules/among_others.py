"""What of one file, as it is being written, does not fit the others as last linked.

findings_among(entity, registry, broken, now)
    →  [Finding("meetings/2018/hop.md", "chairs[0]", "unknown-official", …)]

It is said by the same functions that link and check the whole: of names that lead
nowhere or to two, posts not held on the day, bodies that had ended; of one post with
two holders, one meeting in two files, bodies that follow each other in no order. What
hangs on the texts of several files is told when all are linked.
"""

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from typing import Any

from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.record.attendance import link_people
from plugins.bulletin.record.entities.articles import Article
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.record.entities.organisations import Organisation
from plugins.bulletin.record.linking import (
    link_article,
    link_organisers,
    link_registry,
)
from plugins.bulletin.record.publicity import unshown_references
from plugins.bulletin.record.registry import Registry
from plugins.bulletin.record.resolution import References
from plugins.bulletin.rules.folder import meetings_beside, post_and_body, same_items
from plugins.bulletin.rules.linked import (
    bodies_in_time,
    post_not_held,
    succession,
    two_holders,
)
from plugins.bulletin.words.text import match_key


def findings_among(
    entity: Entity[Any], registry: Registry, broken: Collection[str], now: datetime
) -> list[Finding]:
    """Link one file to what is known; `broken` are the paths of files with errors."""
    references = References(registry, broken, lambda target: target.public_at(now))
    told: list[Finding] = []
    if isinstance(entity, Meeting):
        people = link_people(entity, references)
        link_organisers(entity, references)
        if entity.file.parent:
            references.meeting(entity.path, "parent", entity.file.parent)
        told += post_not_held.check(entity, people, registry)
        told += bodies_in_time.check_people(entity, people, registry)
        told += bodies_in_time.check_callers(entity, registry)
        told += _beside_meetings(entity, registry.with_one(entity), broken)
    elif isinstance(entity, Article):
        link_article(entity, references)
    elif isinstance(entity, Official | Organisation):
        link_registry([entity], references)
        if isinstance(entity, Official):
            told += bodies_in_time.check_official(entity, registry)
            told += post_and_body.check(entity, registry)
            told += two_holders.check(registry.with_one(entity), entity)
        else:
            steps = succession.check(registry.with_one(entity))
            told += [finding for finding in steps if finding.path == entity.path]
    unshown = unshown_references(references, [entity], now)
    return [*references.findings, *told, *unshown]


def _beside_meetings(
    meeting: Meeting, registry: Registry, broken: Collection[str]
) -> Iterator[Finding]:
    """What of a meeting does not fit the others of its title, and its session."""
    key = match_key(meeting.title)
    known = (one for one in registry.meetings.values() if one.path not in broken)
    namesakes = [one for one in known if match_key(one.title) == key or one is meeting]
    order = _WrittenNow(meeting.path)
    yield from same_items.check_meetings(namesakes, order)
    yield from same_items.check_moved(namesakes, order)
    for finding in meetings_beside.check(registry, broken):
        if finding.path == meeting.path:
            yield finding


class _WrittenNow:
    """The file that is being written is the one changed last."""

    def __init__(self, path: str) -> None:
        self._path = path

    def in_order(self, paths: Iterable[str]) -> list[str]:
        """The paths, each once, the one being written last."""
        return sorted(dict.fromkeys(paths), key=lambda one: (one == self._path, one))
