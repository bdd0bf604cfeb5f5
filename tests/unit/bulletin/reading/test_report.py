"""A report as a whole: lead, captions, signature, event, doubts."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.bulletin.reading.page.blocks import lines_to_blocks
from plugins.bulletin.reading.report import Report, read_report

LEAD = "Sáng 9/5, UBND huyện Khe Mo tổ chức Hội nghị sơ kết công tác thủy lợi năm 2019."
TEXT = f"""Khe Mo sơ kết công tác thủy lợi

{LEAD}

{LEAD}

Các đồng chí Bế Văn Lưu- Bí thư Huyện ủy; Lã Thị Mận- Chủ tịch UBND huyện đồng chủ trì.

Quang cảnh hội nghị
 Quang cảnh hội nghị

Toàn huyện có 1.204 công\u00a0trình; đối lúc chưa kịp thời.../.

Minh Tú

Xem thêm
"""


def read(text: str, published: date | None = None) -> Report:
    return read_report(lines_to_blocks(text), published=published)


def test_the_lead_stands_once_and_is_the_summary() -> None:
    layout = read(TEXT).layout
    assert layout.lead == LEAD
    assert all(block.text != LEAD for block in layout.body)


def test_captions_stand_once_and_outside_the_text() -> None:
    layout = read(TEXT).layout
    assert [image.text for image in layout.images] == ["Quang cảnh hội nghị"]
    assert len(layout.body) == 2


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("Đ/c Lã Thị Mận - Chủ tịch UBND huyện trao quà", "", ""),
        ("Bí thư Huyện ủy (thứ hai từ trái sang) thăm hộ nghèo.", "", ""),
        ("Nhân dân xem văn nghệ. |", "Nhân dân xem văn nghệ.", ""),
        ("Đội thi kéo co. Ảnh: Hà Vi", "Đội thi kéo co", "Hà Vi"),
        ("Ảnh: Các đồng chí lãnh đạo huyện tham dự lễ", "Các đồng chí", ""),
    ],
)
def test_a_caption_is_known_by_what_it_says(
    line: str, caption: str, credit: str
) -> None:
    paragraphs = ["Huyện khai hội", LEAD, "Năm nay có 12 đội.", line, "Hội đông vui."]
    layout = read("\n\n".join(paragraphs)).layout
    assert [image.text.startswith(caption or line) for image in layout.images] == [True]
    assert layout.images[0].credit == credit
    assert [block.text for block in layout.body] == [
        "Năm nay có 12 đội.",
        "Hội đông vui.",
    ]


@pytest.mark.parametrize(
    "line", ["Văn phòng Huyện ủy", "P.V (tổng hợp)", "Nhóm phóng viên Thời sự"]
)
def test_an_office_signs_too(line: str) -> None:
    layout = read(f"{TEXT.partition('Minh Tú')[0]}{line}").layout
    assert layout.authors == [line.partition(" (")[0]]
    assert all(block.text != line for block in layout.body)


def test_signature_and_residue_leave_the_text() -> None:
    layout = read(TEXT).layout
    assert layout.authors == ["Minh Tú"]
    assert layout.body[-1].text.endswith("đối lúc chưa kịp thời.")


def test_a_page_that_broke_its_lines_anywhere_is_mended() -> None:
    found = read_report(
        lines_to_blocks(
            "Đơn vị K10 tổ chức lễ tuyên thệ năm 2025\n"
            "Sáng\nngày 4 tháng 6 năm 2025, Đơn vị K10 thuộc Bộ Chỉ huy Quân sự tỉnh\n"
            "tổ chức lễ tuyên thệ chiến sĩ mới.\nDự lễ có Đại tá Hồ Quyết\n"
            "Chiến, Chính ủy\nBộ Chỉ huy Quân sự\ntỉnh; đồng chí Bế Văn Lưu, Chủ tịch\n"
            "UBND huyện;\nlãnh đạo các phòng."
        )
    )
    assert found.layout.title == "Đơn vị K10 tổ chức lễ tuyên thệ năm 2025"
    people = [(person.name, person.posts) for person in found.people.attendees]
    assert people == [
        ("Hồ Quyết Chiến", ["Chính ủy Bộ Chỉ huy Quân sự tỉnh"]),
        ("Bế Văn Lưu", ["Chủ tịch UBND huyện"]),
    ]


def test_two_who_sign_are_two_authors() -> None:
    found = read_report(
        lines_to_blocks(
            "Xã họp\n\nSáng 9/5, xã họp.\n\nDân hỏi nhiều.\n\nVI LAM - LỤC NGA\n"
        )
    )
    assert found.layout.authors == ["VI LAM", "LỤC NGA"]
    assert [block.text for block in found.layout.body] == ["Dân hỏi nhiều."]


def test_a_last_paragraph_that_cites_a_source_stays() -> None:
    last = "Theo kết quả công bố ngày 11/4, xã đứng đầu huyện."
    found = read_report(lines_to_blocks(f"Xã họp\n\nTối 9/5/2019, xã họp.\n\n{last}\n"))
    assert [block.text for block in found.layout.body] == [last]
    assert found.layout.source is None


def test_the_event_has_title_kind_organiser_and_day() -> None:
    report = read(TEXT)
    assert report.event.title == "Hội nghị sơ kết công tác thủy lợi năm 2019"
    assert report.event.kind == "hội nghị"
    assert report.event.organisers == ("UBND huyện Khe Mo",)
    assert report.when.start == date(2019, 5, 9)


def test_a_guessed_year_is_named_as_uncertain() -> None:
    assert any("2019" in note for note in read(TEXT).notes)
    assert not any("2019" in note for note in read(TEXT, date(2019, 5, 10)).notes)


def test_the_place_of_the_event_is_read() -> None:
    text = "Tin\n\nChiều 3/4, tại Hội trường Huyện ủy, Hội Nông dân họp ban chấp hành."
    assert read(text).event.place == "Hội trường Huyện ủy"


def test_appointed_removed_and_business_people_are_uncertain() -> None:
    text = (
        "Ngày 3/4/2020, HĐND xã họp. HĐND xã bầu đồng chí Vi Văn Tỉnh làm Chủ tịch"
        " UBND xã. Đồng chí Ma Thị Lê, Giám đốc Công ty Trà Xanh dự."
    )
    notes = " ".join(read(text).notes)
    assert "Vi Văn Tỉnh" in notes
    assert "Ma Thị Lê" in notes


def test_soft_line_breaks_are_mended() -> None:
    blocks = list(lines_to_blocks("Đồng chí Bế Văn Lưu,\nphó bí thư huyện ủy dự."))
    assert [block.text for block in blocks] == [
        "Đồng chí Bế Văn Lưu, phó bí thư huyện ủy dự."
    ]


@settings(max_examples=60)
@given(st.lists(st.sampled_from(TEXT.split()), max_size=80))
def test_words_in_any_order_are_read_without_a_crash(words: list[str]) -> None:
    read(" ".join(words))


@settings(max_examples=60)
@given(st.text(max_size=400))
def test_any_text_is_read_without_a_crash(text: str) -> None:
    read(f"Đồng chí {text}\n\nông {text}")


NOBODY = [
    "Huấn luyện viên Trần Văn Hồng cho biết đội đã chuẩn bị kỹ.",
    "Đối tượng Giàng A Lụ khai nhận hành vi mua bán ma túy.",
    "Bà Hoàng Thị Nhụng, 70 tuổi, thôn Đông phấn khởi nói.",
    "Quỹ học bổng Vừ A Dính và Trường THPT Nguyễn Trãi tổ chức giải chạy.",
    "Ảnh: Nguyễn Văn Hồng - TTXVN.",
    "Theo ông Nguyễn Văn Bình, Chủ tịch UBND xã, năm nay được mùa.",
    "Kỷ luật khiển trách đồng chí Phạm Văn Lân, Bí thư Đảng ủy xã.",
    "Thừa lệnh Chủ tịch, Chánh Văn phòng Lê Thị Hà Nhị đã ký công văn.",
    "Cố Tổng Bí thư Trần Phú Trung đã căn dặn cán bộ.",
    "Nguyên Chủ tịch nước Trần Đại Hải từng thăm nơi này năm 2016.",
]


@pytest.mark.parametrize("sentence", NOBODY)
def test_who_is_only_spoken_of_is_no_attendee(sentence: str) -> None:
    assert read(f"Một tin\n\n{sentence}\n\nHết.").people.attendees == []


def test_a_body_that_was_none_on_the_day_is_asked_about() -> None:
    text = (
        "Một tin\n\nNgày 20/11/2026, đồng chí Lê Văn An, Giám đốc Sở TN&MT chủ trì họp."
        " Dự có đồng chí Lê Thị Ân, Giám đốc Sở NN&MT; đồng chí Hà Kim Tài, nguyên Giám"
        " đốc Sở Giao thông vận tải.\n\nHết."
    )
    asked = [note for note in read(text).notes if "cơ quan ấy" in note]
    assert asked == [
        "Lê Văn An: Giám đốc Sở TN&MT, mà cơ quan ấy chỉ có đến 28/2/2025."
    ]


@pytest.mark.parametrize(
    ("told", "is_asked"),
    [
        ("Ngày 1/3, UBND tỉnh bổ nhiệm ông Lò Văn Phúc giữ chức Giám đốc Sở.", False),
        ("Ngày 1/3, đồng chí Lò Văn Phúc, Bí thư Huyện ủy thăm xã Nà Cà.", False),
        ("Ngày 1/3, đồng chí Lò Văn Phúc, Bí thư Huyện ủy đến dự.", True),
    ],
)
def test_the_name_of_a_meeting_is_missed_only_where_people_sat(told, is_asked) -> None:
    report = read(f"Tin trong ngày\n\n{told}\n", date(2020, 3, 2))
    assert ("Không thấy tên hội nghị." in report.notes) == is_asked
