"""Text of a page that is set in .Vn or VNI fonts, turned into Unicode in place.

<font face=".VnTime">Uû ban</font>  →  <font face=".VnTime">Uỷ ban</font>
"""

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, NavigableString, Tag

from plugins.desk.importer.encodings import repair
from plugins.desk.importer.legacy_fonts import (
    convert_runs,
    legacy_font,
    without_bullets,
)
from plugins.desk.importer.web.nodes import texts
from plugins.desk.importer.web.style_sheet import StyleSheet

_SYMBOLS = re.compile("[\ue000-\uf8ff]")
_FONT = re.compile(r"font-family\s*:\s*([^;]+)", re.IGNORECASE)


class _Fonts:
    """The font that the nearest element around a text asks for, found once for each."""

    def __init__(self, sheet: StyleSheet) -> None:
        self._sheet = sheet
        self._known: dict[int, str] = {}

    def of(self, holder: Tag | None) -> str:
        """The font of what stands in an element; "" where none is asked for."""
        around: list[Tag] = []
        while holder is not None and id(holder) not in self._known:
            around.append(holder)
            holder = holder.parent
        font = self._known[id(holder)] if holder is not None else ""
        for inner in reversed(around):
            font = self._known[id(inner)] = self._asked(inner) or font
        return font

    def _asked(self, holder: Tag) -> str:
        style = _FONT.search(str(holder.get("style") or ""))
        name = style[1] if style else str(holder.get("face") or "")
        return name or self._sheet.font(holder)


def _set_in_old_fonts(soup: BeautifulSoup) -> Iterator[tuple[NavigableString, str]]:
    fonts = _Fonts(StyleSheet(soup))
    for text in texts(soup):
        if legacy_font(name := fonts.of(text.parent)):
            yield text, name


def convert_fonts(soup: BeautifulSoup) -> None:
    """Convert what is set in an old font, unless it is in Unicode already.

    Many a page keeps the old font's name long after its text was converted. Bullets
    of symbol fonts go.
    """
    for text in texts(soup):
        if _SYMBOLS.search(text):
            text.replace_with(without_bullets(str(text)))
    found = list(_set_in_old_fonts(soup))
    unicode = convert_runs([(str(text), name) for text, name in found])
    for (text, _), converted in zip(found, unicode, strict=True):
        if converted != text:
            text.replace_with(converted)


def repair_strings(soup: BeautifulSoup) -> str:
    """The words of the page, those of an old font without its name mended in it."""
    strings = texts(soup)
    lines = [" ".join(str(string).split("\n")) for string in strings]
    text = repair("\n".join(lines))
    mended = text.split("\n")
    if len(mended) == len(strings):
        for string, line in zip(strings, mended, strict=True):
            if line != string:
                string.replace_with(line)
    return text
