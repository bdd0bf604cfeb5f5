"""Tables of people in pages: row by row, whichever side the posts stand."""

from plugins.bulletin.reading.report import Report, read_report
from plugins.desk.importer.web.page import read_page

LEAD = "Sáng 20/11/2026, UBND tỉnh tổ chức hội nghị sơ kết công tác trồng rừng. "
END = "<p>Theo báo cáo, toàn tỉnh đã trồng 3.412 ha rừng, đạt 96% kế hoạch năm.</p>"


def read(table: str, before: str = "Thành phần dự gồm:") -> Report:
    page = f"<h1>Sơ kết trồng rừng</h1><main><p>{LEAD}{before}</p>{table}{END}</main>"
    source = read_page(page)
    return read_report(source.blocks, title=source.title, published=source.published)


def rows(*lines: str, head: str = "td") -> str:
    """A table of lines whose cells are parted by bars."""
    cells = [line.split("|") for line in lines]
    first = "".join(f"<{head}>{cell}</{head}>" for cell in cells[0])
    rest = ["".join(f"<td>{cell}</td>" for cell in line) for line in cells[1:]]
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in (first, *rest)) + "</table>"


def people(report: Report) -> list[str]:
    return [f"{p.name}: {', '.join(p.posts)}" for p in report.people.attendees]


def asked(report: Report) -> str:
    return "\n".join(report.notes)


def test_a_post_belongs_to_the_name_of_its_own_row() -> None:
    found = read(
        rows("TT|Họ và tên|Chức vụ", "1|Lục Văn Tá|Giám đốc Sở Nội vụ",
             "2|Bàn Thị Xuân|Chủ tịch UBND xã Khe Mo")
    )  # fmt: skip
    assert people(found) == [
        "Lục Văn Tá: Giám đốc Sở Nội vụ",
        "Bàn Thị Xuân: Chủ tịch UBND xã Khe Mo",
    ]
    assert "bảng" not in asked(found).lower()


def test_posts_may_stand_before_names() -> None:
    found = read(
        rows("Chức danh|Họ, tên đại biểu", "Giám đốc Sở Nội vụ|Ông Lục Văn Tá",
             "Chủ tịch UBND xã Khe Mo|Bà BÀN THỊ XUÂN", head="th")
    )  # fmt: skip
    assert people(found) == [
        "Lục Văn Tá: Giám đốc Sở Nội vụ",
        "Bàn Thị Xuân: Chủ tịch UBND xã Khe Mo",
    ]


def test_a_table_without_a_header_is_read_by_rows_and_asked_about() -> None:
    found = read(
        rows("1|Lục Văn Tá|Giám đốc Sở Nội vụ", "2|Bàn Thị Xuân|Chủ tịch UBND xã")
    )
    assert people(found) == [
        "Lục Văn Tá: Giám đốc Sở Nội vụ",
        "Bàn Thị Xuân: Chủ tịch UBND xã",
    ]
    assert "không có hàng đầu nói rõ" in asked(found)


def test_two_columns_of_names_with_one_of_posts_give_nobody_and_a_question() -> None:
    found = read(
        rows("Họ và tên|Chức vụ|Họ tên người thay", "Lục Văn Tá|Giám đốc|Hà Thị Len",
             "Bàn Thị Xuân|Chủ tịch UBND xã|Vi Văn Thức")
    )  # fmt: skip
    assert people(found) == []
    assert "không rõ cột nào ghi chức vụ của ai" in asked(found)


def test_a_table_of_two_halves_is_read_half_by_half() -> None:
    found = read(
        rows("Họ tên|Chức vụ|Họ tên|Chức vụ",
             "Lục Văn Tá|Giám đốc Sở Nội vụ|Hà Thị Len|Trưởng phòng Kinh tế")
    )  # fmt: skip
    assert people(found) == [
        "Lục Văn Tá: Giám đốc Sở Nội vụ",
        "Hà Thị Len: Trưởng phòng Kinh tế",
    ]


def test_a_merged_post_belongs_to_every_row_it_spans() -> None:
    found = read(
        "<table><tr><th>Họ và tên<th>Chức vụ<tr><td>Lục Văn Tá"
        "<td rowspan=2>Phó Chủ tịch UBND tỉnh<tr><td>Hà Thị Len</table>"
    )
    assert people(found) == [
        "Lục Văn Tá: Phó Chủ tịch UBND tỉnh",
        "Hà Thị Len: Phó Chủ tịch UBND tỉnh",
    ]


def test_the_body_of_a_column_of_its_own_completes_the_post() -> None:
    found = read(
        rows("Họ và tên|Chức vụ|Đơn vị công tác", "Lục Văn Tá|Giám đốc|Sở Nội vụ",
             "Hà Thị Len|Phó Giám đốc|Sở Tài chính")
    )  # fmt: skip
    assert people(found) == [
        "Lục Văn Tá: Giám đốc Sở Nội vụ",
        "Hà Thị Len: Phó Giám đốc Sở Tài chính",
    ]


def test_whoever_is_marked_absent_did_not_attend() -> None:
    found = read(
        rows("Họ và tên|Chức vụ|Ghi chú", "Lục Văn Tá|Giám đốc Sở Nội vụ|",
             "Hà Thị Len|Giám đốc Sở Tài chính|Vắng có lý do")
    )  # fmt: skip
    assert people(found) == ["Lục Văn Tá: Giám đốc Sở Nội vụ"]
    assert '"Hà Thị Len" ghi là vắng' in asked(found)


def test_parts_of_a_table_say_who_chairs() -> None:
    found = read(
        "<table><tr><td>Họ và tên<td>Chức vụ<tr><td colspan=2>I. Chủ trì"
        "<tr><td>Lục Văn Tá<td>Phó Chủ tịch UBND tỉnh<tr><td colspan=2>II. Đại biểu dự"
        "<tr><td>Hà Thị Len<td>Giám đốc Sở Tài chính</table>"
    )
    roles = [(p.name, p.roles) for p in found.people.attendees]
    assert roles == [("Lục Văn Tá", ["chủ trì"]), ("Hà Thị Len", ["dự"])]


def test_people_who_are_only_listed_attend_nothing() -> None:
    table = rows("Họ và tên|Chức vụ", "Lục Văn Tá|Giám đốc Sở Nội vụ",
                 "Hà Thị Len|Trưởng phòng Kinh tế")  # fmt: skip
    found = read(table, "Danh sách được tặng Bằng khen như sau:")
    assert people(found) == []
    assert "kê 2 người mà không nói họ dự họp" in asked(found)


def test_a_table_of_figures_or_of_projects_names_nobody() -> None:
    found = read(
        rows("Tên dự án|Chủ đầu tư|Vốn", "Đường Khe Mo|Sở Xây dựng|12 tỷ đồng",
             "Cầu Bản Chiêng|UBND xã Khe Mo|7 tỷ đồng")
    )  # fmt: skip
    assert people(found) == []
    assert "Bảng" not in asked(found)


def test_a_cell_of_a_group_is_no_person() -> None:
    found = read(
        rows("Họ và tên|Chức vụ", "Lục Văn Tá|Giám đốc Sở Nội vụ",
             "Lãnh đạo Sở Tài chính|", "Hà Thị Len (dự thay)|Phó Giám đốc Sở Y tế")
    )  # fmt: skip
    assert people(found) == [
        "Lục Văn Tá: Giám đốc Sở Nội vụ",
        "Hà Thị Len: Phó Giám đốc Sở Y tế",
    ]


def test_names_above_their_posts_are_asked_about() -> None:
    found = read(rows("Lục Văn Tá|Hà Thị Len", "Chủ tịch UBND xã|Phó Chủ tịch UBND xã"))
    assert people(found) == []
    assert "không rõ cột nào ghi chức vụ của ai" in asked(found)
