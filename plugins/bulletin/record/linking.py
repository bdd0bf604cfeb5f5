"""What is about whom: the names in front matter as officials, meetings and topics.

tags: [Ma Xuân Thu, dân vận]  →  officials (Ma Xuân Thu,), topics ("dân vận",)
"""

from collections.abc import Iterable
from typing import TypeVar

from msgspec import Struct

from plugins.bulletin.record.articles import Article
from plugins.bulletin.record.meetings import Appearance, Meeting
from plugins.bulletin.record.officials import Official
from plugins.bulletin.record.organisations import Organisation
from plugins.bulletin.record.resolution import References

T = TypeVar("T")


class Presence(Struct, frozen=True):
    """An appearance and the official it is of; None for a person without a page."""

    appearance: Appearance
    official: Official | None


class ArticleLinks(Struct, frozen=True):
    """What an article is about, in the order its front matter gives."""

    meetings: tuple[Meeting, ...] = ()
    officials: tuple[Official, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    topics: tuple[str, ...] = ()


def link_article(article: Article, references: References) -> ArticleLinks:
    """Follow an article's meetings, officials, organisations, topics and tags."""
    path, day = article.path, article.moment.date()
    meetings = [
        references.meeting(path, key, name) for key, name in article.meeting_names
    ]
    officials = [
        references.official(path, f"officials[{i}]", name, day)
        for i, name in enumerate(article.file.officials)
    ]
    bodies = [
        references.organisation(path, f"organisations[{i}]", name)
        for i, name in enumerate(article.file.organisations)
    ]
    tags = [
        references.tag(path, f"tags[{i}]", tag, day)
        for i, tag in enumerate(article.file.tags)
    ]
    return ArticleLinks(
        meetings=_known([*meetings, *(t for t in tags if isinstance(t, Meeting))]),
        officials=_known([*officials, *(t for t in tags if isinstance(t, Official))]),
        organisations=_known(bodies),
        topics=_known([*article.file.topics, *(t for t in tags if type(t) is str)]),
    )


def link_people(meeting: Meeting, references: References) -> tuple[Presence, ...]:
    """Follow the people of a meeting; one presence a person, however they are named."""
    people: dict[str, Presence] = {}
    for appearance in meeting.appearances:
        official = references.person(meeting, appearance)
        key = official.id if official else f"? {appearance.line.name}"
        known = people.get(key)
        if known:
            appearance = known.appearance.joined(appearance)
        people[key] = Presence(appearance, official)
    return tuple(people.values())


def link_organisers(
    meeting: Meeting, references: References
) -> tuple[Organisation, ...]:
    """Follow who called a meeting."""
    return _known(
        references.organisation(meeting.path, f"organisers[{i}]", name)
        for i, name in enumerate(meeting.file.organisers)
    )


def _known(found: Iterable[T | None]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(item for item in found if item is not None))
