"""The numbers of documents in a body's HTML, and the same HTML with links to them.

cited("<p>Theo Quyết định số 17/2018/QĐ-UBND ngày 31/7/2018</p>")
    →  (Cited("17/2018/QĐ-UBND", date(2018, 7, 31), ""),)
linked(html, {0: "/van-ban/2018/quy-che/"})   →  the first of them is a link

What already is a link, or code, is left alone.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from html import escape, unescape

from msgspec import Struct

from plugins.bulletin.words.document_numbers import (
    NUMBER,
    cited_in,
    may_cite,
    told_after,
)

_TAG = re.compile(r"(<[^>]*>)")
_OPEN = re.compile(r"<(/?)(a|code|pre)\b")
# Day and issuer stand near their number.
_NEAR = 240


class Cited(Struct, frozen=True):
    """A number as printed, with the day and the issuer that are told with it."""

    number: str
    day: date | None = None
    issuer: str = ""


def cited(html: str) -> tuple[Cited, ...]:
    """Return the numbers of a body in their order."""
    if not (may_cite(html) and NUMBER.search(html.replace("&amp;", "&"))):
        return ()
    pieces = _TAG.split(html)
    return tuple(
        Cited(number, *told_after(_after(pieces, place, end)))
        for place, text in _free(pieces)
        for _, end, number in cited_in(text)
    )


def linked(html: str, addresses: Mapping[int, str]) -> str:
    """Link numbers, told by their place among those that `cited` finds."""
    pieces, count = _TAG.split(html), 0
    for place, text in _free(pieces):
        written, done = [], 0
        for start, end, number in cited_in(text):
            address = addresses.get(count)
            count += 1
            if address:
                link = f'<a href="{escape(address)}">{escape(number)}</a>'
                written += [escape(text[done:start], quote=False), link]
                done = end
        if written:
            pieces[place] = "".join([*written, escape(text[done:], quote=False)])
    return "".join(pieces)


def _free(pieces: list[str]) -> Iterator[tuple[int, str]]:
    """The texts that stand in no link and no code, with their places, unescaped."""
    depth = 0
    for place, piece in enumerate(pieces):
        if place % 2:
            if found := _OPEN.match(piece):
                depth += -1 if found[1] else 1
        elif not depth and piece:
            yield place, unescape(piece)


def _after(pieces: list[str], place: int, end: int) -> str:
    """What readers see after a place in one of the texts, up to its paragraph's end."""
    text = unescape(pieces[place])[end:]
    for later, piece in enumerate(pieces[place + 1 :], place + 1):
        if len(text) > _NEAR or piece.startswith(("</p", "</li", "</td", "<br", "</h")):
            break
        text += "" if later % 2 else unescape(piece)
    return text[:_NEAR]
