"""Safe HTML of a body → the same with headings from h2, safe ids, one form of address.

'<h1>Một</h1><h3>Hai</h3>'
    →  '<h2 id="muc-mot">Một</h2><h3 id="muc-hai">Hai</h3>'
"""

import re
from html import escape, unescape

from plugins.bulletin.body.links import can_be_followed, content_address, safe_id
from plugins.bulletin.body.tables import framed
from plugins.bulletin.words.text import slugify

_HEADING = re.compile(r'<h([1-6])(?: id="([^"]*)")?>(.*?)</h\1>', re.DOTALL)
_ID = re.compile(r'(<(?:li|sup)\b[^<>]* id=")([^"]*)')
_ADDRESS = re.compile(r'(<(?:a|img)(?: [a-z]+="[^"]*")*?) (href|src)="([^"]*)"')
_MARKUP = re.compile(r"<[^>]*>")
_PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)


def finish(html: str, path: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The finished HTML and its headings as (id, text).

    Levels keep their order but begin at h2 and never skip one. `path` is the file
    under content/ that relative addresses are read from.
    """
    headings: list[tuple[str, str]] = []
    if "<h" in html:
        html = _number_headings(html, headings)
    if "<table" in html:
        html = framed(html)
    if ' id="' in html:
        html = _ID.sub(lambda m: m[1] + escape(safe_id(unescape(m[2]))), html)
    if "<a" in html or "<img" in html:
        html = _ADDRESS.sub(lambda found: _readdress(found, path), html)
    return html, tuple(headings)


def _readdress(found: re.Match[str], path: str) -> str:
    address = content_address(unescape(found[3]), path)
    if not can_be_followed(address):
        return found[1]
    return f'{found[1]} {found[2]}="{escape(address)}"'


def words_in(html: str) -> int:
    """How many words a reader would read aloud."""
    return len(unescape(_MARKUP.sub(" ", html)).split())


def first_paragraph(html: str) -> str:
    """The text of the first paragraph that has any."""
    texts = (_plain(found[1]) for found in _PARAGRAPH.finditer(html))
    return next((text for text in texts if text), "")


def _plain(html: str) -> str:
    """Text of inline HTML: tags but line breaks vanish, footnote marks whole."""
    bare = re.sub(r"<sup.*?</sup>", "", html.replace("<br>", " "), flags=re.DOTALL)
    return " ".join(unescape(_MARKUP.sub("", bare)).split())


def _number_headings(html: str, headings: list[tuple[str, str]]) -> str:
    written: list[int] = []  # levels as written, from the outermost open one
    used: set[str] = set()

    def rewrite(found: re.Match[str]) -> str:
        level = int(found[1])
        while written and written[-1] >= level:
            written.pop()
        written.append(level)
        text = _plain(found[3])
        name = _unused(
            safe_id(unescape(found[2] or "")) if found[2] else "", text, used
        )
        headings.append((name, text))
        shown = min(len(written) + 1, 6)
        return f'<h{shown} id="{name}">{found[3]}</h{shown}>'

    return _HEADING.sub(rewrite, html)


def _unused(wanted: str, text: str, used: set[str]) -> str:
    base = wanted or f"muc-{slugify(text, 60)}".rstrip("-")
    name, number = base, 1
    while name in used:
        number += 1
        name = f"{base}-{number}"
    used.add(name)
    return name
