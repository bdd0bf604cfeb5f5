"""What is about whom: the names in front matter as officials, meetings and topics.

tags: [Ma Xuân Thu, dân vận]  →  officials (Ma Xuân Thu,), topics ("dân vận",)
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TypeVar

from msgspec import Struct

from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.record.entities.articles import Article
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.record.entities.organisations import Organisation
from plugins.bulletin.record.entities.pages import Page
from plugins.bulletin.record.registry import Registry
from plugins.bulletin.record.resolution import References
from plugins.bulletin.words.text import nearest

T = TypeVar("T")


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


def link_organisers(
    meeting: Meeting, references: References
) -> tuple[Organisation, ...]:
    """Follow who called a meeting."""
    return _known(
        references.organisation(meeting.path, f"organisers[{i}]", name)
        for i, name in enumerate(meeting.file.organisers)
    )


def link_registry(everything: Sequence[object], references: References) -> None:
    """Follow what officials, bodies and pages name, so that what is wrong is noted."""
    pages = {page.id for page in everything if isinstance(page, Page)}
    for one in everything:
        if isinstance(one, Official | Organisation):
            for key, name in _bodies_of(one):
                references.organisation(one.path, key, name)
        if isinstance(one, Organisation) and _is_below_itself(one, references.registry):
            references.note(_circle(one))
        elif isinstance(one, Page) and (original := _missing(one, pages)):
            references.note(_unknown_page(one, original, pages))


def _bodies_of(one: Official | Organisation) -> Iterator[tuple[str, str]]:
    """What bodies a person or a body names, by key."""
    if isinstance(one, Organisation):
        yield from _relatives(one)
        return
    for i, held in enumerate(one.file.posts):
        if held.organisation:
            yield f"posts[{i}].organisation", held.organisation


def _relatives(body: Organisation) -> Iterator[tuple[str, str]]:
    """What a body names, by key."""
    file = body.file
    if file.parent:
        yield "parent", file.parent
    yield from ((f"predecessors[{i}]", n) for i, n in enumerate(file.predecessors))
    yield from ((f"successors[{i}]", n) for i, n in enumerate(file.successors))


def _is_below_itself(body: Organisation, registry: Registry) -> bool:
    met, above = set[str](), body
    while above.file.parent and above.id not in met:
        met.add(above.id)
        found = registry.organisation(above.file.parent).found
        if found is body:
            return True
        above = found or above
    return False


def _circle(body: Organisation) -> Finding:
    message = f"{body.name} trực thuộc chính mình, nên không có trong danh sách nào."
    hint = "sửa `parent:` của cơ quan này hoặc của cơ quan cấp trên"
    return Finding(body.path, "parent", "parent-circle", message, hint)


def _missing(page: Page, pages: Collection[str]) -> str | None:
    original = page.file.translation_of
    return None if original in pages else original


def _unknown_page(page: Page, name: str, pages: Iterable[str]) -> Finding:
    near = nearest(name, pages)
    hint = f'có phải "{near}"?' if near else "ghi tên tệp của trang tiếng Việt"
    message = f'Không có trang nào là "{name}".'
    return Finding(page.path, "translation_of", "unknown-page", message, hint)


def _known(found: Iterable[T | None]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(item for item in found if item is not None))
