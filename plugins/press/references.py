"""What a written page refers to, and whether all of it is there.

    page_facts(b'<a href="/can-bo/">…<h2 id="x">')
        →  PageFacts({"/can-bo/"}, {"x"}, True)

Pages are written by our own templates and the sanitiser, which quote and escape
every attribute, so that tags can be found without building a tree.
"""

import re
from collections.abc import Iterable, Iterator, Set
from html import unescape
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from plugins.bulletin.addresses import address_of, file_of

_TAG = re.compile(
    r"<(?:a|area|audio|form|iframe|img|link|script|source|track|use|video)"
    r'((?:\s+[\w:-]+(?:="[^"]*")?)+)\s*/?>'
)
_REFERENCE = re.compile(r'\s(href|src|srcset|action|poster)="([^"]*)"')
_ID = re.compile(r'<[a-z][a-z0-9]*(?:\s+[\w:-]+(?:="[^"]*")?)*?\s+id="([^"]*)"')


class PageFacts(NamedTuple):
    """The references of a page, the ids in it, and whether it is complete."""

    references: frozenset[str]
    ids: frozenset[str]
    complete: bool


class BrokenReference(NamedTuple):
    """A page refers to something that is not there."""

    page: str
    reference: str


def page_facts(data: bytes) -> PageFacts:
    """Collect what a page refers to, unescaped."""
    text = data.decode()
    references: set[str] = set()
    for tag in _TAG.finditer(text):
        for name, value in _REFERENCE.findall(tag[1]):
            if name == "srcset":
                references.update(part.split()[0] for part in value.split(",") if part)
            else:
                references.add(value)
    return PageFacts(
        frozenset(unescape(reference) for reference in references),
        frozenset(unescape(found) for found in _ID.findall(text)),
        text.rstrip().endswith(("</html>", "</feed>", "</rss>", "</urlset>", ">")),
    )


def broken(
    page: str, facts: PageFacts, files: Set[str], site_url: str
) -> Iterable[BrokenReference]:
    """Yield what a page refers to within the site and is not among its files.

    Fragments are checked where they lead into the page itself; those into other
    pages are the business of `content_fragments`.
    """
    for reference in facts.references:
        target = internal_path(page, reference, site_url)
        if target is None:
            continue
        path, fragment = target
        if path not in files or (
            fragment and path == page and fragment not in facts.ids
        ):
            yield BrokenReference(page, reference)


def mentions(
    folder: Path, kept: Iterable[str], removed: Iterable[str], site_url: str
) -> Iterator[BrokenReference]:
    """Yield what unchanged pages still refer to although it is gone.

    A page that showed a removed thing has changed with it; this holds what is left,
    links that stand in the theme, to the same rule.
    """
    gone = set(removed)
    traces = [address_of(path).encode() for path in gone]
    for path in kept:
        if not path.endswith((".html", ".xml")):
            continue
        data = (folder / path).read_bytes()
        if any(trace in data for trace in traces):
            facts = page_facts(data)
            for reference in facts.references:
                target = internal_path(path, reference, site_url)
                if target and target[0] in gone:
                    yield BrokenReference(path, reference)


def internal_path(page: str, reference: str, site_url: str) -> tuple[str, str] | None:
    """Return the file and fragment a reference leads to; None when it leads outside."""
    if site_url and reference.startswith(f"{site_url}/"):
        reference = reference[len(site_url) :]
    parts = urlsplit(reference)
    if parts.scheme or parts.netloc:
        return None
    fragment = unquote(parts.fragment)
    if not parts.path:
        return page, fragment
    if not parts.path.startswith("/"):
        return parts.path, fragment
    return file_of(unquote(parts.path)), fragment
