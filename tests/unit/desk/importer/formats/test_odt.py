"""OpenDocument texts: meaning kept, hidden text named, locked files refused."""

import io
import zipfile

import pytest

from plugins.bulletin.reading.report import Report, read_report
from plugins.desk.importer.drafts.article import article_draft
from plugins.desk.importer.encodings import UnreadableReportError
from plugins.desk.importer.formats.odt import read_odt

_O = "urn:oasis:names:tc:opendocument:xmlns"
NAMES = (
    f'xmlns:office="{_O}:office:1.0" xmlns:text="{_O}:text:1.0"'
    f' xmlns:table="{_O}:table:1.0" xmlns:style="{_O}:style:1.0"'
    f' xmlns:fo="{_O}:xsl-fo-compatible:1.0" xmlns:draw="{_O}:drawing:1.0"'
)
STYLES = """
<style:style style:name="Cu"><style:text-properties style:font-name=".VnTime"/>
</style:style>
<style:style style:name="Con" style:parent-style-name="Cu"/>
<style:style style:name="An"><style:text-properties text:display="none"/></style:style>
<style:style style:name="Bo"><style:text-properties
 style:text-line-through-style="solid"/>
</style:style>
<style:style style:name="Tren"><style:text-properties style:text-position="super 58%"/>
</style:style>
<text:list-style style:name="So"><text:list-level-style-number text:level="1"
 style:num-format="I"/></text:list-style>
"""
LEAD = (
    "<text:p>Sáng 9/5/2026, UBND xã Khe Mo họp bàn việc trồng rừng trong năm.</text:p>"
)
END = "<text:p>Cuộc họp thống nhất giao các thôn báo cáo trước ngày 15/12.</text:p>"


def odt(body: str, manifest: str = "") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as parts:
        parts.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        parts.writestr("META-INF/manifest.xml", manifest)
        parts.writestr(
            "content.xml",
            f"<office:document-content {NAMES}><office:automatic-styles>{STYLES}"
            f"</office:automatic-styles><office:body><office:text>{body}</office:text>"
            "</office:body></office:document-content>",
        )
    return file.getvalue()


def read(body: str) -> Report:
    title = "<text:h>Xã Khe Mo bàn trồng rừng</text:h>"
    source = read_odt(odt(title + LEAD + body + END))
    return read_report(source.blocks, title=source.title, scraped=source.scraped)


def body(inner: str) -> str:
    text = article_draft(read(inner), "x.md", {}, {}).text
    kept = text.split("---\n", 2)[-1].split("Cuộc họp thống nhất")[0]
    return kept.split("-->")[-1].strip()


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (
            '<text:p text:style-name="Con">Uû ban nh©n d©n x· häp</text:p>',
            "Uỷ ban nhân dân xã họp",
        ),
        (
            '<text:p>Rộng 5 km<text:span text:style-name="Tren">2</text:span></text:p>',
            "Rộng 5 km²",
        ),
        (
            '<text:p>Giao <text:span text:style-name="Bo">thôn A</text:span> thôn B.'
            "</text:p>",
            "Giao <del>thôn A</del> thôn B.",
        ),
        (
            '<text:list text:style-name="So"><text:list-item><text:p>Kết quả</text:p>'
            "</text:list-item><text:list-item><text:p>Việc tới</text:p>"
            "</text:list-item></text:list>",
            "I. Kết quả\n\nII. Việc tới",
        ),
        (
            "<text:list><text:list-item><text:p>Gieo sớm</text:p></text:list-item>"
            "</text:list>",
            "- Gieo sớm",
        ),
        (
            "<table:table><table:table-row><table:table-cell><text:p>Ngày</text:p>"
            "</table:table-cell><table:table-cell><text:p>Việc</text:p>"
            "</table:table-cell></table:table-row><table:table-row><table:table-cell"
            ' table:number-rows-spanned="2"><text:p>20/11</text:p></table:table-cell>'
            "<table:table-cell><text:p>Giao ban</text:p></table:table-cell>"
            "</table:table-row><table:table-row><table:covered-table-cell/>"
            "<table:table-cell><text:p>Tiếp dân</text:p></table:table-cell>"
            "</table:table-row></table:table>",
            "| Ngày | Việc |\n| --- | --- |\n| 20/11 | Giao ban |\n"
            "| 20/11 | Tiếp dân |",
        ),
    ],
)
def test_what_the_text_means_is_kept(written: str, shown: str) -> None:
    assert body(written) == shown


@pytest.mark.parametrize(
    ("written", "named"),
    [
        (
            '<text:p>Giao xã.<text:span text:style-name="An">không đăng</text:span>'
            "</text:p>",
            'chữ ẩn "không đăng"',
        ),
        (
            "<text:p>Giao xã.<office:annotation><text:p>Xem lại</text:p>"
            "</office:annotation></text:p>",
            'lời bình bên lề "Xem lại"',
        ),
    ],
)
def test_what_is_not_shown_is_left_out_and_named(written: str, named: str) -> None:
    assert body(written) == "Giao xã."
    assert read(written).layout.left_out == [named]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (odt(LEAD, "<x><encryption-data/></x>"), "mật khẩu"),
        (b"PK\x03\x04 cut", "không phải tệp OpenDocument"),
        (odt(LEAD)[:-30], "không phải tệp OpenDocument"),
    ],
)
def test_what_cannot_be_read_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(UnreadableReportError, match=why):
        read_odt(data)


def test_text_nested_beyond_measure_keeps_its_words() -> None:
    inner = "<text:span>" * 300 + "sâu" + "</text:span>" * 300
    assert body(f"<text:p>Nước {inner}</text:p>") == "Nước sâu"
