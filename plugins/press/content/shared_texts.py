"""Texts that many files repeat, such as names, posts and topics, kept once in memory.

    texts = SharedTexts()
    for record in records: texts.share(record)

A province's twenty years are a hundred thousand files that name the same few thousand
people; read one by one, each has its own copy of all it says, a third of the memory.
"""

from typing import Any

import msgspec

from plugins.bulletin.files.schema import ArticleFile, MeetingFile
from plugins.bulletin.record.stored_record import Record

_ONE = ("category", "meeting", "author")
_MANY = ("authors", "meetings", "officials", "organisations", "topics", "tags")
_LISTS = ("organisers", "chairs", "attendees", "speakers", "groups")
_LINE = ("position", "role", "line", "key")


class SharedTexts:
    """The texts met so far."""

    def __init__(self) -> None:
        self._known: dict[object, object] = {}

    def share(self, record: Record[Any]) -> None:
        """Let a record that is read have what others have; it stays equal."""
        if isinstance(record.file, ArticleFile):
            self._share_article(record.file)
        if isinstance(record.file, MeetingFile):
            self._share_meeting(record.file)
        for line in record.lines:
            self._share_values(line, _LINE)

    def _share_article(self, article: ArticleFile) -> None:
        self._share_values(article, _ONE)
        self._share_items(article, _MANY)

    def _share_meeting(self, meeting: MeetingFile) -> None:
        self._share_values(meeting, ("kind", "place", "series"))
        self._share_items(meeting, _LISTS)

    def _share_values(self, of: msgspec.Struct, names: tuple[str, ...]) -> None:
        known = self._known
        for name in names:
            value = getattr(of, name)
            if value:
                msgspec.structs.force_setattr(of, name, known.setdefault(value, value))

    def _share_items(self, of: msgspec.Struct, names: tuple[str, ...]) -> None:
        known = self._known
        for name in names:
            if values := getattr(of, name):
                shared = tuple([known.setdefault(value, value) for value in values])
                msgspec.structs.force_setattr(of, name, shared)
