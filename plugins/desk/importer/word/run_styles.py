"""How a run of a Word file looks: through its style, its paragraph's, the default.

Styles(root).look(run, paragraph).font  →  ".VnTime", said by the style "Normal"
"""

from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from plugins.desk.importer.word.ooxml import W, child, is_on, value

_DEEPEST = 20


class Look(NamedTuple):
    """The font that letters with marks are set in ("" unknown), and two toggles."""

    font: str = ""
    is_hidden: bool = False
    is_struck: bool = False


class Styles:
    """The styles of a file, by id."""

    def __init__(self, root: Element | None) -> None:
        """Read styles.xml, which a file may not have."""
        found = root.findall(f"{W}style") if root is not None else []
        self._styles = {style.get(f"{W}styleId", ""): style for style in found}
        self._default = next((s for s in found if _is_default(s)), None)
        self._document = child(root, "docDefaults", "rPrDefault", "rPr")

    def look(self, run: Element, paragraph: Element | None) -> Look:
        """How a run is shown: the nearest that says something decides."""
        said = list(self._said(run, paragraph))
        toggles = [
            next((on for one in said if (on := is_on(one, name)) is not None), False)
            for name in ("vanish", "strike", "dstrike")
        ]
        return Look(_font(said), toggles[0], toggles[1] or toggles[2])

    def numbering(self, paragraph: Element) -> Element | None:
        """The w:numPr of a paragraph or of its style; None when it has no number."""
        own = child(paragraph, "pPr", "numPr")
        if own is not None:
            return own
        style = self._styles.get(value(paragraph, "pPr", "pStyle") or "")
        found = (child(one, "pPr", "numPr") for one in self._chain(style))
        return next((one for one in found if one is not None), None)

    def _said(self, run: Element, paragraph: Element | None) -> Iterator[Element]:
        own = child(run, "rPr")
        styles = [
            *self._chain(self._styles.get(value(own, "rStyle") or "")),
            *self._chain(
                self._styles.get(value(paragraph, "pPr", "pStyle") or "", self._default)
            ),
        ]
        for found in (own, *(child(style, "rPr") for style in styles), self._document):
            if found is not None:
                yield found

    def _chain(self, style: Element | None) -> Iterator[Element]:
        """A style and those it is based on."""
        for _ in range(_DEEPEST):
            if style is None:
                return
            yield style
            style = self._styles.get(value(style, "basedOn") or "")


def _is_default(style: Element) -> bool:
    is_of_paragraphs = style.get(f"{W}type") == "paragraph"
    return is_of_paragraphs and style.get(f"{W}default") in ("1", "true", "on")


def _font(said: list[Element]) -> str:
    """The font of letters with marks: Word shows them in "hAnsi", ASCII in "ascii"."""
    fonts = [found for one in said if (found := child(one, "rFonts")) is not None]
    for name in ("hAnsi", "ascii"):
        for font in fonts:
            if font.get(f"{W}{name}Theme"):
                return "theme"
            if written := font.get(f"{W}{name}"):
                return written
    return ""
