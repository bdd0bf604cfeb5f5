"""Signs in the cells of a table mean nothing, whatever file the table stood in."""

from html import escape
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from plugins.bulletin.body.render import render
from plugins.desk.importer.files import open_file
from tests.unit.desk.importer.weekly.made_files import made

ROWS = (
    ("Xã", "Giờ", "Ghi chú"),
    ("Khe Mo", "8h | 9h", "Giá *tạm tính* và [chưa chốt](http://khe-mo.example)"),
    ("Nà Lon", "<b>10h</b>", "mã số NL_01_02, NN&amp;MT, x^2^ H~2~O, `a` ~~b~~ {1}"),
    ("Bản Cậu", "5 < 6 > 4", "đường C:\\bao-cao\\*.doc"),
)


def written(form: str) -> bytes:
    if form == "txt":
        return "\n".join("\t".join(row) for row in ROWS).encode()
    cells = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in ROWS)
    table = "".join(f"<tr>{row}</tr>" for row in cells)
    return made(form, f"<p>Giá nông sản</p><table>{table}</table>")


@pytest.mark.parametrize("form", ["html", "docx", "xlsx", "txt"])
def test_a_cell_is_read_as_it_was_written(tmp_path: Path, form: str) -> None:
    (tmp_path / f"a.{form}").write_bytes(written(form))
    blocks = open_file(tmp_path / f"a.{form}").blocks
    [table] = [block for block in blocks if block.kind == "table"]
    html = BeautifulSoup(render(table.markdown).html, "html.parser")
    rows = [row.find_all(["th", "td"]) for row in html.find_all("tr")]
    assert [tuple(cell.get_text() for cell in row) for row in rows] == [*ROWS]
