"""What a spreadsheet sees of a workbook with one sheet, read by its own rules.

sheet(data)  →  [["Mã", "Ngày"], ["ky-hop-9", "2031-05-12"]]
"""

import re
from datetime import date, timedelta
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
# A letter that is written by its number (ECMA-376, ST_Xstring).
NUMBERED = re.compile("_x([0-9A-Fa-f]{4})_")


def sheet(data: bytes) -> list[list[str]]:
    """Read the rows, as wide as the first; days in ISO form, "" for no cell."""
    with ZipFile(BytesIO(data)) as packed:
        assert packed.testzip() is None
        root = ElementTree.fromstring(packed.read("xl/worksheets/sheet1.xml"))
    rows = [
        {re.sub("[0-9]", "", cell.attrib["r"]): _text(cell) for cell in row}
        for row in root.iter(f"{MAIN}row")
    ]
    return [[row.get(column, "") for column in rows[0]] for row in rows]


def _text(cell: ElementTree.Element) -> str:
    if cell.get("t") == "inlineStr":
        text = cell.findtext(f"{MAIN}is/{MAIN}t") or ""
        return NUMBERED.sub(lambda found: chr(int(found[1], 16)), text)
    days = int(cell.findtext(f"{MAIN}v") or "")
    return (date(1899, 12, 30) + timedelta(days)).isoformat()
