"""An OpenDocument text (.odt) → the page it would be: ISO/IEC 26300 read as HTML.

<text:p text:style-name="P1">Họp xã</text:p>  →  <p>Họp xã</p>
"""

import base64
from collections.abc import Iterator
from html import escape
from xml.etree.ElementTree import Element

from plugins.bulletin.reading.page.blocks import Block
from plugins.desk.importer.encodings import is_garbage
from plugins.desk.importer.formats.odt_styles import (
    DRAW,
    OFFICE,
    TABLE,
    TEXT,
    XLINK,
    OdtStyles,
)
from plugins.desk.importer.web.fonts import convert_fonts, repair_strings
from plugins.desk.importer.web.page import Source, read_page
from plugins.desk.importer.web.soup import parse
from plugins.desk.importer.word.package import LOCKED, Package, refuse

_DEEPEST = 80
_KINDS = {"png": "png", "jpg": "jpeg", "jpeg": "jpeg", "gif": "gif", "webp": "webp"}
_MOST_REPEATS = 60
_PLAIN = {f"{TEXT}tab": "\t", f"{TEXT}line-break": "<br>", f"{TEXT}s": " "}
# What is beside the text: told of, never in it.
_BESIDE = {
    f"{OFFICE}annotation": "lời bình bên lề",
    f"{TEXT}tracked-changes": "chữ đã xóa khi sửa",
    f"{TEXT}hidden-text": "chữ ẩn",
    f"{TEXT}hidden-paragraph": "chữ ẩn",
}
_TAGS = {
    f"{TEXT}h": "h2", f"{TEXT}p": "p", f"{TEXT}span": "span",
    f"{TABLE}table": "table", f"{TABLE}table-row": "tr",
}  # fmt: skip


def read_odt(data: bytes) -> Source:
    """Read the report out of an .odt file; raises UnreadableReportError."""
    package = Package(data, "OpenDocument .odt")
    if b"encryption-data" in package.read("META-INF/manifest.xml"):
        refuse(LOCKED)
    content = package.xml("content.xml")
    body = content.find(f".//{OFFICE}text") if content is not None else None
    if body is None:
        refuse("không phải văn bản OpenDocument .odt")
    writer = _Writer(package, OdtStyles(package.xml("styles.xml"), content))
    soup = parse(f"<body><main>{''.join(writer.written(body))}</main></body>")
    convert_fonts(soup)
    if is_garbage(repair_strings(soup)):
        refuse("chữ trong tệp .odt không đọc được (phông chữ lạ)")
    source = read_page(str(soup))
    remarks = [Block("left out", one) for one in writer.left_out]
    return source._replace(blocks=[*remarks, *source.blocks], scraped=False)


def _words(element: Element | None) -> str:
    """The text in an element on one line."""
    return "" if element is None else " ".join(" ".join(element.itertext()).split())


class _Writer:
    """Writes the elements of a text as HTML; remembers what it leaves out."""

    def __init__(self, package: Package, styles: OdtStyles) -> None:
        self._package = package
        self._styles = styles
        self.left_out: list[str] = []

    def written(self, element: Element, depth: int = 0) -> Iterator[str]:
        """The HTML of what is inside an element."""
        yield escape(element.text or "")
        for inner in element:
            if depth > _DEEPEST:
                yield escape("".join(inner.itertext()))
            else:
                yield from self._one(inner, depth + 1)
            yield escape(inner.tail or "")

    def _one(self, element: Element, depth: int) -> Iterator[str]:
        tag = element.tag
        if tag in _PLAIN:
            yield _PLAIN[tag]
        elif tag in _BESIDE:
            if words := _words(element):
                self.left_out.append(f'{_BESIDE[tag]} "{words[:120]}"')
        elif tag == f"{TEXT}note":
            words = _words(element.find(f"{TEXT}note-body"))
            yield escape(f" (chú thích: {words})") if words else ""
        elif tag == f"{DRAW}image":
            yield self._picture(element)
        else:
            yield from self._holder(element, depth)

    def _holder(self, element: Element, depth: int) -> Iterator[str]:
        """What holds further elements: a list, a table, a cell, a paragraph."""
        if element.tag == f"{TEXT}list":
            yield from self._list(element, depth)
        elif element.tag in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
            yield from self._cell(element, depth)
        else:
            yield from self._text(element, depth)

    def _text(self, element: Element, depth: int) -> Iterator[str]:
        name = _TAGS.get(element.tag, "")
        look = escape(self._styles.css(element.get(f"{TEXT}style-name", "")))
        styled = f' style="{look}"' if look and name else ""
        yield f"<{name}{styled}>" if name else ""
        yield from self.written(element, depth)
        yield f"</{name}>" if name else ""

    def _cell(self, cell: Element, depth: int) -> Iterator[str]:
        if cell.tag == f"{TABLE}covered-table-cell":
            return
        spans = [
            f' {name}span="{escape(number)}"'
            for name, key in (("col", "columns"), ("row", "rows"))
            if (number := cell.get(f"{TABLE}number-{key}-spanned"))
        ]
        again = cell.get(f"{TABLE}number-columns-repeated") or "1"
        for _ in range(min(int(again) if again.isdigit() else 1, _MOST_REPEATS)):
            yield f"<td{''.join(spans)}>"
            yield from self.written(cell, depth)
            yield "</td>"

    def _list(self, points: Element, depth: int) -> Iterator[str]:
        name = points.get(f"{TEXT}style-name", "")
        start = next((p.get(f"{TEXT}start-value") for p in points), None)
        opened, closed = self._styles.list_tags(name, start or "")
        yield opened
        for point in points:
            if point.tag in (f"{TEXT}list-item", f"{TEXT}list-header"):
                yield "<li>"
                yield from self.written(point, depth)
                yield "</li>"
        yield closed

    def _picture(self, image: Element) -> str:
        name = image.get(f"{XLINK}href", "").removeprefix("./")
        kind = _KINDS.get(name.rpartition(".")[2].lower())
        data = self._package.read(name)
        if not kind or not data:
            self.left_out.append(f"ảnh {name or 'không tên'} không lấy được")
            return ""
        letters = base64.b64encode(data).decode()
        return f'<img src="data:image/{kind};base64,{letters}">'
