"""The assembled bulletin: who was at what, what is about whom, what came before.

assembled = assemble(entities, now)     with all that is known, shown or not
bulletin = assembled.bulletin
bulletin.articles[0].title              the newest article
bulletin.people[meeting.id]             its people in printed order
bulletin.meetings_of[official.id]       [(meeting, appearance), …], newest first
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from functools import cache
from itertools import islice
from typing import NamedTuple, TypeVar

from plugins.bulletin.articles import Article
from plugins.bulletin.findings import Finding
from plugins.bulletin.links import (
    ArticleLinks,
    Presence,
    link_article,
    link_organisers,
    link_people,
)
from plugins.bulletin.meetings import Appearance, Meeting
from plugins.bulletin.officials import Official
from plugins.bulletin.organisations import Organisation
from plugins.bulletin.pages import Page
from plugins.bulletin.publicity import (
    Entity,
    is_public,
    next_embargo,
    public_links,
    public_people,
    references_to_unpublished,
)
from plugins.bulletin.references import References
from plugins.bulletin.registry import Registry
from plugins.bulletin.topics import Topic, merge_spellings

T = TypeVar("T")


class Bulletin:
    """Everything readers may see, linked. Lists run from the newest to the oldest.

    Keys of the indexes are ids; those of `links` are paths, of `articles_in`
    names of categories.
    """

    def __init__(self, shown: Sequence[Entity], now: datetime) -> None:
        self.now = now
        self.officials = _of(shown, Official)
        self.organisations = _of(shown, Organisation)
        self.pages = _of(shown, Page)
        self.meetings = sorted(_of(shown, Meeting), key=lambda m: m.turn, reverse=True)
        self.articles = sorted(
            _of(shown, Article), key=lambda a: (a.moment, a.slug), reverse=True
        )
        self.rank = {article.path: i for i, article in enumerate(self.articles)}
        self.registry = Registry(self.officials, self.organisations, self.meetings)
        self.next_embargo: datetime | None = None
        self.links: dict[str, ArticleLinks] = {}
        self.people: dict[str, tuple[Presence, ...]] = {}
        self.organisers: dict[str, tuple[Organisation, ...]] = {}
        self.topics: dict[str, Topic] = {}
        self.reports: defaultdict[str, list[Article]] = defaultdict(list)
        self.articles_of: defaultdict[str, list[Article]] = defaultdict(list)
        self.articles_by: defaultdict[str, list[Article]] = defaultdict(list)
        self.articles_in: defaultdict[str, list[Article]] = defaultdict(list)
        self.articles_on: defaultdict[Topic, list[Article]] = defaultdict(list)
        self.meetings_of: defaultdict[str, list[tuple[Meeting, Appearance]]] = (
            defaultdict(list)
        )
        self.meetings_by: defaultdict[str, list[Meeting]] = defaultdict(list)
        self.series: defaultdict[str, list[Meeting]] = defaultdict(list)
        self.sittings: defaultdict[str, list[Meeting]] = defaultdict(list)
        # Page, head, data, feeds and search of every article ask for them.
        self.officials_of = cache(self._officials_of)
        self.topics_of = cache(self._topics_of)

    def place(self, article: Article, articles: list[Article]) -> int:
        """Return where an article stands in a list of this bulletin, in log time."""
        wanted = self.rank[article.path]
        return bisect_left(articles, wanted, key=lambda one: self.rank[one.path])

    @property
    def everything(self) -> Iterator[Entity]:
        """Every public article, meeting, official, organisation and page."""
        yield from self.articles
        yield from self.meetings
        yield from self.officials
        yield from self.organisations
        yield from self.pages

    @property
    def as_of(self) -> date:
        """The day of the newest item: what "next" and "now" mean without a clock."""
        days = [a.moment.date() for a in self.articles[:1]]
        days += islice((m.day for m in self.meetings if m.file.status == "held"), 1)
        return max(days, default=date.min)

    def _officials_of(self, article: Article) -> tuple[Official, ...]:
        """Who an article is about: the people of its meetings, then those named."""
        links = self.links[article.path]
        if not links.meetings:
            return links.officials
        present = [
            presence.official
            for meeting in links.meetings
            for presence in self.people[meeting.id]
            if presence.official
        ]
        return tuple(dict.fromkeys([*present, *links.officials]))

    def organisations_of(self, article: Article) -> tuple[Organisation, ...]:
        """What bodies it is about: the organisers of its meetings, then those named."""
        links = self.links[article.path]
        if not links.meetings:
            return links.organisations
        callers = [o for m in links.meetings for o in self.organisers[m.id]]
        return tuple(dict.fromkeys([*callers, *links.organisations]))

    def _topics_of(self, article: Article) -> tuple[Topic, ...]:
        """The article's topics, each once."""
        topics = self.links[article.path].topics
        return tuple(dict.fromkeys(map(self.topics.__getitem__, topics)))


class Assembled(NamedTuple):
    """The bulletin of what readers may see, and what was found on the way.

    `findings` about references, `registry` and `people`, every meeting's, cover what
    readers may not see yet too.
    """

    bulletin: Bulletin
    findings: list[Finding]
    registry: Registry
    people: list[tuple[Meeting, tuple[Presence, ...]]]


def assemble(
    everything: Sequence[Entity], now: datetime, drafts: bool = False
) -> Assembled:
    """Link what the files describe into the bulletin of a moment.

    With `drafts` it shows everything.
    """
    references = References(
        Registry(
            _of(everything, Official),
            _of(everything, Organisation),
            _of(everything, Meeting),
        )
    )
    bulletin = Bulletin([e for e in everything if drafts or is_public(e, now)], now)
    articles = _of(everything, Article)
    bulletin.next_embargo = next_embargo(articles, now)
    people = _link_meetings(bulletin, _of(everything, Meeting), references, drafts)
    _link_articles(bulletin, articles, references, drafts)
    _index_meetings(bulletin)
    _index_articles(bulletin)
    return Assembled(bulletin, references.findings, references.registry, people)


def _link_meetings(
    bulletin: Bulletin, meetings: list[Meeting], references: References, drafts: bool
) -> list[tuple[Meeting, tuple[Presence, ...]]]:
    """Return the people of all meetings; the bulletin gets those it may show."""
    everybody = []
    for meeting in meetings:
        people = link_people(meeting, references)
        everybody.append((meeting, people))
        organisers = link_organisers(meeting, references)
        if meeting.file.parent:
            references.meeting(meeting.path, "parent", meeting.file.parent)
        if not drafts:
            people = public_people(people, bulletin.now)
            organisers = tuple(o for o in organisers if is_public(o, bulletin.now))
        bulletin.people[meeting.id] = people
        bulletin.organisers[meeting.id] = organisers
    return everybody


def _link_articles(
    bulletin: Bulletin, articles: list[Article], references: References, drafts: bool
) -> None:
    for article in articles:
        links = link_article(article, references)
        for finding in references_to_unpublished(article, links, bulletin.now):
            references.note(finding)
        bulletin.links[article.path] = (
            links if drafts else public_links(links, bulletin.now)
        )
    bulletin.topics = merge_spellings(
        name for a in bulletin.articles for name in bulletin.links[a.path].topics
    )


def _index_meetings(bulletin: Bulletin) -> None:
    for meeting in bulletin.meetings:
        for presence in bulletin.people[meeting.id]:
            if presence.official:
                appearance = (meeting, presence.appearance)
                bulletin.meetings_of[presence.official.id].append(appearance)
        for body in bulletin.organisers[meeting.id]:
            bulletin.meetings_by[body.id].append(meeting)
        if meeting.series_key:
            bulletin.series[meeting.series_key].append(meeting)
        if meeting.file.parent:
            parent = bulletin.registry.meeting(meeting.file.parent).found
            if parent:
                bulletin.sittings[parent.id].append(meeting)


def _index_articles(bulletin: Bulletin) -> None:
    for article in bulletin.articles:
        bulletin.articles_in[article.file.category].append(article)
        for meeting in bulletin.links[article.path].meetings:
            bulletin.reports[meeting.id].append(article)
        for official in bulletin.officials_of(article):
            bulletin.articles_of[official.id].append(article)
        for body in bulletin.organisations_of(article):
            bulletin.articles_by[body.id].append(article)
        for topic in bulletin.topics_of(article):
            bulletin.articles_on[topic].append(article)


def _of(everything: Iterable[object], kind: type[T]) -> list[T]:
    return [entity for entity in everything if isinstance(entity, kind)]
