"""What the bulletin's articles, meetings and names are to the search index.

    by_year(bulletin, body)  →  {"2018": [Document(entry, made_of, lines), …]}

Hidden people are in none of it: only what the linked bulletin shows is used.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from plugins.bulletin.articles import Article
from plugins.bulletin.bulletin import Bulletin
from plugins.bulletin.meetings import Meeting
from plugins.bulletin.text import name_sort_key, sort_key
from plugins.press.search_entries import Entry, Name
from plugins.press.search_words import lines

Body = Callable[[], str]


class Document(Struct, frozen=True):
    """An entry with its full text, fetched when needed; `made_of` stands for both.

    The text is lines: what stands in a line of its own, and the blocks of the body.
    """

    entry: Entry
    made_of: tuple[object, ...]
    lines: Callable[[], list[str]]


def by_year(
    bulletin: Bulletin, body: Callable[[str], Body]
) -> dict[str, list[Document]]:
    """Gather what is searched by year, each year from its first day on.

    `body` gives, for the path of a content file, what gives its HTML.
    """
    documents = [
        *(article_document(a, bulletin, body(a.path)) for a in bulletin.articles),
        *(meeting_document(m, bulletin, body(m.path)) for m in bulletin.meetings),
    ]
    documents.sort(key=lambda one: (one.entry.day, one.entry.address))
    years: defaultdict[str, list[Document]] = defaultdict(list)
    for document in documents:
        years[f"{document.entry.day:%Y}"].append(document)
    return years


def article_document(article: Article, bulletin: Bulletin, body: Body) -> Document:
    """Describe an article; `body` gives its HTML."""
    entry = Entry(
        kind="article",
        title=article.title,
        address=article.address,
        day=article.moment.date(),
        label=article.file.category,
        people=tuple(one.id for one in bulletin.officials_of(article)),
    )
    cover = article.file.cover
    printed = [article.summary, *article.authors]
    printed += [cover.caption or ""] if cover else []
    return Document(
        entry,
        (entry, article.text.file),
        lambda: _without_repeats([*printed, *lines(body())]),
    )


def meeting_document(meeting: Meeting, bulletin: Bulletin, body: Body) -> Document:
    """Describe a meeting with the people readers may see; `body` gives its HTML."""
    people = bulletin.people[meeting.id]
    file = meeting.file
    entry = Entry(
        kind="meeting",
        title=meeting.title,
        address=meeting.address,
        day=meeting.day,
        label=file.kind,
        people=tuple(one.official.id for one in people if one.official),
    )
    printed_lines = [one.appearance.line for one in people]
    shown = tuple(
        " – ".join(filter(None, (line.name, line.printed))) for line in printed_lines
    )
    printed = [file.place or "", *shown, *file.groups, *file.agenda]
    return Document(
        entry,
        (entry, meeting.text.file, shown),
        lambda: _without_repeats([*printed, *lines(body())]),
    )


def _without_repeats(texts: Iterable[str]) -> list[str]:
    """Leave out what is empty, and a lead that is also the first paragraph."""
    return list(dict.fromkeys(filter(None, texts)))


def known_names(bulletin: Bulletin) -> Iterator[Name]:
    """Describe officials by given name, then organisations, topics and fixed pages."""
    for person in sorted(bulletin.officials, key=lambda one: name_sort_key(one.name)):
        yield Name(
            kind="official",
            name=person.name,
            address=person.address,
            others=tuple(other.name for other in person.file.other_names),
            note=person.file.disambiguation or "",
        )
    for body in sorted(bulletin.organisations, key=lambda one: sort_key(one.name)):
        yield Name(
            kind="organisation",
            name=body.name,
            address=body.address,
            others=tuple(filter(None, (*body.names[1:], body.file.name_en))),
            note=body.interval.text if body.former else "",
        )
    topics = {topic.address: topic.name for topic in bulletin.topics.values()}
    for address, name in sorted(topics.items()):
        yield Name(kind="topic", name=name, address=address)
    for page in sorted(bulletin.pages, key=lambda one: one.address):
        yield Name(kind="page", name=page.file.title, address=page.address)
