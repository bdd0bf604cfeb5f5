"""A formula of a page (MathML) as one line of text, as people write it on one line.

<math><mi>a</mi><mo>=</mo><msup><mi>b</mi><mn>2</mn></msup></math>  →  "a=b²"
"""

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag

from plugins.desk.importer.web.marks import LOWERED, RAISED

_WHOLE = re.compile(r"[^\W_]+[⁰-⁹²³¹₀-₉]*|\(.*\)")
_DEEPEST = 40
# The same formula again, in another language.
_AGAIN = ("annotation", "annotation-xml")


def write_formulas(soup: BeautifulSoup) -> Iterator[str]:
    """Put each formula on one line in place; yields it, to be compared."""
    for formula in soup.find_all("math"):
        text = " ".join(_linear(formula).split())
        formula.replace_with(text)
        yield text


def _linear(node: Tag, depth: int = 0) -> str:
    parts = [part for part in node.find_all(recursive=False) if part.name not in _AGAIN]
    if not parts or depth > _DEEPEST:
        return node.get_text().strip()
    told = [_linear(part, depth + 1) for part in parts]
    base, *rest = told
    if node.name in ("msup", "mover") and len(told) == 2:
        return base + placed(rest[0], RAISED, "^")
    if node.name in ("msub", "munder") and len(told) == 2:
        return base + placed(rest[0], LOWERED, "_")
    if node.name in ("msubsup", "munderover") and len(told) == 3:
        return base + placed(rest[0], LOWERED, "_") + placed(rest[1], RAISED, "^")
    return _other(node.name, told)


def _other(name: str, told: list[str]) -> str:
    if name == "mfrac" and len(told) == 2:
        return f"{whole(told[0])}/{whole(told[1])}"
    if name == "msqrt":
        return f"√{whole(''.join(told))}"
    if name == "mroot" and len(told) == 2:
        return f"{told[1]}√{whole(told[0])}"
    return "".join(told)


def whole(text: str) -> str:
    """The text, in brackets unless it is one number or letter."""
    return text if _WHOLE.fullmatch(text) else f"({text})"


def placed(text: str, table: dict[int, int], mark: str) -> str:
    """Raised or lowered text: in Unicode where that has it, else behind the mark."""
    if not text:
        return ""
    if all(ord(char) in table for char in text):
        return text.translate(table)
    return f"{mark}{whole(text)}"
