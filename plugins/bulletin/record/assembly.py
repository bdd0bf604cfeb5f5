"""Links what the files describe into the bulletin of a moment.

assembled = assemble(entities, now)
assembled.bulletin      what readers may see
assembled.findings      names that lead nowhere, or to two
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from plugins.bulletin.kinds import DOCUMENT, SCHEDULE
from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.record.attendance import Presence, link_lines, link_people
from plugins.bulletin.record.bulletin import Bulletin, of_kind
from plugins.bulletin.record.citations import meant, numbered
from plugins.bulletin.record.entities.articles import Article
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.record.entities.organisations import Organisation
from plugins.bulletin.record.in_time.ended_bodies import closed
from plugins.bulletin.record.linking import (
    link_article,
    link_organisers,
    link_registry,
)
from plugins.bulletin.record.named import KINDS_BY_MODEL, follow, key_of
from plugins.bulletin.record.publicity import (
    Shown,
    next_embargo,
    shown_links,
    shown_people,
    unshown_references,
)
from plugins.bulletin.record.registry import Registry
from plugins.bulletin.record.related import RelatedArticles
from plugins.bulletin.record.resolution import References, Target
from plugins.bulletin.record.topics import merge_spellings
from plugins.bulletin.record.translations import translations
from plugins.bulletin.words.weeks import week_of


class Assembled(NamedTuple):
    """The bulletin of what readers may see, and what was found on the way.

    `findings` about references, `registry` and `people`, of whatever prints some, cover
    what readers may not see yet too; `unshown` are the references to that.
    """

    bulletin: Bulletin
    findings: list[Finding]
    registry: Registry
    people: list[tuple[Entity[Any], tuple[Presence, ...]]]
    unshown: list[tuple[str, str, Target]]


def assemble(
    everything: Sequence[Entity[Any]],
    now: datetime,
    drafts: bool | tuple[str, ...] = False,
    broken: Collection[str] = (),
    unsure: Collection[str] = (),
) -> Assembled:
    """Link what the files describe into the bulletin of a moment.

    With `drafts` it shows everything, or what readers may see and the files at those
    paths; but never the files at the paths `broken`, which have errors: names may lead
    to those, so that none is called unknown, and end there. Of the `unsure` among them
    not even the day is known.
    """
    everything = closed(everything)
    if broken:  # of two with one id the sound one counts
        everything = sorted(everything, key=lambda one: one.path not in broken)
    by_model = [one for one in everything if one.kind in KINDS_BY_MODEL]
    references = References(
        Registry(
            of_kind(everything, Official),
            of_kind(everything, Organisation),
            of_kind(everything, Meeting),
            by_model,
        ),
        broken,
        lambda target: target.public_at(now),
        unsure,
    )

    def shown(one: Entity[Any]) -> bool:
        return one.path not in broken and _is_open(one, drafts, now)

    bulletin = Bulletin(list(filter(shown, everything)), now)
    articles = of_kind(everything, Article)
    bulletin.next_embargo = next_embargo(articles)
    people = _link_meetings(bulletin, of_kind(everything, Meeting), references, shown)
    _link_articles(bulletin, articles, references, shown)
    for original, translation in translations(articles, references):
        if shown(original) and shown(translation):
            bulletin.translations[original.path].append(translation)
            bulletin.translations[translation.path].append(original)
    people += _link_by_model(bulletin, by_model, references, shown)
    link_registry(everything, references)
    for finding in unshown_references(references, everything, now):
        references.note(finding)
    _index_meetings(bulletin)
    _index_articles(bulletin)
    bulletin.related = RelatedArticles(bulletin)
    _index_by_model(bulletin)
    _index_citations(bulletin)
    _index_weeks(bulletin)
    registry, unshown = references.registry, references.unshown
    return Assembled(bulletin, references.findings, registry, people, unshown)


def _is_open(one: Entity[Any], drafts: bool | tuple[str, ...], now: datetime) -> bool:
    chosen = drafts if isinstance(drafts, bool) else one.path in drafts
    return chosen or one.public_at(now)


def _link_meetings(
    bulletin: Bulletin, meetings: list[Meeting], references: References, shown: Shown
) -> list[tuple[Entity[Any], tuple[Presence, ...]]]:
    """Return the people of all meetings; the bulletin gets those it may show."""
    everybody: list[tuple[Entity[Any], tuple[Presence, ...]]] = []
    for meeting in meetings:
        people = link_people(meeting, references)
        everybody.append((meeting, people))
        organisers = link_organisers(meeting, references)
        if meeting.file.parent:
            references.meeting(meeting.path, "parent", meeting.file.parent)
        bulletin.people[meeting.id] = shown_people(people, shown)
        bulletin.organisers[meeting.id] = tuple(filter(shown, organisers))
    return everybody


def _link_by_model(
    bulletin: Bulletin,
    entities: list[Entity[Any]],
    references: References,
    shown: Shown,
) -> list[tuple[Entity[Any], tuple[Presence, ...]]]:
    """Follow what the models of all other kinds name, and the people they print."""
    everybody = []
    for one in entities:
        named = follow(one, references)
        people = link_lines(one, references)
        if people:
            everybody.append((one, people))
        if shown(one):
            found = {key: tuple(filter(shown, to)) for key, to in named.items()}
            bulletin.named[one.path] = found
            bulletin.presences[one.path] = shown_people(people, shown)
    return everybody


def _index_by_model(bulletin: Bulletin) -> None:
    for kind in KINDS_BY_MODEL:
        for one in bulletin.of(kind):
            for key, named in bulletin.named[one.path].items():
                for target in named:
                    bulletin.named_by[target.path].append((key, one))
            found: dict[str, dict[str, None]] = {}
            for presence in bulletin.presences[one.path]:
                if presence.official:
                    key = key_of(presence.appearance.position)
                    found.setdefault(presence.official.path, {})[key] = None
            for path, keys in found.items():
                bulletin.named_by[path] += [(key, one) for key in keys]


def _index_citations(bulletin: Bulletin) -> None:
    """Find the documents that texts cite; without documents no text is looked at."""
    known = numbered(bulletin.of(DOCUMENT))
    if not known:
        return
    for one in bulletin.everything:
        if one.text.cited:
            found = meant(one, known, lambda of: bulletin.names(of, "issuers"))
            if found:
                bulletin.cited[one.path] = found
            for document in dict.fromkeys(found.values()):
                bulletin.cited_by[document.path].append(one)


def _index_weeks(bulletin: Bulletin) -> None:
    """Put meetings under their weeks; without schedules nobody asks."""
    if bulletin.of(SCHEDULE):
        for meeting in bulletin.meetings:
            monday = week_of(meeting.day).monday.isoformat()
            bulletin.meetings_in[monday].append(meeting)


def _link_articles(
    bulletin: Bulletin, articles: list[Article], references: References, shown: Shown
) -> None:
    for article in articles:
        links = link_article(article, references)
        bulletin.links[article.path] = shown_links(links, shown)
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
        if article.file.correction or article.file.withdrawn:
            bulletin.amended.append(article)
        if article.raised:
            bulletin.raised.append(article)
        for meeting in bulletin.links[article.path].meetings:
            bulletin.reports[meeting.id].append(article)
        for official in bulletin.officials_of(article):
            bulletin.articles_of[official.id].append(article)
        for body in bulletin.organisations_of(article):
            bulletin.articles_by[body.id].append(article)
        for topic in bulletin.topics_of(article):
            bulletin.articles_on[topic].append(article)
