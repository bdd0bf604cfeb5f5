"""What a written file refers to, the places in it, and whether it is whole.

    facts_of("x/index.html", b'<a href="/can-bo/">…<h2 id="x">…</html>')
        →  FileFacts({"/can-bo/"}, {"x"}, True)

Pages are written by our own templates and the sanitiser, which quote and escape
every attribute, so that tags can be found without building a tree.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from html import unescape
from typing import NamedTuple
from urllib.parse import unquote, urlsplit
from xml.parsers import expat

import msgspec

from plugins.bulletin.addresses import file_of

_TAG = re.compile(
    r"<(?:a|area|audio|form|iframe|img|link|script|source|track|use|video)"
    r'((?:\s+[\w:-]+(?:="[^"]*")?)+)\s*/?>'
)
_REFERENCE = re.compile(r'\s(href|src|srcset|action|poster)="([^"]*)"')
_ID = re.compile(r'<[a-z][a-z0-9]*(?:\s+[\w:-]+(?:="[^"]*")?)*?\s+id="([^"]*)"')
_SHARED = re.compile(
    r'<header class="masthead".*?</header>|<footer class="colophon".*?</footer>',
    re.DOTALL,
)
_ELEMENT = re.compile(r"<(?:link|loc)>([^<]*)</")
_ENCLOSURE = re.compile(r'<(?:atom:link|enclosure)\s[^>]*?(?:href|url)="([^"]*)"')
_MEMBER = re.compile(r'"(?:url|home_page_url|feed_url|image)":\s*"([^"\\]*)"')


class FileFacts(NamedTuple):
    """The references of a file, the ids in it, and whether it is whole."""

    references: frozenset[str]
    ids: frozenset[str]
    whole: bool


def facts_of(path: str, data: bytes) -> FileFacts | None:
    """Collect what a page, feed or map refers to; None for other kinds of file."""
    read = _READERS.get(path.rpartition(".")[2])
    return read(path, data) if read else None


def _page(_: str, data: bytes) -> FileFacts:
    text = data.decode()
    shared = _SHARED.findall(text)
    own = _SHARED.sub("", text) if shared else text
    found = [(_references(own), _ids(own)), *map(_shared, shared)]
    return FileFacts(
        frozenset().union(*(references for references, _ in found)),
        frozenset().union(*(ids for _, ids in found)),
        text.rstrip().endswith("</html>"),
    )


@lru_cache(maxsize=256)
def _shared(block: str) -> tuple[frozenset[str], frozenset[str]]:
    """Look through what many pages share once: two thirds of a page's links."""
    return _references(block), _ids(block)


def _ids(text: str) -> frozenset[str]:
    return frozenset(unescape(found) for found in _ID.findall(text))


def _xml(_: str, data: bytes) -> FileFacts:
    text = data.decode()
    found = [*_ELEMENT.findall(text), *_ENCLOSURE.findall(text)]
    references = _references(text) | {unescape(reference) for reference in found}
    return FileFacts(references, frozenset(), _parses(expat.ParserCreate().Parse, data))


def _json(path: str, data: bytes) -> FileFacts:
    """Read JSON; only feeds are looked through, data names things in other ways."""
    found = _MEMBER.findall(data.decode()) if path.startswith("feeds/") else ()
    whole = _parses(lambda text, _: msgspec.json.decode(text), data)
    return FileFacts(frozenset(found), frozenset(), whole)


_READERS = {"html": _page, "xml": _xml, "json": _json}


def _parses(parse: Callable[[bytes, bool], object], data: bytes) -> bool:
    try:
        parse(data, True)
    except (expat.ExpatError, msgspec.DecodeError):
        return False
    return True


def _references(text: str) -> frozenset[str]:
    return frozenset(unescape(reference) for reference in _attributes(text))


def _attributes(text: str) -> Iterator[str]:
    for tag in _TAG.finditer(text):
        for name, value in _REFERENCE.findall(tag[1]):
            if name == "srcset":
                yield from (part.split()[0] for part in value.split(",") if part)
            else:
                yield value


def internal_path(page: str, reference: str, site_url: str) -> tuple[str, str] | None:
    """Return the file and fragment a reference leads to; None when it leads outside."""
    if site_url and reference.startswith(f"{site_url}/"):
        reference = reference[len(site_url) :]
    if reference.isascii() and not _SPECIAL.search(reference):
        return file_of(reference), ""
    parts = urlsplit(reference)
    if parts.scheme or parts.netloc:
        return None
    fragment = unquote(parts.fragment)
    if not parts.path:
        return page, fragment
    if not parts.path.startswith("/"):
        return parts.path, fragment
    return file_of(unquote(parts.path)), fragment


# What keeps a reference from being the plain address of a page of ours.
_SPECIAL = re.compile(r"^(?:[^/]|//|$)|[#?%:]")
