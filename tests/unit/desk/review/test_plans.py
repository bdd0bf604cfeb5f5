"""What was planned and an article tells of is held with one key, undone with one."""

import io
import sys
from pathlib import Path

import pytest
import yaml

from plugins.desk.review.review import review
from tests.unit.bulletin.rules.texts.test_reported_plans import (
    ARTICLE,
    ENTRY,
    MEETING,
    WEEK,
    plan,
    report,
    week,
)
from tests.unit.desk.review.review_content import files

OTHER = "meetings/2018/han-hai.md"


@pytest.fixture(name="answered")
def _answered(tmp_path: Path, monkeypatch):
    """Answer the questions about files; the content after it."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1533100000")  # 1/8/2018

    def answered(there: dict[str, str], typed: str, **options) -> dict[str, str]:
        content = tmp_path / "content"
        for path, text in there.items():
            place = content / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, "utf-8")
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        review(content, **{"rule": "", "undo": False} | options)
        return files(content)

    return answered


def matter(text: str) -> dict:
    return yaml.safe_load(text.split("---")[1])


def test_one_key_makes_the_meeting_held_and_the_article_name_it(answered) -> None:
    after = answered({ARTICLE: report(), MEETING: plan()}, "gq")
    assert matter(after[ARTICLE])["meeting"] == "han"
    assert matter(after[MEETING])["status"] == "held"
    assert matter(after[MEETING])["attendees"] == ["Lục Thị Sen - Giám đốc Sở Ví dụ"]
    assert "Lò Văn An" in after[MEETING].splitlines()[1]


def test_one_key_takes_all_of_it_back(answered) -> None:
    before = {ARTICLE: report(), MEETING: plan()}
    answered(before, "gq")
    assert answered({}, "", undo=True) == before


def test_no_is_remembered_and_changes_nothing(answered, capsys) -> None:
    before = {ARTICLE: report(), MEETING: plan()}
    assert answered(before, "cq") == before
    capsys.readouterr()
    assert answered({}, "q") == before
    assert "tường thuật" not in capsys.readouterr().out


def test_an_entry_of_a_week_becomes_a_meeting_that_both_name(answered) -> None:
    after = answered({ARTICLE: report(), WEEK: week(ENTRY)}, "gq")
    (made,) = (path for path in after if path.startswith("meetings/"))
    id_ = made.rpartition("/")[2].removesuffix(".md")
    assert matter(after[ARTICLE])["meeting"] == id_
    assert matter(after[WEEK])["entries"][0]["meeting"] == id_
    meeting = matter(after[made])
    assert meeting["chairs"] == ["Nông Văn Tài - Phó Chủ tịch UBND tỉnh"]
    assert "draft" not in meeting


def test_the_meeting_of_a_draft_is_a_draft(answered) -> None:
    before = {ARTICLE: report("status: draft\n"), WEEK: week(ENTRY)}
    after = answered(before, "gq")
    (made,) = (path for path in after if path.startswith("meetings/"))
    assert matter(after[made])["draft"] is True


def test_of_several_plans_somebody_says_which(answered, capsys) -> None:
    other = plan(title="Cuộc họp bàn chống hạn vụ xuân ở huyện")
    after = answered({ARTICLE: report(), MEETING: plan(), OTHER: other}, "ghan-hai\nq")
    assert "Gõ mã (han-hai, han)" in capsys.readouterr().out
    assert matter(after[ARTICLE])["meeting"] == "han-hai"
    assert matter(after[MEETING])["status"] == "planned"


def test_a_file_that_only_people_can_change_is_left_as_it_is(answered) -> None:
    broken = plan().replace("status: planned", "status: planned\nstatus: planned")
    before = {ARTICLE: report("meeting: han\n"), MEETING: broken}
    assert answered(before, "gq") == before
