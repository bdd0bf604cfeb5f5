"""A build says when the machine's clock has gone back."""

from datetime import datetime, timedelta

from plugins.bulletin.words.dates import VIETNAM
from plugins.press.system.clock import note_moment

NOON = datetime(2031, 5, 18, 12, tzinfo=VIETNAM)


def test_time_that_passes_is_no_news(tmp_path):
    file = tmp_path / "cache" / "moment"
    assert [note_moment(file, NOON + timedelta(hours=h)) for h in (0, 0, 5)] == [
        None,
        None,
        None,
    ]


def test_a_clock_that_went_back_is_named_until_it_is_right_again(tmp_path):
    file = tmp_path / "moment"
    note_moment(file, NOON)
    for _ in range(2):
        said = note_moment(file, NOON - timedelta(days=1))
        assert "17/5/2031 12:00, sớm hơn lần dựng trước (18/5/2031 12:00)" in said
    assert note_moment(file, NOON + timedelta(minutes=1)) is None


def test_an_unreadable_note_is_written_anew(tmp_path):
    (tmp_path / "moment").write_bytes(b"\xff nonsense")
    assert note_moment(tmp_path / "moment", NOON) is None
    assert note_moment(tmp_path / "moment", NOON - timedelta(days=1))
