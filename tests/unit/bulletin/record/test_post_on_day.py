"""What the registry says of a post printed beside a name on a day."""

from datetime import date

import pytest

from plugins.bulletin.record.in_time.post_on_day import (
    Judged,
    Verdict,
    judge,
    judge_days,
)
from tests.unit.bulletin.made import linked, official, post

DAY = date(2018, 7, 20)
HEAD, ACTING = "Giám đốc Sở Y tế", "Quyền Giám đốc Sở Y tế"


def judged(printed: str, *posts, day: date = DAY) -> Judged:
    registry = linked(official("an", "Lò Thị An", *posts)).registry
    return judge(printed, registry.officials["an"], day, registry)


def said(found: Judged) -> tuple[Verdict, list[str]]:
    return found.verdict, [tenure.post for tenure in found.tenures]


@pytest.mark.parametrize(
    ("posts", "verdict", "tenures"),
    [
        ([post(HEAD, "2016", "2020")], Verdict.HELD, [HEAD]),
        ([post(HEAD, "2016")], Verdict.HELD, [HEAD]),
        ([post(HEAD)], Verdict.HELD, [HEAD]),
        ([post(HEAD, "2018")], Verdict.HELD, [HEAD]),
        ([post(ACTING, "2016", "2020")], Verdict.OTHERWISE, [ACTING]),
        ([post(HEAD, "2019")], Verdict.ENDED, [HEAD]),
        ([post(HEAD, "2010", "2017")], Verdict.ENDED, [HEAD]),
        ([post(ACTING, "2010", "2017")], Verdict.UNKNOWN, []),
        ([post("Trưởng bản")], Verdict.UNKNOWN, []),
        ([], Verdict.UNKNOWN, []),
        (
            [post(ACTING, "2016", "2018"), post(HEAD, "2018", "2020")],
            Verdict.UNCERTAIN,
            [ACTING, HEAD],
        ),
        (
            [post(ACTING, "2016", "2018"), post(HEAD, "2018-07-19")],
            Verdict.HELD,
            [HEAD],
        ),
        (
            [post(ACTING, "2016", "2018"), post(HEAD, "2018-07-21")],
            Verdict.OTHERWISE,
            [ACTING],
        ),
    ],
)
def test_a_printed_post_is_held_against_the_record_of_the_day(posts, verdict, tenures):
    assert said(judged(HEAD, *posts)) == (verdict, tenures)


@pytest.mark.parametrize(
    ("posts", "verdict", "tenures"),
    [
        ([post(HEAD, "2010", "2017")], Verdict.HELD, [HEAD]),
        ([post(HEAD, "2010", "2018-07-20")], Verdict.HELD, [HEAD]),
        ([post(HEAD, "2016", "2020")], Verdict.STILL, [HEAD]),
        ([post(HEAD, "2016")], Verdict.STILL, [HEAD]),
        ([post(HEAD, "2019")], Verdict.UNSURE, [HEAD]),
        ([post("Trưởng bản", "2016")], Verdict.HELD, []),
        ([], Verdict.HELD, []),
        ([post(f"Nguyên {HEAD}")], Verdict.HELD, []),
        (
            [post(HEAD, "2005", "2010"), post(HEAD, "2016")],
            Verdict.HELD,
            [HEAD, HEAD],
        ),
    ],
)
def test_a_former_post_is_wrong_while_it_is_held_and_unsure_before(
    posts, verdict, tenures
):
    assert said(judged(f"nguyên {HEAD}", *posts)) == (verdict, tenures)


def test_only_what_is_held_by_a_tenure_is_confirmed():
    assert judged(HEAD, post(HEAD)).confirms
    assert not judged(f"nguyên {HEAD}").confirms
    assert not judged(HEAD, post(HEAD, "2019")).confirms


@pytest.mark.parametrize(
    ("begins", "verdict"),
    [
        ("2018-07-19", Verdict.HELD),
        ("2018-07-22", Verdict.HELD),
        ("2018-07-23", Verdict.ENDED),
    ],
)
def test_an_event_of_several_days_may_confirm_a_post_on_its_last(begins, verdict):
    registry = linked(official("an", "Lò Thị An", post(HEAD, begins))).registry
    days = DAY, date(2018, 7, 22)
    found = judge_days(HEAD, registry.officials["an"], days, registry)
    assert found.verdict is verdict


def test_where_no_day_confirms_it_the_first_is_told_of():
    posts = post(ACTING, "2016", "2018-07-20"), post(HEAD, "2019")
    registry = linked(official("an", "Lò Thị An", *posts)).registry
    days = DAY, date(2018, 7, 22)
    found = judge_days(HEAD, registry.officials["an"], days, registry)
    assert said(found) == (Verdict.OTHERWISE, [ACTING])
