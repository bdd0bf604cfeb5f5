"""The edits of the benchmark change what they say, and nothing else."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bench.corpus import make
from tests.bench.edits import (
    change_a_title,
    change_a_word,
    nothing,
    write_an_article,
)

Lines = dict[Path, list[str]]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    make(30, tmp_path)
    return tmp_path


def _lines(content: Path) -> Lines:
    return {
        path: path.read_text("utf-8").splitlines() for path in content.rglob("*.md")
    }


def _changed(content: Path, edit: Callable[[Path, int], None]) -> list[str]:
    before = _lines(content)
    edit(content, 1)
    after = _lines(content)
    assert after.keys() == before.keys()
    return [
        line
        for path, lines in after.items()
        for line, old in zip(lines, before[path], strict=True)
        if line != old
    ]


def test_nothing_is_nothing(content: Path) -> None:
    assert _changed(content, nothing) == []


def test_a_word_stands_at_the_end_of_a_text(content: Path) -> None:
    (line,) = _changed(content, change_a_word)
    assert line.endswith(" Thêm1.")


def test_a_title_is_one_line(content: Path) -> None:
    (line,) = _changed(content, change_a_title)
    assert line.startswith("title: Tin1 ")


def test_a_new_article_is_the_newest(content: Path) -> None:
    before = _lines(content)
    write_an_article(content, 2)
    after = _lines(content)
    (new,) = after.keys() - before.keys()
    dates = {
        path: lines[2] for path, lines in after.items() if "articles" in path.parts
    }
    assert max(dates, key=lambda path: dates[path]) == new
