"""The ledger of what was announced: versions only rise, moments never run backwards."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.record.ledgers.revision_lines import (
    check,
    read_addresses,
    read_lines,
    write_lines,
)
from plugins.bulletin.record.ledgers.revisions import (
    NEVER,
    Revision,
    facts_of,
    revised,
    told,
)
from plugins.bulletin.words.dates import midnight
from tests.unit.bulletin.made import DAY, NOW
from tests.unit.bulletin.made import meeting as record

SOON = date(2031, 6, 2)
EDITS = (
    {"start": "08:00"},
    {"start": "09:00"},
    {"status": "cancelled"},
    {"status": "postponed", "new_date": "2031-07"},
    {"agenda": ("Việc",)},
    {"title": "Họp lại"},
    {},
)


def meeting(now=NOW, **said):
    return record("hop", **{"day": SOON, **said}).entity(now)


def history(*edits):
    """The ledger after edits an hour apart, and the meeting as it is then."""
    ledger, now = {}, NOW
    for said in edits:
        ledger = revised(ledger, [meeting(now, **said)], now)
        now += timedelta(hours=1)
    return ledger


def test_each_change_is_a_new_version_and_so_is_the_way_back():
    at_eight, at_nine = {"start": "08:00"}, {"start": "09:00"}
    ledger = history(at_eight, at_eight, at_nine, at_eight)
    assert ledger["hop"].number == 2
    assert ledger["hop"].known == NOW
    assert ledger["hop"].changed == NOW + timedelta(hours=3)


def test_what_does_not_change_keeps_its_line_on_any_day():
    ledger = history({})
    for days in (1, 20, 400):
        later = NOW + timedelta(days)
        assert revised(ledger, [meeting(later)], later) == ledger


def test_a_new_calendar_entry_needs_no_clock():
    ledger = revised({}, [meeting()], None)
    assert ledger["hop"] == Revision(ledger["hop"].facts)
    assert told(meeting(), {}, NOW) == ("hop", 0, NEVER, None, NEVER)


@pytest.mark.parametrize("said", [{"status": "cancelled"}, {"updated": NOW}])
def test_what_is_called_off_or_changed_at_first_sight_had_a_version_before(said):
    assert revised({}, [meeting(**said)], NOW)["hop"].number == 1
    assert told(meeting(**said), {}, NOW).number == 1


def test_an_entry_is_as_new_as_its_last_change_or_its_day():
    ledger = history({"start": "08:00"}, {"start": "09:00"})
    changed = NOW + timedelta(hours=1)
    assert told(meeting(), ledger, changed) == ("hop", 1, NOW, changed, changed)
    after = midnight(SOON + timedelta(1))
    assert told(meeting(after), ledger, after).stamp == after
    assert told(meeting(after), ledger, after).changed == changed


def test_a_meeting_of_the_past_is_told_of_since_its_day():
    old = record("cu", day=DAY).entity(NOW)
    ledger = revised({}, [old], NOW)
    assert ledger["cu"].known is None
    assert told(old, ledger, NOW).since == midnight(DAY)


def renamed(id_, *addresses, **said):
    """The meeting under another name, with the addresses of its earlier ones."""
    said = {"day": SOON, "redirect_from": addresses, **said}
    return record(id_, **said).entity(NOW)


def test_a_renamed_meeting_is_still_the_one_that_was_announced():
    ledger = revised({}, [meeting()], NOW)
    moved = renamed("hop-dau-xuan", "/hoi-nghi/2031/hop/", start="09:00")
    after = revised(ledger, [moved], NOW)
    assert after.keys() == {"hop"}
    assert (told(moved, after, NOW).name, told(moved, after, NOW).number) == ("hop", 1)


@pytest.mark.parametrize(
    "addresses",
    [
        ("/hoi-nghi/2031/hop/", "/hoi-nghi/2030/hop-hai"),
        ("/tin/1.aspx", "/hoi-nghi/2030/hop-hai/", "/hoi-nghi/2031/hop/"),
    ],
)
def test_renamed_twice_it_is_the_first_in_whichever_order_that_is_written(addresses):
    ledger = revised({}, [meeting()], NOW)
    after = revised(ledger, [renamed("hop-ba", *addresses)], NOW)
    assert after == ledger


def test_without_a_ledger_a_renamed_meeting_is_the_first_that_it_names():
    one = renamed("hop-ba", "/hoi-nghi/2031/hop/", "/hoi-nghi/2030/hop-hai/")
    assert revised({}, [one], NOW).keys() == {"hop"}
    assert told(one, {}, NOW).name == "hop"


def test_who_takes_over_the_address_of_another_stays_itself():
    ledger = revised({}, [meeting(), renamed("hop-ba")], NOW)
    after = revised(ledger, [renamed("hop-ba", "/hoi-nghi/2031/hop/")], NOW)
    assert told(renamed("hop-ba", "/hoi-nghi/2031/hop/"), after, NOW).name == "hop-ba"


def test_addresses_of_other_things_give_no_name():
    one = renamed("hop-ba", "/can-bo/hop/", "/hoi-nghi/hop/", "/2031/05/hop/")
    assert revised({}, [one], NOW).keys() == {"hop-ba"}


def test_lines_of_meetings_that_are_gone_stay():
    ledger = history({}, {"start": "09:00"})
    assert revised(ledger, [], NOW) == ledger


@given(st.lists(st.sampled_from(EDITS), min_size=1, max_size=8), st.integers(-9, 60))
def test_versions_and_moments_never_run_backwards_nor_ahead(edits, days):
    ledger, now, before = {}, NOW, None
    for said in edits:
        now += timedelta(days=max(0, days))
        one = meeting(now, **said)
        ledger = read_lines(write_lines(revised(ledger, [one], now), {}))
        shown = told(one, ledger, now)
        assert shown.stamp <= now
        assert shown.since <= now
        if before:
            assert shown.stamp >= before.stamp
            assert shown.number >= before.number
            assert shown.since == before.since
        before = shown


def test_a_clock_that_was_set_back_does_not_make_an_entry_older():
    ledger = history({"start": "08:00"}, {"start": "09:00"})
    earlier = NOW - timedelta(days=3)
    after = revised(ledger, [meeting(start="10:00")], earlier)
    assert after["hop"].number == 2
    assert after["hop"].changed == ledger["hop"].changed


MOMENTS = st.none() | st.integers(-(10**9), 10**9).map(
    lambda seconds: NOW + timedelta(seconds=seconds)
)
WORDS = st.text("az09", min_size=1, max_size=3)
LEDGERS = st.dictionaries(
    st.lists(WORDS, min_size=1, max_size=3).map("-".join),
    st.builds(
        Revision,
        facts=st.integers(0, 16**12 - 1).map("{:012x}".format),
        number=st.integers(0, 999_999),
        known=MOMENTS,
        changed=MOMENTS,
    ),
    max_size=5,
)


ADDRESSES = st.dictionaries(*2 * [WORDS.map("/2018/07/{}/".format)])


@given(LEDGERS, ADDRESSES)
def test_what_is_written_is_read_again(ledger, addresses):
    text = write_lines(ledger, addresses)
    assert read_lines(text) == ledger
    assert read_addresses(text) == addresses
    assert list(check(text)) == []


@given(LEDGERS, LEDGERS)
def test_two_ledgers_put_together_keep_the_later_versions(one, other):
    ours, theirs = write_lines(one, {}), write_lines(other, {})
    found = read_lines(f"<<<<<<< HEAD\n{ours}=======\n{theirs}>>>>>>> b\n")
    assert found.keys() == one.keys() | other.keys()
    for name, revision in found.items():
        known = [ledger[name].number for ledger in (one, other) if name in ledger]
        assert revision.number == max(known)


@given(st.text())
def test_no_text_breaks_the_reading(text):
    read_lines(text)


def test_a_line_that_cannot_be_read_is_told_of():
    text = "hop 1 8f3a1c2b9d0e - -\n# sổ\n<<<<<<< HEAD\nhop 1 x\n"
    assert [problem.line for problem in check(text)] == [3, 4]


@pytest.mark.parametrize(
    "said",
    [
        {"title": "Họp lại"},
        {"place": "Hội trường"},
        {"mode": "trực tuyến"},
        {"agenda": ("Việc",)},
        {"end_date": SOON + timedelta(1)},
        {"session": "sáng"},
        {"start": "08:00"},
        {"end": "11:00"},
        {"updated": NOW},
        {"status": "planned"},
        {"status_reason": "Mưa"},
        {"new_date": "2031-07"},
        {"organisers": ("ubnd",)},
        {"chairs": ("Lò An",)},
    ],
)
def test_whatever_is_announced_makes_another_version(said):
    assert facts_of(meeting(**said)) != facts_of(meeting())


@pytest.mark.parametrize(
    "said", [{"attendees": ("Lò An",)}, {"speakers": ("Lò An",)}, {"groups": ("dân",)}]
)
def test_who_else_comes_is_not_announced(said):
    assert facts_of(meeting(**said)) == facts_of(meeting())


def test_a_change_that_no_clock_saw_has_no_moment():
    ledger = revised({}, [meeting()], None)
    after = revised(ledger, [meeting(start="08:00")], None)
    assert (after["hop"].number, after["hop"].changed) == (1, None)


def test_a_meeting_is_ahead_only_until_its_day_begins():
    begins = midnight(SOON)
    first = revised({}, [meeting(begins)], begins)
    assert first["hop"].known is None
    before = begins - timedelta(seconds=1)
    assert revised({}, [meeting(before)], before)["hop"].known == before


def test_before_all_its_moments_an_entry_is_as_old_as_can_be():
    early = record("hop", day=SOON).entity(NOW)
    assert told(early, {}, NOW) == (early.id, 0, NEVER, None, NEVER)
