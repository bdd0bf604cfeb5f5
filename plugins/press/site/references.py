"""What a written file refers to, which places are in it, and whether it is whole.

    facts_of("x/index.html", b'<a href="/can-bo/">…<h2 id="x">…</html>')
        →  FileFacts({b"/can-bo/"}, True)
    places_in(b'<h2 id="x">')  →  {"x"}

Pages are written by our own templates and the sanitiser, which quote every attribute
and escape each < that opens no tag, so that attributes can be found without building
a tree.
"""

import re
from collections.abc import Callable, Set
from functools import lru_cache
from html import unescape
from typing import NamedTuple
from urllib.parse import unquote, urljoin, urlsplit
from xml.parsers import expat

import msgspec

from plugins.bulletin.addresses import file_of

_NAMES = ("href", "src", "srcset", "action", "poster", "id")
# Looks behind each =", which text has seldom; a name first would be sought everywhere.
_VALUE = re.compile(
    '="(?<=[{}]=")(?:{})([^"]*)"'.format(
        "".join(name[-1] for name in _NAMES),
        "|".join(rf'(?<=\s{name}=")' for name in _NAMES),
    ).encode()
)
_PLACE = re.compile(rb'id="(?<=\sid=")([^"]*)"')
_QUOTED = re.compile(rb'"[^"]*"')
_ELEMENT = re.compile(rb"<(?:link|loc)>([^<]*)</")
_ENCLOSURE = re.compile(rb'<(?:atom:link|enclosure)\s[^>]*?(?:href|url)="([^"]*)"')
_MEMBER = re.compile(rb'"(?:url|home_page_url|feed_url|image)":\s*"([^"\\]*)"')
_NONE: frozenset[bytes] = frozenset()


class FileFacts(NamedTuple):
    """The references of a file, as they are written, and whether it is whole."""

    references: frozenset[bytes]
    whole: bool


def facts_of(path: str, data: bytes, known: Set[bytes] = _NONE) -> FileFacts | None:
    """Collect what a page, feed or map refers to; None for other kinds of file.

    What is `known`, or a place of the page itself, may be left out.
    """
    read = _READERS.get(path.rpartition(".")[2])
    return read(path, data, known) if read else None


def reference_of(written: bytes) -> str:
    """Return a reference that stands in a page as programs read it."""
    return unescape(written.decode())


@lru_cache(maxsize=1)  # a page may lead to many places that it has not
def places_in(data: bytes) -> frozenset[str]:
    """The places of a page that an address can name: the ids of its elements."""
    found = _PLACE.finditer(data)
    return frozenset(
        unescape(one[1].decode()) for one in found if _in_tag(data, one.start())
    )


def _page(_: str, data: bytes, known: Set[bytes]) -> FileFacts:
    whole = data.rstrip().endswith(b"</html>")
    return FileFacts(frozenset(_references(data, known)), whole)


def _xml(_: str, data: bytes, known: Set[bytes]) -> FileFacts:
    found = [*_ELEMENT.findall(data), *_ENCLOSURE.findall(data)]
    whole = _parses(expat.ParserCreate().Parse, data)
    return FileFacts(frozenset(_references(data, known).union(found)), whole)


def _json(path: str, data: bytes, _: Set[bytes]) -> FileFacts:
    """Read JSON; only feeds are looked through, data names things in other ways."""
    found = _MEMBER.findall(data) if path.startswith("feeds/") else ()
    whole = _parses(lambda data, _: msgspec.json.decode(data), data)
    return FileFacts(frozenset(found), whole)


_READERS = {"html": _page, "xml": _xml, "json": _json}


def _parses(parse: Callable[[bytes, bool], object], data: bytes) -> bool:
    try:
        parse(data, True)
    except (expat.ExpatError, msgspec.DecodeError):
        return False
    return True


def _references(data: bytes, known: Set[bytes]) -> set[bytes]:
    """Find what the attributes of all tags refer to, but for known values.

    A reference to a place of the page itself leads there; a text has many of these.
    """
    references: set[bytes] = set()
    own: set[bytes] = set()
    for found in _VALUE.finditer(data):
        value, place = found[1], found.start()
        if value in known or not _in_tag(data, place):
            continue
        if data.endswith(b"id", 0, place):
            own.add(b"#" + value)
        elif data.endswith(b"srcset", 0, place):
            references.update(
                part.split()[0] for part in value.split(b",") if part.strip()
            )
        else:
            references.add(value)
    return references - own


def _in_tag(data: bytes, place: int) -> bool:
    """Say whether a place is inside a tag; a > that closes none stands in quotes."""
    before = data[data.rfind(b"<", 0, place) : place]
    return b">" not in before or b">" not in _QUOTED.sub(b"", before)


def internal_path(page: str, reference: str, site_url: str) -> tuple[str, str] | None:
    """Return the file and fragment a reference leads to; None when it leads outside."""
    if site_url and reference.startswith(f"{site_url}/"):
        reference = reference[len(site_url) :]
    if reference.startswith(OUTSIDE):
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
OUTSIDE = ("https://", "http://", "mailto:")
# What keeps a reference from being the plain address of a page of ours.
_SPECIAL = re.compile(r"^(?:[^/]|//|$)|[#?%:]")
