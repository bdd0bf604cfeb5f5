"""RTF and PDF files: their text, and what is asked or refused."""

from pathlib import Path

import pytest

from plugins.desk.importer.encodings import UnreadableReportError
from plugins.desk.importer.files import open_file
from plugins.desk.importer.formats.pdf import _paragraphs, _without_edges, read_pdf
from plugins.desk.importer.formats.rtf import read_rtf


def rtf(text: str, more: str = "") -> bytes:
    letters = "".join(char if ord(char) < 128 else f"\\u{ord(char)}?" for char in text)
    return f"{{\\rtf1\\ansi{{\\fonttbl{{\\f0 Times;}}}}\n{letters}{more}}}".encode()


def test_the_text_of_an_rtf_file_is_read_by_paragraphs() -> None:
    data = rtf("Xã Khe Mo họp")
    blocks = read_rtf(data[:-1] + b"\\par S\\'e1ng 9/5, x\\'e3 h\\u7885?p.}").blocks
    assert [block.text for block in blocks] == ["Xã Khe Mo họp", "Sáng 9/5, xã họp."]


def test_an_rtf_file_typed_in_an_old_font_becomes_unicode() -> None:
    data = "{\\rtf1\\ansi Uû ban nh©n d©n x· Khe Mo häp bµn viÖc trång rõng}"
    text = read_rtf(data.encode("cp1252")).blocks[0].text
    assert text == "Uỷ ban nhân dân xã Khe Mo họp bàn việc trồng rừng"


@pytest.mark.parametrize(
    ("written", "what"),
    [
        ("Trước ngày {\\strike 30/11} 15/12.", "chữ gạch bỏ"),
        ("Xã {\\deleted không }nhận.", "chữ gạch bỏ"),
        (
            "Số{\\shp{\\*\\shpinst{\\shptxt\\pard 17/QĐ\\par}}} của xã.",
            "chữ trong khung",
        ),
        ("Xã{\\*\\do\\dptxbx{\\dptxbxtext\\pard 17/QĐ\\par}} họp.", "chữ trong khung"),
    ],
)
def test_what_plain_text_cannot_keep_is_asked_about(written, what) -> None:
    blocks = read_rtf(rtf(written)).blocks
    assert blocks[0].kind == "question"
    assert what in blocks[0].text


def test_hidden_text_of_an_rtf_file_is_never_shown() -> None:
    with pytest.raises(UnreadableReportError, match="chữ ẩn"):
        read_rtf(rtf("Giao xã.{\\v  Không đăng.}"))
    assert read_rtf(rtf("Giao xã. {\\v0 Có đăng.}")).blocks


def test_a_doc_that_is_rtf_is_read_and_an_old_one_refused(tmp_path: Path) -> None:
    (tmp_path / "a.doc").write_bytes(rtf("Xã Khe Mo họp bàn."))
    assert open_file(tmp_path / "a.doc").blocks[0].text == "Xã Khe Mo họp bàn."
    (tmp_path / "b.doc").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    with pytest.raises(UnreadableReportError, match="lưu lại dạng"):
        open_file(tmp_path / "b.doc")


def pdf(*pages: str) -> bytes:
    """A PDF of one line of ASCII on each page, as simple as they come."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects += [f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>"]
    objects += ["<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    for number, text in enumerate(pages):
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font"
            f" << /F1 3 0 R /F2 {4 + 2 * len(pages)} 0 R >> >>"
            f" /Contents {5 + 2 * number} 0 R >>"
        )
        stream = f"BT /F1 12 Tf 14 TL 50 700 Td {text} ET"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    objects += ["<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>"]
    out, places = b"%PDF-1.4\n", []
    for number, inner in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{inner}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n"
    end += f"<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF"
    return out + end.encode()


def test_the_lines_of_a_pdf_are_paragraphs_again() -> None:
    lines = (
        "Sang ngay 9 thang 5 nam 2026 tai tru so UBND xa Khe Mo to chuc",
        "cuoc hop ban ve viec trong rung va lam duong.",
        "Cac thon bao cao truoc ngay 15 thang 12 nam 2026 ve dien tich",
        "da trong.",
    )
    shown = " ".join(f"({line}) Tj T*" for line in lines)
    texts = [block.text for block in read_pdf(pdf(shown)).blocks[1:]]
    assert texts == [" ".join(lines[:2]), " ".join(lines[2:])]


def test_letters_from_another_font_part_no_word_of_a_pdf() -> None:
    # As Chromium writes "Quyết định" where the text's own font has no "ế".
    at = "ET BT /F{} 12 Tf 1 0 0 1 50 700 Tm {} 0 Td ({}) Tj"
    piece = f"(Quy) Tj {at.format(2, 22, 'e')} {at.format(1, 27.3, 't dinh so 17')}"
    shown = f"{piece} T* (ve viec cong nhan cac xa dat chuan nong thon moi.) Tj"
    (text,) = [block.text for block in read_pdf(pdf(shown)).blocks[1:]]
    assert text.startswith("Quyet dinh so 17 ve viec")


def test_points_and_headings_of_a_pdf_begin_paragraphs() -> None:
    lines = ["I. KẾT QUẢ", "Trong quý, toàn xã trồng được 12 ha quế, đạt 96% kế hoạch,",
             "cao hơn cùng kỳ.", "- Thôn Hua Ty: 5 ha", "- Thôn Bản Chiêng: 7 ha",
             "Điều 2. Hiệu lực"]  # fmt: skip
    assert list(_paragraphs(lines)) == [
        "I. KẾT QUẢ",
        "Trong quý, toàn xã trồng được 12 ha quế, đạt 96% kế hoạch, cao hơn cùng kỳ.",
        "- Thôn Hua Ty: 5 ha", "- Thôn Bản Chiêng: 7 ha", "Điều 2. Hiệu lực",
    ]  # fmt: skip


def test_numbers_of_pages_go_and_what_every_page_repeats_is_named() -> None:
    pages = [["UBND xã Khe Mo", f"Đoạn {n}", str(n)] for n in range(1, 5)]
    assert _without_edges(pages) == (
        ["Đoạn 1", "Đoạn 2", "Đoạn 3", "Đoạn 4"],
        ["UBND xã Khe Mo"],
    )


def test_a_scanned_pdf_is_refused_with_what_to_do() -> None:
    with pytest.raises(UnreadableReportError, match="OCR"):
        read_pdf(pdf("", ""))


@pytest.mark.parametrize("data", [b"%PDF-1.4 x", pdf("(a) Tj")[:200], b""])
def test_a_damaged_pdf_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableReportError):
        read_pdf(data)


def test_a_line_in_capitals_stands_by_itself_below_a_sentence() -> None:
    lines = [
        "Điều 3. Nghị quyết có hiệu lực từ ngày 22 tháng 7 năm 2029, cho đến khi",
        "có nghị quyết khác.",
        "TM. HỘI ĐỒNG NHÂN DÂN",
        "CHỦ TỊCH",
        "Cầm Thị Sương",
    ]
    assert list(_paragraphs(lines)) == [" ".join(lines[:2]), *lines[2:]]
