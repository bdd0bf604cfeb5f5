"""A formula of Word as one line of text, as people write it on one line.

a fraction of x and y+1     →  "x/(y+1)"
a square root of a squared  →  "√(a²)"
"""

from xml.etree.ElementTree import Element

from plugins.desk.importer.web.formulas import placed, whole
from plugins.desk.importer.web.marks import LOWERED, RAISED
from plugins.desk.importer.word.ooxml import M

_DEEPEST = 40


def linear(formula: Element, depth: int = 0) -> str:
    """The formula on one line; text only, nothing is left out."""
    if depth > _DEEPEST:
        return "".join(t.text or "" for t in formula.iter(f"{M}t"))
    name = formula.tag.removeprefix(M)
    if name == "t":
        return formula.text or ""
    parts = {
        part.tag.removeprefix(M): _inside(part, depth + 1)
        for part in formula
        if part.tag.startswith(M)
    }
    written = {
        "f": lambda: f"{whole(parts.get('num', ''))}/{whole(parts.get('den', ''))}",
        "sSup": lambda: parts.get("e", "") + placed(parts.get("sup", ""), RAISED, "^"),
        "sSub": lambda: parts.get("e", "") + placed(parts.get("sub", ""), LOWERED, "_"),
        "sSubSup": lambda: (
            parts.get("e", "")
            + placed(parts.get("sub", ""), LOWERED, "_")
            + placed(parts.get("sup", ""), RAISED, "^")
        ),
        "rad": lambda: f"{parts.get('deg', '')}√{whole(parts.get('e', ''))}",
        "nary": lambda: (
            _sign(formula, "chr", "∫")
            + placed(parts.get("sub", ""), LOWERED, "_")
            + placed(parts.get("sup", ""), RAISED, "^")
            + parts.get("e", "")
        ),
        "d": lambda: (
            _sign(formula, "begChr", "(")
            + ", ".join(_inside(e, depth + 1) for e in formula.findall(f"{M}e"))
            + _sign(formula, "endChr", ")")
        ),
    }.get(name)
    return written() if written else _inside(formula, depth)


def _inside(element: Element, depth: int) -> str:
    return "".join(linear(part, depth + 1) for part in element)


def _sign(formula: Element, name: str, usual: str) -> str:
    found = formula.find(f"{M}{formula.tag.removeprefix(M)}Pr/{M}{name}")
    return usual if found is None else found.get(f"{M}val", usual)
