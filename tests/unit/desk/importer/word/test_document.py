"""Word files: fonts, numbers, struck and hidden text, fields, odd packages."""

import io
import zipfile

import pytest

from plugins.bulletin.reading.report import Report, read_report
from plugins.desk.importer.drafts.article import article_draft
from plugins.desk.importer.encodings import UnreadableReportError
from plugins.desk.importer.word.document import read_word
from tests.unit.desk.importer.word.word_files import (
    docx,
    font,
    numbered,
    numbering,
    paragraph,
    run,
    style,
)

TITLE = paragraph("Xã Khe Mo họp bàn việc trồng rừng năm 2026")
LEAD = paragraph("Sáng 9/5/2026, UBND xã Khe Mo họp bàn việc trồng rừng trong năm nay.")
END = paragraph("Cuộc họp thống nhất giao các thôn báo cáo kết quả trước ngày 15/12.")
OLD = "Uû ban nh©n d©n x· giao c¸c th«n ®¨ng ký diÖn tÝch"
SAID = "Uỷ ban nhân dân xã giao các thôn đăng ký diện tích"


def read(body: str, **parts: str) -> Report:
    source = read_word(docx(TITLE + LEAD + body + END, parts))
    return read_report(source.blocks, title=source.title, scraped=source.scraped)


def body(inner: str, **parts: str) -> str:
    """What stands in the draft between its first and last paragraphs."""
    text = article_draft(read(inner, **parts), "x.md", {}, {}).text
    kept = text.split("---\n", 2)[-1].split("Cuộc họp thống nhất")[0]
    return kept.split("-->")[-1].strip()


def left_out(inner: str, **parts: str) -> str:
    return "\n".join(read(inner, **parts).layout.left_out)


@pytest.mark.parametrize(
    "styles",
    [
        style("Normal", font(".VnTime")),
        style("Normal", "") + style("Goc", font(".VnTime"))
        + style("Bai", "", more='<w:basedOn w:val="Goc"/>'),
        f"<w:docDefaults><w:rPrDefault><w:rPr>{font('.VnTime')}</w:rPr></w:rPrDefault>"
        "</w:docDefaults>",
    ],
)  # fmt: skip
def test_a_font_is_found_through_styles(styles: str) -> None:
    text = paragraph(OLD, properties='<w:pStyle w:val="Bai"/>')
    assert body(text, styles=styles) == SAID


def test_each_run_is_read_in_its_own_font() -> None:
    text = paragraph(
        run("®ång chÝ "),
        run("Bế Thị Hoá", font("Times New Roman")),
        run(", Tr­ëng ban"),
    )
    assert body(text, styles=style("Normal", font(".VnTime"))) == (
        "đồng chí Bế Thị Hoá, Trưởng ban"
    )


def test_a_font_of_a_character_style_counts() -> None:
    styles = style("Cu", font("VNI-Times"), "character")
    text = paragraph(run("Uyû ban nhaân daân", '<w:rStyle w:val="Cu"/>'))
    assert body(text, styles=styles) == "Uỷ ban nhân dân"


def test_one_paragraph_in_unicode_does_not_spoil_an_old_file() -> None:
    old = run(OLD, font(".VnTime"))
    new = run("Thôn Hua Ty đăng ký 12 ha quế", font(".VnTime"))
    assert body(paragraph(old) + paragraph(new)) == (
        f"{SAID}\n\nThôn Hua Ty đăng ký 12 ha quế"
    )


def test_one_paragraph_in_an_old_font_without_its_name_is_repaired() -> None:
    found = body(paragraph(OLD) * 3 + paragraph("Thôn Hua Ty đăng ký 12 ha quế"))
    assert SAID in found
    assert "Thôn Hua Ty đăng ký 12 ha quế" in found


def test_letters_of_both_codes_follow_the_run_beside_them() -> None:
    text = paragraph(
        run("Thôn Hua Tý họp", font(".VnTime")), run(" tám hộ", font(".VnTime"))
    )
    assert body(text) == "Thôn Hua Tý họp tám hộ"


@pytest.mark.parametrize(
    ("levels", "points", "shown"),
    [
        ("upperRoman %1.", [0, 0], "I. Gieo sớm\n\nII. Gieo sớm"),
        ("decimal Điều %1.", [0, 0], "Điều 1. Gieo sớm\n\nĐiều 2. Gieo sớm"),
        ("decimal %1.", [0, 0], "1. Gieo sớm\n2. Gieo sớm"),
        ("lowerLetter %1)", [0, 0], "a) Gieo sớm\n\nb) Gieo sớm"),
        (
            "decimal %1.|decimal %1.%2.", [0, 1, 1, 0, 1],
            "1. Gieo sớm\n\n1.1. Gieo sớm\n\n1.2. Gieo sớm\n\n2. Gieo sớm\n\n"
            "2.1. Gieo sớm",
        ),
        ("bullet -", [0, 0], "- Gieo sớm\n- Gieo sớm"),
    ],
)  # fmt: skip
def test_numbers_that_word_counts_are_written(
    levels: str, points: list[int], shown: str
) -> None:
    text = "".join(
        paragraph("Gieo sớm", properties=numbered(3, level)) for level in points
    )
    assert body(text, numbering=numbering(n3=levels)) == shown


def test_a_number_goes_on_after_other_paragraphs_and_comes_from_a_style() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Dieu"><w:name w:val="Dieu"/><w:pPr>'
        f"{numbered(3)}</w:pPr></w:style>"
    )
    point = paragraph("Gieo sớm", properties='<w:pStyle w:val="Dieu"/>')
    between = paragraph("Các thôn cùng làm.")
    found = body(
        point + between + point,
        styles=styles,
        numbering=numbering(n3="decimal Điều %1."),
    )
    assert found == "Điều 1. Gieo sớm\n\nCác thôn cùng làm.\n\nĐiều 2. Gieo sớm"


@pytest.mark.parametrize(
    "mark", ["<w:strike/>", "<w:dstrike/>", '<w:rStyle w:val="Bo"/>']
)
def test_struck_text_is_marked_and_asked_about(mark: str) -> None:
    text = paragraph("Trước ngày ", run("30/11", mark), " 15/12.")
    styles = style("Bo", "<w:strike/>", "character")
    assert body(text, styles=styles) == "Trước ngày <del>30/11</del> 15/12."
    notes = read(text, styles=styles).notes
    assert 'Chữ gạch bỏ trong bài: "30/11"; hãy xóa hoặc giữ.' in notes


def test_a_strike_that_is_switched_off_is_none() -> None:
    text = paragraph("Trước ngày ", run("30/11", '<w:strike w:val="0"/>'), ".")
    assert body(text) == "Trước ngày 30/11."


@pytest.mark.parametrize("mark", ["<w:vanish/>", '<w:rStyle w:val="An"/>'])
def test_hidden_text_is_left_out_and_named(mark: str) -> None:
    text = paragraph("Giao xã.", run(" (Không đăng.)", mark))
    styles = style("An", "<w:vanish/>", "character")
    assert body(text, styles=styles) == "Giao xã."
    assert left_out(text, styles=styles) == 'chữ ẩn "(Không đăng.)"'


def test_text_deleted_under_revision_is_named() -> None:
    removed = "<w:del><w:r><w:delText>mười hai </w:delText></w:r></w:del>"
    text = paragraph("Trồng ", removed, run("chín ha quế."))
    assert body(text) == "Trồng chín ha quế."
    assert left_out(text) == 'chữ đã xóa khi sửa "mười hai"'


@pytest.mark.parametrize(
    "inner",
    [
        '<w:fldSimple w:instr="REF x">{run}</w:fldSimple>',
        '<w:dir w:val="ltr">{run}</w:dir>',
        '<w:ins w:id="1">{run}</w:ins>',
        '<w:smartTag w:element="x">{run}</w:smartTag>',
        '<w:fldSimple w:instr="A"><w:fldSimple w:instr="B">{run}</w:fldSimple>'
        "</w:fldSimple>",
    ],
)
def test_text_of_a_field_stays(inner: str) -> None:
    text = paragraph("Trồng ", inner.format(run=run("12 ha")), " quế.")
    assert body(text) == "Trồng 12 ha quế."


def test_a_text_box_written_only_in_the_newer_way_stays() -> None:
    box = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:wsp><wps:txbx>'
        f"<w:txbxContent>{paragraph('Lời trong khung.')}</w:txbxContent>"
        "</wps:txbx></wps:wsp></mc:Choice></mc:AlternateContent></w:r>"
    )
    assert "Lời trong khung." in body(paragraph("Trồng quế.", box))


def test_a_formula_is_written_on_one_line_and_asked_about() -> None:
    formula = (
        "<m:oMath><m:r><m:t>S=</m:t></m:r><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num>"
        "<m:den><m:r><m:t>2</m:t></m:r></m:den></m:f><m:sSup><m:e><m:r><m:t>h</m:t></m:r>"
        "</m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>"
    )
    text = paragraph("Diện tích ", formula)
    assert body(text) == "Diện tích S=(a+b)/2h²"
    assert any("Công thức" in note for note in read(text).notes)


def test_what_the_converter_could_not_read_is_named() -> None:
    strange = "<w:r><w:ptab/></w:r>"
    assert "w:ptab" in left_out(paragraph("Trồng quế.", strange))


def test_the_head_of_a_page_is_named() -> None:
    found = left_out(paragraph("Trồng quế."), header1=paragraph("Dự thảo lần 2"))
    assert found == 'đầu trang, chân trang "Dự thảo lần 2"'


def test_lines_that_look_like_buttons_of_a_page_stay() -> None:
    text = (
        paragraph("Đánh giá chung") + paragraph("In bài viết") + paragraph("Tin khác")
    )
    assert body(text) == "Đánh giá chung\n\nIn bài viết\n\nTin khác"


def rows(*lines: str) -> str:
    made = "".join(
        "<w:tr>"
        + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in line.split("|"))
        + "</w:tr>"
        for line in lines
    )
    return f"<w:tbl>{made}</w:tbl>"


def test_a_table_of_people_is_read_row_by_row() -> None:
    table = rows("TT|Chức vụ|Họ và tên", "1|Giám đốc Sở Nội vụ|Lục Văn Tá",
                 "2|Chủ tịch UBND xã Khe Mo|Bàn Thị Xuân")  # fmt: skip
    found = read(paragraph("Thành phần tham dự:") + table)
    assert [(p.name, p.posts) for p in found.people.attendees] == [
        ("Lục Văn Tá", ["Giám đốc Sở Nội vụ"]),
        ("Bàn Thị Xuân", ["Chủ tịch UBND xã Khe Mo"]),
    ]


def test_merged_cells_of_word_stand_in_every_row() -> None:
    def cell(text: str, merge: str = "") -> str:
        return f"<w:tc><w:tcPr>{merge}</w:tcPr>{paragraph(text)}</w:tc>"

    table = (
        f"<w:tbl><w:tr>{cell('Ngày')}{cell('Việc')}</w:tr><w:tr>"
        + cell("20/11", '<w:vMerge w:val="restart"/>') + cell("Giao ban")
        + f"</w:tr><w:tr>{cell('', '<w:vMerge/>')}{cell('Tiếp dân')}</w:tr>"
        + '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>' + cell("Họp xã")
        + "</w:tr></w:tbl>"
    )  # fmt: skip
    assert body(table).split("\n")[2:] == [
        "| 20/11 | Giao ban |",
        "| 20/11 | Tiếp dân |",
        "|  | Họp xã |",
    ]


def test_the_main_part_may_have_another_name() -> None:
    data = docx(TITLE + LEAD + END, main="word/document2.xml")
    assert (
        read_word(data).blocks[0].text == "Xã Khe Mo họp bàn việc trồng rừng năm 2026"
    )


def test_the_stricter_standard_is_read() -> None:
    data = docx(TITLE + LEAD + paragraph("Giao", run(" ẩn", "<w:vanish/>")))
    strict = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(strict, "w") as new:
        for name in old.namelist():
            text = old.read(name).replace(
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                b"http://purl.oclc.org/ooxml/wordprocessingml/main",
            )
            new.writestr(name, text)
    blocks = read_word(strict.getvalue()).blocks
    assert [block.text for block in blocks if block.kind == "left out"] == [
        'chữ ẩn "ẩn"'
    ]


def locked() -> bytes:
    return b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le")


def swollen() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("word/document.xml", bytes(201_000_000))
    return file.getvalue()


def with_entities() -> bytes:
    file = io.BytesIO(docx(TITLE))
    with zipfile.ZipFile(file, "a") as parts:
        parts.writestr("word/styles.xml", '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (locked(), "mật khẩu"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "đời cũ"),
        (b"PK\x03\x04 cut off", "không phải tệp Word"),
        (swollen(), "quá lớn"),
        (with_entities(), "không được phép"),
        (docx(TITLE)[:-40], "không phải tệp Word"),
    ],
)
def test_what_is_no_readable_word_file_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(UnreadableReportError, match=why):
        read_word(data)


def test_nothing_hangs_on_text_nested_beyond_measure() -> None:
    inner = "<w:smartTag>" * 5000 + run("sâu") + "</w:smartTag>" * 5000
    with pytest.raises(UnreadableReportError, match="hỏng"):
        read_word(docx(f"<w:p>{inner}</w:p>"))
