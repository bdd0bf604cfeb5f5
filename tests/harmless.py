"""What in a page could run, load or lead astray, found by parsing it as browsers do.

dangers('<a href="javascript:x">')  →  ['a href="javascript:x"']
"""

import json
import re
from collections.abc import Iterator
from typing import Any

import html5lib

_ADDRESSES = ("href", "src", "action", "formaction", "data", "poster", "srcset", "cite")
_FORBIDDEN = (
    "base applet embed frame frameset iframe object portal xmp plaintext".split()
)
# What a browser removes before it looks for the scheme (URL standard).
_IGNORED = re.compile(r"^[\x00-\x20]+|[\t\n\r]")
_SCHEME = re.compile(r"([a-z][a-z0-9+.\-]*):", re.IGNORECASE)
# The search page finds its script from a disk too, hence the way up.
_OWN = re.compile(r"(?:\.\.)?/theme/[\w.-]+$")
# A page that was moved leads on, within the site.
_ONWARD = re.compile(r"0; url=/(?:[\w-]+/)*")
_SAFE_SCHEMES = {"http", "https", "mailto", "tel", "content"}


def dangers(html: str, whole_page: bool = False) -> list[str]:
    """Everything dangerous in a fragment, or in a page with its own scripts."""
    parse = html5lib.parse if whole_page else html5lib.parseFragment
    tree = parse(html, namespaceHTMLElements=False)
    return [found for element in tree.iter() for found in _of(element, whole_page)]


def _of(element: Any, whole_page: bool) -> Iterator[str]:
    name = str(element.tag).lower()
    away = name == "meta" and element.get("http-equiv") == "refresh"
    onward = whole_page and _ONWARD.fullmatch(element.get("content") or "")
    if name in _FORBIDDEN or (away and not onward):
        yield f"<{name}>"
    if name in ("script", "style", "form", "input", "svg", "math") and not whole_page:
        yield f"<{name}>"
    if name == "script" and whole_page:
        yield from _script(element)
    for key, value in element.attrib.items():
        if _is_dangerous(name, str(key), value, whole_page):
            yield f"{name} {key}={value!r}"


def _is_dangerous(name: str, key: str, value: str, whole_page: bool) -> bool:
    if key.lower().startswith("on") or (key == "style" and not whole_page):
        return True
    if whole_page and name in ("img", "link") and value.startswith("data:image/"):
        return False  # the theme's own marks; as an image no script in it can run
    address = _IGNORED.sub("", value) if key in _ADDRESSES else ""
    scheme = _SCHEME.match(address)
    unsafe = scheme is not None and scheme[1].lower() not in _SAFE_SCHEMES
    return unsafe or address.startswith(("//", "/\\", "\\\\", "\\/"))


def _script(element: Any) -> Iterator[str]:
    """A script of ours is JSON-LD that parses, or a file of the theme."""
    if element.get("type") == "application/ld+json":
        json.loads(element.text or "")
    elif not _OWN.match(str(element.get("src", ""))) or element.text:
        yield f"<script> {(element.text or '')[:60]!r}"
