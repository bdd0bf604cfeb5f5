"""What the bulletin's articles, meetings and names are to the search index.

    by_year(bulletin)                     →  {"2018": [Document(item, row, text), …], …}
    entry_of(article, bulletin)           →  Entry(title="Họp bàn", …)
    lines_of(article, bulletin, "<p>…")   →  ["Họp bàn về …", …]

Hidden people are in none of it: only what the linked bulletin shows is used.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from hashlib import blake2b

from msgspec import Struct

from plugins.bulletin.outputs.search.entries import Entry, Name
from plugins.bulletin.outputs.search.words import lines
from plugins.bulletin.record.articles import Article
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.meetings import Meeting
from plugins.bulletin.view import DIGEST_BYTES
from plugins.bulletin.words.text import name_sort_key, sort_key

Item = Article | Meeting


class Document(Struct, frozen=True):
    """An article or a meeting of a day: `row` stands for its entry, `text` for all."""

    item: Item
    day: date
    row: bytes
    text: bytes


def by_year(bulletin: Bulletin) -> dict[str, list[Document]]:
    """Gather what is searched by year, each year from its first day on."""
    items: list[Item] = [*bulletin.articles, *bulletin.meetings]
    found = [document_of(item, bulletin) for item in items]
    found.sort(key=lambda one: (one.day, one.item.address))
    years: defaultdict[str, list[Document]] = defaultdict(list)
    for document in found:
        years[str(document.day.year)].append(document)
    return years


def document_of(item: Item, bulletin: Bulletin) -> Document:
    """Digest an item's entry and its lines, without looking at its text."""
    day, label, people = _day(item), _label(item), _people(item, bulletin)
    row = _digest((item.heading, item.address, day.isoformat(), label, *people))
    text = row + item.text.file
    if isinstance(item, Meeting):
        text += _digest(_shown(item, bulletin))
    return Document(item, day, row, text)


def _digest(texts: Iterable[str]) -> bytes:
    return blake2b("\0".join(texts).encode(), digest_size=DIGEST_BYTES).digest()


def entry_of(item: Item, bulletin: Bulletin) -> Entry:
    """Return what an article or a meeting is found by."""
    return Entry(
        kind="article" if isinstance(item, Article) else "meeting",
        title=item.heading,
        address=item.address,
        day=_day(item),
        label=_label(item),
        people=_people(item, bulletin),
    )


def _day(item: Item) -> date:
    return item.moment.date() if isinstance(item, Article) else item.day


def _label(item: Item) -> str:
    return item.file.category if isinstance(item, Article) else item.file.kind


def _people(item: Item, bulletin: Bulletin) -> tuple[str, ...]:
    """Whom readers may see of an article's or a meeting's people, by id."""
    if isinstance(item, Article):
        return tuple(one.id for one in bulletin.officials_of(item))
    people = bulletin.people[item.id]
    return tuple(one.official.id for one in people if one.official)


def lines_of(item: Item, bulletin: Bulletin, html: str) -> list[str]:
    """Return the text of an item: what stands in lines of its own, then the body's.

    What is empty is left out, and a lead that is also the first paragraph.
    """
    if isinstance(item, Article):
        cover = item.file.cover
        printed = [item.summary, *item.authors, (cover and cover.caption) or ""]
    else:
        file = item.file
        shown = _shown(item, bulletin)
        printed = [file.place or "", *shown, *item.groups, *file.agenda]
    return list(dict.fromkeys(filter(None, [*printed, *lines(html)])))


def _shown(meeting: Meeting, bulletin: Bulletin) -> tuple[str, ...]:
    """The people of a meeting that readers may see, as printed."""
    printed = [one.appearance.line for one in bulletin.people[meeting.id]]
    return tuple(
        " – ".join(filter(None, (line.name, line.printed))) for line in printed
    )


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
