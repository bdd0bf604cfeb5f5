"""Stamps, bylines, datelines, end marks and residue."""

from datetime import date, datetime

import pytest

from plugins.bulletin.reading.page.blocks import Block, lines_to_blocks
from plugins.bulletin.reading.page.boilerplate import is_residue, starts_tail
from plugins.bulletin.reading.page.bylines import (
    is_name_line,
    read_byline,
    read_signed_stamp,
    strip_dateline,
    strip_end_mark,
)
from plugins.bulletin.reading.page.layout import arrange
from plugins.bulletin.reading.page.stamps import ask_about_stamp, read_stamp
from plugins.bulletin.words.dates import VIETNAM

MOMENT = datetime(2018, 7, 20, 11, 30, tzinfo=VIETNAM)


@pytest.mark.parametrize(
    "line",
    [
        "Ngày đăng: 20/07/2018 11:30",
        "Thứ Sáu, 20/7/2018 | 11:30",
        "11:30, Thứ Sáu, 20-7-2018",
        "Cập nhật lúc 11:30 ngày 20/7/2018",
        "Thứ sáu, 20/07/2018 - 11:30 GMT+7",
        "Đăng lúc: 20/07/2018 11:30 | Lượt xem: 415",
        "20/07/2018 | 11:30 | View count: 415",
        "Hà Vi - Lục Nga | 20/07/2018 11:30",
        "- 20/07/2018 11:30:00",
        "11:30' 20/07/2018 (GMT+7)",
        "(Ngày đăng: 20/07/2018 11:30)",
        "Submitted by admin on T6, 20/07/2018 - 11:30",
        "Được đăng bởi Ban biên tập vào T6, 20/07/2018 - 11:30",
    ],
)
def test_a_stamp_is_read_in_every_order(line: str) -> None:
    assert read_stamp(line) == MOMENT


@pytest.mark.parametrize(
    "line",
    [
        "Ngày 20 tháng 7 năm 2018",
        "20 Tháng Bảy, 2018",
        "Tháng Bảy 20, 2018",
        "20 Th7 2018",
    ],
)
def test_a_stamp_without_clock_is_a_day(line: str) -> None:
    assert read_stamp(line) == date(2018, 7, 20)


@pytest.mark.parametrize(
    ("line", "clock"),
    [
        ("20/07/2018 12:05 SA", (0, 5)),
        ("20/07/2018 12:05 AM", (0, 5)),
        ("20/07/2018 12:05 CH", (12, 5)),
        ("20/07/2018 12:05 PM", (12, 5)),
        ("20/07/2018 3:20 CH", (15, 20)),
        ("20/07/2018 3:20 p.m.", (15, 20)),
        ("3:20 chiều, 20/07/2018", (15, 20)),
        ("20/07/2018 8:20 tối", (20, 20)),
        ("20/07/2018 11:20 sáng", (11, 20)),
        ("20/07/2018 14:20 CH", (14, 20)),
    ],
)
def test_the_half_of_the_day_belongs_to_the_clock(
    line: str, clock: tuple[int, int]
) -> None:
    assert read_stamp(line) == datetime(2018, 7, 20, *clock, tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("7/20/2018", date(2018, 7, 20)),
        ("Thứ Năm, 5/7/2018", date(2018, 7, 5)),
        ("Thứ Hai, 5/7/2018", date(2018, 5, 7)),
        ("T2, 5/7/2018", date(2018, 5, 7)),
        ("Chủ Nhật, 4/11/2018", date(2018, 11, 4)),
        ("Thứ Tư, 4/11/2018", date(2018, 4, 11)),
        ("Thứ Sáu, 5/7/2018", date(2018, 7, 5)),
    ],
)
def test_the_calendar_and_the_weekday_tell_day_from_month(line: str, day: date) -> None:
    assert read_stamp(line) == day


def test_what_neither_tells_is_asked() -> None:
    assert "ngày 7 tháng 5" in (ask_about_stamp("5/7/2018 3:20 PM") or "")
    for line in ("Thứ Năm, 5/7/2018 3:20 PM", "5/7/2018 15:20", "25/7/2018 3:20 PM"):
        assert ask_about_stamp(line) is None


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Duy Lâm - 20/07/2018 11:30", "Duy Lâm"),
        ("Duy Lâm | 20/07/2018 11:30", "Duy Lâm"),
        ("20/07/2018 11:30 | Duy Lâm", "Duy Lâm"),
        ("Duy Lâm 20/07/2018 11:30", "Duy Lâm"),
        ("Tác giả: Duy Lâm, ngày 20/07/2018 11:30", "Duy Lâm"),
        ("Đăng bởi: Duy Lâm - Ngày đăng: 20/07/2018 11:30", "Duy Lâm"),
        ("Hà Vi - Lục Nga • Thứ Sáu, 20/07/2018 11:30", "Hà Vi, Lục Nga"),
    ],
)
def test_author_and_moment_may_share_a_line(line: str, who: str) -> None:
    found = read_signed_stamp(line)
    assert found
    assert (found[0].who, read_stamp(found[1])) == (who, MOMENT)
    layout = arrange([Block("text", "Tên bài"), Block("text", line)])
    assert (layout.authors, layout.published) == (who.split(", "), MOMENT)


@pytest.mark.parametrize(
    "line", ["Khe Mo, 20/7/2018", "Ngày đăng: 20/07/2018", "Hội nghị - 20/7/2018"]
)
def test_a_town_or_a_label_before_a_day_wrote_nothing(line: str) -> None:
    assert read_signed_stamp(line) is None


def test_the_twelfth_month_in_words_is_not_the_tenth() -> None:
    assert read_stamp("2 Tháng Mười Hai, 2020") == date(2020, 12, 2)


@pytest.mark.parametrize(
    "line",
    ["Sáng 20/7/2018, UBND huyện họp.", "Ngày đăng:", "45/13/2018", "Kỳ họp thứ 3"],
)
def test_a_sentence_is_no_stamp(line: str) -> None:
    assert read_stamp(line) is None


@pytest.mark.parametrize(
    ("line", "kind", "who"),
    [
        ("Tin, ảnh: Lục Vân", "author", "Lục Vân"),
        ("T/h: An Bình", "author", "An Bình"),
        ("Bt: An Bình", "author", "An Bình"),
        ("Tác giả bài viết: Lê Minh - BTG", "author", "Lê Minh"),
        ("Thực hiện: Đắc Nam - Ngọc Thu", "author", "Đắc Nam, Ngọc Thu"),
        ("Ảnh: Thành Lâm", "photo", "Thành Lâm"),
        ("(Báo Ba Sơn)", "source", "Báo Ba Sơn"),
        ("Nguồn: Sở Y tế", "source", "Sở Y tế"),
        ("Nguồn: https://daiha.vn/tin/12", "source", "https://daiha.vn/tin/12"),
        ("Theo Báo Ba Sơn", "source", "Báo Ba Sơn"),
        ("Theo: bason.vn", "source", "bason.vn"),
    ],
)
def test_a_labelled_byline_is_read(line: str, kind: str, who: str) -> None:
    found = read_byline(line)
    assert found
    assert (found.kind, found.who) == (kind, who)


@pytest.mark.parametrize(
    "line", ["Duy Lâm", "B. LIỄU", "Lê Thủy – Văn Hiền – Quang Hải"]
)
def test_a_bare_name_may_sign(line: str) -> None:
    assert is_name_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "Theo kết quả công bố ngày 11/4, xã đứng đầu huyện.",
        "Theo Chủ tịch UBND xã đây là việc khó.",
        "Theo đó, mỗi hộ được hỗ trợ giống và phân bón",
    ],
)
def test_what_somebody_told_is_no_source_line(line: str) -> None:
    assert read_byline(line) is None


@pytest.mark.parametrize(
    "line", ["Ông Tài phát biểu.", "kết quả nổi bật", "Một là, dân chủ", "Hết."]
)
def test_a_sentence_does_not_sign(line: str) -> None:
    assert not is_name_line(line)


@pytest.mark.parametrize(
    ("text", "rest", "code"),
    [
        ("(HBĐT) - Ngày 5/3, huyện họp", "Ngày 5/3, huyện họp", "HBĐT"),
        ("(Chinhphu.vn) – Sáng 2/3", "Sáng 2/3", "Chinhphu.vn"),
        ("BẮC SƠN – Sáng 2/3", "Sáng 2/3", None),
        ("Trực tiếp - Sáng 2/3", "Sáng 2/3", None),
        ("UBND - HĐND huyện họp", "UBND - HĐND huyện họp", None),
    ],
)
def test_a_dateline_is_taken_off(text: str, rest: str, code: str | None) -> None:
    assert strip_dateline(text) == (rest, code)


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("xong./.", "xong."),
        ("xong.../.", "xong."),
        ("xong../.", "xong."),
        ("xong", "xong"),
    ],
)
def test_the_end_mark_goes_and_the_stop_stays(text: str, bare: str) -> None:
    assert strip_end_mark(text) == bare


@pytest.mark.parametrize(
    "line",
    [
        "Xem thêm",
        "Cỡ chữ A- A A+",
        "Lưu thông tin",
        "Chia sẻ lên Facebook",
        "In bài viết",
        "In ra",
        "Ý kiến ()",
        ">> Xem thêm: Huyện Na Lang thu ngân sách 12 tỷ đồng",
        "Bạn đang đọc bài viết Huyện họp tại chuyên mục Thời sự",
        "![](anh.jpg) |",
        "[Trở về]",
        "Google+",
        "(Hết)",
        "EmailPrintAa",
        "Chế độ ban đêm In trang Xuất PDF Đọc nội dung",
        "-A A +A",
        "Số lượt người xem: 312",
    ],
)
def test_residue_is_known(line: str) -> None:
    assert is_residue(line)


@pytest.mark.parametrize(
    "line",
    [
        "Các tin khác",
        "TIN LIÊN QUAN",
        "Ý kiến bạn đọc",
        "Đừng bỏ lỡ",
        "Các tin mới",
        "TIN, BÀI LIÊN QUAN",
    ],
)
def test_the_tail_of_a_page_is_known(line: str) -> None:
    assert starts_tail(line)


def test_a_sentence_that_speaks_of_news_is_no_residue() -> None:
    assert not is_residue("Tin tức về hội nghị được đăng đầy đủ trên cổng của huyện.")


@pytest.mark.parametrize(
    "line",
    [
        "Đánh giá công tác dân vận sáu tháng",
        "Trình duyệt kế hoạch trồng rừng năm 2027",
        "Trình bày tham luận: bà Lã Thị Mai",
        "Những bài học kinh nghiệm",
        "Những bài thuốc của người Dao",
        "Chủ đề: Chung tay vì người nghèo",
        "Thẻ bảo hiểm y tế cho hộ nghèo",
        "Bản quyền phần mềm là nội dung thứ hai",
        "Ghi rõ nguồn vốn của từng dự án",
        "Nội dung",
        "Liên kết vùng",
        "Theo dõi thi hành pháp luật trên địa bàn",
        "Tổng số điểm thi đua của các cụm",
        "Xếp hạng chỉ số cải cách hành chính",
        "Tin vui từ bản Hua Ty",
        "Trước",
        "85%",
        "2026",
    ],
)
def test_a_line_of_a_report_is_no_residue_and_no_tail(line: str) -> None:
    assert not is_residue(line)
    assert not starts_tail(line)


BODY = """Xã Khe Mo họp bàn cải cách hành chính

In bài viết

Sáng 9/5, UBND xã Khe Mo họp bàn việc cải cách hành chính trong sáu tháng tới.

{line}

Kết luận cuộc họp, Chủ tịch UBND xã giao các thôn báo cáo trước ngày 20 tháng 5.

{after}"""


def test_a_button_between_two_paragraphs_stays_and_one_outside_is_named() -> None:
    text = BODY.format(line="Xem thêm", after="Lượt xem: 35")
    layout = arrange(list(lines_to_blocks(text)))
    assert layout.body[0].text == "Xem thêm"
    assert layout.left_out == ['"In bài viết"', '"Lượt xem: 35"']


def test_what_follows_the_report_is_named_by_its_first_line() -> None:
    after = "Các tin khác\n\nXã Khe Mo trồng rừng (8/5)\n\nXã Khe Mo làm đường (7/5)"
    layout = arrange(list(lines_to_blocks(BODY.format(line="Một là.", after=after))))
    assert len(layout.body) == 2
    assert layout.left_out[-1].startswith(
        'từ dòng "Các tin khác" trở xuống: "Xã Khe Mo'
    )


def test_paragraphs_after_a_line_like_a_tail_stay_and_are_asked_about() -> None:
    long = "Các thôn thống nhất đóng góp ngày công để làm đường và trồng rừng. " * 4
    text = BODY.format(line="Một là.", after=f"Bình luận\n\n{long}")
    layout = arrange(list(lines_to_blocks(text)))
    assert layout.body[-1].text == long.strip()
    assert any('Từ dòng "Bình luận"' in question for question in layout.questions)


def test_nothing_is_taken_out_of_what_was_copied_from_no_page() -> None:
    blocks = [Block("text", line) for line in ("Họp xã", "In bài viết", "Các tin khác")]
    layout = arrange(blocks, scraped=False)
    assert (layout.lead, layout.left_out) == ("In bài viết", [])
    assert [block.text for block in layout.body] == ["Các tin khác"]


def test_a_very_long_first_line_that_ends_no_sentence_is_the_title() -> None:
    title = "Đoàn công tác của tỉnh làm việc với các xã, phường về giữ rừng " * 5
    lead = "Sáng 9/5, đoàn công tác của tỉnh làm việc với các xã, phường về giữ rừng."
    layout = arrange([Block("text", title.strip()), Block("text", lead)])
    assert (layout.title, layout.lead) == (title.strip(), lead)
