"""An article: when it was published, what became of it, who may see it when."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace

from plugins.bulletin.files.schema import Correction, Picture, Update, Withdrawal
from plugins.bulletin.record.entities.articles import next_due, notices_at
from plugins.bulletin.record.text_facts import TextFacts
from plugins.bulletin.words.dates import VIETNAM
from tests.unit.bulletin.made import NOW, article

HOUR = timedelta(hours=1)
AT_EIGHT = datetime(2031, 5, 12, 8, tzinfo=VIETNAM)


def update(at: datetime) -> Update:
    return Update(date=at, note="Thêm số liệu")


def correction(at: datetime) -> Correction:
    return Correction(date=at, wrong="Sai", right="Đúng")


def withdrawal(at: datetime) -> Withdrawal:
    return Withdrawal(date=at, reason="Trùng bài")


def published(**said):
    return article("hop", **said).entity(NOW)


def test_the_day_is_that_of_vietnam() -> None:
    late = datetime(2031, 5, 12, 17, 30, tzinfo=UTC)
    one = published(date=late)
    assert one.moment.isoformat() == "2031-05-13T00:30:00+07:00"
    assert one.day.isoformat() == "2031-05-13"
    assert one.address == "/2031/05/hop/"


def test_articles_follow_each_other_by_moment_and_then_by_id() -> None:
    assert published().turn == (AT_EIGHT, "hop")


@pytest.mark.parametrize(
    ("said", "mark", "heading"),
    [
        ({}, None, "Bài hop"),
        ({"updated": AT_EIGHT + HOUR}, "updated", None),
        ({"updates": (update(AT_EIGHT + HOUR),)}, "updated", None),
        ({"correction": correction(AT_EIGHT + HOUR)}, "corrected", None),
        ({"withdrawn": withdrawal(AT_EIGHT + HOUR)}, "withdrawn", None),
    ],
)
def test_the_heading_says_what_became_of_it(said, mark, heading) -> None:
    one = published(**said)
    assert one.mark == mark
    assert one.title == "Bài hop"
    assert one.heading == heading or heading is None
    assert (one.heading != one.title) == (mark in {"corrected", "withdrawn", "updated"})


def test_a_withdrawal_weighs_more_than_a_correction_and_that_more_than_a_change() -> (
    None
):
    corrected = {"updated": AT_EIGHT, "correction": correction(AT_EIGHT)}
    assert published(**corrected).mark == "corrected"
    assert published(**corrected, withdrawn=withdrawal(AT_EIGHT)).mark == "withdrawn"


def test_it_is_as_new_as_the_last_thing_said_of_it() -> None:
    first, second, third = (AT_EIGHT + n * HOUR for n in (1, 2, 3))
    one = published(updates=(update(third), update(first)), updated=second)
    assert one.updated == one.changed == third
    assert published(updated=third, updates=(update(first),)).updated == third
    assert published().updated is None
    assert published().changed == AT_EIGHT


def test_changes_are_told_in_vietnams_time() -> None:
    at = datetime(2031, 5, 12, 20, tzinfo=UTC)
    one = published(updated=at, correction=correction(at))
    assert one.updated.isoformat() == one.corrected.isoformat()
    assert one.corrected.isoformat() == "2031-05-13T03:00:00+07:00"


def test_corrected_is_the_later_of_correction_and_withdrawal() -> None:
    first, second = AT_EIGHT + HOUR, AT_EIGHT + 2 * HOUR
    assert published(updated=second).corrected is None
    assert published(correction=correction(first)).corrected == first
    both = {"correction": correction(first), "withdrawn": withdrawal(second)}
    assert published(**both).corrected == second


def test_both_keys_of_authors_count() -> None:
    assert published().authors == ()
    assert published(author="Vi An").authors == ("Vi An",)
    assert published(authors=("Vi An", "Lò Bình")).authors == ("Vi An", "Lò Bình")


def test_the_lead_is_the_one_given_or_the_first_paragraph() -> None:
    facts = TextFacts(first_paragraph="Đoạn đầu.")
    bare = replace(article("hop"), text=facts)
    assert bare.entity(NOW).summary == "Đoạn đầu."
    given = replace(article("hop", summary="Tóm tắt."), text=facts)
    assert given.entity(NOW).summary == "Tóm tắt."


@pytest.mark.parametrize(
    ("words", "minutes"), [(0, 1), (120, 1), (370, 1), (380, 2), (1_000, 4)]
)
def test_reading_takes_a_minute_for_250_words_and_never_none(words, minutes) -> None:
    record = replace(article("hop"), text=TextFacts(words=words))
    assert record.entity(NOW).minutes == minutes


def test_each_meeting_it_reports_has_the_key_that_names_it() -> None:
    assert published().meeting_names == ()
    assert published(meeting="a").meeting_names == (("meeting", "a"),)
    listed = published(meetings=("a", "b")).meeting_names
    assert listed == (("meetings[0]", "a"), ("meetings[1]", "b"))


def test_beside_its_body_a_page_prints_lead_authors_and_caption() -> None:
    cover = Picture(image="images/ho.jpg", caption="Mặt hồ")
    one = published(summary="Tóm tắt.", author="Vi An", cover=cover)
    assert one.printed([]) == ["Tóm tắt.", "Vi An", "Mặt hồ"]
    assert published(cover=Picture(image="images/ho.jpg")).printed([]) == ["", ""]
    assert published().printed([]) == ["", ""]


@dataclass(frozen=True)
class Shown:
    """Whether readers see an article, and what the preview marks it with."""

    public: bool
    label: str | None


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ({}, Shown(True, None)),
        ({"status": "draft"}, Shown(False, "Bản nháp")),
        ({"status": "skip"}, Shown(False, "Bản nháp")),
        ({"status": "waiting"}, Shown(False, "Chờ duyệt")),
        ({"status": "hidden"}, Shown(False, "Ẩn")),
        ({"date": NOW}, Shown(True, None)),
        ({"date": NOW + HOUR}, Shown(False, "Hẹn giờ")),
    ],
)
def test_only_what_is_published_and_due_is_public(said, shown) -> None:
    one = published(**said)
    assert Shown(one.public_at(NOW), one.label_at(NOW)) == shown


LATER = {
    "updated": NOW + HOUR,
    "updates": (update(NOW + HOUR),),
    "correction": correction(NOW + HOUR),
    "withdrawn": withdrawal(NOW + HOUR),
}


@pytest.mark.parametrize("key", LATER)
def test_a_notice_of_a_later_moment_waits_for_it(key) -> None:
    record = article("hop", **{key: LATER[key]})
    now, then = record.entity(NOW), record.entity(NOW + HOUR)
    assert not getattr(now.file, key)
    assert now.due == NOW + HOUR
    assert getattr(then.file, key) == LATER[key]
    assert then.due is None
    assert record.entity().file == record.file


@pytest.mark.parametrize("key", LATER)
def test_what_is_due_is_told_whatever_else_waits(key) -> None:
    due = replace(article("hop").file, **LATER)
    ready = {"updated": NOW, "updates": (update(NOW),)} | {
        "correction": correction(NOW),
        "withdrawn": withdrawal(NOW),
    }
    file = notices_at(replace(due, **{key: ready[key]}), NOW)
    assert getattr(file, key) == ready[key]
    assert [k for k in LATER if getattr(file, k)] == [key]


def test_the_next_thing_due_is_the_nearest_one_ahead() -> None:
    file = article("hop", date=NOW + 3 * HOUR, updated=NOW + 4 * HOUR).file
    assert next_due(file, NOW) == NOW + 3 * HOUR
    assert next_due(file, NOW + 3 * HOUR) == NOW + 4 * HOUR
    assert next_due(file, NOW + 4 * HOUR) is None


def test_a_slug_takes_the_place_of_the_files_name() -> None:
    record = article("hop")
    renamed = replace(record, file=replace(record.file, slug="hop-dan"))
    assert (record.id, renamed.id) == ("hop", "hop-dan")
