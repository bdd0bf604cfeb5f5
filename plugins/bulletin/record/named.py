"""What a file names of other files, told by its model: for kinds without a linking of
their own.

    follow(document, references)  →  {"issuers": (<Organisation>,), "replaces": (…)}

A kind whose model says `reference` needs nothing else to be linked both ways:
`bulletin.named[path]` is what it names, `bulletin.named_by[path]` who names it.
"""

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from plugins.bulletin import kinds
from plugins.bulletin.files.shapes import values_of
from plugins.bulletin.kinds import KINDS
from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.record.resolution import References

# By key, in the order of the file.
Named = dict[str, tuple[Entity[Any], ...]]

# These have a linking of their own (`linking`).
_APART = frozenset(
    {
        kinds.ARTICLE,
        kinds.MEETING,
        kinds.OFFICIAL,
        kinds.ORGANISATION,
        kinds.PAGE,
    }
)
KINDS_BY_MODEL = tuple(kind for kind in KINDS if kind not in _APART)
_BY_NAME = {kind.name: kind for kind in KINDS}


def follow(one: Entity[Any], references: References) -> Named:
    """Follow every reference of a file; what leads nowhere is noted and left out."""
    named: dict[str, dict[Entity[Any], None]] = {}
    for place, to, name in _references(one.file, ""):
        found = references.named(one.path, place, name, _BY_NAME[to], one.day)
        if found is one:
            references.note(_itself(one, place))
        elif found is not None:
            named.setdefault(key_of(place), {})[found] = None
    return {key: tuple(found) for key, found in named.items()}


def _itself(one: Entity[Any], place: str) -> Finding:
    message = f"Tệp này ghi `{key_of(place)}` là chính nó."
    hint = "sửa thành số hay mã của văn bản được nói tới, hoặc bỏ dòng này"
    return Finding(one.path, place, "document-itself", message, hint)


def key_of(place: str) -> str:
    """Return the key of a place, whatever it stands in: "entries[2].chairs[0]"."""
    return place.rpartition(".")[2].partition("[")[0]


def bodies_of(one: Entity[Any]) -> Iterator[tuple[str, str]]:
    """Place and name of every body that a file names: who issues, answers, calls."""
    for place, to, name in _references(one.file, ""):
        if to == kinds.ORGANISATION.name:
            yield place, name


def _references(of: Struct, place: str) -> Iterator[tuple[str, str, str]]:
    """Place, the kind it leads to, and what is written, of every reference."""
    for key, (shape, value) in values_of(of):
        if shape.kind == "reference":
            yield f"{place}{key}", shape.extra["to"], value
        elif shape.kind == "struct":
            yield from _references(value, f"{place}{key}.")
