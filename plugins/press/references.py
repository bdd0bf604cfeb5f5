"""What a written file refers to, whether a place is in it, and whether it is whole.

    facts_of("x/index.html", b'<a href="/can-bo/">…<h2 id="x">…</html>')
        →  FileFacts({"/can-bo/"}, True, …)
    has_place('<h2 id="x">', "x")  →  True

Pages are written by our own templates and the sanitiser, which quote every attribute
and escape each < that opens no tag, so that attributes can be found without building
a tree.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from html import escape, unescape
from typing import NamedTuple
from urllib.parse import unquote, urljoin, urlsplit
from xml.parsers import expat

import msgspec

from plugins.bulletin.addresses import file_of

_REFERRING = ("href", "src", "srcset", "action", "poster")
_QUOTED = re.compile(r'"[^"]*"')
# Where the same part of many pages begins and ends: two thirds of a page's links.
_SHARED = (
    ('<header class="masthead"', "</header>"),
    ('<footer class="col', "</footer>"),
)
_ELEMENT = re.compile(r"<(?:link|loc)>([^<]*)</")
_ENCLOSURE = re.compile(r'<(?:atom:link|enclosure)\s[^>]*?(?:href|url)="([^"]*)"')
_MEMBER = re.compile(r'"(?:url|home_page_url|feed_url|image)":\s*"([^"\\]*)"')


class FileFacts(NamedTuple):
    """The references of a file, whether it is whole, and its text."""

    references: frozenset[str]
    whole: bool
    text: str


def facts_of(path: str, data: bytes) -> FileFacts | None:
    """Collect what a page, feed or map refers to; None for other kinds of file."""
    read = _READERS.get(path.rpartition(".")[2])
    return read(path, data) if read else None


def has_place(text: str, fragment: str) -> bool:
    """Say whether an element of a page has this id."""
    wanted = escape(fragment)
    return any(value == wanted for value in _values(text, "id", wanted))


def _page(_: str, data: bytes) -> FileFacts:
    text = own = data.decode()
    found = []
    for opening, closing in _SHARED:
        before, start, rest = own.partition(opening)
        shared, end, after = rest.partition(closing)
        own = before + after
        found.append(_shared(start + shared + end))
    whole = text.rstrip().endswith("</html>")
    return FileFacts(_references(own).union(*found), whole, text)


@lru_cache(maxsize=256)
def _shared(block: str) -> frozenset[str]:
    """Look through what many pages share once."""
    return _references(block)


def _xml(_: str, data: bytes) -> FileFacts:
    text = data.decode()
    found = [*_ELEMENT.findall(text), *_ENCLOSURE.findall(text)]
    references = _references(text) | {unescape(reference) for reference in found}
    whole = _parses(expat.ParserCreate().Parse, data)
    return FileFacts(references, whole, text)


def _json(path: str, data: bytes) -> FileFacts:
    """Read JSON; only feeds are looked through, data names things in other ways."""
    text = data.decode()
    found = _MEMBER.findall(text) if path.startswith("feeds/") else ()
    whole = _parses(lambda text, _: msgspec.json.decode(text), data)
    return FileFacts(frozenset(found), whole, text)


_READERS = {"html": _page, "xml": _xml, "json": _json}


def _parses(parse: Callable[[bytes, bool], object], data: bytes) -> bool:
    try:
        parse(data, True)
    except (expat.ExpatError, msgspec.DecodeError):
        return False
    return True


def _references(text: str) -> frozenset[str]:
    return frozenset(
        unescape(value) for name in _REFERRING for value in _attributes(text, name)
    )


def _attributes(text: str, name: str) -> Iterator[str]:
    if name != "srcset":
        return _values(text, name)
    sets = _values(text, name)
    return (part.split()[0] for one in sets for part in one.split(",") if part)


def _values(text: str, name: str, beginning: str = "") -> Iterator[str]:
    """The values of an attribute in all tags of a text, as written."""
    mark = f'{name}="'
    found = text.find(mark + beginning)
    while found >= 0:
        start = found + len(mark)
        end = text.find('"', start)
        if end < 0:
            return
        if text[found - 1].isspace() and _in_tag(text, found):
            yield text[start:end]
        found = text.find(mark + beginning, end)


def _in_tag(text: str, place: int) -> bool:
    """Say whether a place is inside a tag; a > that closes none stands in quotes."""
    before = text[text.rfind("<", 0, place) : place]
    return ">" not in before or ">" not in _QUOTED.sub("", before)


def internal_path(page: str, reference: str, site_url: str) -> tuple[str, str] | None:
    """Return the file and fragment a reference leads to; None when it leads outside."""
    if site_url and reference.startswith(f"{site_url}/"):
        reference = reference[len(site_url) :]
    if reference.startswith(_OUTSIDE):
        return None
    if reference.isascii() and not _SPECIAL.search(reference):
        return file_of(reference), ""
    parts = urlsplit(reference)
    if parts.scheme or parts.netloc:
        return None
    fragment = unquote(parts.fragment)
    if not parts.path:
        return page, fragment
    if not parts.path.startswith(("/", "../")):
        return parts.path, fragment
    return file_of(unquote(urljoin(f"/{page}", parts.path))), fragment


# What most references that lead outside begin with.
_OUTSIDE = ("https://", "http://", "mailto:")
# What keeps a reference from being the plain address of a page of ours.
_SPECIAL = re.compile(r"^(?:[^/]|//|$)|[#?%:]")
