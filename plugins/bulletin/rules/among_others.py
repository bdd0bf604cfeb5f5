"""What of one file, as it is being written, does not fit the others as last linked.

findings_among(entity, registry, broken, now)
    →  [Finding("meetings/2018/hop.md", "chairs[0]", "unknown-official", …)]

It is said by the same functions that link and check the whole: of names that lead
nowhere or to two, posts not held on the day, bodies that had ended. What hangs on how
several files stand to each other (two holders of one post, two meetings at one hour)
is told when all are linked.
"""

from collections.abc import Collection
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
from plugins.bulletin.rules.folder import post_and_body
from plugins.bulletin.rules.linked import bodies_in_time, post_not_held


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
    elif isinstance(entity, Article):
        link_article(entity, references)
    elif isinstance(entity, Official | Organisation):
        link_registry([entity], references)
        if isinstance(entity, Official):
            told += bodies_in_time.check_official(entity, registry)
            told += post_and_body.check(entity, registry)
    unshown = unshown_references(references, [entity], now)
    return [*references.findings, *told, *unshown]
