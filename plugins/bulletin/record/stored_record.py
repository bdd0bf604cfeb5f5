"""One read content file: its typed front matter, its text's facts, its positions.

The store keeps these between builds, so they hold only plain data.
"""

from datetime import datetime

import msgspec

from plugins.bulletin.files.schema import (
    ArticleFile,
    ContentFile,
    MeetingFile,
    OfficialFile,
    OrganisationFile,
    PageFile,
)
from plugins.bulletin.record.articles import Article
from plugins.bulletin.record.meetings import Meeting, PrintedLine
from plugins.bulletin.record.officials import Official
from plugins.bulletin.record.organisations import Organisation
from plugins.bulletin.record.pages import Page
from plugins.bulletin.record.text_facts import TextFacts
from plugins.bulletin.words.dates import day_of


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """A content file.

    `path` is posix, as printed in problems; exactly one of the models is set. That of
    a `broken` file, which has errors, only says who it is (see `files/identity`).
    """

    path: str
    article: ArticleFile | None = None
    meeting: MeetingFile | None = None
    official: OfficialFile | None = None
    organisation: OrganisationFile | None = None
    page: PageFile | None = None
    lines: tuple[PrintedLine, ...] = ()
    text: TextFacts
    broken: bool = False

    @property
    def draft(self) -> bool:
        """Whether its editor says that it is not ready for readers."""
        if self.article:
            return self.article.status in ("draft", "skip")
        return bool(getattr(self.file, "draft", False))

    @property
    def stem(self) -> str:
        """The file's name without `.md`: the id of what it describes."""
        return self.path.rpartition("/")[2].removesuffix(".md")

    @property
    def file(self) -> ContentFile:
        """The typed front matter, whichever kind it is of."""
        found = (
            self.article
            or self.meeting
            or self.official
            or self.organisation
            or self.page
        )
        assert found is not None
        return found

    def entity(
        self, now: datetime | None = None
    ) -> Article | Meeting | Official | Organisation | Page:
        """Return what the file describes, as it stands at a moment.

        Without one it is as when everything that is announced has come to pass.
        """
        if self.article:
            slug = self.article.slug or self.stem
            return Article(slug, self.article, self.path, self.text, now)
        if self.meeting:
            return Meeting(
                self.stem,
                self.meeting,
                self.path,
                self.lines,
                self.text,
                day_of(now) if now else None,
            )
        if self.official:
            return Official(self.stem, self.official, self.path, self.text)
        if self.organisation:
            return Organisation(self.stem, self.organisation, self.path, self.text)
        assert self.page is not None
        return Page(self.page.slug or self.stem, self.page, self.path, self.text, now)
