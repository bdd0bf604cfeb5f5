"""What the bulletin's entities, by day or by name, are to the search index.

    by_year(bulletin)                     →  {"2018": [Document(item, day, text), …], …}
    entry_of(article, bulletin)           →  Entry(title="Họp bàn", …)
    lines_of(article, bulletin, "<p>…")   →  ["Họp bàn về …", …]

Hidden people are in none of it: only what the linked bulletin shows is used.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from hashlib import blake2b
from types import MappingProxyType
from typing import Any, Protocol

from msgspec import Struct

from plugins.bulletin.kinds import KINDS
from plugins.bulletin.outputs.search.entries import Entry, Name
from plugins.bulletin.outputs.search.groups import GROUPS, TOPICS, Group
from plugins.bulletin.outputs.search.guides import guides
from plugins.bulletin.outputs.search.held import title_of
from plugins.bulletin.outputs.search.words import lines
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.entities.articles import Article
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.record.entities.organisations import Organisation
from plugins.bulletin.record.in_time.ended_bodies import living
from plugins.bulletin.record.in_time.tenures import Tenure
from plugins.bulletin.site import Site
from plugins.bulletin.view import DIGEST_BYTES
from plugins.bulletin.words.wording import mark_words

Item = Entity[Any]


class Document(Struct, frozen=True):
    """Something of a day: `text` stands for all of it, `row` for its entry."""

    item: Item
    day: date
    text: bytes

    @property
    def row(self) -> bytes:
        """What `text` begins with."""
        return self.text[:DIGEST_BYTES]


class Papers(Protocol):
    """Where the text of files that readers download is known."""

    def digest(self, file: str) -> bytes:
        """Return what stands for the text of a file; b"" for none."""

    def lines(self, file: str) -> list[str]:
        """Return the text of a file in lines."""


def by_year(
    bulletin: Bulletin,
    papers: Papers | None = None,
    known: Mapping[str, bytes] = MappingProxyType({}),
) -> dict[str, list[Document]]:
    """Gather what is searched by year, each year from its first day on.

    `known` is what stands for all of an item, by its path, where that is known.
    """
    items = (item for item in bulletin.everything if item.kind.dated)
    found = [
        Document(item, day_of(item), known[item.path])
        if item.path in known
        else document_of(item, bulletin, papers)
        for item in items
    ]
    found.sort(key=lambda one: (one.day, one.item.address))
    years: defaultdict[str, list[Document]] = defaultdict(list)
    for document in found:
        years[str(document.day.year)].append(document)
    return years


def document_of(
    item: Item, bulletin: Bulletin, papers: Papers | None = None
) -> Document:
    """Digest an item's entry and its lines, without looking at its text."""
    day, people = day_of(item), _people(item, bulletin)
    said = (item.title, item.address, day.isoformat(), item.label, *people)
    row = _digest((*said, item.found_by, _mark(item)))
    text = row + item.text.file
    if shown := _shown(item, bulletin):
        text += _digest(shown)
    for one in item.documents if papers else ():
        text += papers.digest(one.file) if papers else b""
    return Document(item, day, text)


def _digest(texts: Iterable[str]) -> bytes:
    return blake2b("\0".join(texts).encode(), digest_size=DIGEST_BYTES).digest()


def entry_of(item: Item, bulletin: Bulletin) -> Entry:
    """Return what something of a day is found by."""
    return Entry(
        kind=item.kind,
        title=item.title,
        address=item.address,
        day=day_of(item),
        label=item.label,
        people=_people(item, bulletin),
        more=item.found_by,
        mark=_mark(item),
    )


def _mark(item: Item) -> str:
    """What became of it, in words that stand before its title."""
    if isinstance(item, Article):
        return mark_words(item.mark, item.file.lang) or ""
    if isinstance(item, Meeting) and item.off:
        return item.status_label or ""
    return ""


def day_of(item: Item) -> date:
    """Return the day of an entity of a dated kind."""
    assert item.day is not None
    return item.day


def _people(item: Item, bulletin: Bulletin) -> tuple[str, ...]:
    """Whom readers may see of the people it is about, by id."""
    if isinstance(item, Article):
        return tuple(one.id for one in bulletin.officials_of(item))
    people = bulletin.present(item)
    return tuple(dict.fromkeys(one.official.id for one in people if one.official))


def lines_of(item: Item, bulletin: Bulletin, html: str) -> list[str]:
    """Return the text of an item: what stands in lines of its own, then the body's.

    What is empty is left out, and a lead that is also the first paragraph; of what was
    withdrawn nobody shall find a line.
    """
    printed = item.printed(_shown(item, bulletin))
    told = lines(html) if item.stands else ()
    return list(dict.fromkeys(filter(None, [*printed, *told])))


def _shown(item: Item, bulletin: Bulletin) -> tuple[str, ...]:
    """The people of something of a day that readers may see, as printed."""
    if isinstance(item, Article):
        return ()
    printed = [one.appearance.line for one in bulletin.present(item)]
    return tuple(
        " – ".join(filter(None, (line.name, line.printed))) for line in printed
    )


def known_names(bulletin: Bulletin, site: Site) -> Iterator[Name]:
    """Describe what is known by its name, group by group: see `groups`."""
    by_letter = {kind.letter: kind for kind in KINDS if not kind.dated}
    for group in GROUPS:
        if group is TOPICS:
            topics = {topic.address: topic.name for topic in bulletin.topics.values()}
            for address, name in sorted(topics.items()):
                yield Name(group=group, name=name, address=address)
        elif kind := by_letter.get(group.letter):
            for one in sorted(bulletin.of(kind), key=lambda one: one.sort_key):
                yield _known(one, group, bulletin)
    yield from guides(site, bulletin)


def _known(one: Item, group: Group, bulletin: Bulletin) -> Name:
    note, mark, weight = one.note, "", 0
    heirs: tuple[tuple[str, str], ...] = ()
    if isinstance(one, Official):
        held = one.present or one.past or one.attested
        post = _post(held[0], bulletin) if held else ""
        note = " · ".join(filter(None, (note, post)))
        mark = "Thôi giữ chức vụ" if one.former else ""
        weight = 2 * len(one.tenures) + len(bulletin.meetings_of.get(one.id, ()))
    if isinstance(one, Organisation):
        weight = len(bulletin.meetings_by.get(one.id, ()))
        if one.former:
            mark = "Không còn hoạt động"
            living_ones = living(one, bulletin.registry)
            heirs = tuple((body.name, body.address) for body in living_ones)
    return Name(
        group=group,
        name=one.title,
        address=one.address,
        others=one.others,
        note=note,
        mark=mark,
        weight=weight.bit_length(),
        heirs=heirs,
    )


def _post(tenure: Tenure, bulletin: Bulletin) -> str:
    return title_of(tenure, bulletin.registry.body_of(tenure))
