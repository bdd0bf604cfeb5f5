"""Who is who at a meeting: one person once, namesakes apart."""

import pytest

from tests.unit.bulletin.made import (
    found,
    linked,
    meeting,
    official,
    organisation,
    post,
    rules,
)

HEALTH = official("son-y-te", "Hà Văn Sơn", post("Giám đốc Sở Y tế", "2020"))
CHAIR = official(
    "son-ba-be",
    "Hà Văn Sơn",
    post("Chủ tịch", "2020", organisation="ubnd-ba-be"),
)
BODY = organisation("ubnd-ba-be", "UBND huyện Ba Bể")
TEACHER = official("son-hieu-truong", "Hà Văn Sơn", post("Hiệu trưởng", "2020"))
LINES = ("Hà Văn Sơn - Giám đốc Sở Y tế", "Hà Văn Sơn - Chủ tịch UBND huyện Ba Bể")


def who(*registry, **lists):
    """The people of a meeting: id, printed posts, roles."""
    people = linked(meeting("hop", **lists), *registry).people["hop"]
    return [
        (p.official and p.official.id, p.appearance.line.printed, p.appearance.roles)
        for p in people
    ]


def roles(**lists):
    people = linked(meeting("hop", **lists)).people["hop"]
    return {one.appearance.line.name: one.appearance.roles for one in people}


def test_one_chair_presides_and_two_preside_together():
    assert roles(chairs=("Lò An",)) == {"Lò An": ("chủ trì",)}
    shared = roles(chairs=("Lò An", "Hà Bình"))
    assert set(shared.values()) == {("đồng chủ trì",)}


def test_a_later_mention_adds_its_role_to_the_first():
    people = roles(chairs=("Lò An - Chủ tịch",), speakers=("LÒ AN",))
    assert people == {"Lò An": ("chủ trì", "phát biểu")}


def test_a_post_named_only_later_is_kept():
    people = linked(
        meeting("hop", attendees=("Lò An",), speakers=("Lò An - Chủ tịch",))
    ).people["hop"]
    [one] = [presence.appearance for presence in people]
    assert one.line.posts == ("Chủ tịch",)
    assert one.position == "attendees[0]"


def test_roles_beyond_the_lists_have_their_own_names():
    assert roles(roles={"thư ký": ("Lò An",)}) == {"Lò An": ("thư ký",)}


def test_people_stand_in_the_order_they_are_printed():
    people = roles(chairs=("C",), attendees=("B", "A"), speakers=("A", "D"))
    assert list(people) == ["C", "B", "A", "D"]


def test_names_that_differ_by_a_mark_are_two_people():
    assert len(roles(attendees=("Lò Thị Thủy", "Lò Thị Thúy"))) == 2


def test_two_namesakes_at_one_meeting_are_two():
    people = who(HEALTH, CHAIR, BODY, attendees=LINES)
    assert [(id_, printed) for id_, printed, _ in people] == [
        ("son-y-te", "Giám đốc Sở Y tế"),
        ("son-ba-be", "Chủ tịch UBND huyện Ba Bể"),
    ]
    assert rules(meeting("hop", attendees=LINES), HEALTH, CHAIR, BODY) == []


def test_three_namesakes_are_three():
    lines = (*LINES, "Hà Văn Sơn - Hiệu trưởng")
    people = who(HEALTH, CHAIR, BODY, TEACHER, attendees=lines)
    assert [id_ for id_, *_ in people] == ["son-y-te", "son-ba-be", "son-hieu-truong"]


def test_each_namesake_finds_the_meeting_on_his_own_page():
    bulletin = linked(meeting("hop", attendees=LINES), HEALTH, CHAIR, BODY)
    assert [len(bulletin.meetings_of[i]) for i in ("son-y-te", "son-ba-be")] == [1, 1]


def test_a_mention_without_a_post_is_of_the_only_one_who_is_there():
    people = who(HEALTH, CHAIR, BODY, attendees=LINES[:1], speakers=("Hà Văn Sơn",))
    assert people == [("son-y-te", "Giám đốc Sở Y tế", ("dự", "phát biểu"))]


def test_a_mention_without_a_post_of_two_who_are_there_is_a_question():
    said = meeting("hop", attendees=LINES, speakers=("Hà Văn Sơn",))
    [finding] = found(said, HEALTH, CHAIR, BODY)
    assert (finding.rule, finding.key) == ("ambiguous-official", "speakers[0]")
    assert "son-ba-be" in finding.suggestion
    by_id = meeting("hop", attendees=LINES, speakers=("son-y-te",))
    assert found(by_id, HEALTH, CHAIR, BODY) == []
    people = who(HEALTH, CHAIR, BODY, attendees=LINES, speakers=("son-y-te",))
    assert people[0][2] == ("dự", "phát biểu")


def test_without_posts_two_namesakes_are_a_question():
    said = meeting("hop", attendees=("Hà Văn Sơn",))
    assert rules(said, HEALTH, CHAIR, BODY) == ["ambiguous-official"]


@pytest.mark.parametrize("lines", [LINES, LINES[::-1]])
def test_of_a_namesake_without_a_page_only_the_line_stays(lines):
    people = who(HEALTH, attendees=lines)
    assert {printed: id_ for id_, printed, _ in people} == {
        "Giám đốc Sở Y tế": "son-y-te",
        "Chủ tịch UBND huyện Ba Bể": None,
    }
    assert rules(meeting("hop", attendees=lines), HEALTH) == ["same-name-twice"]


def test_strangers_of_one_name_with_two_posts_are_asked_about():
    assert len(who(attendees=LINES)) == 2
    asked = rules(meeting("hop", attendees=LINES))
    assert sorted(set(asked)) == ["official-without-page", "same-name-twice"]


def test_a_namesake_without_posts_in_the_registry_is_not_taken_for_the_other():
    silent = official("son", "Hà Văn Sơn")
    [(id_, *_)] = who(HEALTH, silent, attendees=LINES[:1])
    assert id_ == "son-y-te"
    two = who(silent, attendees=LINES)
    assert [one[0] for one in two] == ["son", None]


def test_two_lines_with_two_posts_of_one_person_are_one_with_both():
    both = official(
        "an", "Lò An", post("Bí thư Đảng ủy", "2020"), post("Giám đốc", "2020")
    )
    lists = {"chairs": ("Lò An - Giám đốc",), "speakers": ("Lò An - Bí thư Đảng ủy",)}
    assert who(both, **lists) == [
        ("an", "Giám đốc, Bí thư Đảng ủy", ("chủ trì", "phát biểu"))
    ]


def test_lines_that_share_a_post_are_about_one_person():
    lists = {
        "chairs": ("Lò An - Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh",),
        "speakers": ("Lò An - Chủ tịch UBND tỉnh Hồ Sương",),
    }
    [(_, printed, roles)] = who(**lists)
    assert printed == "Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh"
    assert roles == ("chủ trì", "phát biểu")


def test_a_former_post_decides_among_namesakes_too():
    old = official("son-cu", "Hà Văn Sơn", post("Chánh Thanh tra", "2010", "2015"))
    [(id_, *_)] = who(HEALTH, old, attendees=("Hà Văn Sơn - nguyên Chánh Thanh tra",))
    assert id_ == "son-cu"
