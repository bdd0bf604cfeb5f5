"""Weekly schedules are read from the shapes that portals and Word files give them."""

from datetime import date

import pytest

from plugins.bulletin.reading.page.blocks import Block
from plugins.bulletin.words.weeks import Week
from plugins.desk.importer.drafts.schedule import schedule_draft
from plugins.desk.importer.weekly.leaders import people_in
from plugins.desk.importer.weekly.schedule import read_schedule
from plugins.desk.importer.weekly.sentences import parted
from plugins.desk.importer.weekly.times import beginning, session_in, weekday_in
from plugins.desk.importer.weekly.who_leads import at_the_end, leader_first

PUBLISHED = date(2026, 11, 13)


def table(*rows):
    """A table whose cells are parted by bars."""
    cells = (tuple(cell.strip() for cell in row.split("|")) for row in rows)
    wide = max(row.count("|") for row in rows) + 1
    return Block("table", "", rows=tuple(r * wide if len(r) == 1 else r for r in cells))


def text(*lines):
    """Paragraphs."""
    return [Block("text", line) for line in lines]


BY_ROWS = (
    "LỊCH CÔNG TÁC CỦA LÃNH ĐẠO UBND TỈNH",
    [
        *text("Tuần 47 (từ ngày 16/11/2026 đến ngày 22/11/2026)", "(Điều chỉnh lần 3)"),
        table(
            "Thứ, ngày|Buổi|Giờ|Nội dung|Địa điểm|Chủ trì|Thành phần|Chuẩn bị",
            "Thứ Hai\n16/11|Sáng|8h00|Giao ban|Phòng 1|Chủ tịch Lò Văn An|VP|Văn phòng",
            "Thứ Ba\n17/11|Chiều|14h30|Làm việc với Sở Y tế|Sở Y tế|PCT Hà Thị Bình||",
        ),
    ],
)
BY_HALF_DAYS = (
    "Lịch làm việc tuần 47 năm 2026",
    [
        table(
            "Ngày|Sáng|Chiều",
            "Thứ 2 (16/11)|8h: Giao ban tại Phòng 1. Chủ trì: Chủ tịch Lò Văn An|",
            "Thứ 3 (17/11)||14g30: Làm việc với Sở Y tế. Chủ trì: PCT Hà Thị Bình",
        )
    ],
)
BY_LEADERS = (
    "Lịch công tác tuần của Thường trực",
    [
        *text("Từ ngày 16/11 đến ngày 20/11/2026"),
        table(
            "Thứ/ngày|Chủ tịch Lò Văn An|PCT Hà Thị Bình",
            "Thứ hai 16/11|Sáng: 8h00 Giao ban tại Phòng 1|",
            "Thứ ba 17/11||Chiều: 14h30 Làm việc với Sở Y tế",
        ),
    ],
)
DAYS_APART = (
    "Lịch hoạt động tuần 47",
    [
        table(
            "Thời gian|Nội dung công việc|Địa điểm|Lãnh đạo chủ trì",
            "THỨ HAI, NGÀY 16/11/2026",
            "08:00|Giao ban|Phòng 1|Đ/c Lò Văn An - Chủ tịch",
            "THỨ BA, NGÀY 17/11/2026",
            "Chiều",
            "14:30|Làm việc với Sở Y tế|Sở Y tế|PCT Hà Thị Bình",
        )
    ],
)
IN_LINES = (
    "LỊCH CÔNG TÁC TUẦN 47",
    text(
        "Từ 16/11/2026 đến 22/11/2026",
        "Thứ Hai, ngày 16/11",
        "* Sáng:",
        "- 8h00: Giao ban, tại Phòng 1. Chủ trì: Chủ tịch Lò Văn An.",
        "Thứ Ba, ngày 17/11",
        "- Chiều: 14 giờ 30: Làm việc với Sở Y tế. Chủ trì: PCT Hà Thị Bình",
    ),
)
LINES_IN_CELLS = (
    "Lịch tuần của lãnh đạo",
    [
        *text("Tuần 47/2026"),
        table(
            "Thời gian|Nội dung|Chủ trì|Địa điểm",
            "Thứ 2, 16/11\nSáng|8h00: Giao ban|Chủ tịch Lò Văn An|Phòng 1",
            "Thứ 3, 17/11\nChiều|14h30: Làm việc với Sở Y tế|PCT Hà Thị Bình|Sở Y tế",
        ),
    ],
)
SHAPES = {
    name: shape
    for name, shape in globals().items()
    if name.isupper() and isinstance(shape, tuple)
}


@pytest.mark.parametrize("name", SHAPES)
def test_each_shape_gives_the_same_week(name):
    read = read_schedule(*SHAPES[name], PUBLISHED)
    assert read is not None
    assert read.week == Week(2026, 47)
    first, second = read.entries
    assert (first.day, first.start, first.content) == ("thứ Hai", "08:00", "Giao ban")
    assert (first.place, first.chairs) == ("Phòng 1", ("Lò Văn An - Chủ tịch",))
    assert (second.day, second.start) == ("thứ Ba", "14:30")
    assert (second.session, second.content) == ("chiều", "Làm việc với Sở Y tế")
    assert second.chairs == ("Hà Thị Bình - Phó Chủ tịch",)


def test_the_number_of_the_revision_and_the_other_columns_are_kept():
    read = read_schedule(*BY_ROWS, PUBLISHED)
    assert read.revision == 3
    assert (read.entries[0].groups, read.entries[0].prepared_by) == (
        ("VP",),
        "Văn phòng",
    )


def test_a_post_without_a_name_heads_what_is_below_it():
    lines = text(
        "Từ 14/12/2026 - 18/12/2026",
        "I. ĐỒNG CHÍ BÍ THƯ TỈNH ĐOÀN",
        "1. Thứ hai (14/12)",
        "Sáng (7h30): Giao ban Thường trực.",
        "2. Thứ tư (16/12)",
        "Chiều (14h00): Đi cơ sở.",
        "II. ĐỒNG CHÍ PHÓ BÍ THƯ SÙNG A PÁO",
        "1. Thứ năm (17/12)",
        "Chiều (13h30): Họp ban tổ chức giải.",
    )
    week = read_schedule("LỊCH LÀM VIỆC TUẦN 51", lines, date(2026, 12, 11))
    assert [(one.day, one.chairs, one.groups) for one in week.entries] == [
        ("thứ Hai", (), ("Bí thư Tỉnh Đoàn",)),
        ("thứ Tư", (), ("Bí thư Tỉnh Đoàn",)),
        ("thứ Năm", ("Sùng A Páo - Phó Bí thư",), ()),
    ]


def test_who_makes_the_papers_prepares():
    week = table(
        "Ngày|Giờ|Nội dung|CB tài liệu",
        "Thứ 2 16/11|8h00|Giao ban|Văn phòng",
        "Thứ 3 17/11|8h00|Họp tổ|Sở Y tế",
    )
    schedule = read_schedule("Lịch công tác tuần 47/2026", [week], PUBLISHED)
    assert [one.prepared_by for one in schedule.entries] == ["Văn phòng", "Sở Y tế"]


@pytest.mark.parametrize(
    ("title", "blocks"),
    [
        ("Hội nghị tuần qua", BY_ROWS[1][2:]),
        ("Lịch công tác tuần", text("Thứ Hai tỉnh họp.", "Thứ Ba tỉnh nghỉ.")),
        ("Lịch công tác của tỉnh", [table("Số thứ tự|Tên", "1|A")]),
        ("", []),
    ],
)
def test_what_is_no_schedule_is_none(title, blocks):
    assert read_schedule(title, blocks, PUBLISHED) is None


@pytest.mark.parametrize(
    ("told", "people", "groups"),
    [
        ("PCT Lê A Sử; Đ/c Hà B", ["Lê A Sử - Phó Chủ tịch", "Hà B"], []),
        ("Chủ tịch, các Phó Chủ tịch", [], ["Chủ tịch, các Phó Chủ tịch"]),
        (
            "Phó Chủ tịch Thường trực HĐND tỉnh Mùa A Sử",
            ["Mùa A Sử - Phó Chủ tịch Thường trực HĐND tỉnh"],
            [],
        ),
        ("Đ/c Lò Văn An, Chủ tịch UBND tỉnh", ["Lò Văn An - Chủ tịch UBND tỉnh"], []),
        ("Lò Văn An, Hà Thị Bình", ["Lò Văn An", "Hà Thị Bình"], []),
        ("Lãnh đạo Sở Tài chính", [], ["Lãnh đạo Sở Tài chính"]),
        ("", [], []),
        ("PBTTT", [], ["Phó Bí thư Thường trực"]),
        ("BT; CVP", [], ["Bí thư; Chánh Văn phòng"]),
        ("CT và các PCT UBND tỉnh", [], ["Chủ tịch và các Phó Chủ tịch UBND tỉnh"]),
        ("Phòng CT HSSV", [], ["Phòng CT HSSV"]),
        ("ĐỒNG CHÍ PHÓ BÍ THƯ MÙA A SỬ", ["Mùa A Sử - Phó Bí thư"], []),
        ("PCT MÙA THỊ LANH", ["Mùa Thị Lanh - Phó Chủ tịch"], []),
        ("CHỦ TỊCH UBND TỈNH", [], ["Chủ tịch UBND tỉnh"]),
        ("ÔNG LÒ VĂN AN", ["Lò Văn An"], []),
    ],
)
def test_people_are_parted_from_groups_without_a_name(told, people, groups):
    assert people_in(told) == (people, groups)


@pytest.mark.parametrize(
    ("told", "start", "end", "rest"),
    [
        ("8h30: Họp", "08:30", "", "Họp"),
        ("- Từ 8 giờ đến 9 giờ 15 phút, Họp", "08:00", "09:15", "Họp"),
        ("14g00 – 16g30 Họp", "14:00", "16:30", "Họp"),
        ("25h00: Họp", "", "", "25h00: Họp"),
        ("8 hộ dân được hỗ trợ", "", "", "8 hộ dân được hỗ trợ"),
    ],
)
def test_hours_are_read_at_the_start_of_a_line(told, start, end, rest):
    found = beginning(told)
    assert (found.start, found.end, found.rest) == (start, end, rest)


def test_days_and_half_days_are_read_as_they_are_written():
    days = ["T2", "Thứ 2 (16/11)", "THỨ HAI", "Thứ hai, ngày 16"]
    assert {weekday_in(one) for one in days} == {"thứ Hai"}
    assert [
        weekday_in("CN 22/11"),
        weekday_in("Thứ bẩy"),
        weekday_in("lần thứ 10"),
    ] == [
        "Chủ nhật",
        "thứ Bảy",
        "",
    ]
    assert session_in("* Buổi sáng:") == "sáng"
    assert session_in("Sáng nay tỉnh họp") == ""


def test_a_line_is_parted_by_its_labels():
    said = parted(
        "Họp bàn, Địa điểm: Phòng 1. Thành phần: các sở; Chuẩn bị: Văn phòng."
    )
    assert said == ("Họp bàn", "Phòng 1", "", "các sở", "Văn phòng", "")


@pytest.mark.parametrize(
    ("told", "content", "chairs", "attendees"),
    [
        ("Họp Thường vụ (đ/c Lò Văn A chủ trì)", "Họp Thường vụ", ["Lò Văn A"], []),
        ("Dự lễ (đ/c Lò Văn A, đ/c Hà B C)", "Dự lễ", ["Lò Văn A", "Hà B C"], []),
        ("Họp báo (PCT Hà B C dự)", "Họp báo", [], ["Hà B C - Phó Chủ tịch"]),
        ("Họp trực tuyến (lần 2)", "Họp trực tuyến (lần 2)", [], []),
        ("Họp (các sở, ngành)", "Họp (các sở, ngành)", [], []),
        ("Thăm xã (cũ)", "Thăm xã (cũ)", [], []),
        ("Thăm cầu. Đ/c PCT Hà B C chủ trì", "Thăm cầu", ["Hà B C - Phó Chủ tịch"], []),
        ("Họp lần 2; đ/c Hà B C dự.", "Họp lần 2", [], ["Hà B C"]),
        ("Họp xã. Các ngành dự", "Họp xã. Các ngành dự", [], []),
    ],
)
def test_people_at_the_end_are_parted_from_what_is_done(
    told, content, chairs, attendees
):
    assert at_the_end(told) == (content, chairs, attendees)


@pytest.mark.parametrize(
    ("told", "people", "content"),
    [
        (
            "Phó Chủ tịch UBND tỉnh Lò Thị B kiểm tra đê",
            ["Lò Thị B - Phó Chủ tịch UBND tỉnh"],
            "Kiểm tra đê",
        ),
        ("Đ/c Lò Văn A dự họp", ["Lò Văn A"], "Dự họp"),
        (
            "PCT Lò Văn A và PCT Hà B C dự lễ",
            ["Lò Văn A - Phó Chủ tịch", "Hà B C - Phó Chủ tịch"],
            "Dự lễ",
        ),
        ("Các Phó Chủ tịch dự họp", [], "Các Phó Chủ tịch dự họp"),
        ("Chủ tịch UBND tỉnh họp báo", [], "Chủ tịch UBND tỉnh họp báo"),
        ("Sở Y tế báo cáo", [], "Sở Y tế báo cáo"),
        ("Thăm bà Lò Thị B", [], "Thăm bà Lò Thị B"),
        ("Phó Chủ tịch Lò Thị B", [], "Phó Chủ tịch Lò Thị B"),
    ],
)
def test_who_stands_before_the_verb_leads(told, people, content):
    assert leader_first(told) == (people, [], content)


WEEK_ROWS = (
    ("Ngày", "Nội dung", "Chủ trì"),
    ("Thứ Hai, 3/5", "Giao ban", "PCT Hà B C"),
    ("Thứ Ba, 4/5", "Tiếp công dân", "PCT Hà B C"),
)
PLAN = (("Chỉ tiêu", "2026", "2027"), ("Thu", "912", "1.034"), ("Rừng", "45", "46"))


def test_a_schedule_beside_a_table_of_something_else_is_a_report():
    title, day = "Lịch công tác tuần 18", date(2027, 4, 30)
    week, plan = Block("table", "", rows=WEEK_ROWS), Block("table", "", rows=PLAN)
    assert read_schedule(title, [week, plan], day) is None
    letterhead = Block(
        "table", "", rows=(("UBND XÃ", "CỘNG HÒA XÃ HỘI"), ("Số: 4", ""))
    )
    assert read_schedule(title, [letterhead, week], day) is not None


def test_a_sentence_beside_the_table_is_noted_in_the_draft():
    said = (
        "Lịch này thay giấy mời; các đơn vị chuẩn bị tài liệu trước một ngày làm việc."
    )
    head = "(Từ ngày 3/5/2027 đến ngày 9/5/2027)"
    blocks = [
        Block("text", head),
        Block("table", "", rows=WEEK_ROWS),
        Block("text", said),
    ]
    read = read_schedule("Lịch công tác tuần 18", blocks, date(2027, 4, 30))
    assert read is not None
    assert read.left_out == (said,)
    assert f"# Không đưa vào lịch: {said}" in schedule_draft(read, "lich.docx").text
