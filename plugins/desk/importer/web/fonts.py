"""Text of a page that is set in .Vn or VNI fonts, turned into Unicode in place.

<font face=".VnTime">Uû ban</font>  →  <font face=".VnTime">Uỷ ban</font>
"""

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, NavigableString

from plugins.desk.importer.encodings import repair
from plugins.desk.importer.legacy_fonts import (
    convert_runs,
    legacy_font,
    without_bullets,
)
from plugins.desk.importer.web.style_sheet import StyleSheet

_FONT = re.compile(r"font-family\s*:\s*([^;]+)", re.IGNORECASE)


def _font(text: NavigableString, sheet: StyleSheet) -> str:
    """The font that the nearest element around a text asks for."""
    for holder in text.parents:
        style = _FONT.search(str(holder.get("style") or ""))
        name = style[1] if style else str(holder.get("face") or "")
        if name := name or sheet.font(holder):
            return name
    return ""


def _set_in_old_fonts(soup: BeautifulSoup) -> Iterator[tuple[NavigableString, str]]:
    sheet = StyleSheet(soup)
    for text in soup.find_all(string=True):
        if legacy_font(name := _font(text, sheet)):
            yield text, name


def convert_fonts(soup: BeautifulSoup) -> None:
    """Convert what is set in an old font, unless it is in Unicode already.

    Many a page keeps the old font's name long after its text was converted. Bullets
    of symbol fonts go.
    """
    for text in soup.find_all(string=re.compile("[\ue000-\uf8ff]")):
        text.replace_with(without_bullets(str(text)))
    found = list(_set_in_old_fonts(soup))
    unicode = convert_runs([(str(text), name) for text, name in found])
    for (text, _), converted in zip(found, unicode, strict=True):
        if converted != text:
            text.replace_with(converted)


def repair_strings(soup: BeautifulSoup) -> str:
    """The words of the page, those of an old font without its name mended in it."""
    strings = soup.find_all(string=True)
    lines = [" ".join(str(string).split("\n")) for string in strings]
    text = repair("\n".join(lines))
    mended = text.split("\n")
    if len(mended) == len(strings):
        for string, line in zip(strings, mended, strict=True):
            if line != string:
                string.replace_with(line)
    return text
