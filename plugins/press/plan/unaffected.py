"""Which pages of the last site stand as they are: only words of articles changed since.

Most edits change the words of an article and nothing that links hang on. Then a page
or feed can be another only if it prints those words, and its entry says of which
articles it does (`View.prints`); every other need not even be planned. Of an article of
which only the text changed few print more than what stayed. Nor need files that are all
made of the same things, after whatever edit, if one of them stays.

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

from plugins.bulletin.addresses import address_of, file_of
from plugins.bulletin.view import EVERY_ARTICLE, MARK_BYTES, mark_of, text_mark_of
from plugins.press.site.output import Output
from plugins.press.site.tree import Entries

FEW = 12
_PAGED = "/trang/"
_FURTHER = re.compile(r"(?<=/)trang/\d+/$")


class Unaffected:
    """The files that need not be planned; `settled` are those asked for.

    `changed` are the articles of which only words are new, by path what stood for the
    old ones; None when there is more. `same_elsewhere` are those among them of which
    only the text is new, so that what others show of them stays.
    """

    def __init__(
        self,
        entries: Entries,
        changed: Mapping[str, bytes] | None = None,
        same_elsewhere: Collection[str] = (),
    ) -> None:
        self._entries = entries
        self.changed = changed
        self._same = same_elsewhere
        self.settled: list[str] = []

    def settle(self, *addresses: str) -> bool:
        """Say whether the files at all addresses stay, with all pages of a list."""
        found = list(map(self._files_at, addresses))
        if not all(found):
            return False
        self.settled += chain.from_iterable(found)
        return True

    def settle_below(self, *starts: str) -> bool:
        """Say whether all files stay whose addresses begin so; some must be known."""
        if self.changed is None:
            return False
        begun = tuple(start.lstrip("/") for start in starts)
        found = (address_of(path) for path in self._entries if path.startswith(begun))
        known = {_first_page(address) for address in found}
        return bool(known) and self.settle(*known)

    def settle_series(self, one: Output, series: Iterable[str]) -> bool:
        """Say whether `one` stays, and with it all files numbered below some names."""
        known = self._entries.get(one.path)
        stays = known is not None and known.fingerprint == one.fingerprint
        if stays:
            self.settled += [path for name in series for path in self._series[name]]
        return stays

    def _files_at(self, address: str) -> list[str]:
        """The files at an address, with the further pages of a list; [] if some go."""
        path = file_of(address)
        stays = self.changed is not None and path in self._entries
        if not stays or address in self._stale:
            return []
        return [path, *self._further.get(address, ())]

    @cached_property
    def _stale(self) -> set[str]:
        """The first pages of what prints something that is new."""
        prints_one = _looking_for(self._new())
        return {
            _first_page(address_of(path))
            for path, entry in self._entries.items()
            if entry.prints and prints_one(entry.prints)
        }

    def _new(self) -> frozenset[bytes]:
        """The marks of all that is new."""
        changed = self.changed or {}
        elsewhere = set(map(mark_of, changed.keys() - self._same))
        if elsewhere:
            elsewhere |= EVERY_ARTICLE.prints
        return frozenset(elsewhere.union(map(text_mark_of, changed)))

    @cached_property
    def _further(self) -> Mapping[str, list[str]]:
        """The further pages of lists, by the first."""
        further: defaultdict[str, list[str]] = defaultdict(list)
        for path in self._entries:
            if _PAGED in path:
                address = address_of(path)
                if (first := _first_page(address)) != address:
                    further[first].append(path)
        return further

    @cached_property
    def _series(self) -> Mapping[str, list[str]]:
        """Files by what comes before their number."""
        series: defaultdict[str, list[str]] = defaultdict(list)
        for path in self._entries:
            series[path.rpartition("-")[0]].append(path)
        return series


def _first_page(address: str) -> str:
    return _FURTHER.sub("", address) if _PAGED in address else address


def _looking_for(marks: frozenset[bytes]) -> Callable[[bytes], bool]:
    """Say whether some marks have one of these, or look as if: that is safe, too.

    A few are sought in all the bytes at once, ten times as quick as mark by mark.
    """
    if len(marks) <= FEW:
        return lambda prints: any(mark in prints for mark in marks)
    return lambda prints: not marks.isdisjoint(_marks_in(prints))


def _marks_in(prints: bytes) -> Iterator[bytes]:
    return (prints[n : n + MARK_BYTES] for n in range(0, len(prints), MARK_BYTES))
