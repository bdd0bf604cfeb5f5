"""Makes the bulletin tell what of it is read.

    Known(bulletin, bodies, None).after(None)  what stands for each thing there is
    watch(bulletin, bodies, reads, once)       from here on all reading is noted

An entity is noted at the first look at anything of it and then let alone, an index by
the key that is looked up, a list as a whole, and what is none of these by `EVERYTHING`:
whatever comes to the bulletin costs time until it is told apart here, and never truth.
What a day or an embargo decides, photos and the site are the same for all files
(`ingredients`).
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from datetime import datetime
from functools import cached_property, partial
from typing import Any

import msgspec

from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.record.registry import Registry
from plugins.bulletin.record.topics import Topic
from plugins.press.content.bodies import StoredBodies
from plugins.press.plan.recent import Once
from plugins.press.processes.background import Background
from plugins.press.site.reads import Facts, FactsTable, Reads

# Of a hundred thousand articles it takes seconds.
SECONDS = 600.0
EVERYTHING = ("*", "")
_ALL = "*"
# Names are matched by keys that hang on nothing else. The rank of an article only tells
# where it stands in a list, which is noted itself.
_PLAIN = frozenset({"_keys", "rank"})
# Worked out of lists, and the same whatever else these hold.
_VALUES = ("as_of",)
# Worked out once an article, and kept with what was read for it.
_MEMOS = ("officials_of", "topics_of")


class Known:
    """What stands for each thing that can be read; asked before it is watched.

    `reworded` are the articles of which only words changed since the last site, by path
    what stood for the old ones; None when more did: then all is gathered from now on,
    in a child while pages are planned.
    """

    def __init__(
        self,
        bulletin: Bulletin,
        bodies: StoredBodies,
        reworded: Mapping[str, bytes] | None,
    ) -> None:
        self._bulletin = bulletin
        self._bodies = bodies
        self._reworded = reworded
        self._gathered = Background(self._gather, SECONDS) if reworded is None else None

    def after(self, facts: Facts | None) -> Facts:
        """Say it, the quick way when what stood for the last site is known too."""
        if self._gathered is not None:
            return self._gathered.result()
        if facts is None or self._reworded is None:
            return self._gather()
        table = FactsTable(_encode, EVERYTHING, facts)
        self._reword(table, self._reworded)
        return table.facts

    def _gather(self) -> Facts:
        table = FactsTable(_encode, EVERYTHING)
        for one in self._bulletin.everything:
            table.add(one, _of(one, one.text.file))
        for name, value in _parts(self._bulletin, self._bodies):
            if isinstance(value, Mapping):
                value = [table.add((name, key), one) for key, one in value.items()]
            table.add((name, _ALL), value)
        for name in _VALUES:
            table.add((name, _ALL), getattr(self._bulletin, name))
        return table.facts

    def _reword(self, table: FactsTable, reworded: Mapping[str, bytes]) -> None:
        """What is indexed tells of its members, not of their words."""
        for one in self._bulletin.articles if reworded else ():
            if one.path in reworded:
                table.add(one, _of(one, reworded[one.path]))
                table.add(one, _of(one, one.text.file))


def _of(one: Entity[Any], file: bytes) -> tuple[Any, ...]:
    # Tenures may end with a body, of which the file says nothing.
    return one.path, file, getattr(one, "tenures", ())


def _name(value: object) -> object:
    """What stands for a thing in an index: it is noted when it is looked at."""
    if isinstance(value, Entity):
        return value.path
    if isinstance(value, Topic):
        return value.name
    raise NotImplementedError(type(value))


_encode = msgspec.msgpack.Encoder(enc_hook=_name).encode


def _parts(
    bulletin: Bulletin, bodies: StoredBodies
) -> Iterator[tuple[str, Mapping[Any, Any] | list[Any]]]:
    """All indexes and lists of the bulletin, by name."""
    for prefix, of in (("", bulletin), ("registry.", bulletin.registry)):
        for name, value in vars(of).items():
            if name not in _PLAIN and isinstance(value, Mapping | list):
                yield f"{prefix}{name}", value
    yield "addresses", bodies.addresses
    yield "citing", bodies.cited


def watch(bulletin: Bulletin, bodies: StoredBodies, reads: Reads, once: Once) -> None:
    """Let `reads` know of all that is read from here on.

    `once` keeps what is made with what was read for it. Raises TypeError for what
    nobody has said how to watch.
    """
    registry = bulletin.registry
    everything = list(bulletin.everything)
    kinds = {kind: _watched_entity(kind, reads) for kind in set(map(type, everything))}

    def listen(noted: Iterable[Hashable]) -> None:
        for one in noted:
            if watched := kinds.get(type(one)):
                one.__class__ = watched

    listen(everything)
    reads.listen_again = listen
    for memo in _MEMOS:
        work = partial(getattr(type(bulletin), f"_{memo}"), bulletin)
        setattr(bulletin, memo, partial(_kept, once, memo, work))
    posts: Any = _Whole(registry._held_posts, reads)
    registry._held_posts = posts
    _watch(registry, "registry.", reads)
    _watch(bulletin, "", reads)
    bodies.addresses = WatchedIndex("addresses", bodies.addresses, reads)
    bodies.cited = WatchedIndex("citing", bodies.cited, reads)


def _kept(once: Once, memo: str, work: Callable[[Any], Any], one: Any) -> Any:
    return once((memo, one.path), lambda: work(one))


def _watch(of: Any, prefix: str, reads: Reads) -> None:
    """Watch the indexes of a thing, its lists, and what it works out of them."""
    lists = set()
    for name, value in list(vars(of).items()):
        if name in _PLAIN:
            continue
        if isinstance(value, Mapping):
            setattr(of, name, WatchedIndex(f"{prefix}{name}", value, reads))
        elif isinstance(value, list):
            lists.add(name)
        elif not isinstance(value, _WATCHED):
            raise TypeError(f"{type(of).__name__}.{name}: {type(value).__name__}")
    values = {name: getattr(of, name) for name in _VALUES if hasattr(of, name)}
    watched = _watched_lists(type(of), prefix, frozenset(lists), values, reads)
    of.__class__ = watched


def _watched_entity(kind: type, reads: Reads) -> type:
    look: Any = kind.__getattribute__

    def noting(self: Any, name: str) -> Any:
        reads.now.add(self)
        self.__class__ = kind  # looks as quickly as unwatched from here on
        return look(self, name)

    return type(kind.__name__, (kind,), {"__getattribute__": noting})


def _watched_lists(
    kind: type,
    prefix: str,
    lists: frozenset[str],
    values: Mapping[str, Any],
    reads: Reads,
) -> type:
    """What is worked out once for all is read of everything."""
    derived = {
        name: value.__get__
        for base in reversed(kind.__mro__)
        for name, value in vars(base).items()
        if isinstance(value, cached_property)
    }

    def noted(what: Hashable, look: Callable[[Any], Any]) -> property:
        def noting(self: Any) -> Any:
            reads.now.add(what)
            return look(self)

        return property(noting)

    # What is not among these is looked up as quickly as unwatched.
    watched = {one: noted((f"{prefix}{one}", _ALL), _own(one)) for one in lists}
    watched |= {one: noted(EVERYTHING, look) for one, look in derived.items()}
    watched |= {one: noted((one, _ALL), _just(values[one])) for one in values}
    return type(kind.__name__, (kind,), watched)


def _own(name: str) -> Callable[[Any], Any]:
    return lambda of: vars(of)[name]


def _just(value: object) -> Callable[[Any], Any]:
    return lambda _: value


class WatchedIndex(Mapping[Any, Any]):
    """An index whose readers are noted by the keys they look up."""

    def __init__(self, name: str, index: Mapping[Any, Any], reads: Reads) -> None:
        self._name = name
        self._index = index
        self._reads = reads

    def __getitem__(self, key: Any) -> Any:
        """Look a key up; of one that is not there that is noted too."""
        self._reads.now.add((self._name, key))
        return self._index[key]

    def get(self, key: Any, default: Any = None) -> Any:
        """Look a key up."""
        self._reads.now.add((self._name, key))
        return self._index.get(key, default)

    def __contains__(self, key: object) -> bool:
        """Say whether a key is there."""
        self._reads.now.add((self._name, key))
        return key in self._index

    def __iter__(self) -> Iterator[Any]:
        """Look at all keys."""
        self._reads.now.add((self._name, _ALL))
        return iter(self._index)

    def __len__(self) -> int:
        """Count them."""
        self._reads.now.add((self._name, _ALL))
        return len(self._index)


class _Whole:
    """Something of which any use reads everything."""

    def __init__(self, of: object, reads: Reads) -> None:
        self._of = of
        self._reads = reads

    def __getattr__(self, name: str) -> Any:
        self._reads.now.add(EVERYTHING)
        return getattr(self._of, name)


# What needs no watching by itself, or has been seen to.
_WATCHED = (str, int, type(None), datetime, Registry, partial, _Whole)
