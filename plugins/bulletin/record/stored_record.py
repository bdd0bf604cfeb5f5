"""One read content file: its typed front matter, its text's facts, what it describes.

The store keeps these between builds, so they hold only plain data.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Generic

import msgspec

from plugins.bulletin.kinds import Kind, kind_of
from plugins.bulletin.record.entities.articles import Article
from plugins.bulletin.record.entities.entity import Entity, File
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.record.entities.notices import Notice
from plugins.bulletin.record.entities.official_documents import OfficialDocument
from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.record.entities.organisations import Organisation
from plugins.bulletin.record.entities.pages import Page
from plugins.bulletin.record.entities.questions import Question
from plugins.bulletin.record.entities.schedules import Schedule
from plugins.bulletin.record.printed_lines import PrintedLine
from plugins.bulletin.record.text_facts import TextFacts

# What the files of each kind describe.
ENTITIES: Mapping[Kind, type[Entity[Any]]] = {
    entity.kind: entity
    for entity in (
        Article,
        Meeting,
        Official,
        Organisation,
        OfficialDocument,
        Schedule,
        Notice,
        Question,
        Page,
    )
}


class Record(msgspec.Struct, Generic[File], frozen=True, kw_only=True):
    """A content file.

    `path` is posix, as printed in problems; its folder tells the kind. `lines` are
    those of a meeting. The `file` of a `broken` one, which has errors, says what of it
    is sound (see `files/identity`); when that is not even its day it is `unsure`.
    """

    path: str
    file: File
    lines: tuple[PrintedLine, ...] = ()
    text: TextFacts
    broken: bool = False
    unsure: bool = False

    @property
    def draft(self) -> bool:
        """Whether its editor says that it is not ready for readers."""
        skipped = getattr(self.file, "status", "") in ("draft", "waiting", "skip")
        return skipped or bool(getattr(self.file, "draft", False))

    @property
    def id(self) -> str:
        """The id of what it describes: its slug, or else the file's name."""
        stem = self.path.rpartition("/")[2].removesuffix(".md")
        slug: str | None = getattr(self.file, "slug", None)
        return slug or stem

    def entity(self, now: datetime | None = None) -> Entity[File]:
        """Return what the file describes, as it stands at a moment.

        Without one it is as when everything that is announced has come to pass.
        """
        return ENTITIES[kind_of(self.path)](self, now)
