"""A workbook of one sheet (Office Open XML, ECMA-376), as spreadsheets open it.

    workbook("Hội nghị", ["Mã", "Ngày"], [("ky-hop-9", date(2031, 5, 12))])  →  bytes

Texts are never formulas there, days are days, the first row stays in sight and filters
the others. The same rows give the same bytes: nothing in the file tells a clock.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from html import escape
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

Cell = str | date | None
# What programs take in one cell, and say where the rest is.
MOST, CUT = 32_767, "… (còn nữa, xem tệp CSV)"
_HEAD, _TEXT, _DAY = 1, 0, 2
# Days are counted from here; before March 1900 programs count differently.
_DAYS_FROM, _FIRST_DAY = date(1899, 12, 30), date(1900, 3, 1)
# XML has no sign for these, and `_x0041_` would be read as a letter's number.
_NO_SIGN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NUMBERED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_NEW = (1980, 1, 1, 0, 0, 0)  # the first moment a ZIP can name
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_FIXED = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml"'
    f' ContentType="{_TYPE}.worksheet+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
    "</Relationships>",
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="r2" Type="{_OFFICE}/styles" Target="styles.xml"/>'
    "</Relationships>",
    # Of formats: a text, a heading, a day.
    "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}">'
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border/></borders>'
    '<cellStyleXfs count="1"><xf/></cellStyleXfs>'
    '<cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/>'
    '<xf numFmtId="164" applyNumberFormat="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/>'
    "</cellStyles></styleSheet>",
}


def workbook(
    title: str, headings: Sequence[str], rows: Iterable[Sequence[Cell]]
) -> bytes:
    """Write a workbook; a cell of nothing is left out, a text too long is cut aloud."""
    target = BytesIO()
    named = (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
        f'<sheet name="{escape(title)}" sheetId="1" r:id="r1"/></sheets></workbook>'
    )
    sheet = "".join(_sheet(headings, rows))
    with ZipFile(target, "w") as packed:
        for name, text in {
            **_FIXED,
            "xl/workbook.xml": named,
            "xl/worksheets/sheet1.xml": sheet,
        }.items():
            about = ZipInfo(name, _NEW)
            about.compress_type = ZIP_DEFLATED
            packed.writestr(about, _XML + text)
    return target.getvalue()


def _sheet(headings: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Iterator[str]:
    yield (
        f'<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
        "</sheetView></sheetViews>"
        f'<cols><col min="1" max="{len(headings)}" width="24" customWidth="1"/></cols>'
        "<sheetData>"
    )
    yield _row(1, headings, _HEAD)
    number = 1
    for number, row in enumerate(rows, 2):
        yield _row(number, row, _TEXT)
    yield f'</sheetData><autoFilter ref="A1:{_letter(len(headings) - 1)}{number}"/>'
    yield "</worksheet>"


def _row(number: int, cells: Sequence[Cell], style: int) -> str:
    written = [
        _cell(f"{_letter(place)}{number}", cell, style)
        for place, cell in enumerate(cells)
        if cell is not None and cell != ""
    ]
    return f'<row r="{number}">{"".join(written)}</row>'


def _cell(at: str, cell: Cell, style: int) -> str:
    if isinstance(cell, date):
        if cell >= _FIRST_DAY:
            return f'<c r="{at}" s="{_DAY}"><v>{(cell - _DAYS_FROM).days}</v></c>'
        cell = cell.isoformat()
    text = escape(_readable(str(cell)), quote=False)
    told = f'<is><t xml:space="preserve">{text}</t></is>'
    return f'<c r="{at}" s="{style}" t="inlineStr">{told}</c>'


def _readable(text: str) -> str:
    """Cut a text at a whole item of its list, and leave out what XML cannot say."""
    if len(text) > MOST:
        kept = text[: MOST - len(CUT)]
        text = f"{kept.rpartition('; ')[0] or kept}{CUT}"
    return _NUMBERED.sub("_x005F_", _NO_SIGN.sub("", text))


@cache
def _letter(place: int) -> str:
    """Name a column: 0 is A, 25 Z, 26 AA."""
    before, last = divmod(place, 26)
    return (_letter(before - 1) if before else "") + chr(ord("A") + last)
