"""What two files cannot both have is told at the one that was changed last."""

import pytest

from tests.content_check import article, problems_of

A, B = "articles/2018/07/a.md", "articles/2018/07/b.md"
PAIR = ("same-address", "same-id", "redirect-taken", "topic-collision")
TAKES_B = "slug: b"
LEDGER = "/2018/07/b/ live 2018-07-20 Bài B\n"


def told(files, **saved):
    """Where a problem between two files stands, its rule and its remedy."""
    found = problems_of(
        files, saved={f"articles/2018/07/{k}.md": v for k, v in saved.items()}
    )
    return [(p.path, p.rule, p.suggestion) for p in found if p.rule in PAIR]


def both(of_a=TAKES_B, of_b="title: Bài B"):
    return {A: article(of_a), B: article(of_b)}


def test_the_file_saved_last_is_told_of():
    assert told(both(), a=30) == [(A, "same-address", "viết slug: b-2")]
    assert told(both(), b=30) == [(B, "same-address", "đổi tên tệp thành b-2.md")]


def test_times_that_a_copy_gave_say_nothing_so_the_later_day_is_told_of():
    """A checkout saves all files at once, in any order."""
    early = both(of_b="date: 1/7/2018")
    assert told(early) == [(A, "same-address", "viết slug: b-2")]
    late = both(of_b="date: 30/7/2018")
    assert told(late) == [(B, "same-address", "đổi tên tệp thành b-2.md")]


def test_what_the_ledger_knows_keeps_its_address_whatever_was_saved_last():
    files = {**both(), "addresses.txt": LEDGER}
    assert told(files, b=30) == [(A, "same-address", "viết slug: b-2")]


def test_a_draft_gives_way_to_what_is_published():
    files = both(of_b="status: draft\ndate: 1/7/2018")
    assert [row[:2] for row in told(files, a=30)] == [(B, "same-address")]


def test_a_name_that_is_free_is_offered():
    files = {**both(), "articles/2018/07/b-2.md": article()}
    assert told(files, a=30)[0][2] == "viết slug: b-3"


def test_of_two_meetings_with_one_id_the_published_one_keeps_it():
    meeting = "---\ntitle: Họp\nkind: giao ban\ndate: {}-07-20\n---\n"
    files = {f"meetings/{y}/hop.md": meeting.format(y) for y in (2018, 2019)}
    assert told(files) == [
        ("meetings/2019/hop.md", "same-id", "đổi tên tệp thành hop-2.md")
    ]
    files["addresses.txt"] = "/hoi-nghi/2019/hop/ live 2019-07-20 Họp\n"
    assert told(files)[0][0] == "meetings/2018/hop.md"


def test_an_old_address_given_to_two_is_told_at_the_younger():
    old = "redirect_from: [/tin/1.aspx]"
    files = {A: article(old), B: article(f"{old}\ndate: 1/7/2018")}
    assert [row[:2] for row in told(files)] == [(A, "redirect-taken")]
    assert [row[:2] for row in told(files, b=30)] == [(B, "redirect-taken")]


@pytest.mark.parametrize(("saved", "path"), [({"a": 30}, A), ({"b": 30}, B)])
def test_a_page_at_an_old_address_is_told_at_the_younger(saved, path):
    files = both(of_a="redirect_from: [/2018/07/b/]")
    assert [row[:2] for row in told(files, **saved)] == [(path, "same-address")]


def test_an_old_address_that_is_the_pages_own_is_to_be_left_out():
    files = {A: article("redirect_from: [/2018/07/a/]")}
    ((path, rule, hint),) = told(files)
    assert (path, rule, hint[:15]) == (A, "same-address", "bỏ địa chỉ này:")


@pytest.mark.parametrize(("saved", "path"), [({"a": 30}, A), ({"b": 30}, B)])
def test_of_two_topics_with_one_address_the_younger_is_told_of(saved, path):
    files = both("topics: [Cử tri]", "topics: [Cụ trị]")
    assert [row[:2] for row in told(files, **saved)] == [(path, "topic-collision")]
