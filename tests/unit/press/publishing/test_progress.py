"""Long uploads say how far they are, on a screen only."""

import sys

from plugins.press.publishing.targets.progress import counted


def test_a_screen_is_told_every_so_often_and_at_the_end(monkeypatch, capsys):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    done = []
    act = counted(done.append, "Đã gửi", 60)
    for number in range(60):
        act(number)
    assert done == list(range(60))
    said = capsys.readouterr().out
    assert said == "\rĐã gửi 25/60 tệp\rĐã gửi 50/60 tệp\rĐã gửi 60/60 tệp\n"


def test_a_file_is_told_nothing(capsys):
    counted(print, "Đã gửi", 1)("x")
    assert capsys.readouterr().out == "x\n"
