"""Posts that begin or end by what a report tells: elections, decisions, removals."""

from datetime import date

import pytest

from plugins.bulletin.reading.changes.change import Change
from plugins.bulletin.reading.changes.changes import read_changes, read_delegations
from plugins.bulletin.reading.sentence.known_from_text import certain_of
from plugins.bulletin.reading.sentence.tokens import sentences

DAY = date(2021, 6, 28)


def read(text: str) -> tuple[Change, ...]:
    cut = list(sentences(text))
    return read_changes(cut, certain_of(cut), DAY)


def told(text: str) -> list[tuple[str, str, str | None, str | None]]:
    return [(c.name, c.post, c.start, c.end) for c in read(text)]


@pytest.mark.parametrize(
    ("text", "name", "post", "start"),
    [
        (
            "Kỳ họp đã bầu ông Lầu Bá Chày làm Phó Chủ tịch UBND huyện nhiệm kỳ"
            " 2021-2026.",
            "Lầu Bá Chày", "Phó Chủ tịch UBND huyện", "2021-06-28",
        ),
        (
            "Các đại biểu bầu ông Quàng Văn Xôm, Phó Bí thư Huyện ủy, giữ chức Chủ tịch"
            " HĐND huyện với 35/35 phiếu.",
            "Quàng Văn Xôm", "Chủ tịch HĐND huyện", "2021-06-28",
        ),
        (
            "Đồng chí Trần Duy Bính tái đắc cử chức Bí thư Huyện ủy Hà Lâm.",
            "Trần Duy Bính", "Bí thư Huyện ủy Hà Lâm", "2021-06-28",
        ),
        (
            "Thủ tướng phê chuẩn kết quả bầu chức vụ Chủ tịch UBND tỉnh đối với ông Hầu"
            " Văn Lý tại Quyết định số 77/QĐ-TTg ngày 12/1/2021.",
            "Hầu Văn Lý", "Chủ tịch UBND tỉnh", None,
        ),
        (
            "Theo quyết định, đồng chí Viên Ngọc Thạch, Phó Chánh Văn phòng UBND tỉnh"
            " được điều động, bổ nhiệm giữ chức Giám đốc Sở Công Thương, thời hạn 5"
            " năm, kể từ ngày 5/7/2021.",
            "Viên Ngọc Thạch", "Giám đốc Sở Công Thương", "2021-07-05",
        ),
        (
            "Luân chuyển, chỉ định đồng chí Bùi Đức Hoán tham gia Ban Chấp hành Đảng bộ"
            " huyện, giữ chức Bí thư Huyện ủy Đông Hà. Các quyết định có hiệu lực từ"
            " ngày 01/7/2021.",
            "Bùi Đức Hoán", "Bí thư Huyện ủy Đông Hà", "2021-07-01",
        ),
        (
            "HĐND huyện giao quyền Chủ tịch UBND huyện cho đồng chí Vừ A Nỏ.",
            "Vừ A Nỏ", "Quyền Chủ tịch UBND huyện", None,
        ),
    ],
)  # fmt: skip
def test_who_takes_a_post_is_read(
    text: str, name: str, post: str, start: str | None
) -> None:
    assert told(text) == [(name, post, start, None)]


@pytest.mark.parametrize(
    ("text", "name", "post", "end"),
    [
        (
            "HĐND tỉnh đã miễn nhiệm chức vụ Ủy viên UBND tỉnh đối với ông Hờ Bá Chỉa"
            " do chuyển công tác.",
            "Hờ Bá Chỉa", "Ủy viên UBND tỉnh", "2021-06-28",
        ),
        (
            "Đồng chí Lò Văn Ơn, Bí thư Huyện ủy nghỉ hưu theo chế độ từ ngày"
            " 1/10/2021.",
            "Lò Văn Ơn", "Bí thư Huyện ủy", "2021-09-30",
        ),
        (
            "Kỳ họp cho thôi làm nhiệm vụ đại biểu HĐND tỉnh đối với bà Đậu Thị Lài.",
            "Đậu Thị Lài", "đại biểu HĐND tỉnh", "2021-06-28",
        ),
    ],
)  # fmt: skip
def test_who_leaves_a_post_is_read(text: str, name: str, post: str, end: str) -> None:
    assert told(text) == [(name, post, None, end)]


def test_a_successor_names_who_held_the_post_before() -> None:
    changes = read(
        "Bà Nhữ Thị Ánh được bổ nhiệm giữ chức Giám đốc Sở Y tế thay ông Phù Chí Dũng"
        " nghỉ hưu từ ngày 1/10."
    )
    assert [(c.name, c.post, c.start, c.end) for c in changes] == [
        ("Nhữ Thị Ánh", "Giám đốc Sở Y tế", None, None),
        ("Phù Chí Dũng", "Giám đốc Sở Y tế", None, "2021-09-30"),
    ]
    assert changes[1].end_reason == "nghỉ hưu"


def test_reason_term_and_decision_are_kept_as_printed() -> None:
    elected = read(
        "Kỳ họp bầu đồng chí Vi Văn Tỉnh giữ chức Chủ tịch UBND xã khóa X, nhiệm kỳ"
        " 2021-2026."
    )
    assert elected[0].reason == "bầu, khóa X, nhiệm kỳ 2021-2026"
    decided = read(
        "Công bố Quyết định số 12-QĐ/TU ngày 5/6/2021 về việc điều động đồng chí Vi Văn"
        " Tỉnh giữ chức Bí thư Huyện ủy."
    )
    assert (decided[0].reason, decided[0].decision) == ("điều động", "12-QĐ/TU")


def test_several_are_elected_in_one_sentence() -> None:
    assert told(
        "Hội nghị bầu đồng chí Sùng A Chớ làm Bí thư Đảng ủy; các đồng chí Lê Văn Hải"
        " và Bế Thị Vân được bầu làm Phó Bí thư Đảng ủy."
    ) == [
        ("Sùng A Chớ", "Bí thư Đảng ủy", "2021-06-28", None),
        ("Lê Văn Hải", "Phó Bí thư Đảng ủy", "2021-06-28", None),
        ("Bế Thị Vân", "Phó Bí thư Đảng ủy", "2021-06-28", None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Trước khi được bầu giữ chức Bí thư Huyện ủy, ông Lữ Văn Hùng làm Chủ tịch xã.",
        "Giới thiệu đồng chí Trần Quốc Thắng ứng cử chức danh Chủ tịch UBND huyện.",
        "Ông Hoàng Văn Sinh, Chủ tịch UBND huyện, không trúng cử Ban Chấp hành.",
        "Đoàn do ông Lê Văn Tư, Phó Chủ tịch UBND tỉnh làm trưởng đoàn đến thăm.",
        "Đồng chí Ma Thị Lê, Giám đốc Sở Y tế làm việc với Sở Tài chính.",
    ],
)
def test_what_is_past_or_planned_or_something_else_changes_no_post(text: str) -> None:
    assert told(text) == []


def test_who_acts_for_another_is_noted() -> None:
    cut = list(
        sentences(
            "Chủ tịch UBND tỉnh ủy quyền đồng chí Lộc Văn Tỵ, Phó Chủ tịch Thường trực"
            " UBND tỉnh điều hành công việc từ ngày 3/5 đến ngày 10/5/2021."
        )
    )
    assert read_delegations(cut, certain_of(cut)) == (
        "Lộc Văn Tỵ: được ủy quyền từ 3/5 đến 10/5/2021.",
    )


def turns(text: str, title: str = "") -> list[tuple[str, str, bool, str | None]]:
    cut = [*sentences(text), *sentences(title)]
    changes = read_changes(cut, certain_of(cut), DAY, title)
    return [(c.name, c.post, c.begins, c.date) for c in changes]


@pytest.mark.parametrize(
    ("text", "post", "day"),
    [
        (
            "Đồng chí Hờ Bá Chỉa thôi giữ chức Trưởng ban Nội chính Tỉnh ủy.",
            "Trưởng ban Nội chính Tỉnh ủy", "2021-06-28",
        ),
        ("Ông Hờ Bá Chỉa thôi làm Giám đốc Sở Y tế.", "Giám đốc Sở Y tế", "2021-06-28"),
        (
            "Ông Hờ Bá Chỉa bị cách chức Chủ tịch UBND xã Nậm Cắn.",
            "Chủ tịch UBND xã Nậm Cắn", "2021-06-28",
        ),
        (
            "Cách chức Chủ tịch UBND xã Nậm Cắn đối với ông Hờ Bá Chỉa.",
            "Chủ tịch UBND xã Nậm Cắn", "2021-06-28",
        ),
        (
            "Ông Hờ Bá Chỉa, Giám đốc Sở Y tế được cho thôi giữ chức vụ.",
            "Giám đốc Sở Y tế", "2021-06-28",
        ),
        (
            "Quyết định nghỉ hưu đối với ông Hờ Bá Chỉa, Giám đốc Sở Y tế, từ ngày"
            " 1/8/2021.",
            "Giám đốc Sở Y tế", "2021-08-01",
        ),
    ],
)  # fmt: skip
def test_leaving_a_post_is_no_taking_of_it(text: str, post: str, day: str) -> None:
    assert turns(text) == [("Hờ Bá Chỉa", post, False, day)]


def test_all_posts_of_a_list_begin_or_end() -> None:
    assert turns(
        "Ông Hờ Bá Chỉa thôi giữ các chức vụ: Phó Bí thư Huyện ủy, Chủ tịch UBND huyện."
        " Ông Lê Văn Hải giữ chức Phó Bí thư Huyện ủy, Chủ tịch UBND huyện Na Mèo."
    ) == [
        ("Hờ Bá Chỉa", "Phó Bí thư Huyện ủy", False, "2021-06-28"),
        ("Hờ Bá Chỉa", "Chủ tịch UBND huyện", False, "2021-06-28"),
        ("Lê Văn Hải", "Phó Bí thư Huyện ủy", True, None),
        ("Lê Văn Hải", "Chủ tịch UBND huyện Na Mèo", True, None),
    ]


def test_each_of_two_people_loses_the_own_post() -> None:
    assert turns(
        "HĐND miễn nhiệm chức vụ Chủ tịch UBND xã đối với ông Hờ Bá Chỉa và chức vụ Ủy"
        " viên UBND xã đối với ông Lê Văn Hải."
    ) == [
        ("Hờ Bá Chỉa", "Chủ tịch UBND xã", False, "2021-06-28"),
        ("Lê Văn Hải", "Ủy viên UBND xã", False, "2021-06-28"),
    ]
    assert turns(
        "HĐND miễn nhiệm đối với ông Hờ Bá Chỉa, Chủ tịch UBND xã và ông Lê Văn Hải,"
        " Ủy viên UBND xã."
    ) == [
        ("Hờ Bá Chỉa", "Chủ tịch UBND xã", False, "2021-06-28"),
        ("Lê Văn Hải", "Ủy viên UBND xã", False, "2021-06-28"),
    ]


def test_each_of_a_list_after_a_colon_loses_the_own_post() -> None:
    assert turns(
        "Miễn nhiệm đối với các ông: Hờ Bá Chỉa, Chủ tịch UBND xã; Lê Văn Hải, Ủy viên"
        " UBND xã."
    ) == [
        ("Hờ Bá Chỉa", "Chủ tịch UBND xã", False, "2021-06-28"),
        ("Lê Văn Hải", "Ủy viên UBND xã", False, "2021-06-28"),
    ]


def test_a_post_named_before_its_new_holders_is_theirs() -> None:
    assert turns(
        "HĐND huyện phê chuẩn bổ sung 2 Ủy viên UBND huyện là ông Hờ Bá Chỉa, Trưởng"
        " phòng Tư pháp và ông Lê Văn Hải, Chánh Thanh tra huyện."
    ) == [
        ("Hờ Bá Chỉa", "Ủy viên UBND huyện", True, "2021-06-28"),
        ("Lê Văn Hải", "Ủy viên UBND huyện", True, "2021-06-28"),
    ]


def test_a_title_tells_with_fewer_words() -> None:
    title = "Đồng chí Hờ Bá Chỉa làm Bí thư Huyện ủy Na Mèo"
    found = [("Hờ Bá Chỉa", "Bí thư Huyện ủy Na Mèo", True, None)]
    assert turns("Một tin.", title) == found
    assert turns(f"{title}.") == []


def test_what_is_handed_out_in_turn_is_not_everybodys() -> None:
    assert turns(
        "Bổ nhiệm ông Hờ Bá Chỉa và ông Lê Văn Hải lần lượt giữ chức Giám đốc và Phó"
        " Giám đốc Sở Y tế."
    ) == [
        ("Hờ Bá Chỉa", "Giám đốc Sở Y tế", True, None),
        ("Lê Văn Hải", "Phó Giám đốc Sở Y tế", True, None),
    ]


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("Ngày 2/10/2015", "2015-10-02"),
        ("Tháng 6/2015", "2015-06"),
        ("Tháng 6 năm 2015", "2015-06"),
        ("Đến năm 2015", "2015"),
        ("Hơn tháng trước", None),
        ("Cách đây 3 năm", None),
        ("Sau đó", None),
        ("Hồi tháng 3", None),
    ],
)
def test_a_sentence_of_another_time_gives_its_own_day(
    opening: str, day: str | None
) -> None:
    cut = list(sentences(f"{opening}, ông Hờ Bá Chỉa được bầu làm Chủ tịch UBND xã."))
    (change,) = read_changes(cut, certain_of(cut), DAY)
    assert (change.date, change.career) == (day, True)


def test_what_the_assembly_does_afterwards_counts_from_its_day() -> None:
    assert turns("Sau đó, hội nghị bầu ông Hờ Bá Chỉa làm Bí thư Đảng ủy xã.") == [
        ("Hờ Bá Chỉa", "Bí thư Đảng ủy xã", True, "2021-06-28")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Hờ Bá Chỉa từng giữ chức Chủ tịch UBND xã.",
        "Dưới thời ông Hờ Bá Chỉa làm Chủ tịch UBND xã, đường được mở.",
        "Nếu được bầu làm Chủ tịch UBND xã, ông Hờ Bá Chỉa sẽ mở đường.",
        "Dự kiến ông Hờ Bá Chỉa được giới thiệu giữ chức Chủ tịch UBND xã.",
        "Ông Hờ Bá Chỉa không giữ chức Chủ tịch UBND xã.",
    ],
)
def test_what_is_long_past_or_only_hoped_changes_nothing(text: str) -> None:
    assert turns(text) == []


def test_a_given_name_is_the_one_of_the_text_or_nobodys() -> None:
    named = "Ông Hờ Bá Chỉa trình bày tờ trình. "
    elected = "Kết quả, ông Chỉa được bầu giữ chức Chủ tịch UBND xã."
    post = "Chủ tịch UBND xã"
    found = [("Hờ Bá Chỉa", post, True, "2021-06-28")]
    assert turns(f"{named}{elected}") == found
    assert turns(elected) == []
    assert turns(f"Ông Lò Văn Chỉa dự. {named}{elected}") == []


def test_a_pronoun_stands_for_the_one_named_before() -> None:
    named = "Ông Hờ Bá Chỉa sinh năm 1970. "
    elected = "Năm 2015, ông được bầu làm Chủ tịch UBND xã."
    assert turns(f"{named}{elected}") == [
        ("Hờ Bá Chỉa", "Chủ tịch UBND xã", True, "2015")
    ]
    assert turns(f"Ông Hờ Bá Chỉa gặp ông Lê Văn Hải. {elected}") == []


def test_who_leaves_one_post_may_take_another_in_the_same_sentence() -> None:
    assert turns(
        "Ông Hờ Bá Chỉa thôi giữ chức Bí thư Huyện ủy; điều động, phân công giữ chức"
        " Trưởng ban Dân vận Tỉnh ủy."
    ) == [
        ("Hờ Bá Chỉa", "Bí thư Huyện ủy", False, "2021-06-28"),
        ("Hờ Bá Chỉa", "Trưởng ban Dân vận Tỉnh ủy", True, None),
    ]


def test_this_post_is_the_one_named_before() -> None:
    assert turns(
        "Kỳ họp miễn nhiệm chức danh Phó Chủ tịch HĐND tỉnh đối với ông Hờ Bá Chỉa và"
        " bầu ông Lê Văn Hải giữ chức danh này."
    ) == [
        ("Hờ Bá Chỉa", "Phó Chủ tịch HĐND tỉnh", False, "2021-06-28"),
        ("Lê Văn Hải", "Phó Chủ tịch HĐND tỉnh", True, "2021-06-28"),
    ]


@pytest.mark.parametrize(
    ("opening", "day"),
    [("Ngày 29/6/2021", "2021-06-29"), ("Từ ngày 1/7/2021", "2021-07-01")],
)
def test_a_day_beside_the_events_is_no_career(opening: str, day: str) -> None:
    cut = list(sentences(f"{opening}, ông Hờ Bá Chỉa giữ chức Chủ tịch UBND xã."))
    (change,) = read_changes(cut, certain_of(cut), DAY)
    assert (change.date, change.career) == (day, False)
