"""What readers may see: no draft, no hidden person, nothing before its time.

is_public(article, now)  →  False while `status: draft` or before `date:`
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from plugins.bulletin.problems.finding import Finding, Severity
from plugins.bulletin.record.articles import Article
from plugins.bulletin.record.attendance import Presence
from plugins.bulletin.record.linking import ArticleLinks
from plugins.bulletin.record.meetings import Meeting
from plugins.bulletin.record.officials import Official
from plugins.bulletin.record.organisations import Organisation
from plugins.bulletin.record.pages import Page
from plugins.bulletin.record.resolution import References, Target

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


def next_embargo(articles: list[Article]) -> datetime | None:
    """Return when the next waiting article or notice is due, if one is waiting."""
    waiting = [a.due for a in articles if a.due and a.file.status == "published"]
    return min(waiting, default=None)


def unshown_references(
    references: References, entities: Iterable[Entity], now: datetime
) -> Iterator[Finding]:
    """Report what public files name although readers may not see it."""
    public = {one.path: one for one in entities if is_public(one, now)}
    for path, key, target in references.unshown:
        if source := public.get(path):
            yield _unshown(source, key, target)


def _unshown(source: Entity, key: str, target: Target) -> Finding:
    message = f'"{target.id}" chưa công khai, nên trang không có liên kết tới đó.'
    hint = f"bỏ `draft: true` trong {target.path}, hoặc bỏ tên ấy ở đây"
    if isinstance(target, Official) and target.file.hidden:
        message = f'"{target.id}" đang được ẩn, nên trang không in tên ấy.'
        hint = f"bỏ tên ấy ở đây, hoặc bỏ `hidden: true` trong {target.path}"
    stops = isinstance(source, Article) and isinstance(target, Meeting)
    severity: Severity = "error" if stops else "warning"
    return Finding(source.path, key, "not-public", message, hint, severity)
