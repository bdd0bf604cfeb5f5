"""What the page of a series of meetings tells: who led them when and as what."""

import itertools
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.record.entities.series import all_series
from plugins.bulletin.views.attended import FEW
from plugins.bulletin.views.parts.cards import Cards
from plugins.bulletin.views.series import MOST_RUNS, led, led_in, series_page
from tests.unit.bulletin.made import SITE, linked, meeting, official, post
from tests.unit.bulletin.views.test_pages import Nothing

NAME = "Giao ban tuần"
AN, BINH = official("an", "Lò Văn An", post("Chủ tịch", "2030")), "Hà Bình - Phó ban"


def week(number, *chairs, **more):
    day = date(2030, 1, 1 + number)
    return meeting(f"t{number}", day=day, series=NAME, chairs=chairs, **more)


def page(*records):
    made = Cards(linked(*records), SITE, Nothing())
    [series] = all_series(made.bulletin)
    return made, series, series_page(made, series)


def told(runs):
    return [
        ([(p.official.name, p.post) for p in run.chairs], run.count) for run in runs
    ]


def test_meetings_under_one_person_with_one_post_are_one_run():
    *_, shown = page(AN, week(1, "an"), week(2, "an"), week(3, BINH), week(4, "an"))
    assert told(shown["led"].runs) == [
        ([("Lò Văn An", "Chủ tịch")], 1),
        ([("Hà Bình", "Phó ban")], 1),
        ([("Lò Văn An", "Chủ tịch")], 2),
    ]


def test_a_run_holds_until_the_next_one_begins():
    *_, shown = page(AN, week(1, "an"), week(2, "an"), week(9, BINH))
    last, first = shown["led"].runs
    assert (first.start, first.end) == (
        "2030-01-02 2030-01-02",
        "2030-01-09 2030-01-09",
    )
    assert (last.start, last.end) == ("2030-01-10 2030-01-10", "")


def test_a_day_with_two_meetings_is_of_both_who_led_them():
    morning = meeting(
        "s", day=date(2030, 1, 2), series=NAME, chairs=("an",), start="8:00"
    )
    *_, shown = page(AN, morning, week(1, BINH, start="14:00"))
    last, first = shown["led"].runs
    assert first.attested_on == first.start.split()[0] == last.start.split()[0]


def test_nobody_leads_what_was_called_off_or_is_to_come():
    coming = meeting("mai", day=date(2031, 6, 1), series=NAME, chairs=("an",))
    *_, shown = page(AN, week(1, "an"), week(2, BINH, status="cancelled"), coming)
    assert told(shown["led"].runs) == [([("Lò Văn An", "Chủ tịch")], 1)]
    assert [one.date for one in shown["upcoming"]] == [date(2031, 6, 1)]
    assert [year.year for year in shown["years"]] == [2030]


def test_where_no_chair_is_known_nothing_is_told():
    *_, shown = page(week(1), week(2))
    assert shown["led"] is None


def test_a_meeting_of_which_no_chair_is_printed_ends_a_run():
    *_, shown = page(AN, week(1, "an"), week(2), week(3, "an"))
    assert [len(run.chairs) for run in shown["led"].runs] == [1, 0, 1]


def test_a_long_series_has_pages_by_year_with_the_last_run_before():
    days = [date(2029 + n // 60, 1 + n % 60 // 5, 1 + n % 5) for n in range(2 * FEW)]
    met = [
        meeting(f"t{n}", day=d, series=NAME, chairs=(("an", BINH)[n % 2],))
        for n, d in enumerate(days)
    ]
    made, series, shown = page(AN, *met)
    assert [one.name for one in shown["by_year"]] == ["2030", "2029"]
    assert not shown["years"]
    assert len(met) > MOST_RUNS
    assert shown["led"] is None
    of_year = led_in(made, series, 2030)
    assert of_year.runs[-1].last.date == days[FEW - 1]


@given(st.lists(st.sampled_from(["an", BINH]), min_size=1, max_size=20))
def test_the_runs_have_every_meeting_once_and_follow_each_other(chairs):
    met = [week(number, chair) for number, chair in enumerate(chairs)]
    made, series, _ = page(AN, *met)
    runs = led(made, series.meetings).runs
    assert sum(run.count for run in runs) == len(met)
    assert all(later.start > earlier.end for later, earlier in itertools.pairwise(runs))
