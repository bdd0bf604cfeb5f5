"""An article's text beside what the record says of the same event.

beside.people["bế văn lưu"]   →  who the front matter and the meetings name
beside.day                    →  the day of its first meeting, else its publication
"""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Any

from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.reading.article_text import ArticleText
from plugins.bulletin.record.attendance import Presence, link_people
from plugins.bulletin.record.bulletin import of_kind
from plugins.bulletin.record.entities.articles import Article
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.record.entities.organisations import Organisation
from plugins.bulletin.record.in_time.ended_bodies import closed
from plugins.bulletin.record.linking import ArticleLinks, link_article
from plugins.bulletin.record.registry import Registry
from plugins.bulletin.record.resolution import References
from plugins.bulletin.record.stored_record import Record


class BesideRecord:
    """One article, what its text tells, and what it is linked with, drafts included."""

    def __init__(
        self,
        article: Article,
        text: ArticleText,
        links: ArticleLinks,
        present: tuple[Presence, ...],
        registry: Registry,
    ) -> None:
        self.article = article
        self.text = text
        self.meetings = links.meetings
        self.officials = links.officials
        self.present = present
        self.registry = registry

    @property
    def day(self) -> date:
        """The day on which the people of the text held their posts."""
        if self.meetings:
            return self.meetings[0].day
        return self.article.moment.date()

    @cached_property
    def listed(self) -> frozenset[str]:
        """Match keys of every name that meetings and front matter have."""
        officials = [p.official for p in self.present if p.official]
        names = [p.appearance.line.name for p in self.present]
        names += self.article.file.officials + self.article.file.tags
        for official in (*officials, *self.officials):
            names += (name for name, _ in official.names)
        return frozenset(map(self.registry.key, names))

    def printed_posts(self, official: Official) -> frozenset[str]:
        """The posts that the meetings print beside the official's name."""
        lines = [p.appearance.line for p in self.present if p.official is official]
        return frozenset(post for line in lines for post in line.posts)

    def warn(
        self, rule: str, place: tuple[int, int, int], message: str, suggestion: str
    ) -> Problem:
        """Make the warning of a place in the text."""
        line, column, length = place
        return Problem(
            path=self.article.path,
            line=line,
            column=column,
            length=length,
            rule=rule,
            severity="warning",
            message=message,
            suggestion=suggestion,
        )


def texts_beside_records(
    records: list[Record[Any]], texts: Mapping[str, ArticleText]
) -> Iterator[BesideRecord]:
    """Link every article whose text tells anything; `texts` are by path."""
    telling = {path for path, text in texts.items() if text != ArticleText()}
    broken = {record.path for record in records if record.broken}
    unsure = {record.path for record in records if record.unsure}
    entities = closed([record.entity() for record in records])
    registry = Registry(
        of_kind(entities, Official),
        of_kind(entities, Organisation),
        of_kind(entities, Meeting),
    )
    # Their findings are those of the bulletin itself, which reports them.
    references = References(registry)
    people: dict[str, tuple[Presence, ...]] = {}
    for article in of_kind(entities, Article):
        if article.path not in telling - unsure:
            continue
        links = link_article(article, references)
        if not broken.isdisjoint(meeting.path for meeting in links.meetings):
            continue  # who is missing there is not known yet
        for meeting in links.meetings:
            if meeting.id not in people:
                people[meeting.id] = link_people(meeting, references)
        present = tuple(p for meeting in links.meetings for p in people[meeting.id])
        yield BesideRecord(article, texts[article.path], links, present, registry)
