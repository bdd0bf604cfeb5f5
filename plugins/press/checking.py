"""All problems of a content folder at once: inside files, between them, of pictures.

checked = check_content(reading, site, now)
checked.bulletin, checked.problems
"""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from plugins.bulletin import redirects
from plugins.bulletin.bulletin import Bulletin, assemble
from plugins.bulletin.findings import locate
from plugins.bulletin.known_addresses import known_addresses, leads_somewhere
from plugins.bulletin.problems import Problem
from plugins.bulletin.rules import (
    check_names,
    check_together,
    internal_links,
    topic_collision,
)
from plugins.bulletin.site import Site
from plugins.press.reading import Reading


class Checked(NamedTuple):
    """The linked bulletin of a moment, and everything that is wrong."""

    bulletin: Bulletin
    addresses: dict[str, str]
    problems: list[Problem]


def check_content(
    reading: Reading, site: Site, now: datetime, drafts: bool = False
) -> Checked:
    """Link what was read and gather the problems of all files."""
    records = reading.records
    entities = [record.entity() for record in records]
    bulletin, findings = assemble(entities, now, drafts)
    findings += topic_collision.check(bulletin)
    findings += redirects.collisions(redirects.redirects(bulletin))
    addresses = published_addresses(bulletin, reading)
    known = known_addresses(bulletin, site)
    texts = {record.path: record.text for record in records if record.path in addresses}
    problems = [
        *_nothing(reading),
        *reading.problems,
        *check_names(reading.files, reading.strange),
        *check_together(entities, reading.files, now, reading.position),
        *(locate(finding, reading.position) for finding in findings),
        *internal_links.check(
            texts,
            addresses,
            reading.files,
            lambda address: leads_somewhere(address, known),
        ),
    ]
    return Checked(bulletin, addresses, sorted(set(problems)))


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
