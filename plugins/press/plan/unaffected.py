"""Which pages of the last site stand as they are: only words of articles changed since.

Most edits change the words of an article and nothing that links hang on. Then a page
or feed can be another only if it prints those words, and its entry says of which
articles it does (`View.prints`); every other need not even be planned. Nor need files
that are all made of the same things, after whatever edit, if one of them stays.

    unaffected = Unaffected(entries, {"articles/2018/07/x.md"})
    unaffected.settle("/can-bo/nong-van-tai/")  →  True; False when it must be planned
    unaffected.settle_series(first, ["tim-kiem/chi-muc/full-2018-0"])
    unaffected.settled                          →  ["can-bo/nong-van-tai/index.html", …]
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from hashlib import blake2b
from itertools import chain
from pathlib import Path

import msgspec

from plugins.bulletin.addresses import address_of
from plugins.bulletin.record import address_ledger, revision_lines
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.stored_record import Record
from plugins.bulletin.site import Site
from plugins.bulletin.view import DIGEST_BYTES, MARK_BYTES, digest_of, mark_of
from plugins.press.content.read_folder import Reading, sign
from plugins.press.site.output import Output
from plugins.press.site.tree import Entries
from plugins.press.system.options import BuildOptions
from plugins.press.system.whole_files import write_whole
from plugins.press.theme.templates import Theme

_FURTHER = re.compile(r"(?<=/)trang/\d+/$")


class World(msgspec.Struct, array_like=True):
    """What a site was made of: a digest for each article's words, one for the rest."""

    rest: bytes
    words: dict[str, bytes]


class _Saved(msgspec.Struct, array_like=True):
    """A world as kept, with the hash of the site that was made of it."""

    tree: str
    world: World


_decoder = msgspec.msgpack.Decoder(_Saved)


def world_of(
    reading: Reading,
    bulletin: Bulletin,
    site: Site,
    theme: Theme,
    options: BuildOptions,
) -> World:
    """Describe what a build is made of, without looking into a single text.

    Of the clock only what it decides is part of it: what waits, and how what lies
    ahead stands.
    """
    records = reading.records
    waiting = [(a.path, a.due) for a in bulletin.articles if a.due]
    dated = [page.path for page in bulletin.pages if page.file is not page.said]
    ahead = [(m.id, m.status_label, *bulletin.told(m)) for m in bulletin.ahead]
    # No page prints a ledger, so writing it does not make the next build plan all.
    ledgers = {address_ledger.FILE, revision_lines.FILE}
    known = ledgers.union(record.path for record in records)
    pictures = [
        (path, sign(options.content, path, status))
        for path, status in sorted(reading.files.items())
        if path not in known
    ]
    shown = [entity.path for entity in bulletin.everything]
    clock = (waiting, ahead, dated)
    revisions = sorted(bulletin.revisions.items())
    world = (site, theme.version, options.drafts, clock, pictures, shown, revisions)
    rest = blake2b(digest_of(world), digest_size=DIGEST_BYTES)
    for record in records:
        rest.update(f"{record.path}\0".encode() + record.text.frame)
    return World(rest.digest(), _words(records))


def _words(records: Iterable[Record]) -> dict[str, bytes]:
    return {one.path: one.text.file for one in records if one.article}


class Unaffected:
    """The files that need not be planned; `settled` are those asked for.

    `changed` are the articles of which only words are new; None when there is more.
    """

    def __init__(
        self, entries: Entries, changed: Collection[str] | None = None
    ) -> None:
        self._entries = entries
        self._unaffected = {} if changed is None else _unaffected(entries, changed)
        self.settled: list[str] = []

    def settle(self, *addresses: str) -> bool:
        """Say whether the files at all addresses stay, with all pages of a list."""
        found = [self._unaffected.get(address, ()) for address in addresses]
        if not all(found):
            return False
        self.settled += chain.from_iterable(found)
        return True

    def settle_series(self, one: Output, series: Iterable[str]) -> bool:
        """Say whether `one` stays, and with it all files numbered below some names."""
        known = self._entries.get(one.path)
        stays = known is not None and known.fingerprint == one.fingerprint
        if stays:
            self.settled += [path for name in series for path in self._series[name]]
        return stays

    @cached_property
    def _series(self) -> Mapping[str, list[str]]:
        """Files by what comes before their number."""
        series: defaultdict[str, list[str]] = defaultdict(list)
        for path in self._entries:
            series[path.rpartition("-")[0]].append(path)
        return series


def _unaffected(entries: Entries, changed: Collection[str]) -> Mapping[str, list[str]]:
    """Find the files that print no changed words; a list's pages go together."""
    marks = frozenset(map(mark_of, changed))
    files: defaultdict[str, list[str]] = defaultdict(list)
    stale = set()
    for path, entry in entries.items():
        address = address_of(path)
        if "/trang/" in address:
            address = _FURTHER.sub("", address)
        files[address].append(path)
        if entry.prints and not marks.isdisjoint(_marks_in(entry.prints)):
            stale.add(address)
    return {address: files[address] for address in files.keys() - stale}


def _marks_in(prints: bytes) -> Iterator[bytes]:
    return (prints[n : n + MARK_BYTES] for n in range(0, len(prints), MARK_BYTES))


class Worlds:
    """What the site in an output folder was made of, as kept in its cache."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "world"

    def unaffected(
        self, world: World, tree: str | None, entries: Entries
    ) -> Unaffected:
        """Compare with what the site `tree` of these entries was made of."""
        try:
            saved = _decoder.decode(self._file.read_bytes())
        except (OSError, msgspec.DecodeError):
            return Unaffected(entries)
        before = saved.world
        same = saved.tree == tree and before.rest == world.rest
        if not same or before.words.keys() != world.words.keys():
            return Unaffected(entries)
        changed = {p for p, words in world.words.items() if before.words[p] != words}
        return Unaffected(entries, changed)

    def keep(self, world: World, tree: str) -> None:
        """Remember what the site that is now in place was made of."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(self._file, msgspec.msgpack.encode(_Saved(tree, world)))
