"""What the search finds by name, and the short rows it is kept in.

Entry(kind=ARTICLE, title="Họp bàn", address="/2018/07/hop-ban/", …)
  →  ["a", "Họp bàn", "+", 720, 0, [3, 4]]
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct

from plugins.bulletin.kinds import Kind
from plugins.bulletin.outputs.search.groups import Group
from plugins.bulletin.words.text import slugify


class Entry(Struct, frozen=True, kw_only=True):
    """Something of a day: label is its category or kind, people are ids."""

    kind: Kind
    title: str
    address: str
    day: date
    label: str
    people: tuple[str, ...] = ()


class Name(Struct, frozen=True, kw_only=True):
    """An official, organisation, topic or fixed page; `others` find it as well."""

    group: Group
    name: str
    address: str
    others: tuple[str, ...] = ()
    note: str = ""


def name_row(entry: Name) -> list[object]:
    """Kind, name, address, other names, note."""
    address = _shortened(entry.address, entry.group.root, entry.name)
    return [entry.group.letter, entry.name, address, list(entry.others), entry.note]


def title_rows(entries: Sequence[Entry]) -> dict[str, object]:
    """Rows of kind, title, address, month and day, label, people by number."""
    labels = _numbered(entry.label for entry in entries)
    people = _numbered(person for entry in entries for person in entry.people)
    rows = [
        [
            entry.kind.letter,
            entry.title,
            _short_address(entry),
            entry.day.month * 100 + entry.day.day,
            labels[entry.label],
            [people[person] for person in entry.people],
        ]
        for entry in entries
    ]
    return {"labels": list(labels), "people": list(people), "rows": rows}


def _short_address(entry: Entry) -> str:
    folder = f"{entry.kind.root}{entry.kind.below(entry.day)}"
    return _shortened(entry.address, folder, entry.title)


def _shortened(address: str, folder: str, title: str) -> str:
    """The address without what the page can tell itself.

    "+" stands for the folder and the title's slug; otherwise it is whole.
    """
    # What lower case and case folding treat apart, the page might spell otherwise.
    start = folder + slugify(title) if title.lower() == title.casefold() else ""
    if not start or not address.startswith(start):
        return address
    return f"+{address.removeprefix(start).rstrip('/')}"


def _numbered(values: Iterable[str]) -> Mapping[str, int]:
    return {value: number for number, value in enumerate(dict.fromkeys(values))}
