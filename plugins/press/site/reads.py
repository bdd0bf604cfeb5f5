"""What of the content was read for a file, so that a build need not work it out again.

    values, noted = memory.reads.during(output.plan)
    memory.stands(output, entry)    →  True while nothing that was read has changed

Nobody names what a file hangs on: whoever reads of it is noted (`plan/watching`), and
what is not known to be the same is compared.
"""

from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from functools import cached_property
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from struct import pack
from typing import Any, TypeVar
from zlib import crc32

import msgspec

from plugins.press.site.output import Output
from plugins.press.site.tree import Entry
from plugins.press.system.whole_files import write_whole

T = TypeVar("T")
MARK_BYTES = 4
# Of so many changes the files are not sought: to compare them all is as quick.
MOST_CHANGES = 400

Noted = frozenset[Hashable]
# What stands for each thing that can be read, by its mark.
Facts = Mapping[int, int]


class Reads:
    """Notes what is read while something is worked out.

    What was noted once need not tell again: `listen_again` is given all that may have
    fallen silent when something else begins to be worked out.
    """

    def __init__(self) -> None:
        self.now: set[Hashable] = set()
        self._outermost = self.now
        self._marks = _Marks()
        self.listen_again: Callable[[Iterable[Hashable]], None] = lambda noted: None

    def during(self, work: Callable[[], T]) -> tuple[T, Noted]:
        """Do some work; return what it comes to and what was read for it."""
        outer, self.now = self.now, set()
        self.listen_again(outer)
        self._outermost.clear()  # nobody asks what was read for nothing
        try:
            return work(), frozenset(self.now)
        finally:
            self.listen_again(self.now)
            self.now = outer

    def marks_of(self, noted: Iterable[Hashable]) -> bytes:
        """Return the marks of all that was noted, one after another."""
        marks = sorted(set(map(self._marks.__getitem__, noted)))
        return pack(f">{len(marks)}I", *marks)


def mark_of(noted: Hashable) -> int:
    """Return the mark, four bytes wide, of what was noted; two may share one.

    An entity is noted as itself; other things as a name and a key below it.
    """
    if isinstance(noted, tuple):
        name, key = noted
        return crc32(f"{name}\0{getattr(key, 'name', key)}".encode())
    path: str = noted.path  # type: ignore[attr-defined]
    return crc32(path.encode())


class _Marks(dict[Hashable, int]):
    """Marks by what they stand for: most of it is read for page after page."""

    def __missing__(self, noted: Hashable) -> int:
        mark = self[noted] = mark_of(noted)
        return mark


class FactsTable:
    """Gathers what stands for each thing, and for all of them under `whole`.

    What shares a mark is joined. `facts` are those there are already.
    """

    def __init__(
        self,
        encode: Callable[[Any], bytes],
        whole: Hashable,
        facts: Facts | None = None,
    ) -> None:
        self._encode = encode
        self._whole = mark_of(whole)
        self.facts = dict(facts or {})

    def add(self, noted: Hashable, value: object) -> int:
        """Add a thing with its value; return what stands for it.

        What was added is taken out again by adding the same once more.
        """
        digest = blake2b(self._encode(value), digest_size=7).digest()
        fact = int.from_bytes(digest, "big")
        for mark in (mark_of(noted), self._whole):
            self.facts[mark] = self.facts.get(mark, 0) ^ fact
        return fact


class Read(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What was known when a file was made: its plan, its values, what they hang on."""

    key: bytes
    fingerprint: bytes
    marks: bytes


class _Saved(msgspec.Struct, array_like=True):
    tree: str
    ground: bytes
    facts: dict[int, int]
    files: dict[str, Read]


_decoder = msgspec.msgpack.Decoder(_Saved)


class Memory:
    """What the files of the site in place were made of, and which of them stand.

    `ground` stands for what all files hang on; `facts` says what stands for the rest,
    thing by thing, and is given what was known of the site in place.
    """

    def __init__(
        self,
        folder: Path,
        tree: str | None,
        ground: bytes,
        facts: Callable[[Facts | None], Facts],
    ) -> None:
        self.reads = Reads()
        self._file = folder / "reads"
        self._ground = ground
        self._known = self._saved_for(tree)
        self._facts = facts(self._known.facts if self._known else None)
        self._files: dict[str, Read] = {}

    def _saved_for(self, tree: str | None) -> _Saved | None:
        try:
            saved = _decoder.decode(self._file.read_bytes())
        except (OSError, msgspec.DecodeError):
            return None
        same = saved.tree == tree and saved.ground == self._ground
        return saved if same else None

    @cached_property
    def _before(self) -> Mapping[str, Read]:
        """The files of which nothing that was read for them has changed since."""
        if self._known is None:
            return {}
        facts, files = self._known.facts, self._known.files
        changed = facts.items() ^ self._facts.items()
        marks = {mark.to_bytes(MARK_BYTES, "big") for mark, _ in changed}
        if len(marks) > MOST_CHANGES:
            return {}
        stale = set(chain.from_iterable(_readers(files, marks)))
        return {path: read for path, read in files.items() if path not in stale}

    def stands(self, output: Output, known: Entry) -> bool:
        """Say whether a file is certain to be as it was, by what was read for it."""
        read = self._before.get(output.path)
        if read is None or not output.key:
            return False
        if (read.key, read.fingerprint) != (output.key, known.fingerprint):
            return False
        self._files[output.path] = read
        return True

    def carry(self, paths: Iterable[str]) -> None:
        """Remember the same of files that were not even planned."""
        before = self._before
        self._files |= {path: before[path] for path in paths if path in before}

    def note(self, output: Output, fingerprint: bytes, marks: bytes) -> None:
        """Remember what was read for a file that was made or compared."""
        if output.key:
            self._files[output.path] = Read(output.key, fingerprint, marks)

    def keep(self, tree: str) -> None:
        """Keep it for the next build; `tree` is the site it belongs to."""
        saved = _Saved(tree, self._ground, dict(self._facts), self._files)
        self._file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(self._file, msgspec.msgpack.encode(saved))


def _readers(files: Mapping[str, Read], marks: Iterable[bytes]) -> Iterator[list[str]]:
    """Find the files whose marks have one of some; looks through all marks at once."""
    paths, ends, total = list(files), [], 0
    for read in files.values():
        total += len(read.marks)
        ends.append(total)
    together = b"".join(read.marks for read in files.values())
    for mark in marks:
        yield [paths[place] for place in _places(together, ends, mark)]


def _places(together: bytes, ends: list[int], mark: bytes) -> Iterator[int]:
    found = together.find(mark)
    while found >= 0:
        if found % MARK_BYTES == 0:
            yield bisect_right(ends, found)
        found = together.find(mark, found + 1)
