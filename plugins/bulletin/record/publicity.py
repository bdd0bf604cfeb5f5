"""What readers may see: no draft, no hidden person, nothing before its time.

shown_links(links, shown)  →  those to what the bulletin shows

Whether one may be seen is said by itself: `Entity.public_at`.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Any

from plugins.bulletin.problems.finding import Finding, Severity
from plugins.bulletin.record.attendance import Presence
from plugins.bulletin.record.entities.articles import Article
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.record.linking import ArticleLinks
from plugins.bulletin.record.resolution import References, Target

# Whether what a file describes stands in the bulletin that is being made.
Shown = Callable[[Entity[Any]], bool]


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


def next_embargo(articles: list[Article]) -> datetime | None:
    """Return when the next waiting article or notice is due, if one is waiting."""
    waiting = [a.due for a in articles if a.due and a.file.status == "published"]
    return min(waiting, default=None)


def unshown_references(
    references: References, entities: Iterable[Entity[Any]], now: datetime
) -> Iterator[Finding]:
    """Report what public files name although readers may not see it."""
    public = {one.path: one for one in entities if one.public_at(now)}
    for path, key, target in references.unshown:
        if source := public.get(path):
            yield _unshown(source, key, target)


def _unshown(source: Entity[Any], key: str, target: Target) -> Finding:
    message = f'"{target.id}" chưa công khai, nên trang không có liên kết tới đó.'
    hint = f"bỏ `draft: true` trong {target.path}, hoặc bỏ tên ấy ở đây"
    if isinstance(target, Official) and target.file.hidden:
        message = f'"{target.id}" đang được ẩn, nên trang không in tên ấy.'
        hint = f"bỏ tên ấy ở đây, hoặc bỏ `hidden: true` trong {target.path}"
    stops = isinstance(source, Article) and isinstance(target, Meeting)
    severity: Severity = "error" if stops else "warning"
    return Finding(source.path, key, "not-public", message, hint, severity)
