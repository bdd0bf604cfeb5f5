"""What a command was not told is asked for at a terminal."""

import io
import sys

import pytest

from plugins.desk import asking
from plugins.desk.new import with_answers

CHOICES = ("bài viết", "cuộc họp", "cán bộ", "cơ quan")


@pytest.mark.parametrize(
    ("answer", "taken"),
    [("2", 1), ("cuoc hop", 1), ("CÁN", 2), ("0", None), ("5", None), ("c", None)],
)
def test_an_answer_is_a_number_or_words_that_fit_one_line(answer, taken):
    assert asking.chosen(answer, CHOICES) == taken


@pytest.fixture(name="typed")
def _typed(monkeypatch):
    def type_(text):
        stream = io.StringIO(text)
        stream.isatty = lambda: True
        monkeypatch.setattr(sys, "stdin", stream)

    return type_


def test_kind_and_title_are_asked_for_until_they_are_known(typed, capsys):
    typed("bài hát\n2\nHọp tháng bảy\n")
    assert with_answers("", "") == ("meeting", "Họp tháng bảy")
    assert "Gõ một số từ 1 đến" in capsys.readouterr().err


def test_what_was_told_is_not_asked_for(typed):
    typed("")
    assert with_answers("article", "Tin") == ("article", "Tin")


def test_an_input_that_ends_gives_nothing(typed):
    typed("")
    assert with_answers("", "") == ("", "")


def test_a_script_is_never_asked(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO("2\nHọp\n"))
    assert with_answers("", "Họp") == ("", "Họp")
