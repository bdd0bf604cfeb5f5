"""Which pages of the last site stand as they are: only words of articles changed since.

Most edits change the words of an article and nothing that links hang on. Then a page
or feed can be another only if it prints those words, and its entry says of which
articles it does (`View.prints`); every other need not even be planned. Nor need files
that are all made of the same things, after whatever edit, if one of them stays.

    unaffected = Unaffected(entries, {"articles/2018/07/x.md": digest})
    unaffected.settle("/can-bo/nong-van-tai/")  →  True; False when it must be planned
    unaffected.settle_below("/ai-giu-chuc-gi/")        →  True; with all that lies there
    unaffected.settle_series(first, ["tim-kiem/chi-muc/full-2018-0"])
    unaffected.settled                          →  ["can-bo/nong-van-tai/index.html", …]
"""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain

from plugins.bulletin.addresses import address_of
from plugins.bulletin.view import MARK_BYTES, mark_of
from plugins.press.site.output import Output
from plugins.press.site.tree import Entries

FEW = 12
_FURTHER = re.compile(r"(?<=/)trang/\d+/$")


class Unaffected:
    """The files that need not be planned; `settled` are those asked for.

    `changed` are the articles of which only words are new, by path what stood for the
    old ones; None when there is more.
    """

    def __init__(
        self, entries: Entries, changed: Mapping[str, bytes] | None = None
    ) -> None:
        self._entries = entries
        self.changed = changed
        self._unaffected = {} if changed is None else _unaffected(entries, changed)
        self.settled: list[str] = []

    def settle(self, *addresses: str) -> bool:
        """Say whether the files at all addresses stay, with all pages of a list."""
        found = [self._unaffected.get(address, ()) for address in addresses]
        if not all(found):
            return False
        self.settled += chain.from_iterable(found)
        return True

    def settle_below(self, root: str) -> bool:
        """Say whether the files at an address and below it all stay."""
        if root not in self._unaffected:
            return False
        known = [at for at in map(address_of, self._entries) if at.startswith(root)]
        return self.settle(*{_first_page(address) for address in known})

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
    prints_one = _looking_for(frozenset(map(mark_of, changed)))
    files: defaultdict[str, list[str]] = defaultdict(list)
    stale = set()
    for path, entry in entries.items():
        address = _first_page(address_of(path))
        files[address].append(path)
        if entry.prints and prints_one(entry.prints):
            stale.add(address)
    return {address: files[address] for address in files.keys() - stale}


def _first_page(address: str) -> str:
    return _FURTHER.sub("", address) if "/trang/" in address else address


def _looking_for(marks: frozenset[bytes]) -> Callable[[bytes], bool]:
    """Say whether some marks have one of these, or look as if: that is safe, too.

    A few are sought in all the bytes at once, ten times as quick as mark by mark.
    """
    if len(marks) <= FEW:
        return lambda prints: any(mark in prints for mark in marks)
    return lambda prints: not marks.isdisjoint(_marks_in(prints))


def _marks_in(prints: bytes) -> Iterator[bytes]:
    return (prints[n : n + MARK_BYTES] for n in range(0, len(prints), MARK_BYTES))
