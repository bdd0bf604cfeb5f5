"""Documents that bodies issue: number, kind, day, and from when to when they hold.

document.designation                →  "Quyết định số 17/2018/QĐ-UBND"
validity(document, replaced_by)     →  Validity(start=date(2018, 8, 10), end=None, …)
"""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property

from msgspec import Struct

from plugins.bulletin import kinds
from plugins.bulletin.files.schema import OfficialDocumentFile
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.words.dates import short_day
from plugins.bulletin.words.document_numbers import number_key

# A kind that says nothing of a document.
_OTHER = "khác"


class OfficialDocument(Entity[OfficialDocumentFile]):
    """One document of the record."""

    kind = kinds.DOCUMENT

    @property
    def day(self) -> date:
        """The day it was issued on."""
        return self.file.date

    @cached_property
    def designation(self) -> str:
        """How it is cited: its kind and number."""
        return f"{self.label} số {self.file.number}"

    @property
    def heading(self) -> str:
        """How it is cited, and what it is called."""
        return f"{self.designation}: {self.title}"

    @property
    def label(self) -> str:
        """Its kind, with a capital."""
        kind = self.file.kind
        return "Văn bản" if kind == _OTHER else f"{kind[0].upper()}{kind[1:]}"

    @property
    def others(self) -> tuple[str, ...]:
        """Its number, alone, as it is cited, and as all spellings of it are."""
        kind, number = self.label, self.file.number
        return number, self.designation, f"{kind} {number}", number_key(number)

    @property
    def found_by(self) -> str:
        """Its number, and what its files are called."""
        return "; ".join(filter(None, (self.file.number, super().found_by)))

    def printed(self, people: Sequence[str]) -> list[str]:
        """The lines its page prints: how it is cited, what it is about, who signed."""
        file = self.file
        return [self.designation, file.abstract or "", file.field or "", *people]

    @property
    def summary(self) -> str:
        """What it is about: as given, or else the first paragraph."""
        return self.file.abstract or self.text.first_paragraph


class Validity(Struct, frozen=True):
    """From which day a document holds, and from which it holds no more.

    Either may be unknown: then nothing is said of it. `replaced` says that there is a
    later one in its place, also where the day that one took effect is not known.
    """

    start: date | None
    end: date | None
    replaced: bool

    @property
    def words(self) -> str:
        """What is known, as readers are told it, whatever day it is."""
        if self.start is None and self.end is None:
            unknown = "Chưa ghi ngày có hiệu lực"
            return f"{unknown}; đã có văn bản thay thế" if self.replaced else unknown
        start = f"Có hiệu lực từ {short_day(self.start)}" if self.start else ""
        end = f"hết hiệu lực từ {short_day(self.end)}" if self.end else ""
        if self.replaced and not end:
            end = "đã có văn bản thay thế"
        told = ", ".join(filter(None, (start, end)))
        return f"{told[0].upper()}{told[1:]}"


def validity(
    document: OfficialDocument, replaced_by: Iterable[OfficialDocument]
) -> Validity:
    """Work out when a document holds: what its file says, what its successors say.

    A successor ends it on the day it takes effect itself; where that is not known, no
    day is made up.
    """
    successors = list(replaced_by)
    ends = [one.file.effective for one in successors]
    known = [day for day in (document.file.expires, *ends) if day]
    return Validity(document.file.effective, min(known, default=None), bool(successors))
