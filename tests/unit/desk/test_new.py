"""A new file is sound, complete and in its place."""

import re
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin import kinds
from plugins.bulletin.files.front_matter import read_document
from plugins.bulletin.files.schema import FOLDERS
from plugins.bulletin.files.shapes import shapes_of
from plugins.bulletin.kinds import KINDS, Kind
from plugins.bulletin.words.dates import VIETNAM
from plugins.bulletin.words.text import clean
from plugins.desk.new import as_yaml, blank, new
from tests.content_check import SITE, problems_of

NOW = datetime(2018, 7, 20, 11, 30, tzinfo=VIETNAM)
each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)


def place(kind: Kind) -> str:
    """Where the file of "Hội nghị dân vận" goes."""
    return kind.file("hoi-nghi-dan-van", NOW.date())


def test_an_article_goes_into_the_folder_of_its_month():
    assert place(kinds.ARTICLE) == "articles/2018/07/hoi-nghi-dan-van.md"


@each_kind
def test_a_new_file_has_its_name_and_no_problem(kind, tmp_path):
    assert new(kind, "Hội nghị: dân vận", tmp_path, NOW) == 0
    path = tmp_path / place(kind)
    text = path.read_text("utf-8")
    assert problems_of({place(kind): text}) == []
    assert ("status: draft" in text) or ("draft: true" in text)


@each_kind
def test_every_key_is_offered_and_every_offer_is_sound(kind):
    text = blank(kind, "Hội nghị dân vận", NOW)
    model = FOLDERS[kind.folder]
    offered = re.findall(r"^(?:# )?([a-z_]+):", text, re.MULTILINE)
    assert sorted(offered) == sorted(shapes_of(model))
    filled = re.sub(r"^# (?=[a-z_]+:)", "", text, flags=re.MULTILINE)
    rules = {problem.rule for problem in problems_of({place(kind): filled})}
    # The names in the examples are nobody's, two keys have a plural beside them, and
    # the days are long past.
    about_names = {rule for rule in rules if rule.startswith(("unknown-", "official-"))}
    assert rules - about_names <= {"two-spellings", "missing-document", "plan-is-past"}


def test_a_file_that_is_there_is_never_touched(tmp_path):
    new(kinds.OFFICIAL, "Nông Văn Tài", tmp_path, NOW)
    first = tmp_path / "officials/nong-van-tai.md"
    first.write_text("đã viết", "utf-8")
    assert new(kinds.OFFICIAL, "Nông Văn Tài", tmp_path, NOW) == 0
    assert first.read_text("utf-8") == "đã viết"
    assert (tmp_path / "officials/nong-van-tai-2.md").exists()


@pytest.mark.parametrize("title", ["!!!", "", "index"])
def test_a_title_without_a_name_in_it_is_refused(title, tmp_path):
    assert new(kinds.ARTICLE, title, tmp_path, NOW) == 2
    assert not list(tmp_path.rglob("*.md"))


def test_the_kind_of_a_meeting_is_read_from_its_title():
    assert "\nkind: kỳ họp " in blank(kinds.MEETING, "Kỳ họp thứ mười", NOW)
    first = SITE.choices["meeting_kinds"][0]
    assert f"\nkind: {first} " in blank(kinds.MEETING, "Bàn việc chung", NOW)


@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_any_title_is_read_back_as_given(title):
    line = " ".join(clean(title).split())
    document, _ = read_document(f"---\ntitle: {as_yaml(line)}\n---\n".encode(), "")
    assert document
    assert [getattr(v, "text", None) for _, v in document.node.entries] == [line]
