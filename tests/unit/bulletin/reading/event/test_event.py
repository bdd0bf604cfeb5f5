"""The event of a report: its title, kind, organisers and place."""

import pytest

from plugins.bulletin.reading.event.event import read_event


@pytest.mark.parametrize(
    ("lead", "title", "kind"),
    [
        (
            "Sáng 20/7, UBND tỉnh tổ chức Hội nghị sơ kết công tác dân vận.",
            "Hội nghị sơ kết công tác dân vận",
            "hội nghị",
        ),
        (
            "Chiều 21/12, UBND huyện tổ chức phiên họp thường kỳ tháng 12.",
            "Phiên họp thường kỳ tháng 12",
            "phiên họp",
        ),
        (
            "Tại kỳ họp thứ 3 HĐND huyện khóa X vào sáng 19-10, ông Tài phát biểu.",
            "Kỳ họp thứ 3 HĐND huyện khóa X",
            "kỳ họp",
        ),
        (
            "Nhân kỷ niệm Ngày hội Quốc phòng toàn dân, chiều 20/12, đoàn công tác của"
            " tỉnh có buổi làm việc với Ban CHQS huyện.",
            "Buổi làm việc với Ban CHQS huyện",
            "buổi làm việc",
        ),
        (
            "Sáng 7.8, Đại hội đại biểu Đảng bộ huyện Hà Lâm lần thứ XXII, nhiệm kỳ"
            " 2020 - 2025 tiếp tục ngày làm việc thứ 3.",
            "Đại hội đại biểu Đảng bộ huyện Hà Lâm lần thứ XXII, nhiệm kỳ 2020 - 2025",
            "đại hội",
        ),
        (
            "Ngày 14/11, thôn Khuổi Vèn tổ chức Ngày hội Đại đoàn kết tại xã Yên Lạc.",
            "Ngày hội Đại đoàn kết",
            "ngày hội",
        ),
        (
            "Chiều 15-6, lễ tang đồng chí Trần Quốc Hưng được tổ chức tại Nhà tang lễ.",
            "Lễ tang đồng chí Trần Quốc Hưng",
            "lễ",
        ),
        (
            "Tối 26/12, UBND tỉnh khai mạc Giải bóng chuyền nữ năm 2016.",
            "Giải bóng chuyền nữ năm 2016",
            "giải",
        ),
        ("Ngày 3/8, đồng chí Sơn kiểm tra tiến độ các dự án.", None, None),
        ("Ngày 3/8, Công an xã ra quân bảo vệ Đại hội Đảng bộ các cấp.", None, None),
        ("Ngày 3/8, ông Sơn kiểm tra công tác tổ chức Lễ hội Lồng tồng.", None, None),
        (
            "Ngày 3/8, UBND xã Khe Mo ban hành kế hoạch tổ chức Ngày hội đọc sách.",
            None,
            None,
        ),
        (
            "Sáng 3/8, UBND huyện họp báo thông tin về Lễ hội Lồng tồng năm 2026.",
            "Họp báo thông tin về Lễ hội Lồng tồng năm 2026",
            "họp báo",
        ),
        (
            "Theo ông Lục Văn Tá, tại Hội nghị Trung ương 8 có nhiều nội dung mới. Sáng"
            " 3/8, Huyện ủy tổ chức hội nghị học tập nghị quyết.",
            "Hội nghị học tập nghị quyết",
            "hội nghị",
        ),
        (
            "Bà Len nói: “Tôi đã dự Hội thi của tỉnh”. Ngày 3/8, xã tặng quà bà.",
            None,
            None,
        ),
        (
            "Ngày 3/8, xã Khe Mo tổ chức Hội thảo “Giữ rừng đầu nguồn”.",
            "Hội thảo “Giữ rừng đầu nguồn”",
            "hội thảo",
        ),
    ],
)
def test_title_and_kind_are_those_of_the_event(
    lead: str, title: str | None, kind: str | None
) -> None:
    event = read_event("", lead)
    assert (event.title, event.kind) == (title, kind)


def test_a_bare_kind_takes_the_headline_for_its_title() -> None:
    headline = "Bàn giải pháp cấp nước cho huyện Lâm Hạ"
    event = read_event(headline, "Chiều 3/9, đồng chí Tài đã chủ trì cuộc họp.")
    assert (event.title, event.kind) == (headline, "cuộc họp")


@pytest.mark.parametrize(
    ("lead", "organisers"),
    [
        (
            "Ngày 17/6, Tỉnh ủy, HĐND, UBND, Ủy ban MTTQ Việt Nam tỉnh tổ chức họp.",
            ("Tỉnh ủy", "HĐND tỉnh", "UBND tỉnh", "Ủy ban MTTQ Việt Nam tỉnh"),
        ),
        (
            "Ngày 15/4/2014 Đoàn Khối các cơ quan tỉnh tổ chức hội nghị.",
            ("Đoàn Khối các cơ quan tỉnh",),
        ),
        (
            "Ngày 8/5, Hội Nông dân tỉnh phối hợp với Sở Tư pháp tổ chức tập huấn.",
            ("Hội Nông dân tỉnh", "Sở Tư pháp"),
        ),
        ("Chiều 3/9, Thủ tướng Lê Văn Tư đã chủ trì Hội nghị được tổ chức.", ()),
        ("Chiều 25/4, ông Tài và ông Bế, Giám đốc Sở Y tế phối hợp tổ chức.", ()),
    ],
)
def test_organisers_are_bodies(lead: str, organisers: tuple[str, ...]) -> None:
    assert read_event("", lead).organisers == organisers


def test_a_seat_is_named_with_its_body() -> None:
    lead = (
        "Ngày 20/5, tại trụ sở UBND tỉnh, ông Lục Văn Tá chủ trì cuộc họp về giữ rừng."
    )
    assert read_event("", lead).place == "trụ sở UBND tỉnh"
