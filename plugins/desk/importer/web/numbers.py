"""What a list is numbered with: the sign before each point, as a reader sees it.

<ol start="3"><li>…                               →  "3."
<ol type="a"><li>…                                →  "a."
<p style="mso-list:…"><span>I.</span>Kết quả      →  "I.", out of the text
"""

import re
from itertools import count

from bs4 import BeautifulSoup, Tag

from plugins.bulletin.reading.page.blocks import tidy
from plugins.desk.importer.web.nodes import tags

SIGN, DEPTH = "data-sign", "data-depth"
_WORD_LIST = re.compile(r"mso-list\s*:\s*\S+\s+level(\d+)", re.IGNORECASE)
_PARAGRAPHS = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6"))
_WORD_SIGN = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_STYLES = {
    "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A",
    "lower-roman": "i", "upper-roman": "I", "decimal": "1",
    "decimal-leading-zero": "01",
}  # fmt: skip
_LIST_STYLE = re.compile(r"list-style(?:-type)?\s*:[^;]*?([a-z-]+)", re.IGNORECASE)
_NO_NUMBER = ("none", "disc", "circle", "square")


def roman(number: int) -> str:
    """A number in small Roman numerals."""
    text = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        text += letters * times
    return text


def letters(number: int) -> str:
    """a, b, … z, aa, bb as Word counts."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def counted(number: int, kind: str) -> str:
    """A number as a list of the kind prints it: "1", "01", "a", "A", "i" or "I"."""
    if number < 1 or kind not in ("a", "A", "i", "I"):
        return f"{number:02}" if kind == "01" else str(number)
    text = letters(number) if kind in "aA" else roman(number)
    return text.upper() if kind in "AI" else text


def sign_points(soup: BeautifulSoup) -> None:
    """Give each point of a list its sign and its depth; Word's become points too."""
    for points in soup.find_all("ol"):
        _sign(points)
    for point in soup.find_all("li"):
        if not point.has_attr(DEPTH):
            depth = sum(one.name in ("ol", "ul") for one in point.parents) - 1
            point[DEPTH] = str(max(0, depth))
    if any(_is_word_sign(span) for span in tags(soup, {"span"})):
        for paragraph in tags(soup, _PARAGRAPHS):
            _sign_of_word(paragraph)


def _is_word_sign(span: Tag) -> bool:
    return bool(_WORD_SIGN.search(str(span.get("style") or "")))


def _sign(points: Tag) -> None:
    own = list(points.find_all("li", recursive=False))
    backwards = points.has_attr("reversed")
    first = _number(points.get("start"), len(own) if backwards else 1)
    numbers = count(first, -1 if backwards else 1)
    kind = _kind(points)
    for point in own:
        number = next(numbers)
        if point.has_attr("value"):
            number = _number(point.get("value"), number)
            numbers = count(number + (-1 if backwards else 1), -1 if backwards else 1)
        if kind not in _NO_NUMBER:
            point[SIGN] = f"{counted(number, kind)}."


def _kind(points: Tag) -> str:
    if found := _LIST_STYLE.search(str(points.get("style") or "")):
        style = found[1].lower()
        return _STYLES.get(style, style if style in _NO_NUMBER else "1")
    kind = str(points.get("type") or "1")
    return kind if kind in ("1", "a", "A", "i", "I") else "1"


def _number(written: object, otherwise: int) -> int:
    try:
        return int(str(written))
    except ValueError:
        return otherwise


def _sign_of_word(paragraph: Tag) -> None:
    """Take the number that Word printed before a paragraph out of its text."""
    printed = paragraph.find("span", style=_WORD_SIGN)
    if printed is None:
        return
    sign = " ".join(tidy(printed.get_text()).split())
    printed.decompose()
    level = _WORD_LIST.search(str(paragraph.get("style") or ""))
    paragraph[DEPTH] = str(int(level[1]) - 1 if level else 0)
    if any(char.isalnum() for char in sign) and sign not in ("o", "q", "v", "ü", "Ø"):
        paragraph[SIGN] = sign
    if paragraph.name == "p":
        paragraph.name = "li"
    elif paragraph.has_attr(SIGN):
        paragraph.insert(0, f"{sign} ")
