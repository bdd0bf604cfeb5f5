"""What readers may see: no draft, no hidden person, nothing before its time.

is_public(article, now)  →  False while `status: draft` or before `date:`
"""

from collections.abc import Callable
from datetime import datetime

from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.record.articles import Article
from plugins.bulletin.record.linking import ArticleLinks, Presence
from plugins.bulletin.record.meetings import Meeting
from plugins.bulletin.record.officials import Official
from plugins.bulletin.record.organisations import Organisation
from plugins.bulletin.record.pages import Page

Entity = Article | Meeting | Official | Organisation | Page
# Whether what a file describes stands in the bulletin that is being made.
Shown = Callable[[Entity], bool]


def is_public(entity: Entity, now: datetime) -> bool:
    """Say whether readers may see it at a moment."""
    if isinstance(entity, Article):
        return entity.public_at(now)
    if isinstance(entity, Official) and entity.file.hidden:
        return False
    return not entity.file.draft


def shown_people(people: tuple[Presence, ...], shown: Shown) -> tuple[Presence, ...]:
    """Leave out hidden people, and the links to people whose page is not shown."""
    kept = []
    for presence in people:
        person = presence.official
        if person is None or shown(person):
            kept.append(presence)
        elif not person.file.hidden:
            kept.append(Presence(presence.appearance, None))
    return tuple(kept)


def shown_links(links: ArticleLinks, shown: Shown) -> ArticleLinks:
    """Leave out what is not shown."""
    return ArticleLinks(
        meetings=tuple(filter(shown, links.meetings)),
        officials=tuple(filter(shown, links.officials)),
        organisations=tuple(filter(shown, links.organisations)),
        topics=links.topics,
    )


def next_embargo(articles: list[Article], now: datetime) -> datetime | None:
    """Return when the next waiting article is due, if one is waiting."""
    waiting = [
        a.moment for a in articles if a.file.status == "published" and a.moment > now
    ]
    return min(waiting, default=None)


def references_to_unpublished(
    article: Article, links: ArticleLinks, now: datetime
) -> list[Finding]:
    """Report what a public article names although readers may not see it."""
    if not article.public_at(now):
        return []
    named: tuple[Entity, ...] = (
        *links.meetings,
        *links.officials,
        *links.organisations,
    )
    return [
        Finding(
            article.path,
            "title",
            "not-public",
            f'Bài đã đăng nhưng "{entity.id}" mà bài nhắc tới chưa công khai.',
            f"bỏ `draft: true` trong {entity.path}, hoặc bỏ liên kết",
            "error" if isinstance(entity, Meeting) else "warning",
        )
        for entity in named
        if not is_public(entity, now)
    ]
