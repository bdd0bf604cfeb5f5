"""State documents by the layout that Nghị định 30/2020 sets, however they come."""

from datetime import date

import msgspec

from plugins.bulletin.reading.page.blocks import lines_to_blocks
from plugins.bulletin.reading.page.state_paper import StatePaper
from plugins.bulletin.reading.report import Report, read_report
from plugins.desk.importer.as_json import as_json
from plugins.desk.importer.drafts.article import article_draft
from plugins.desk.importer.web.page import read_page
from plugins.desk.importer.word.document import read_word
from tests.unit.desk.importer.word.word_files import docx, paragraph

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
SECOND = "Độc lập - Tự do - Hạnh phúc"


def table(*rows: list[list[str]]) -> str:
    """A table whose cells hold lines."""
    made = "".join(
        "<w:tr>"
        + "".join(f"<w:tc>{''.join(map(paragraph, cell))}</w:tc>" for cell in row)
        + "</w:tr>"
        for row in rows
    )
    return f"<w:tbl>{made}</w:tbl>"


def read(body: str) -> Report:
    source = read_word(docx(body))
    return read_report(source.blocks, title=source.title, scraped=source.scraped)


def paper(report: Report) -> StatePaper:
    assert report.layout.paper
    return report.layout.paper


NOTICE = (
    table([["ỦY BAN NHÂN DÂN", "XÃ KHE MO", "Số: 35/TB-UBND"],
           [MOTTO, SECOND, "Khe Mo, ngày 12 tháng 6 năm 2026"]])
    + paragraph("THÔNG BÁO")
    + paragraph("Kết luận của Chủ tịch UBND xã tại cuộc họp về làm đường Bản Chiêng")
    + paragraph("Ngày 10/6/2026, Chủ tịch UBND xã Vi Văn Thức chủ trì cuộc họp về làm"
                " đường Bản Chiêng. Dự họp có ông Lã Tiến Bộ, Trưởng phòng Kinh tế xã.")
    + paragraph("1. Giao Phòng Kinh tế lập dự toán trước ngày 20/6/2026.")
    + paragraph("Trên đây là kết luận của Chủ tịch UBND xã, Văn phòng UBND xã thông báo"
                " để các đơn vị biết, thực hiện./.")
    + table([["Nơi nhận:", "- Đảng ủy xã;", "- Lưu: VT."],
             ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "(Đã ký)",
              "Hà Thị Len"]])
)  # fmt: skip


def test_a_notice_gives_issuer_number_day_and_signatory() -> None:
    assert paper(read(NOTICE)) == StatePaper(
        kind="Thông báo",
        issuer="Ủy ban nhân dân xã Khe Mo",
        number="35/TB-UBND",
        abstract="Kết luận của Chủ tịch UBND xã tại cuộc họp về làm đường Bản Chiêng",
        place="Khe Mo",
        day=date(2026, 6, 12),
        signatory="Hà Thị Len",
        signs_as="Phó Chủ tịch",
        on_behalf="TM. Ủy ban nhân dân, KT. Chủ tịch",
        recipients=("Đảng ủy xã", "Lưu: VT"),
    )


def test_a_notice_of_conclusions_gives_its_meeting_with_its_chair() -> None:
    report = read(NOTICE)
    assert report.published == date(2026, 6, 12)
    assert report.when.start == date(2026, 6, 10)
    assert report.event.title == "Cuộc họp về làm đường Bản Chiêng"
    roles = {p.name: p.roles for p in report.people.attendees}
    assert "chủ trì" in roles["Vi Văn Thức"]
    assert "Lã Tiến Bộ" in roles
    assert "Hà Thị Len" not in roles
    assert report.people.groups == []


def test_the_draft_of_a_document_has_no_motto_and_no_author() -> None:
    text = article_draft(read(NOTICE), "x.md", {}, {}).text
    assert "title: Thông báo kết luận của Chủ tịch UBND xã" in text
    assert "Độc lập" not in text
    assert "authors" not in text
    assert "Số 35/TB-UBND, Khe Mo, ngày 12/6/2026." in text
    assert "Người ký: Hà Thị Len, Phó Chủ tịch" in text
    assert "1\\. Giao Phòng Kinh tế lập dự toán" in text


def test_the_json_of_a_document_has_its_layout() -> None:
    found = as_json("a.docx", read(NOTICE))["document"]
    assert (found["number"], found["day"]) == ("35/TB-UBND", "2026-06-12")
    assert found["issuer"] == "Ủy ban nhân dân xã Khe Mo"


def test_the_head_may_be_a_table_of_two_rows() -> None:
    body = (
        table([["UBND TỈNH LŨNG VÂN", "SỞ NỘI VỤ"], [MOTTO, SECOND]],
              [["Số: 7/KH-SNV"], ["Lũng Vân, ngày 3 tháng 2 năm 2025"]])
        + paragraph("KẾ HOẠCH") + paragraph("Trồng cây đầu xuân năm 2025")
        + paragraph("Thực hiện chỉ đạo của tỉnh, Sở Nội vụ lập kế hoạch trồng cây.")
        + paragraph("GIÁM ĐỐC") + paragraph("TL. GIÁM ĐỐC") + paragraph("Lục Văn Tá")
    )  # fmt: skip
    found = paper(read(body))
    assert (found.issuer, found.number, found.day) == (
        "Sở Nội vụ", "7/KH-SNV", date(2025, 2, 3),
    )  # fmt: skip
    assert found.title == "Kế hoạch trồng cây đầu xuân năm 2025"


def test_a_letter_has_its_abstract_under_its_number() -> None:
    body = (
        table([["UBND XÃ KHE MO", "PHÒNG KINH TẾ", "Số: 18/CV-KT",
                "V/v trồng rừng năm 2026"],
               [MOTTO, SECOND, "Khe Mo, ngày 3 tháng 2 năm 2026"]])
        + paragraph("Kính gửi: Các thôn trong xã.")
        + paragraph("Phòng Kinh tế đề nghị các thôn đăng ký diện tích trồng rừng.")
        + table([["Nơi nhận:", "- Như trên;"], ["TRƯỞNG PHÒNG", "Lã Tiến Bộ"]])
    )  # fmt: skip
    found = paper(read(body))
    assert (found.kind, found.abstract) == ("Công văn", "trồng rừng năm 2026")
    assert (found.signatory, found.signs_as) == ("Lã Tiến Bộ", "Trưởng phòng")
    assert found.recipients == ("Các thôn trong xã", "Như trên")


def test_a_document_of_the_party_is_read() -> None:
    body = (
        table([["TỈNH ỦY LŨNG VÂN", "*", "Số 12-KL/TU"],
               ["ĐẢNG CỘNG SẢN VIỆT NAM", "Lũng Vân, ngày 8 tháng 1 năm 2026"]])
        + paragraph("KẾT LUẬN") + paragraph("của Ban Thường vụ Tỉnh ủy về trồng rừng")
        + paragraph("Ngày 5/1/2026, Ban Thường vụ Tỉnh ủy họp và kết luận như sau.")
        + table([["Nơi nhận:", "- Các chi bộ,"], ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ",
                  "Lục Văn Tá"]])
    )  # fmt: skip
    found = paper(read(body))
    assert (found.issuer, found.number) == ("Tỉnh ủy Lũng Vân", "12-KL/TU")
    assert (found.signatory, found.signs_as) == ("Lục Văn Tá", "Phó Bí thư")


def test_lines_that_hold_both_columns_are_parted() -> None:
    text = f"""UBND XÃ KHE MO        {MOTTO}
Số: 9/BC-UBND        {SECOND}
Khe Mo, ngày 4 tháng 3 năm 2026

BÁO CÁO
Kết quả trồng rừng quý I

Trong quý I, toàn xã trồng 12 ha quế, đạt 96% kế hoạch.

Nơi nhận:
- Lưu: VT.
CHỦ TỊCH
Vi Văn Thức
"""
    found = paper(read_report(lines_to_blocks(text)))
    assert (found.issuer, found.number) == ("UBND xã Khe Mo", "9/BC-UBND")
    assert found.day == date(2026, 3, 4)
    assert found.signatory == "Vi Văn Thức"


def test_a_resolution_begins_where_its_issuer_speaks_and_ends_with_a_name() -> None:
    text = f"""HỘI ĐỒNG NHÂN DÂN
XÃ KHE MO

Số: 4/NQ-HĐND

{MOTTO}

Khe Mo, ngày 4 tháng 3 năm 2026

NGHỊ QUYẾT

Về việc trồng rừng gỗ lớn năm 2026

HỘI ĐỒNG NHÂN DÂN XÃ KHE MO, kỳ họp thứ 9, sau khi xem xét tờ trình của UBND xã

QUYẾT NGHỊ:

Điều 1. Toàn xã trồng 40 ha lát.

CHỦ TỊCH

(Đã ký)

Vi Văn Thức
"""
    report = read_report(lines_to_blocks(text))
    found = paper(report)
    assert found.abstract == "Về việc trồng rừng gỗ lớn năm 2026"
    assert found.authority == ""
    assert (found.signatory, found.signs_as) == ("Vi Văn Thức", "Chủ tịch")
    said = [report.layout.lead, *(block.text for block in report.layout.body)]
    assert said[0].startswith("HỘI ĐỒNG NHÂN DÂN XÃ KHE MO, kỳ họp")
    assert said[1:] == ["QUYẾT NGHỊ:", "Điều 1. Toàn xã trồng 40 ha lát."]


def test_a_page_that_shows_a_document_is_read_as_one() -> None:
    html = (
        f"<main><table><tr><td><p>UBND XÃ KHE MO</p><p>Số: 3/QĐ-UBND</p></td><td><p>"
        f"{MOTTO}</p><p>{SECOND}</p><p>Khe Mo, ngày 4 tháng 3 năm 2026</p></td></tr>"
        "<tr><td></td><td></td></tr></table><p><b>QUYẾT ĐỊNH</b></p><p><b>Về việc thành"
        " lập tổ trồng rừng</b></p><p>Căn cứ Luật Lâm nghiệp; xét nhu cầu công tác,</p>"
        "<p>Điều 1. Thành lập tổ trồng rừng của xã Khe Mo gồm các ông, bà có tên.</p>"
        "</main>"
    )
    source = read_page(html)
    found = paper(read_report(source.blocks, title=source.title))
    assert found.title == "Quyết định về việc thành lập tổ trồng rừng"
    assert found.number == "3/QĐ-UBND"


def test_what_a_document_leaves_for_the_pen_is_asked() -> None:
    body = (
        table([["UBND XÃ KHE MO", "Số:      /TB-UBND"],
               [MOTTO, SECOND, "Khe Mo, ngày     tháng 6 năm 2026"]])
        + paragraph("THÔNG BÁO") + paragraph("Lịch tiếp công dân")
        + paragraph("UBND xã thông báo lịch tiếp công dân tháng 6 năm 2026 như sau.")
    )  # fmt: skip
    report = read(body)
    found = paper(report)
    assert (found.number, found.day) == ("", None)
    dated = msgspec.structs.replace(report, published=date(2026, 6, 1))
    text = article_draft(dated, "x.md", {}, {}).text
    assert "Văn bản chưa có số" in text
    assert "Văn bản chưa có ngày ban hành" in text


def test_a_report_that_quotes_the_motto_later_is_no_document() -> None:
    lines = [f"Xã Khe Mo họp bàn việc {n}." for n in range(30)]
    report = read_report(lines_to_blocks("\n\n".join([*lines, MOTTO, "Hết."])))
    assert report.layout.paper is None


def test_the_one_who_decides_is_no_part_of_the_abstract() -> None:
    body = (
        table([["UBND TỈNH LŨNG VÂN", "Số: 15/QĐ-UBND"],
               [MOTTO, SECOND, "Lũng Vân, ngày 5 tháng 8 năm 2025"]])
        + paragraph("QUYẾT ĐỊNH") + paragraph("Về việc kiện toàn Ban Chỉ đạo tỉnh")
        + paragraph("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH")
        + paragraph("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;")
        + paragraph("Điều 1. Kiện toàn Ban Chỉ đạo chuyển đổi số của tỉnh.")
    )  # fmt: skip
    found = paper(read(body))
    assert found.title == "Quyết định về việc kiện toàn Ban Chỉ đạo tỉnh"
    assert found.authority == "Chủ tịch Ủy ban nhân dân tỉnh"
