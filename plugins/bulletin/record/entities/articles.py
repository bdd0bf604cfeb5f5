"""Articles: news items with a moment of publication and what they are about."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from plugins.bulletin import kinds
from plugins.bulletin.body.media import TYPES, is_own_media, suffix_of
from plugins.bulletin.files.schema import ArticleFile, Picture
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.words.dates import VIETNAM
from plugins.bulletin.words.wording import marked

if TYPE_CHECKING:
    from plugins.bulletin.record.stored_record import Record

WORDS_A_MINUTE = 250  # silent reading of Vietnamese, in syllables, rounded down
# By its status; one that is published has none.
_MARKS = {
    "draft": "Bản nháp",
    "skip": "Bản nháp",
    "waiting": "Chờ duyệt",
    "hidden": "Ẩn",
}


class Played(NamedTuple):
    """A film or a sound: its address, media type and title."""

    address: str
    type: str
    title: str


class Article(Entity[ArticleFile]):
    """One news item of the record; its id is its slug."""

    kind = kinds.ARTICLE

    def __init__(
        self, record: "Record[ArticleFile]", now: datetime | None = None
    ) -> None:
        super().__init__(record, now)
        # When it, or the next notice of it, comes out, if anything waits.
        self.due = next_due(self.said, now) if now else None

    def file_at(self, now: datetime) -> ArticleFile:
        """Return the front matter without the notices that are dated later.

        They are under embargo, as an article itself is; a pin ends at its hour.
        """
        said = still_raised(self.said, now)
        return notices_at(said, now) if next_due(said, now) else said

    @cached_property
    def moment(self) -> datetime:
        """When it was, or will be, published; in Vietnam's time."""
        return self.file.date.astimezone(VIETNAM)

    @cached_property
    def day(self) -> date:
        """The day it was published, in Vietnam."""
        return self.moment.date()

    @cached_property
    def address(self) -> str:
        """The permanent address, which many pages print."""
        return super().address

    @property
    def turn(self) -> tuple[datetime, str]:
        """Its place among other articles."""
        return self.moment, self.id

    @property
    def title(self) -> str:
        """The headline."""
        return self.file.title

    @property
    def heading(self) -> str:
        """The headline, marked with what became of the article."""
        return marked(self.mark, self.file.title, self.file.lang)

    @property
    def mark(self) -> str | None:
        """What became of it: "withdrawn", "corrected", "updated" or nothing."""
        if self.file.withdrawn:
            return "withdrawn"
        if self.file.correction:
            return "corrected"
        return "updated" if self.updated else None

    @cached_property
    def updated(self) -> datetime | None:
        """When it was last changed, corrected or withdrawn; in Vietnam's time."""
        said = said_later(self.file)
        return max(said).astimezone(VIETNAM) if said else None

    @property
    def changed(self) -> datetime:
        """When it was last changed, or else published."""
        return self.updated or self.moment

    @property
    def label(self) -> str:
        """Its category."""
        return self.file.category

    def printed(self, people: Sequence[str]) -> list[str]:
        """Its lead, its authors and what its cover shows."""
        cover = self.cover
        return [self.summary, *self.authors, (cover and cover.caption) or ""]

    @property
    def corrected(self) -> datetime | None:
        """When it was last corrected, or withdrawn; in Vietnam's time."""
        notices = (self.file.correction, self.file.withdrawn)
        days = [notice.date.astimezone(VIETNAM) for notice in notices if notice]
        return max(days, default=None)

    @property
    def authors(self) -> tuple[str, ...]:
        """Who wrote it, under either spelling of the key."""
        return ((self.file.author,) if self.file.author else ()) + self.file.authors

    @property
    def lead(self) -> str:
        """What it tells first: its summary as given, or else the first paragraph."""
        return self.file.summary or self.text.first_paragraph

    @property
    def stands(self) -> bool:
        """Whether the bulletin still says what it told."""
        return not self.file.withdrawn

    @property
    def summary(self) -> str:
        """What others print of it: the lead; of a withdrawn one, why it was."""
        withdrawn = self.file.withdrawn
        if not withdrawn:
            return self.lead
        word = "Withdrawn" if self.file.lang == "en" else "Rút bài"
        return f"{word}: {withdrawn.reason}"

    @property
    def cover(self) -> Picture | None:
        """The picture it is shown by elsewhere."""
        return self.file.cover if self.stands else None

    @property
    def raised(self) -> bool:
        """Whether editors gave it a place: pinned, urgent, one of the first three."""
        file = self.file
        return bool(file.pinned_until or file.urgent_until or file.front)

    @property
    def minutes(self) -> int:
        """How long a calm reader needs, in minutes, at least one."""
        return minutes_of(self.text.words)

    @property
    def media(self) -> list[Played]:
        """The films and sound of ours that it links to, while it stands."""
        found = (
            (link.address.removeprefix("content:"), link.text)
            for link in self.text.links
            if self.stands and is_own_media(link.address)
        )
        return [
            Played(f"/{file}", TYPES[suffix_of(file)], title) for file, title in found
        ]

    @property
    def meeting_names(self) -> tuple[tuple[str, str], ...]:
        """(position, reference) of every meeting it reports."""
        single = (("meeting", self.file.meeting),) if self.file.meeting else ()
        listed = tuple((f"meetings[{i}]", m) for i, m in enumerate(self.file.meetings))
        return single + listed

    def public_at(self, now: datetime) -> bool:
        """Say whether readers may see it at a moment: published and not embargoed."""
        return self.file.status == "published" and self.moment <= now

    @property
    def preview_mark(self) -> str | None:
        """What the preview marks it with, whatever the hour."""
        return _MARKS.get(self.file.status)

    def label_at(self, now: datetime) -> str | None:
        """What the preview marks it with at a moment."""
        return self.preview_mark or ("Hẹn giờ" if self.moment > now else None)


def minutes_of(words: int) -> int:
    """Return how many minutes so many words take a calm reader, at least one."""
    return max(1, round(words / WORDS_A_MINUTE))


def said_later(file: ArticleFile) -> list[datetime]:
    """Return the moments of what was said after publication, in no order."""
    notices = (*file.updates, file.correction, file.withdrawn)
    said = [notice.date for notice in notices if notice]
    return [*said, file.updated] if file.updated else said


def notices_at(file: ArticleFile, now: datetime) -> ArticleFile:
    """Return the front matter without the notices that are dated later."""
    correction, withdrawn = file.correction, file.withdrawn
    return replace(
        file,
        updated=file.updated if file.updated and file.updated <= now else None,
        updates=tuple(one for one in file.updates if one.date <= now),
        correction=correction if correction and correction.date <= now else None,
        withdrawn=withdrawn if withdrawn and withdrawn.date <= now else None,
    )


def still_raised(file: ArticleFile, now: datetime) -> ArticleFile:
    """Return the front matter without a pin, or an urgency, whose hour has come."""
    pinned, urgent = file.pinned_until, file.urgent_until
    if not (pinned and pinned <= now) and not (urgent and urgent <= now):
        return file
    return replace(
        file,
        pinned_until=pinned if pinned and pinned > now else None,
        urgent_until=urgent if urgent and urgent > now else None,
    )


def next_due(file: ArticleFile, now: datetime) -> datetime | None:
    """Return when the next notice, or the article itself, comes out after a moment."""
    if not (file.updates or file.updated or file.correction or file.withdrawn):
        return file.date if file.date > now else None  # as most are
    moments = (file.date, *said_later(file))
    return min((moment for moment in moments if moment > now), default=None)


def placed(articles: Iterable[Article]) -> dict[str, Article]:
    """Who has the places "1" to "3" of the front page; the newest comes first.

    Of two in one place the newer one has it, so that nobody must tidy up old files.
    """
    places: dict[str, Article] = {}
    for one in articles:
        if one.file.front and one.stands:
            places.setdefault(one.file.front, one)
    return {place: places[place] for place in sorted(places)}
