"""What a build says at its end."""

from datetime import UTC, datetime

from plugins.press.build import due_text


def test_the_next_article_is_due_on_the_day_it_is_in_vietnam():
    moment = datetime(2031, 11, 23, 23, tzinfo=UTC)
    assert due_text(moment) == "Bài hẹn giờ gần nhất: 24/11/2031 06:00."


def test_nothing_is_said_where_nothing_waits():
    assert due_text(None) == ""
