"""What the converter of Word files does not know is settled in their XML before it.

runs in old fonts, hidden and struck text, numbers that Word counts, fields, formulas,
text boxes  →  plain runs of the same meaning, and remarks on what was left out
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement

from plugins.desk.importer.legacy_fonts import convert_runs
from plugins.desk.importer.word.equations import linear
from plugins.desk.importer.word.numbering import Numbering, Sign
from plugins.desk.importer.word.ooxml import MC, VAL, M, W, child, number, value, words
from plugins.desk.importer.word.run_styles import Styles

# What holds text of its own and is unknown to the converter: its children stay.
_OPENED = (f"{W}fldSimple", f"{W}dir", f"{W}bdo", f"{W}rubyBase", f"{W}ruby")
SIGN = "so-thu-tu:"
_SHOWN = 120
_MOST = 100


class Remarks(NamedTuple):
    """What was left out of a file, and what to ask about it."""

    left_out: list[str]
    questions: list[str]


class _Run(NamedTuple):
    element: Element
    font: str


def settle(root: Element, styles: Styles, numbering: Numbering) -> Remarks:
    """Change a part of a file in place; what cannot be kept is in the remarks."""
    remarks = Remarks([], [])
    _open(root)
    _show_boxes(root)
    _write_formulas(root, remarks)
    _tell_changes(root, remarks)
    runs: list[_Run] = []
    for paragraph in root.iter(f"{W}p"):
        _number(paragraph, styles, numbering)
        runs += _settle_runs(paragraph, styles, remarks)
    _convert(runs)
    for row in root.iter(f"{W}tr"):
        _fill_before(row)
    return remarks


def _replace(
    root: Element, tags: tuple[str, ...], made: Callable[[Element], list[Element]]
) -> None:
    """Put what is made of each element of the tags in its place."""
    for parent in list(root.iter()):
        if any(inner.tag in tags for inner in parent):
            parent[:] = [
                new
                for inner in parent
                for new in (made(inner) if inner.tag in tags else [inner])
            ]


def _open(root: Element) -> None:
    for _ in _OPENED:  # each may stand in the others
        if not any(inner.tag in _OPENED for inner in root.iter()):
            return
        _replace(root, _OPENED, list)


def _show_boxes(root: Element) -> None:
    """Text boxes that are written only in the newer way become ones in the older."""

    def box(choices: Element) -> list[Element]:
        fallback = choices.find(f"{MC}Fallback")
        if fallback is not None and len(fallback):
            return [choices]
        choice = choices.find(f"{MC}Choice")
        texts = list(choice.iter(f"{W}txbxContent")) if choice is not None else []
        if not texts:
            return list(choice) if choice is not None else []
        made = Element(f"{W}pict")
        made.extend(texts)
        return [made]

    _replace(root, (f"{MC}AlternateContent",), box)


def _write_formulas(root: Element, remarks: Remarks) -> None:
    found: list[str] = []

    def written(formula: Element) -> list[Element]:
        text = " ".join(linear(formula).split())
        found.append(text)
        run = Element(f"{W}r")
        SubElement(run, f"{W}t", {"xml:space": "preserve"}).text = text
        return [run]

    _replace(root, (f"{M}oMath", f"{M}oMathPara"), written)
    if found:
        listed = "; ".join(f'"{text}"' for text in found[:_MOST])
        remarks.questions.append(
            f"Công thức trong bài đã viết thành một dòng: {listed}; hãy đối chiếu."
        )


def _tell_changes(root: Element, remarks: Remarks) -> None:
    """Deletions that nobody accepted yet are left out by the converter: name them."""
    for tag in ("del", "moveFrom"):
        for removed in root.iter(f"{W}{tag}"):
            if text := words(removed):
                remarks.left_out.append(f'chữ đã xóa khi sửa "{_short(text)}"')


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rsplit(' ', 1)[0]}…"


def _number(paragraph: Element, styles: Styles, numbering: Numbering) -> None:
    """The number Word would print becomes a mark that the page's reader knows."""
    found = styles.numbering(paragraph)
    if found is None or not words(paragraph):
        return
    depth = number(value(found, "ilvl"), 0)
    sign = numbering.next(value(found, "numId") or "", depth)
    properties = child(paragraph, "pPr")
    if properties is None:
        properties = Element(f"{W}pPr")
        paragraph.insert(0, properties)
    for own in properties.findall(f"{W}numPr"):
        properties.remove(own)
    if sign is not None:
        # No list to the converter, though its style may be one of a list.
        none = SubElement(properties, f"{W}numPr")
        for name in ("ilvl", "numId"):
            SubElement(none, f"{W}{name}", {VAL: "0"})
        mark = Element(f"{W}bookmarkStart", {f"{W}name": _marked(sign)})
        paragraph.insert(list(paragraph).index(properties) + 1, mark)


def _marked(sign: Sign) -> str:
    return f"{SIGN}{sign.depth}:{sign.text}"


def _own_runs(element: Element) -> Iterator[tuple[Element, Element]]:
    """The runs of a paragraph with their parents; not those of text boxes in it."""
    for inner in element:
        if inner.tag == f"{W}r":
            yield element, inner
        elif inner.tag not in (f"{W}p", f"{W}pPr"):
            yield from _own_runs(inner)


def _settle_runs(
    paragraph: Element, styles: Styles, remarks: Remarks
) -> Iterator[_Run]:
    hidden: list[str] = []
    for parent, run in list(_own_runs(paragraph)):
        look = styles.look(run, paragraph)
        if look.is_hidden:
            hidden.append(words(run))
            parent.remove(run)
            continue
        if look.is_struck:
            _strike(run)
        if words(run):
            yield _Run(run, look.font)
    if text := " ".join(filter(None, hidden)):
        remarks.left_out.append(f'chữ ẩn "{_short(text)}"')


def _strike(run: Element) -> None:
    properties = child(run, "rPr")
    if properties is None:
        properties = Element(f"{W}rPr")
        run.insert(0, properties)
    for name in ("strike", "dstrike"):
        for said in properties.findall(f"{W}{name}"):
            properties.remove(said)
    SubElement(properties, f"{W}strike")


def _convert(runs: list[_Run]) -> None:
    """Text in old fonts becomes Unicode, run by run."""
    texts = [
        (text, run.font) for run in runs for text in run.element.iter(f"{W}t")
        if text.text
    ]  # fmt: skip
    unicode = convert_runs([(text.text or "", font) for text, font in texts])
    for (text, _), converted in zip(texts, unicode, strict=True):
        text.text = converted


def _fill_before(row: Element) -> None:
    """Empty cells for the columns that a row leaves out at its start."""
    skipped = number(value(row, "trPr", "gridBefore"), 0)
    for _ in range(min(max(skipped, 0), 60)):
        cell = Element(f"{W}tc")
        SubElement(cell, f"{W}p")
        first = next((i for i, c in enumerate(row) if c.tag == f"{W}tc"), len(row))
        row.insert(first, cell)
