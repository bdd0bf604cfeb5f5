"""Whom a sentence means, and what it makes of them: the turns that mislead a reader."""

from datetime import date

import pytest

from plugins.bulletin.reading.page.blocks import lines_to_blocks
from plugins.bulletin.reading.report import Report, read_report

MET = (
    "Dự họp có đồng chí Bế Văn Lưu, Chủ tịch UBND tỉnh; "
    "đồng chí Lã Thị Mận, Giám đốc Sở Y tế."
)


def read(text: str, published: date | None = None) -> Report:
    blocks = lines_to_blocks(f"Một tin\n\n{text}\n\nHết.")
    return read_report(blocks, published=published)


def roles(report: Report) -> dict[str, list[str]]:
    return {person.name: person.roles for person in report.people.attendees}


def posts(report: Report) -> dict[str, list[str]]:
    return {person.name: person.posts for person in report.people.attendees}


def test_for_whom_a_deputy_sits_is_no_post() -> None:
    report = read("Đại biểu Hà Kim Thoa, Tổ đại biểu xã Nà Phặc chất vấn về đất đai.")
    assert posts(report) == {"Hà Kim Thoa": []}
    assert roles(report) == {"Hà Kim Thoa": ["chất vấn"]}


def test_a_delegation_after_a_body_stays_a_group() -> None:
    report = read(f"{MET[:-1]}; lãnh đạo HĐND tỉnh, Đoàn ĐBQH tỉnh, Công an tỉnh.")
    assert "Đoàn ĐBQH" in " ".join(report.people.groups)


def test_members_after_a_semicolon_are_a_group() -> None:
    report = read(f"{MET[:-1]}; thành viên Ban Chỉ đạo; lãnh đạo các sở.")
    assert posts(report)["Lã Thị Mận"] == ["Giám đốc Sở Y tế"]
    assert "thành viên Ban Chỉ đạo" in report.people.groups


def test_somebody_met_may_be_cited_and_somebody_else_not() -> None:
    report = read(f"{MET}\n\nTheo bà Lã Thị Mận, tỉnh đã có đủ thuốc.")
    assert roles(report)["Lã Thị Mận"] == ["dự", "phát biểu"]
    report = read(f"{MET}\n\nTheo ông Hà Kim Tài, Trưởng thôn, tỉnh đã có đủ thuốc.")
    assert list(roles(report)) == ["Bế Văn Lưu", "Lã Thị Mận"]


def test_a_person_cited_twice_without_being_there_is_no_attendee() -> None:
    report = read(
        f"{MET}\n\nThực hiện lời dặn của đồng chí Hà Kim Tài, Bí thư Tỉnh ủy. "
        "Theo đồng chí Hà Kim Tài, cần làm sớm."
    )
    assert list(roles(report)) == ["Bế Văn Lưu", "Lã Thị Mận"]


def test_a_title_held_by_another_is_not_that_of_the_name_after_it() -> None:
    report = read(
        f"{MET}\n\nTiếp thu ý kiến của Chủ tịch UBND tỉnh, Giám đốc Sở Lã Thị Mận "
        "nhận phần việc của ngành."
    )
    assert posts(report)["Lã Thị Mận"] == ["Giám đốc Sở Y tế"]
    assert roles(report)["Lã Thị Mận"] == ["dự", "tiếp thu"]


def test_who_has_spoken_does_not_do_what_the_next_one_does() -> None:
    report = read(
        "Sau diễn văn của ông Bế Văn Lưu, Hiệu trưởng nhà trường, Phó Chủ tịch UBND "
        "xã Lã Thị Mận đánh trống khai trường."
    )
    assert roles(report) == {"Bế Văn Lưu": ["phát biểu"], "Lã Thị Mận": ["đánh trống"]}


def test_two_may_have_spoken_first() -> None:
    report = read(
        "Sau phát biểu của đồng chí Bế Văn Lưu và đồng chí Hà Kim Tài, Phó Bí thư "
        "Huyện ủy, đồng chí Lã Thị Mận, Chủ tịch UBND huyện kết luận."
    )
    assert roles(report) == {
        "Bế Văn Lưu": ["phát biểu"],
        "Hà Kim Tài": ["phát biểu"],
        "Lã Thị Mận": ["kết luận"],
    }


def test_the_holder_of_a_post_is_who_the_next_sentence_tells_of() -> None:
    report = read(
        f"{MET}\n\nChủ tịch UBND tỉnh chia buồn với các gia đình. "
        "Đồng chí yêu cầu sớm sửa đường."
    )
    assert roles(report)["Bế Văn Lưu"] == ["dự", "chia buồn", "phát biểu"]


def test_who_is_suspended_so_that_others_may_look_into_it_says_nothing() -> None:
    report = read("Sở tạm đình chỉ ông Bế Văn Lưu, Trưởng khoa Dược để làm rõ.")
    assert report.people.attendees == []


@pytest.mark.parametrize(
    ("sentence", "name", "held"),
    [
        ("Chủ tịch UBND xã Hầu Seo Páo chủ trì.", "Hầu Seo Páo", "Chủ tịch UBND xã"),
        (
            "Đồng chí Hà Nam Sơn, Bí thư xã đoàn chủ trì.",
            "Hà Nam Sơn",
            "Bí thư xã đoàn",
        ),
        (
            "Bà Lã Thị Mận, Chủ tịch danh dự Hội Khuyến học xã chủ trì.",
            "Lã Thị Mận",
            "Chủ tịch danh dự Hội Khuyến học xã",
        ),
        (
            "Dự có tham luận của bà Lã Thị Mận, Bí thư Đảng ủy Công ty Xi măng Khe Mo.",
            "Lã Thị Mận",
            "Bí thư Đảng ủy Công ty Xi măng Khe Mo",
        ),
    ],
)
def test_a_name_and_a_post_are_whole(sentence: str, name: str, held: str) -> None:
    assert posts(read(sentence)) == {name: [held]}


def test_a_secretary_may_hold_two_posts_of_clergy() -> None:
    report = read("Đại đức Thích Minh An, Phó Trưởng ban kiêm Chánh Thư ký tiếp đoàn.")
    assert posts(report) == {"Thích Minh An": ["Phó Trưởng ban", "Chánh Thư ký"]}


def test_the_days_a_congress_sat_may_stand_in_brackets() -> None:
    when = read(
        "Sau 2 ngày làm việc (4 và 5/6), Đại hội bế mạc.", date(2019, 6, 7)
    ).when
    assert (when.start, when.end) == (date(2019, 6, 4), date(2019, 6, 5))


@pytest.mark.parametrize(
    ("text", "name", "post", "role"),
    [
        (
            "Chủ tịch UBND xã Lê Văn An kết luận cuộc họp.",
            "Lê Văn An", "Chủ tịch UBND xã", "kết luận",
        ),
        (
            "Bí thư Đảng ủy phường Trần Minh Thư phát biểu.",
            "Trần Minh Thư", "Bí thư Đảng ủy phường", "phát biểu",
        ),
        (
            "Chủ tịch UBND xã Lê Minh Xuân, huyện Gò Me Tô Hải Đăng phát biểu.",
            "Tô Hải Đăng", "Chủ tịch UBND xã Lê Minh Xuân, huyện Gò Me", "phát biểu",
        ),
        (
            "Báo cáo của bà Lê Thị Ân, Giám đốc Sở Y tế cho thấy dịch đã giảm.",
            "Lê Thị Ân", "Giám đốc Sở Y tế", "báo cáo",
        ),
        (
            "Hội nghị bế mạc với phần phát biểu kết luận của đồng chí Lê Văn An, Bí thư"
            " Huyện ủy.",
            "Lê Văn An", "Bí thư Huyện ủy", "kết luận",
        ),
        (
            "Đồng chí Lê Văn An, Chỉ huy trưởng Ban Chỉ huy PTKV 2 - Bạch Sơn chủ trì.",
            "Lê Văn An", "Chỉ huy trưởng Ban Chỉ huy PTKV 2 - Bạch Sơn", "chủ trì",
        ),
        (
            "Đồng chí Lê Văn An, Trưởng Thuế tỉnh chủ trì.",
            "Lê Văn An", "Trưởng Thuế tỉnh", "chủ trì",
        ),
        (
            "Đồng chí Lê Văn An, Phó Bí thư Đảng ủy các cơ quan Đảng tỉnh chủ trì.",
            "Lê Văn An", "Phó Bí thư Đảng ủy các cơ quan Đảng tỉnh", "chủ trì",
        ),
    ],
)  # fmt: skip
def test_who_holds_the_post_and_speaks_is_found(
    text: str, name: str, post: str, role: str
) -> None:
    report = read(text)
    assert posts(report) == {name: [post]}
    assert role in roles(report)[name]


@pytest.mark.parametrize(
    "text",
    [
        "Đại sứ quán Mông Cổ tại Việt Nam trao quà.",
        "Chủ tịch UBND xã Lê Minh Xuân kết luận cuộc họp.",
        "Chủ tịch UBND xã Phú Xuân Lâm, huyện Tân Thạnh kết luận cuộc họp.",
        "Quận ủy Hải Hà Sơn tổ chức hội nghị.",
        "Gia đình đồng chí Lê Văn An, nguyên Bí thư Tỉnh ủy báo tin.",
        "Triển khai phát biểu kết luận của đồng chí Lê Văn An, Bí thư Tỉnh ủy.",
    ],
)
def test_places_families_and_what_is_carried_out_are_nobody_there(text: str) -> None:
    assert roles(read(text)) == {}


def test_who_is_given_something_does_not_give_it() -> None:
    report = read("Đồng chí Lê Văn An, Bí thư Huyện ủy được trao tặng Huân chương.")
    assert roles(report) == {"Lê Văn An": []}
    report = read("Đồng chí Lê Văn An, Bí thư Huyện ủy vinh dự đón nhận Huân chương.")
    assert posts(report) == {"Lê Văn An": ["Bí thư Huyện ủy"]}
    assert roles(report) == {"Lê Văn An": []}


def test_who_is_cited_first_and_speaks_later_keeps_the_post() -> None:
    cited = "Theo ông Lê Văn An, Giám đốc Sở Y tế, dịch đã giảm."
    assert roles(read(cited)) == {}
    report = read(f"{cited} Ông Lê Văn An cho biết thêm: thuốc đã đủ.")
    assert posts(report) == {"Lê Văn An": ["Giám đốc Sở Y tế"]}
    assert roles(report) == {"Lê Văn An": ["phát biểu"]}


@pytest.mark.parametrize(
    "opening", ["Năm 2012", "Tháng 3/2010", "Cách đây 20 năm", "Thời kỳ 1991-1995"]
)
def test_what_is_told_of_years_before_is_nobodys_today(opening: str) -> None:
    told = f"{opening}, đồng chí Lê Văn An, Trưởng phòng Y tế chủ trì hội nghị."
    today = "Ngày 5/3/2021, đồng chí Lê Văn An, Bí thư Huyện ủy dự họp."
    assert roles(read(f"Ngày 5/3/2021, huyện họp.\n\n{told}")) == {}
    assert posts(read(f"{today}\n\n{told}")) == {"Lê Văn An": ["Bí thư Huyện ủy"]}


def test_who_is_listed_as_given_something_is_nobody_there() -> None:
    listed = "Hà Kim Tài, Trưởng phòng Y tế; Lò Thị Mai, Trưởng phòng Nội vụ."
    given = f"Chủ tịch UBND tỉnh tặng Bằng khen cho 2 cá nhân gồm: {listed}"
    assert roles(read(given)) == {}
    passive = "Ông Hà Kim Tài, Trưởng phòng Y tế được UBND tỉnh tặng Bằng khen."
    assert roles(read(passive)) == {"Hà Kim Tài": []}


def test_a_post_taken_by_one_is_no_title_of_the_next() -> None:
    report = read(
        "Ông Lê Văn An tái cử Bí thư Đảng ủy xã, ông Hà Kim Tài tái cử Phó Bí thư."
    )
    assert posts(report) == {}
