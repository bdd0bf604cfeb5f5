"""Whether what was built holds together: whole files, references that lead somewhere.

    Inspector(files, site_url).inspect("2031/05/x/index.html", b"<!doctype html>…")
        →  Inspected((Fault("2031/05/x/index.html", "dẫn tới /can-bo/y/, …"),), …)
    Verification(folder, files, site_url).faults(made, entries, removed)
        →  the faults between the files of the site

Only what was made, and what pointed to it or to what is gone, is looked at.
"""

from collections.abc import Collection, Iterator, Set
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from plugins.bulletin.addresses import address_of
from plugins.press.site.references import (
    OUTSIDE,
    facts_of,
    internal_path,
    places_in,
    reference_of,
)
from plugins.press.site.tree import Entries
from plugins.press.system.project import ROOT

TEMPLATES = ROOT / "theme" / "templates"


# What readers' programs can follow out of the site ("" stands for //host/…; data:
# for drawings in the theme's examples, since the sanitiser leaves none in a text).
SCHEMES = frozenset({"", "data", "http", "https", "mailto", "tel", "webcal"})


# References that mean the same on every page; with a query, most are on one page only.
_FULL = ("/", "https://", "http://")
_OWN = frozenset("#?")


class Fault(NamedTuple):
    """A file of the site and what is wrong with it, in Vietnamese."""

    page: str
    what: str


class Inspected(NamedTuple):
    """A new file, looked at by itself: its faults, and what it points to.

    `fragments` are places in other pages, as "file#fragment".
    """

    faults: tuple[Fault, ...] = ()
    fragments: tuple[str, ...] = ()


class Inspector:
    """Looks at every new file right where it was made."""

    def __init__(self, files: Set[str], site_url: str) -> None:
        self._files = files
        self._site_url = site_url
        self._sound: set[bytes] = set()  # as written, from whichever page

    def inspect(self, page: str, data: bytes) -> Inspected:
        """Look at a file; most kinds but pages and feeds refer to nothing."""
        facts = facts_of(page, data, self._sound)
        if facts is None:
            return Inspected()
        faults = [] if facts.whole else [Fault(page, "không trọn vẹn")]
        fragments = []
        for written in sorted(facts.references - self._sound):
            reference = reference_of(written)
            target = internal_path(page, reference, self._site_url)
            if not self._leads(page, reference, target, data):
                faults.append(_leads_nowhere(page, reference))
            elif target and target[1] and target[0] != page:
                fragments.append("#".join(target))
            elif _is_common(reference):
                self._sound.add(written)
        return Inspected(tuple(faults), tuple(sorted(set(fragments))))

    def _leads(
        self,
        page: str,
        reference: str,
        target: tuple[str, str] | None,
        data: bytes,
    ) -> bool:
        """Say whether a reference leads somewhere.

        Places in other pages are followed when the whole site is there.
        """
        if target is None:
            return reference.startswith(OUTSIDE) or _scheme(reference) in SCHEMES
        path, fragment = target
        if path not in self._files:
            return False
        return not fragment or path != page or fragment in places_in(data)


class Verification:
    """One look at a whole site that is about to be put in place."""

    def __init__(self, folder: Path, files: Set[str], site_url: str) -> None:
        self._folder = folder
        self._files = files
        self._site_url = site_url
        self._places = lru_cache(maxsize=256)(self._read)

    def faults(
        self, made: Set[str], entries: Entries, removed: Collection[str]
    ) -> Iterator[Fault]:
        """Find what only shows in the whole: between its files, and what is gone.

        `made` are the new files, which now lie in the folder.
        """
        yield from self._fragments(made, entries)
        yield from self._lost(entries.keys() - made, removed)

    def _fragments(self, made: Set[str], entries: Entries) -> Iterator[Fault]:
        """Follow links into other pages wherever either end was made anew."""
        for page, entry in entries.items():
            for target in entry.fragments:
                path, _, fragment = target.partition("#")
                if page not in made and path not in made:
                    continue
                if path in self._files and fragment not in self._places(path):
                    yield _leads_nowhere(page, f"{address_of(path)}#{fragment}")

    def _read(self, path: str) -> frozenset[str]:
        return places_in((self._folder / path).read_bytes())

    def _lost(self, kept: Set[str], removed: Collection[str]) -> Iterator[Fault]:
        """Find what unchanged pages still refer to although it is gone.

        A page that showed a removed thing has changed with it; what is left are
        addresses that stand in the theme itself.
        """
        gone = _named_by_theme(removed)
        for path in sorted(kept) if gone else ():
            facts = facts_of(path, (self._folder / path).read_bytes())
            for written in sorted(facts.references) if facts else ():
                reference = reference_of(written)
                target = internal_path(path, reference, self._site_url)
                if target and target[0] in gone:
                    yield _leads_nowhere(path, reference)


def _is_common(reference: str) -> bool:
    """Say whether other pages may have a reference, too, to the same thing."""
    return reference.startswith(_FULL) and not _OWN.intersection(reference)


def _scheme(reference: str) -> str:
    return urlsplit(reference).scheme


def _named_by_theme(removed: Collection[str]) -> set[str]:
    if not removed:
        return set()
    theme = "".join(file.read_text("utf-8") for file in TEMPLATES.rglob("*.html"))
    return {path for path in removed if f'"{address_of(path)}' in theme}


def _leads_nowhere(page: str, reference: str) -> Fault:
    return Fault(page, f"dẫn tới {reference}, nhưng không có trang, tệp hay chỗ ấy")
