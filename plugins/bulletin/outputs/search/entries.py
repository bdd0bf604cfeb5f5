"""What the search finds by name, and the short rows it is kept in.

Entry(kind=ARTICLE, title="Họp bàn", address="/2018/07/hop-ban/", …)
  →  ["a", "Họp bàn", "+", 720, 0, [3, 4]]
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct

from plugins.bulletin.kinds import ORGANISATION, Kind
from plugins.bulletin.outputs.search.groups import TOPICS, Group, group_of
from plugins.bulletin.outputs.search.words import keys
from plugins.bulletin.words.text import slugify

# Letters that stand for the name of a body: SKHĐT is the Sở Kế hoạch và Đầu tư.
_FEWEST, _MOST = 3, 8
_SKIPPED = frozenset({"va"})
BODIES = group_of(ORGANISATION)


class Entry(Struct, frozen=True, kw_only=True):
    """Something of a day: label is its category or kind, people are ids.

    `mark` says what became of it, `more` what else it is found by: the numbers and
    titles of its documents.
    """

    kind: Kind
    title: str
    address: str
    day: date
    label: str
    people: tuple[str, ...] = ()
    more: str = ""
    mark: str = ""

    @property
    def words(self) -> str:
        """All it is found by, a line each."""
        year = str(self.day.year)
        return "\n".join((self.title, self.label, *self.people, self.more, year))


class Name(Struct, frozen=True, kw_only=True):
    """An official, organisation, topic or fixed page; `others` find it as well.

    `note` tells it from others, `mark` what became of it; `weight` tells how much there
    is of it, as the number of bits; `heirs` are what took its place, with addresses.
    """

    group: Group
    name: str
    address: str
    others: tuple[str, ...] = ()
    note: str = ""
    mark: str = ""
    weight: int = 0
    heirs: tuple[tuple[str, str], ...] = ()

    @property
    def words(self) -> str:
        """All it is found by, a line each."""
        short = initials(self.name) if self.group == BODIES else ""
        kind = self.group.heading if self.group == TOPICS else ""
        return "\n".join((self.name, *self.others, short, kind))


def initials(name: str) -> str:
    """Return the letters that a name may be told by: "syt sytk sytkl"."""
    letters = "".join(key[0] for key in keys(name) if key not in _SKIPPED)
    return " ".join(letters[:n] for n in range(_FEWEST, min(len(letters), _MOST) + 1))


def name_row(entry: Name) -> list[object]:
    """Kind, name, address, other names, note, mark, weight, heirs."""
    address = _shortened(entry.address, entry.group.root, entry.name)
    letter, others, heirs = entry.group.letter, list(entry.others), list(entry.heirs)
    row = [letter, entry.name, address, others, entry.note]
    return without_end([*row, entry.mark, entry.weight, heirs], 5)


def without_end(row: list[object], least: int) -> list[object]:
    """Return a row without what is empty at its end."""
    while len(row) > least and not row[-1]:
        row.pop()
    return row


def title_rows(entries: Sequence[Entry]) -> dict[str, object]:
    """Rows of kind, title, address, day, label, people by number, more, mark."""
    labels = _numbered(entry.label for entry in entries)
    people = _numbered(person for entry in entries for person in entry.people)
    rows = [
        without_end(
            [
                entry.kind.letter,
                entry.title,
                short_address(entry),
                entry.day.month * 100 + entry.day.day,
                labels[entry.label],
                [people[person] for person in entry.people],
                entry.more,
                entry.mark,
            ],
            6,
        )
        for entry in entries
    ]
    return {"labels": list(labels), "people": list(people), "rows": rows}


def short_address(entry: Entry) -> str:
    """Return the address of an entry without what its title and day tell."""
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
