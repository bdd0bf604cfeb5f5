"""How the buckets of words follow when few of the texts they are of are others.

    change = change_between([b"1", b"2"], [b"1", b"3", b"4"])
      →  Change(gone=(1,), come=(1, 2), moved=(0, None))
    amended({"dan": "#$"}, change, gone={"dan"}, come={"dan": [2]})
      →  {"dan": "#%"}

What stands for each text, in their order, tells which were taken away and which were
added; a text with other words is both. To index them costs what they cost, and not what
all do.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import accumulate
from typing import Any, Protocol

from msgspec import Struct

from plugins.bulletin.outputs.search.full import (
    Bucket,
    bucket_of,
    keys_and_pairs,
    steps,
)
from plugins.bulletin.outputs.search.words import numbers

# Of so many texts the shelf is indexed anew: it may be as quick, and is simpler.
FEW = 24

# Key → places of texts, for each bucket.
Places = Sequence[Mapping[str, Sequence[int]]]


class LastIndex(Protocol):
    """The search index of the last site."""

    @property
    def titles(self) -> Sequence[bytes]:
        """What stood for each name and title, in their order; () when not known."""

    def texts(self, shelf: str) -> Mapping[str, Sequence[bytes]]:
        """Return what stood for each text of a shelf's parts; {} when not known."""

    def values(self, name: str) -> Any:
        """Return what a file was made of; None when it is not known for certain."""


class Change(Struct, frozen=True):
    """Texts by their place before and now; `moved` are the new places of the old."""

    gone: tuple[int, ...]
    come: tuple[int, ...]
    moved: tuple[int | None, ...]

    @property
    def shifts(self) -> bool:
        """Whether a text that stays has another place than before."""
        return any(n not in {None, place} for place, n in enumerate(self.moved))


def change_between(before: Sequence[bytes], now: Sequence[bytes]) -> Change | None:
    """Return what became of the texts that these stand for; None when it is too much.

    Nor is it told of texts that changed places among each other, or are alike.
    """
    places = {text: place for place, text in enumerate(now)}
    moved = tuple(map(places.get, before))
    stay = [place for place in moved if place is not None]
    gone = tuple(place for place, new in enumerate(moved) if new is None)
    come = tuple(sorted(set(range(len(now))).difference(stay)))
    too_much = len(gone) + len(come) > FEW or len(stay) < len(gone) + len(come)
    alike = len(places) < len(now) or len(set(stay)) < len(stay)
    told = not (too_much or alike) and stay == sorted(stay)
    return Change(gone, come, moved) if told else None


def places_of(texts: Mapping[int, Iterable[Sequence[str]]], count: int) -> Places:
    """Return which keys some texts have, by bucket.

    The texts are given by place, as lines of words.
    """
    buckets: list[defaultdict[str, list[int]]] = [
        defaultdict(list) for _ in range(count)
    ]
    for place, lines in sorted(texts.items()):
        for key in set[str]().union(*map(keys_and_pairs, lines)):
            buckets[bucket_of(key, count)][key].append(place)
    return buckets


def amended(
    bucket: Bucket,
    change: Change,
    gone: Collection[str],
    come: Mapping[str, Sequence[int]],
) -> Bucket:
    """Return a bucket as it is with the change.

    `gone` are the keys of texts that went, `come` the places of keys that came.
    """
    touched = bucket if change.shifts else bucket.keys() & gone
    new = dict(bucket)
    for key in {*touched, *come}:
        before = accumulate(numbers(bucket.get(key, "")))
        stay = (change.moved[place] for place in before)
        now = sorted(
            [*(place for place in stay if place is not None), *come.get(key, ())]
        )
        new[key] = steps(now)
    return {key: new[key] for key in sorted(new) if new[key]}
