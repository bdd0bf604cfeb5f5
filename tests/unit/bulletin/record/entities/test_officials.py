"""People, their names through time, and their posts."""

from datetime import date, timedelta

from tests.unit.bulletin.made import NOW, official, once, post

NAMES = official("an", "Lò Thị An", other_names=(once("Lò Thị Ân", "2010", "2020"),))


def test_the_id_is_the_files_name():
    assert NAMES.entity().id == "an"
    assert NAMES.entity().address == "/can-bo/an/"


def test_a_day_of_the_past_has_the_name_of_that_time():
    person = NAMES.entity()
    assert person.name_on(date(2015, 1, 1)) == "Lò Thị Ân"
    assert person.name_on(date(2031, 1, 1)) == "Lò Thị An"


def test_on_an_uncertain_day_the_present_name_is_used():
    assert NAMES.entity().name_on(date(2020, 6, 1)) == "Lò Thị An"


def test_past_posts_run_from_the_latest_back():
    posts = [post("A", "2001", "2005"), post("B", "2005", "2010"), post("C", "2010")]
    person = official("an", "Lò Thị An", *posts).entity()
    assert [tenure.post for tenure in person.past] == ["B", "A"]
    assert [tenure.post for tenure in person.present] == ["C"]
    assert not person.former


def test_who_has_only_ended_posts_is_a_former_official():
    assert official("an", "Lò Thị An", post("A", "2001", "2005")).entity().former


def test_who_is_known_only_from_reports_is_not_a_former_official():
    seen = post("A", attested=(date(2031, 5, 12),))
    assert not official("an", "An", post("B", None, "2005"), seen).entity().former


def test_a_report_of_before_the_last_end_leaves_a_former_official_former():
    seen = post("A", attested=(date(2004, 5, 12),))
    assert official("an", "An", post("B", None, "2005"), seen).entity().former


def test_who_has_no_post_at_all_is_not_a_former_official():
    assert not NAMES.entity().former


def test_a_post_is_held_until_its_end_has_come():
    term = official("an", "An", post("A", "2026", "2031-05-19"))
    today, tomorrow = term.entity(NOW), term.entity(NOW + timedelta(days=1))
    assert [one.post for one in today.present] == ["A"]
    assert (today.past, today.former, today.changes_ahead) == ((), False, True)
    assert [one.post for one in tomorrow.past] == ["A"]
    assert (tomorrow.present, tomorrow.former, tomorrow.changes_ahead) == (
        (),
        True,
        False,
    )


def test_a_post_is_not_held_before_its_beginning_has_come():
    soon = official("an", "An", post("A", "2031-05-19"))
    assert soon.entity(NOW).present == ()
    assert not soon.entity(NOW).former
    assert [one.post for one in soon.entity(NOW + timedelta(days=1)).present] == ["A"]
