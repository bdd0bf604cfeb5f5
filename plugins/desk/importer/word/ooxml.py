"""Names of WordprocessingML (ECMA-376) and the small questions asked of its elements.

value(run, "rPr", "sz")  →  "28"
is_on(properties, "vanish")  →  True
"""

from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
VAL = f"{W}val"
_OFF = ("0", "false", "off")


def child(element: Element | None, *path: str) -> Element | None:
    """The first element along a path of W names; None when one is missing."""
    for name in path:
        if element is None:
            return None
        element = element.find(f"{W}{name}")
    return element


def value(element: Element | None, *path: str) -> str | None:
    """The w:val at the end of a path; None when there is none."""
    found = child(element, *path)
    return found.get(VAL) if found is not None else None


def is_on(properties: Element | None, name: str) -> bool | None:
    """Whether a toggle such as w:vanish is on or off; None when it is not said."""
    found = child(properties, name)
    return None if found is None else found.get(VAL, "1").lower() not in _OFF


def number(text: str | None, otherwise: int) -> int:
    """A whole number as an attribute writes it."""
    try:
        return int(text or "")
    except ValueError:
        return otherwise


def words(element: Element) -> str:
    """The text inside an element, breaks and tabs as spaces."""
    parts = []
    for inner in element.iter():
        if inner.tag in (f"{W}t", f"{W}delText", f"{M}t"):
            parts.append(inner.text or "")
        elif inner.tag in (f"{W}br", f"{W}tab", f"{W}p"):
            parts.append(" ")
    return " ".join("".join(parts).split())
