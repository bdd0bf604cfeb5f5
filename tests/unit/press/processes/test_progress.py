"""How far something is that takes long."""

import pytest

from plugins.press.processes.progress import shown


@pytest.mark.parametrize(("few", "bar"), [(3, False), (2, True)])
def test_a_bar_is_drawn_where_there_are_many_steps(
    capsys: pytest.CaptureFixture[str], few: int, bar: bool
) -> None:
    assert list(shown("abc", "Đọc bài", 3, few)) == ["a", "b", "c"]
    assert ("Đọc bài" in capsys.readouterr().err) is bar
