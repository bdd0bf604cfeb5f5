"""Addresses in a body: what editors write → one form, later → the page's address.

    content_address("../articles/2018/07/x.md", "meetings/2018/m.md")
        →  "content:articles/2018/07/x.md"
    resolve_links('<a href="content:pages/a.md#b">', {"pages/a.md": "/a/"}.get)
        →  '<a href="/a/#b">'

Editors name files, relative to content/ or to the file they write in. In HTML such
an address keeps the scheme `content:` until the addresses of all pages are known.
"""

import posixpath
import re
from collections.abc import Callable
from html import escape, unescape
from urllib.parse import unquote

from plugins.bulletin.files.places import SUFFIXES
from plugins.bulletin.kinds import KINDS
from plugins.bulletin.words.text import nfc, slugify

_STORED = (*(kind.folder for kind in KINDS), *SUFFIXES)
_FILE = re.compile(
    r"\.(?:md|jpe?g|png|webp|avif|gif|pdf|docx|xlsx|odt|ods|csv|zip"
    r"|mp4|webm|mp3|m4a|ogg|vtt)$"
)
_OUTSIDE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.\-]*:|.*\\")
_FOLLOWABLE = re.compile(
    r"content:|(?:#|/(?![/\\])|https?://[^/]|mailto:|tel:)[^\\\s]*\Z", re.IGNORECASE
)
_TAG = re.compile(r'<(a|img)((?: [a-z]+="[^"]*")*)>')
_ATTRIBUTE = re.compile(r' ([a-z]+)="([^"]*)"')


def content_address(address: str, path: str) -> str:
    """The address in one form: `content:…` for a file, else as written.

    `path` is the file it stands in, under content/ (posix). Fragments get the form
    ids have; an address that leads out of content/ is returned as written.
    """
    if address.startswith("#"):
        return f"#{safe_id(unquote(address[1:]))}"
    if address.startswith(("/", "{", "|")) or _OUTSIDE.match(address):
        return address
    name, _, fragment = nfc(unquote(address)).partition("#")
    target = _target(name, posixpath.dirname(path))
    if target is None:
        return address
    return f"content:{target}" + (f"#{safe_id(fragment)}" if fragment else "")


def can_be_followed(address: str) -> bool:
    """Whether it has a form that leads readers somewhere; no other stays in HTML."""
    return _FOLLOWABLE.match(address) is not None


def _target(name: str, folder: str) -> str | None:
    bare = re.sub(r"^(?:\.{1,2}/)+", "", name)
    if bare.split("/")[0] in _STORED and ".." not in bare.split("/"):
        return posixpath.normpath(bare)
    joined = posixpath.normpath(posixpath.join(folder, name))
    return joined if joined.split("/")[0] in _STORED and _FILE.search(name) else None


def safe_id(text: str) -> str:
    """An id that cannot be one of the page's own: `muc-…`, or a footnote's."""
    if found := re.match(r"(fn|fnref\d*)-", text):
        return f"{found[0]}{slugify(text[found.end() :]) or 'x'}"
    return "muc-" + slugify(text.removeprefix("muc-"))


def resolve_links(
    html: str,
    resolve: Callable[[str], str | None],
    picture: Callable[[str, str], str] | None = None,
) -> str:
    """Puts real addresses for `content:` ones in a rendered body.

    `resolve` gets a path under content/ and gives the address readers use; None
    leaves a link's text and an image's alternative text. `picture`, when given,
    gets the path and the alternative text of an image and gives safe HTML for it.
    """
    if "content:" not in html:
        return html
    return _TAG.sub(lambda found: _resolve_tag(found, resolve, picture), html)


def _resolve_tag(
    found: re.Match[str],
    resolve: Callable[[str], str | None],
    picture: Callable[[str, str], str] | None,
) -> str:
    given = {name: unescape(value) for name, value in _ATTRIBUTE.findall(found[2])}
    key = "href" if found[1] == "a" else "src"
    scheme, _, rest = given.get(key, "").partition(":")
    if scheme != "content":
        return found[0]
    path, mark, fragment = rest.partition("#")
    if found[1] == "img" and picture:
        return picture(path, given.get("alt", ""))
    address = resolve(path)
    if address is None and found[1] == "img":
        return escape(given.get("alt", ""))
    given.pop(key)
    if address is not None:
        given[key] = address + mark + fragment
    written = "".join(f' {name}="{escape(text)}"' for name, text in given.items())
    return f"<{found[1]}{written}>"
