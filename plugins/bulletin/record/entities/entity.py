"""What the things that content files describe have in common, whatever their kind.

OfficialFile + path + facts of the text  →  entity.id, .title, .address, .public_at(now)
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from plugins.bulletin.files.schema import AttachedDocument, ContentFile, Picture
from plugins.bulletin.kinds import Kind
from plugins.bulletin.words.dates import VIETNAM
from plugins.bulletin.words.text import sort_key

if TYPE_CHECKING:  # a record knows which entity it describes
    from plugins.bulletin.record.stored_record import Record

File = TypeVar("File", bound=ContentFile)


class Entity(Generic[File]):
    """One thing of the record; each kind of content has a class of its own."""

    kind: ClassVar[Kind]

    def __init__(self, record: "Record[File]", now: datetime | None = None) -> None:
        self.id = record.id
        # The front matter as written, and what of it holds at a moment.
        self.said = record.file
        self.file = self.file_at(now) if now else self.said
        self.path = record.path
        self.text = record.text
        # The people its front matter prints.
        self.lines = record.lines

    def file_at(self, now: datetime) -> File:
        """Return what of the front matter holds at a moment."""
        return self.said

    @property
    def title(self) -> str:
        """What it is called: a title, or a name."""
        called: str = getattr(self.file, "title", "") or getattr(self.file, "name", "")
        return called

    @property
    def heading(self) -> str:
        """What it is called, marked with what became of it."""
        return self.title

    @property
    def day(self) -> date | None:
        """The day that stands in its address, where one does."""
        return None

    @property
    def people_day(self) -> date | None:
        """The day whose posts are meant where it names people."""
        return self.day

    @property
    def last_day(self) -> date:
        """The last day of what has one; the end of time for what has none."""
        return self.day or date.max

    @property
    def updated(self) -> datetime | None:
        """When it was last changed, where the file says so; in Vietnam's time."""
        changed: datetime | None = getattr(self.file, "updated", None)
        return changed and changed.astimezone(VIETNAM)

    @property
    def address(self) -> str:
        """The permanent address of its page."""
        return self.kind.address(self.id, self.day)

    @property
    def turn(self) -> Any:
        """Its place among others of its kind, where they follow each other in time."""
        return self.day, self.id

    @property
    def changed(self) -> datetime | None:
        """When site maps say that it changed last."""
        return self.updated

    @property
    def label(self) -> str:
        """What stands beside its title: what kind of thing it is."""
        return self.kind.section

    @property
    def others(self) -> tuple[str, ...]:
        """By which other names it is known."""
        return ()

    @property
    def note(self) -> str:
        """What tells it from others of its name."""
        return ""

    @property
    def sort_key(self) -> Any:
        """Its place in lists by name."""
        return sort_key(self.title)

    def printed(self, people: Sequence[str]) -> list[str]:
        """The lines its page prints besides the body; `people` are those shown."""
        return [getattr(self.file, "summary", None) or ""]

    @property
    def issued(self) -> datetime | None:
        """When it came out, where that is another moment than its day's beginning."""
        return None

    @property
    def summary(self) -> str:
        """What it is about: as given, or else the first paragraph."""
        given: str | None = getattr(self.file, "summary", None)
        return given or self.text.first_paragraph

    @property
    def stands(self) -> bool:
        """Whether the bulletin still says what its text says."""
        return True

    @property
    def documents(self) -> tuple[AttachedDocument, ...]:
        """The files that readers can download with it."""
        attached: tuple[AttachedDocument, ...] = getattr(self.file, "documents", ())
        return attached

    @property
    def found_by(self) -> str:
        """What it is searched by besides its title: what its documents are called."""
        said = (" ".join(filter(None, (d.number, d.title))) for d in self.documents)
        return "; ".join(said)

    @property
    def pictures(self) -> Iterator[tuple[str, Picture]]:
        """Its cover or portrait, with the key that names it."""
        for key in ("cover", "portrait"):
            if picture := getattr(self.file, key, None):
                yield key, picture

    @property
    def preview_mark(self) -> str | None:
        """What the preview marks it with, where readers do not see it on any day."""
        return "Bản nháp" if getattr(self.file, "draft", False) else None

    def public_at(self, now: datetime) -> bool:
        """Say whether readers may see it at a moment."""
        return not getattr(self.file, "draft", False)
