"""How text of an .odt looks, through its styles, as CSS and tags of HTML.

OdtStyles(…).css("T1")  →  "font-family:.VnTime;text-decoration:line-through"
"""

from xml.etree.ElementTree import Element

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
OFFICE = f"{{{_OASIS}:office:1.0}}"
TEXT = f"{{{_OASIS}:text:1.0}}"
TABLE = f"{{{_OASIS}:table:1.0}}"
DRAW = f"{{{_OASIS}:drawing:1.0}}"
STYLE = f"{{{_OASIS}:style:1.0}}"
FO = f"{{{_OASIS}:xsl-fo-compatible:1.0}}"
XLINK = "{http://www.w3.org/1999/xlink}"
_DEEPEST = 20
_SHOWN = {
    f"{STYLE}font-name": "font-family:{}",
    f"{FO}font-family": "font-family:{}",
    f"{STYLE}text-line-through-style": "text-decoration:line-through",
    f"{TEXT}display": "display:none",
    f"{STYLE}text-position": "vertical-align:{}",
    f"{FO}text-align": "text-align:{}",
}


class OdtStyles:
    """The styles of a file by name, each with what it takes from its parents."""

    def __init__(self, *roots: Element | None) -> None:
        """Read the common styles, then those that the text itself brought."""
        self._styles: dict[str, Element] = {}
        self._lists: dict[str, Element] = {}
        for root in roots:
            if root is not None:
                self._add(root)

    def _add(self, root: Element) -> None:
        for style in root.iter(f"{STYLE}style"):
            self._styles[style.get(f"{STYLE}name", "")] = style
        for points in root.iter(f"{TEXT}list-style"):
            self._lists[points.get(f"{STYLE}name", "")] = points

    def css(self, name: str) -> str:
        """What the style says that is more than looks: font, strike, height, hiding."""
        said: dict[str, str] = {}
        style = self._styles.get(name)
        for _ in range(_DEEPEST):
            if style is None:
                break
            for properties in style:
                for key, value in properties.attrib.items():
                    if key in _SHOWN:
                        said.setdefault(_SHOWN[key].partition(":")[0], _css(key, value))
            style = self._styles.get(style.get(f"{STYLE}parent-style-name", ""))
        return ";".join(filter(None, said.values()))

    def list_tags(self, name: str, start: str) -> tuple[str, str]:
        """The tags around a list: numbered as its style says, or with bullets."""
        points = self._lists.get(name)
        level = points[0] if points is not None and len(points) else None
        if level is None or level.tag != f"{TEXT}list-level-style-number":
            return "<ul>", "</ul>"
        kind = level.get(f"{STYLE}num-format") or "1"
        first = start or level.get(f"{TEXT}start-value") or "1"
        kind = kind if kind in ("1", "a", "A", "i", "I") else "1"
        number = first if first.isdigit() else "1"
        return f'<ol type="{kind}" start="{number}">', "</ol>"


def _css(key: str, value: str) -> str:
    if key == f"{STYLE}text-line-through-style" and value == "none":
        return ""
    if key == f"{TEXT}display" and value != "none":
        return ""
    if key == f"{STYLE}text-position":
        height = value.split(" ", maxsplit=1)[0]
        raised = height == "super" or (
            height[:1].isdigit() and height not in ("0", "0%")
        )
        lowered = height == "sub" or height.startswith("-")
        return (
            f"vertical-align:{'super' if raised else 'sub'}"
            if raised or lowered
            else ""
        )
    return _SHOWN[key].format(value.replace(";", " "))
