"""Articles: news items with a moment of publication and what they are about."""

from datetime import datetime
from functools import cached_property

from msgspec.structs import replace

from plugins.bulletin import addresses
from plugins.bulletin.files.schema import ArticleFile
from plugins.bulletin.record.text_facts import TextFacts
from plugins.bulletin.words.dates import VIETNAM

# Fields that change what is printed, and nothing an article is linked with.
WORDS = (
    "title",
    "summary",
    "author",
    "authors",
    "source",
    "updated",
    "updates",
    "correction",
)
WORDS_A_MINUTE = 250  # silent reading of Vietnamese, in syllables, rounded down


class Article:
    """One news item of the record."""

    def __init__(self, slug: str, file: ArticleFile, path: str, text: TextFacts):
        self.slug = slug
        self.file = file
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

    @cached_property
    def updated(self) -> datetime | None:
        """When it was last changed; in Vietnam's time."""
        return self.file.updated and self.file.updated.astimezone(VIETNAM)

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
        if self.moment > now:
            return "Hẹn giờ"
        return "Đã rút" if self.file.withdrawn else None


def frame(file: ArticleFile) -> ArticleFile:
    """Return the front matter without its words: what links can hang on."""
    return replace(file, **dict.fromkeys(WORDS))
