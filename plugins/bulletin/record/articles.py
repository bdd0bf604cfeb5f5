"""Articles: news items with a moment of publication and what they are about."""

from datetime import datetime
from functools import cached_property

from msgspec.structs import replace

from plugins.bulletin import addresses
from plugins.bulletin.files.schema import ArticleFile
from plugins.bulletin.record.text_facts import TextFacts
from plugins.bulletin.words.dates import VIETNAM
from plugins.bulletin.words.wording import marked

WORDS_A_MINUTE = 250  # silent reading of Vietnamese, in syllables, rounded down


class Article:
    """One news item of the record."""

    def __init__(
        self,
        slug: str,
        file: ArticleFile,
        path: str,
        text: TextFacts,
        now: datetime | None = None,
    ) -> None:
        self.slug = slug
        # When it, or the next notice of it, comes out, if anything waits.
        self.due = next_due(file, now) if now else None
        # The front matter as written, and what of it holds: what is dated later is
        # under embargo, as an article itself is.
        self.said = file
        self.file = file_at(file, now) if now and self.due else file
        self.path = path
        self.text = text
        # When it was, or will be, published; in Vietnam's time.
        self.moment: datetime = file.date.astimezone(VIETNAM)
        # The permanent address: year, month and slug.
        self.address = addresses.article(self.moment.date(), slug)

    @property
    def id(self) -> str:
        """The article's slug."""
        return self.slug

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
    def summary(self) -> str:
        """The lead: as given, or else the first paragraph."""
        return self.file.summary or self.text.first_paragraph

    @property
    def minutes(self) -> int:
        """How long a calm reader needs, in minutes, at least one."""
        return max(1, round(self.text.words / WORDS_A_MINUTE))

    @property
    def meeting_names(self) -> tuple[tuple[str, str], ...]:
        """(position, reference) of every meeting it reports."""
        single = (("meeting", self.file.meeting),) if self.file.meeting else ()
        listed = tuple((f"meetings[{i}]", m) for i, m in enumerate(self.file.meetings))
        return single + listed

    def public_at(self, now: datetime) -> bool:
        """Say whether readers may see it at a moment: published and not embargoed."""
        return self.file.status == "published" and self.moment <= now

    def label_at(self, now: datetime) -> str | None:
        """What the preview marks it with."""
        if self.file.status in ("draft", "skip"):
            return "Bản nháp"
        if self.file.status == "hidden":
            return "Ẩn"
        return "Hẹn giờ" if self.moment > now else None


def said_later(file: ArticleFile) -> list[datetime]:
    """Return the moments of what was said after publication, in no order."""
    notices = (*file.updates, file.correction, file.withdrawn)
    said = [notice.date for notice in notices if notice]
    return [*said, file.updated] if file.updated else said


def file_at(file: ArticleFile, now: datetime) -> ArticleFile:
    """Return the front matter without the notices that are dated later."""
    correction, withdrawn = file.correction, file.withdrawn
    return replace(
        file,
        updated=file.updated if file.updated and file.updated <= now else None,
        updates=tuple(one for one in file.updates if one.date <= now),
        correction=correction if correction and correction.date <= now else None,
        withdrawn=withdrawn if withdrawn and withdrawn.date <= now else None,
    )


def next_due(file: ArticleFile, now: datetime) -> datetime | None:
    """Return when the next notice, or the article itself, comes out after a moment."""
    moments = (file.date, *said_later(file))
    return min((moment for moment in moments if moment > now), default=None)
