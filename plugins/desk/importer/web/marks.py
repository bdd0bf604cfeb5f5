"""Raised, struck out and hidden text of a page: kept as meaning, or left out by name.

10<sup>3</sup> hộ                →  10³ hộ
trước ngày <del>30/11</del> 15/12  →  trước ngày 15/12, the struck words for Markdown
<span style="display:none">…     →  left out, with its words named
"""

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag

from plugins.bulletin.reading.page.blocks import Block, tidy
from plugins.desk.importer.web.nodes import tags

RAISED = str.maketrans("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ")
LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_IN_UNICODE = {"sup": RAISED, "sub": LOWERED}
_STRUCK = re.compile(r"text-decoration[^;]*line-through", re.IGNORECASE)
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all"
    r"|font-size\s*:\s*0(?:\.0+)?(?:p[xt]|em|%)?\s*(?:;|$)",
    re.IGNORECASE,
)
_RAISED_STYLE = re.compile(r"vertical-align\s*:\s*(super|sub)\b", re.IGNORECASE)
_STRIKES = ("del", "s", "strike")
_SHOWN = 120
# A struck tag keeps its words here, where nothing that reads text finds them.
STRUCK = "data-struck"
_LEFT_OUT = "left-out"


def settle_marks(soup: BeautifulSoup) -> None:
    """Raised and lowered digits become Unicode; struck and hidden text is put aside.

    What holds most of the page is shown by a script later: it is not hidden.
    """
    most = len(soup.get_text()) * 2 // 5
    for tag in filter(_is_hidden, tags(soup)):
        if not tag.decomposed and len(tag.get_text()) <= most:
            leave_out(tag, soup, "chữ ẩn")
    _name_styles(soup)
    for tag in tags(soup, _STRIKES):
        if not tag.decomposed and not tag.find("img"):
            _strike(tag)
    for tag in tags(soup, _IN_UNICODE):
        _raise(tag)


def _name_styles(soup: BeautifulSoup) -> None:
    """Tags for what a style strikes out, raises or lowers."""
    for tag in tags(soup):
        style = str(tag.get("style") or "")
        if _STRUCK.search(style) and not tag.find("img"):
            _wrap(tag, soup, "del")
        elif found := _RAISED_STYLE.search(style):
            _wrap(tag, soup, "sup" if found[1].lower() == "super" else "sub")


def _is_hidden(tag: Tag) -> bool:
    return tag.has_attr("hidden") or bool(_HIDDEN.search(str(tag.get("style") or "")))


def _wrap(tag: Tag, soup: BeautifulSoup, name: str) -> None:
    """Put what is in the tag into one that says what the style said."""
    inner = soup.new_tag(name)
    for child in list(tag.contents):
        inner.append(child.extract())
    tag.append(inner)


def _strike(tag: Tag) -> None:
    words = " ".join(tidy(tag.get_text(" ")).split())
    tag.clear()
    tag.name = "del"
    tag.attrs = {STRUCK: words}


def _raise(tag: Tag) -> None:
    """Digits and signs that Unicode has raised become those; all else stays a tag."""
    table = _IN_UNICODE[tag.name]
    text = tag.get_text().strip()
    if text and all(ord(char) in table for char in text) and not tag.find("a"):
        tag.replace_with(text.translate(table))


def leave_out(tag: Tag, soup: BeautifulSoup, what: str, said: str = "") -> None:
    """Replace a tag by a mark that remembers what it said, or what is said of it."""
    words = " ".join(tidy(said or tag.get_text(" ")).split())
    if not words:
        tag.decompose()
        return
    short = words if len(words) <= _SHOWN else f"{words[:_SHOWN].rsplit(' ', 1)[0]}…"
    mark = soup.new_tag(_LEFT_OUT)
    mark["data-words"] = f'{what} "{short}"'
    tag.replace_with(mark)
    tag.decompose()


def remarks(root: Tag) -> Iterator[Block]:
    """What was left out inside the report, and its struck words to be asked about."""
    for mark in root.find_all(_LEFT_OUT):
        yield Block("left out", str(mark["data-words"]))
    struck = [str(tag[STRUCK]) for tag in root.find_all("del", attrs={STRUCK: True})]
    if words := [word for word in struck if word]:
        listed = "; ".join(f'"{word}"' for word in words)
        yield Block("question", f"Chữ gạch bỏ trong bài: {listed}; hãy xóa hoặc giữ.")
