"""Which documents of the bulletin the numbers in its texts mean.

    meant(article, numbered, bodies)  →  {0: <OfficialDocument>}, by place in the text

A number that nobody here has, that is told with another day or another issuer, that
two documents fit, or that came up again every year without a day beside it, is left
alone: nothing is guessed.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from plugins.bulletin.body.cited_documents import Cited
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.record.entities.official_documents import OfficialDocument
from plugins.bulletin.record.entities.organisations import Organisation
from plugins.bulletin.words.document_numbers import has_year, number_key
from plugins.bulletin.words.text import match_key

Numbered = Mapping[str, Sequence[OfficialDocument]]
Issuers = Callable[[OfficialDocument], Iterable[Organisation]]

# "của UBND tỉnh" says which body only where the level of it is said.
_LEVELS = frozenset("tỉnh huyện xã phường thị thành quận phủ bộ sở ban".split())


def numbered(
    documents: Iterable[OfficialDocument],
) -> dict[str, list[OfficialDocument]]:
    """Put documents under the keys of their numbers."""
    found: dict[str, list[OfficialDocument]] = {}
    for document in documents:
        found.setdefault(number_key(document.file.number), []).append(document)
    return found


def meant(
    text: Entity[Any], known: Numbered, issuers: Issuers
) -> dict[int, OfficialDocument]:
    """Find the documents that a text cites, by the place of each number in it."""
    cited = text.text.cited
    days = {number_key(one.number): one.day for one in cited if one.day}
    found = {}
    for place, one in enumerate(cited):
        key = number_key(one.number)
        day = one.day or days.get(key)
        fitting = [
            document
            for document in known.get(key, ())
            if document is not text
            and _may_be(document, day, text.day)
            and _issued_by(one, issuers(document), document.day)
        ]
        if len(fitting) == 1:
            found[place] = fitting[0]
    return found


def _may_be(document: OfficialDocument, day: date | None, today: date | None) -> bool:
    """Whether the day told, or else that of the text, fits a document."""
    if day:
        return document.day == day
    if today is None:
        return has_year(document.file.number)
    if document.day > today:
        return False
    return has_year(document.file.number) or document.day.year == today.year


def _issued_by(cited: Cited, bodies: Iterable[Organisation], day: date) -> bool:
    """Whether the issuer told is one of a document's; nobody told fits all."""
    if not cited.issuer:
        return True
    told = match_key(cited.issuer)
    whole = not _LEVELS.isdisjoint(told.split())
    for body in bodies:
        names = [match_key(name) for name in (*body.names, body.name_on(day))]
        if told in names:
            return True
        if whole and any(name.startswith(f"{told} ") for name in names):
            return True
    return False
