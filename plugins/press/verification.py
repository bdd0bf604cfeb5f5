"""Whether what was built holds together: whole files, references that lead somewhere.

    Inspector(files, site_url).inspect("2031/05/x/index.html", b"<!doctype html>…")
        →  Inspected((Fault("2031/05/x/index.html", "dẫn tới /can-bo/y/, …"),), …)
    Verification(folder, files, site_url).faults(made, entries, removed)
        →  all faults of the site

Only what was made, and what pointed to it or to what is gone, is looked at.
"""

from collections.abc import Collection, Iterator, Mapping, Set
from functools import cache
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from plugins.bulletin.addresses import address_of
from plugins.press.references import FileFacts, facts_of, internal_path
from plugins.press.site_tree import Entries
from plugins.press.versions import ROOT

TEMPLATES = ROOT / "theme" / "templates"


# What readers' programs can follow out of the site ("" stands for //host/…; data:
# for drawings in the theme's examples, since the sanitiser leaves none in a text).
SCHEMES = frozenset({"", "data", "http", "https", "mailto", "tel", "webcal"})


class Fault(NamedTuple):
    """A file of the site and what is wrong with it, in Vietnamese."""

    page: str
    what: str


class Inspected(NamedTuple):
    """A new file, looked at by itself: its faults, its places, what it points to.

    `fragments` are places in other pages, as "file#fragment".
    """

    faults: tuple[Fault, ...]
    ids: frozenset[str]
    fragments: tuple[str, ...]


class Inspector:
    """Looks at every new file right where it was made."""

    def __init__(self, files: Set[str], site_url: str) -> None:
        self._files = files
        self._site_url = site_url
        self._plain: dict[str, bool] = {}

    def inspect(self, page: str, data: bytes) -> Inspected | None:
        """Look at a file; None for a kind that refers to nothing."""
        facts = facts_of(page, data)
        if facts is None:
            return None
        faults = [] if facts.whole else [Fault(page, "không trọn vẹn")]
        faults += [
            _leads_nowhere(page, reference)
            for reference in sorted(facts.references)
            if not self._leads(page, reference, facts.ids)
        ]
        fragments = outward(page, facts, self._site_url)
        return Inspected(tuple(faults), facts.ids, fragments)

    def _leads(self, page: str, reference: str, ids: frozenset[str]) -> bool:
        """Say whether a reference leads somewhere; plain addresses are kept in mind."""
        known = self._plain.get(reference)
        if known is not None:
            return known
        target = internal_path(page, reference, self._site_url)
        if target is None:
            return _scheme(reference) in SCHEMES
        path, fragment = target
        found = path in self._files
        if fragment or not reference.startswith("/"):
            return found and (not fragment or path != page or fragment in ids)
        self._plain[reference] = found
        return found


class Verification:
    """One look at a whole site that is about to be put in place."""

    def __init__(self, folder: Path, files: Set[str], site_url: str) -> None:
        self._folder = folder
        self._files = files
        self._site_url = site_url
        self._ids = cache(self._read_ids)

    def faults(
        self, made: Mapping[str, Inspected], entries: Entries, removed: Collection[str]
    ) -> list[Fault]:
        """Return all faults; `made` are new files, `entries` the whole site's."""
        kept = entries.keys() - made.keys()
        return [
            *(fault for page in sorted(made) for fault in made[page].faults),
            *self._fragments(made, entries),
            *self._lost(kept, removed),
        ]

    def _fragments(
        self, made: Mapping[str, Inspected], entries: Entries
    ) -> Iterator[Fault]:
        """Follow links into other pages wherever either end was made anew."""
        for page, entry in entries.items():
            for target in entry.fragments:
                path, _, fragment = target.partition("#")
                if page not in made and path not in made:
                    continue
                ids = made[path].ids if path in made else self._ids(path)
                if path in self._files and fragment not in ids:
                    yield _leads_nowhere(page, f"{address_of(path)}#{fragment}")

    def _read_ids(self, path: str) -> frozenset[str]:
        facts = facts_of(path, (self._folder / path).read_bytes())
        return facts.ids if facts else frozenset()

    def _lost(self, kept: Set[str], removed: Collection[str]) -> Iterator[Fault]:
        """Find what unchanged pages still refer to although it is gone.

        A page that showed a removed thing has changed with it; what is left are
        addresses that stand in the theme itself.
        """
        gone = _named_by_theme(removed)
        for path in sorted(kept) if gone else ():
            facts = facts_of(path, (self._folder / path).read_bytes())
            for reference in sorted(facts.references) if facts else ():
                target = internal_path(path, reference, self._site_url)
                if target and target[0] in gone:
                    yield _leads_nowhere(path, reference)


def outward(page: str, facts: FileFacts, site_url: str) -> tuple[str, ...]:
    """Return the places in other pages that a page points to, as "file#fragment"."""
    found = set()
    for reference in facts.references:
        if "#" in reference:
            target = internal_path(page, reference, site_url)
            if target and target[0] != page and target[1]:
                found.add("#".join(target))
    return tuple(sorted(found))


def _scheme(reference: str) -> str:
    return urlsplit(reference).scheme.lower()


def _named_by_theme(removed: Collection[str]) -> set[str]:
    if not removed:
        return set()
    theme = "".join(file.read_text("utf-8") for file in TEMPLATES.rglob("*.html"))
    return {path for path in removed if f'"{address_of(path)}' in theme}


def _leads_nowhere(page: str, reference: str) -> Fault:
    return Fault(page, f"dẫn tới {reference}, nhưng không có trang, tệp hay chỗ ấy")
