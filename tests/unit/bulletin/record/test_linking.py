"""Names in front matter followed to what they mean, or reported."""

import pytest

from tests.unit.bulletin.made import (
    article,
    found,
    linked,
    meeting,
    official,
    once,
    organisation,
    page,
    post,
    rules,
)

AN = official("an", "Lò Văn An")
SON = [official("son", "Cầm Văn Sơn"), official("son-2", "Cầm Văn Sơn")]
HOP = meeting("hop", "Họp chống hạn", chairs=("Lò Văn An",))


def links(*records):
    bulletin = linked(*records)
    return bulletin.links[bulletin.articles[0].path]


def test_each_tag_is_a_person_a_meeting_or_else_a_topic():
    found = links(article("x", tags=("Lò Văn An", "Họp chống hạn", "lúa")), AN, HOP)
    assert [o.id for o in found.officials] == ["an"]
    assert [m.id for m in found.meetings] == ["hop"]
    assert found.topics == ("lúa",)


def test_a_tag_of_two_people_is_a_problem_and_no_topic():
    tagged = article("x", tags=("Cầm Văn Sơn",))
    assert rules(tagged, *SON) == ["ambiguous-tag"]
    assert links(tagged, *SON).topics == ()


def test_a_tag_that_is_a_person_and_a_meeting_is_a_problem():
    both = meeting("m", "Lò Văn An")
    assert rules(article("x", tags=("Lò Văn An",)), AN, both) == ["ambiguous-tag"]


@pytest.mark.parametrize(
    ("key", "rule"),
    [
        ("officials", "unknown-official"),
        ("organisations", "unknown-organisation"),
        ("meetings", "unknown-meeting"),
    ],
)
def test_a_name_that_leads_nowhere_is_a_problem_at_its_place(key, rule):
    [finding] = found(article("x", **{key: ("Không Có",)}))
    assert (finding.rule, finding.key) == (rule, f"{key}[0]")
    assert "lệnh new" in finding.suggestion


def test_a_near_miss_is_answered_with_the_name_meant():
    [finding] = found(article("x", officials=("Lò Văn Ân",)), AN)
    assert finding.suggestion == 'có phải "Lò Văn An"?'


def test_a_common_name_is_answered_with_the_ids():
    [finding] = found(article("x", officials=("Cầm Văn Sơn",)), *SON)
    assert finding.rule == "ambiguous-official"
    assert '"son", "son-2"' in finding.suggestion


def test_one_thing_named_twice_counts_once():
    named = article("x", meeting="hop", meetings=("hop",), tags=("Họp chống hạn",))
    assert len(links(named, HOP, AN).meetings) == 1


def test_a_stranger_with_a_printed_post_is_only_a_warning():
    [finding] = found(meeting("hop", chairs=("Ai Đó - Chủ tịch",)))
    assert (finding.rule, finding.severity) == ("official-without-page", "warning")


def test_a_stranger_without_a_post_is_an_error():
    assert rules(meeting("hop", chairs=("Ai Đó",))) == ["unknown-official"]


def test_a_person_under_name_and_id_is_one_presence():
    both = meeting("hop", chairs=("an",), speakers=("Lò Văn An",))
    [presence] = linked(both, AN).people["hop"]
    assert presence.appearance.roles == ("chủ trì", "phát biểu")


def test_organisers_are_followed_by_short_name_too():
    body = organisation("ubnd", "Ủy ban tỉnh", short_names=("UBND",))
    bulletin = linked(meeting("hop", organisers=("UBND",)), body)
    assert [o.id for o in bulletin.organisers["hop"]] == ["ubnd"]


def test_an_unknown_parent_is_a_problem():
    assert rules(meeting("hop", parent="khong-co")) == ["unknown-meeting"]


@pytest.mark.parametrize(
    ("record", "key"),
    [
        (
            official("x", "Vì X", post("A", organisation="khong")),
            "posts[0].organisation",
        ),
        (organisation("so", "Sở", parent="khong"), "parent"),
        (organisation("so", "Sở", predecessors=("khong",)), "predecessors[0]"),
        (organisation("so", "Sở", successors=("khong",)), "successors[0]"),
        (meeting("hop", organisers=("khong",)), "organisers[0]"),
    ],
)
def test_every_body_that_is_named_has_to_be_known(record, key):
    [finding] = found(record)
    assert (finding.rule, finding.key) == ("unknown-organisation", key)


def test_a_body_below_itself_is_a_problem_of_each_of_the_circle():
    circle = [organisation("a", "A", parent="b"), organisation("b", "B", parent="a")]
    below = organisation("c", "C", parent="a")
    assert rules(*circle, below) == ["parent-circle", "parent-circle"]


def test_a_translation_names_a_page_that_there_is():
    other = page("about", translation_of="gioi-thieu")
    [finding] = found(other, page("gioi-thieu-2"))
    assert (finding.rule, finding.key) == ("unknown-page", "translation_of")
    assert "gioi-thieu-2" in finding.suggestion
    assert found(other, page("gioi-thieu")) == []


def test_a_tag_means_who_bore_the_name_on_the_day_of_the_article():
    former = official("an", "Lò An", other_names=(once("Lò Cũ", None, "2020"),))
    assert links(article("x", tags=("Lò Cũ",)), former).officials == ()
    assert links(article("x", tags=("Lò Cũ",)), former).topics == ("Lò Cũ",)


def test_a_name_with_a_dash_in_it_is_no_id():
    assert rules(meeting("hop", chairs=("H'Hen Niê-Kđăm - Chủ tịch",))) == [
        "official-without-page"
    ]
    assert rules(meeting("hop", chairs=("an - Chủ tịch",))) == ["official-without-page"]


def test_whoever_is_written_as_an_id_is_printed_by_the_name_of_the_day():
    renamed = official("an", "Lò An", other_names=(once("Lò Cũ", None, "2032"),))
    [presence] = linked(meeting("hop", chairs=("an - Chủ tịch",)), renamed).people[
        "hop"
    ]
    line = presence.appearance.line
    assert (line.name, line.posts) == ("Lò Cũ", ("Chủ tịch",))
    assert presence.official.id == "an"


def test_a_name_stays_as_printed():
    [presence] = linked(meeting("hop", chairs=("LÒ VĂN AN",)), AN).people["hop"]
    assert presence.appearance.line.name == "LÒ VĂN AN"


def test_a_former_name_beside_a_post_means_its_bearer_only_in_its_time():
    past = official("an", "Lò An", other_names=(once("Lò Cũ", None, "2020"),))
    told = meeting("hop", chairs=("Lò Cũ - Chủ tịch",))
    assert rules(told, past) == ["official-without-page"]
