"""Files of a schedule made of a few lines of HTML: as page, Word file, workbook, text.

made("docx", "<p>LỊCH TUẦN 13</p><table>…</table>")  →  the bytes of a Word file
"""

import io
import zipfile
from collections.abc import Callable, Iterator, Mapping
from html import escape

from bs4 import BeautifulSoup, Tag

from tests.unit.desk.importer.word import word_files

_PAGE = "<!doctype html><html><head><title>{}</title></head><body>{}</body></html>"
_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
# In a workbook "#d46468" is a day as Excel keeps it, "#h0.5" an hour.
_STYLES = {"#d": 1, "#h": 2}


def made(form: str, body: str, title: str = "Trang") -> bytes:
    """The bytes of a file of a form, as "docx"."""
    if form in _FORMS:
        return _FORMS[form](body)
    return (_PAGE.format(title, body) if form == "html" else body).encode()


def _lines(tag: Tag) -> list[str]:
    for node in tag.find_all(["br", "p", "li", "div"]):
        node.insert_before("\n")
    for node in tag.find_all(["p", "li", "div"]):
        node.insert_after("\n")
    return [line for line in map(str.strip, tag.get_text().split("\n")) if line]


def _cells(table: Tag) -> Iterator[list[tuple[list[str], int, int]]]:
    """The cells of each row: their lines, and how many columns and rows they span."""
    for row in table.find_all("tr"):
        yield [
            (_lines(cell), int(cell.get("colspan", 1)), int(cell.get("rowspan", 1)))
            for cell in row.find_all(["td", "th"])
        ]


def docx(body: str) -> bytes:
    """A Word file of paragraphs and tables."""
    parts = []
    for tag in BeautifulSoup(body, "html.parser").find_all(["p", "table"]):
        if tag.name == "table":
            parts.append(f"<w:tbl>{''.join(_word_rows(tag))}</w:tbl>")
        elif not tag.find_parent("table"):
            parts += map(word_files.paragraph, map(escape, _lines(tag)))
    return word_files.docx("".join(parts))


def _word_rows(table: Tag) -> Iterator[str]:
    reaching: dict[int, tuple[int, int]] = {}
    for own in _cells(table):
        cells, row = list(own), ""
        place = 0
        while cells or place in reaching:
            if place in reaching:
                left, wide = reaching.pop(place)
                row += _word_cell([], wide, "<w:vMerge/>")
                if left > 1:
                    reaching[place] = (left - 1, wide)
            else:
                lines, wide, high = cells.pop(0)
                merge = '<w:vMerge w:val="restart"/>' if high > 1 else ""
                row += _word_cell(lines, wide, merge)
                if high > 1:
                    reaching[place] = (high - 1, wide)
            place += wide
        yield f"<w:tr>{row}</w:tr>"


def _word_cell(lines: list[str], wide: int, merge: str) -> str:
    inner = "".join(map(word_files.paragraph, map(escape, lines))) or "<w:p/>"
    told = f'<w:tcPr><w:gridSpan w:val="{wide}"/>{merge}</w:tcPr>'
    return f"<w:tc>{told}{inner}</w:tc>"


def xlsx(body: str) -> bytes:
    """A workbook of one sheet: paragraphs are rows of one cell."""
    rows, merged = list[str](), list[str]()
    for tag in BeautifulSoup(body, "html.parser").find_all(["p", "table"]):
        if tag.name == "p":
            rows.append(_sheet_cell(len(rows), 0, _lines(tag)))
            continue
        taken: set[tuple[int, int]] = set()
        for own in _cells(tag):
            row, place, at = "", 0, len(rows)
            for lines, wide, high in own:
                while (at, place) in taken:
                    place += 1
                spans = [(at + r, place + c) for r in range(high) for c in range(wide)]
                taken.update(spans)
                row += _sheet_cell(at, place, lines)
                if len(spans) > 1:
                    merged.append(f"{_name(*spans[0])}:{_name(*spans[-1])}")
            rows.append(row)
    sheet = "".join(f"<row>{row}</row>" for row in rows)
    merges = "".join(f'<mergeCell ref="{one}"/>' for one in merged)
    return _book(f"<sheetData>{sheet}</sheetData><mergeCells>{merges}</mergeCells>")


def _name(row: int, column: int) -> str:
    return f"{chr(ord('A') + column)}{row + 1}"


def _sheet_cell(row: int, column: int, lines: list[str]) -> str:
    text, name = "\n".join(lines), _name(row, column)
    if style := _STYLES.get(text[:2]):
        return f'<c r="{name}" s="{style}"><v>{text[2:]}</v></c>'
    said = f"<is><t>{escape(text)}</t></is>"
    return f'<c r="{name}" t="inlineStr">{said}</c>' if text else ""


def _book(sheet: str) -> bytes:
    parts = {
        "xl/workbook.xml": f'<workbook xmlns="{_SHEET}" xmlns:r="{_LINKS}"><sheets>'
        '<sheet name="T" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": "<Relationships>"
        '<Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{_SHEET}"><numFmts>'
        '<numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs>'
        '<xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="20"/></cellXfs>'
        "</styleSheet>",
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_SHEET}">{sheet}</worksheet>',
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as book:
        for name, text in parts.items():
            book.writestr(zipfile.ZipInfo(name), text)
    return file.getvalue()


_FORMS: Mapping[str, Callable[[str], bytes]] = {"docx": docx, "xlsx": xlsx}
