"""The assembled bulletin: who was at what, what is about whom, what came before.

bulletin = assemble(entities, now).bulletin     (see assembly)
bulletin.articles[0].title              the newest article
bulletin.people[meeting.id]             its people in printed order
bulletin.meetings_of[official.id]       [(meeting, appearance), …], newest first
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import cache, cached_property
from itertools import islice
from typing import Any, TypeVar

from plugins.bulletin import kinds
from plugins.bulletin.kinds import KINDS, Kind
from plugins.bulletin.record.attendance import Presence
from plugins.bulletin.record.entities.articles import Article
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.record.entities.meetings import Appearance, Meeting
from plugins.bulletin.record.entities.official_documents import OfficialDocument
from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.record.entities.organisations import Organisation
from plugins.bulletin.record.entities.pages import Page
from plugins.bulletin.record.ledgers.revisions import Revision, Told, told
from plugins.bulletin.record.linking import ArticleLinks
from plugins.bulletin.record.named import Named
from plugins.bulletin.record.registry import Registry
from plugins.bulletin.record.topics import Topic
from plugins.bulletin.words.dates import day_of, midnight

T = TypeVar("T", bound=Entity[Any])


# A meeting somebody was at, and as what.
Attended = tuple[Meeting, Appearance]
# Under which key something is named, and by what.
Naming = tuple[str, Entity[Any]]


class Bulletin:
    """Everything readers may see, linked. Lists run from the newest to the oldest.

    Keys of the indexes are ids; those of `links` are paths, of `articles_in`
    names of categories.
    """

    def __init__(self, shown: Sequence[Entity[Any]], now: datetime) -> None:
        self.now = now
        self._shown = _by_kind(shown)
        self.articles: list[Article] = self.of(kinds.ARTICLE)
        self.meetings: list[Meeting] = self.of(kinds.MEETING)
        self.officials: list[Official] = self.of(kinds.OFFICIAL)
        self.organisations: list[Organisation] = self.of(kinds.ORGANISATION)
        self.rank = {article.path: i for i, article in enumerate(self.articles)}
        self.registry = Registry(self.officials, self.organisations, self.meetings)
        self.next_embargo: datetime | None = None
        self.revisions: Mapping[str, Revision] = {}
        self.first_addresses: Mapping[str, str] = {}
        self.links: dict[str, ArticleLinks] = {}
        self.people: dict[str, tuple[Presence, ...]] = {}
        self.organisers: dict[str, tuple[Organisation, ...]] = {}
        self.topics: dict[str, Topic] = {}
        self.meetings_of: defaultdict[str, list[Attended]] = defaultdict(list)
        self.meetings_by: defaultdict[str, list[Meeting]] = defaultdict(list)
        self.series: defaultdict[str, list[Meeting]] = defaultdict(list)
        self._open_for_articles()
        self._open_by_model()
        # Page, head, data, feeds and search of every article ask for them.
        self.officials_of = cache(self._officials_of)
        self.topics_of = cache(self._topics_of)

    def _open_for_articles(self) -> None:
        """By meeting, official, body, category and topic; what each leads on to."""
        self.reports: defaultdict[str, list[Article]] = defaultdict(list)
        self.articles_of: defaultdict[str, list[Article]] = defaultdict(list)
        self.articles_by: defaultdict[str, list[Article]] = defaultdict(list)
        self.articles_in: defaultdict[str, list[Article]] = defaultdict(list)
        self.articles_on: defaultdict[Topic, list[Article]] = defaultdict(list)
        self.related: Mapping[str, tuple[Article, ...]] = {}

    def _open_by_model(self) -> None:
        """By path: what files of other kinds name and whom they print, and back again;
        the documents that texts cite by their numbers; sittings by session."""
        self.sittings: defaultdict[str, list[Meeting]] = defaultdict(list)
        self.named: dict[str, Named] = {}
        self.named_by: defaultdict[str, list[Naming]] = defaultdict(list)
        self.presences: dict[str, tuple[Presence, ...]] = {}
        # By the Monday of the week, where there are schedules.
        self.meetings_in: defaultdict[str, list[Meeting]] = defaultdict(list)
        # What editors gave a place of its own; and by path the other languages.
        self.raised: list[Article] = []
        # What was corrected or withdrawn.
        self.amended: list[Article] = []
        self.translations: defaultdict[str, list[Article]] = defaultdict(list)
        self.cited: dict[str, dict[int, OfficialDocument]] = {}
        self.cited_by: defaultdict[str, list[Entity[Any]]] = defaultdict(list)

    @property
    def pages(self) -> list[Page]:
        """The pages that are not news."""
        return self.of(kinds.PAGE)

    @property
    def kinds(self) -> list[Kind]:
        """The kinds this site has: all but the optional ones of which it has none."""
        return [kind for kind in KINDS if not kind.optional or self._shown[kind]]

    def of(self, kind: Kind) -> list[Any]:
        """Return what there is of a kind.

        What has a day runs from the newest on, the rest in the order of files.
        """
        return self._shown[kind]

    def names(self, of: Entity[Any], key: str) -> tuple[Any, ...]:
        """Return what something of a later kind names under a key."""
        return self.named.get(of.path, {}).get(key, ())

    def naming(self, of: Entity[Any], kind: Kind, key: str) -> list[Any]:
        """Return what of a kind names something under a key, the newest first."""
        return [
            one
            for how, one in self.named_by.get(of.path, ())
            if how == key and one.kind is kind
        ]

    def present(self, of: Entity[Any]) -> tuple[Presence, ...]:
        """Return the people that something prints in its front matter."""
        if isinstance(of, Meeting):
            return self.people[of.id]
        return self.presences.get(of.path, ())

    @property
    def everything(self) -> Iterator[Entity[Any]]:
        """Everything public that has a page, kind by kind."""
        for kind in KINDS:
            yield from self._shown[kind]

    @cached_property
    def officials_in_the_news(self) -> list[Official]:
        """The officials in the order of their newest articles, then those without.

        Colleagues follow each other: with what one page shows, most of the next is at
        hand, which among a hundred thousand articles is memory that need not be read.
        """

        def newest(official: Official) -> int:
            articles = self.articles_of.get(official.id)
            return self.rank[articles[0].path] if articles else len(self.rank)

        return sorted(self.officials, key=newest)

    @property
    def today(self) -> date:
        """The day it is."""
        return day_of(self.now)

    @property
    def as_of(self) -> date:
        """The day of the newest item: how far what is told reaches, without a clock."""
        days = [a.moment.date() for a in self.articles[:1]]
        days += islice((m.day for m in self.meetings if m.begun), 1)
        return max(days, default=date.min)

    @cached_property
    def ahead(self) -> list[Meeting]:
        """The meetings of which something is still to come, the last one first."""
        return [
            meeting
            for meeting in self.meetings
            if meeting.comes_after(self.today)
            or (meeting.file.updated and meeting.file.updated > self.now)
        ]

    @property
    def told_until(self) -> datetime | None:
        """The moment up to which the bulletin tells of things, without a clock."""
        return midnight(self.as_of) if self.as_of > date.min else None

    def told(self, meeting: Meeting) -> Told:
        """Say since when a meeting is told of, and when that changed."""
        return told(meeting, self.revisions, self.now)

    def known_by(self, one: Entity[Any]) -> str:
        """The address by which programs know an item, whatever it is called since."""
        return self.first_addresses.get(one.address, one.address)

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


def _by_kind(shown: Iterable[Entity[Any]]) -> dict[Kind, list[Any]]:
    found: dict[Kind, list[Any]] = {kind: [] for kind in KINDS}
    for entity in shown:
        found[entity.kind].append(entity)
    for kind in KINDS:
        if kind.dated:
            found[kind].sort(key=lambda one: one.turn, reverse=True)
    return found


def of_kind(everything: Iterable[Entity[Any]], entity: type[T]) -> list[T]:
    """Pick the entities of one kind, in their order."""
    return [one for one in everything if isinstance(one, entity)]
