"""A new file is sound, complete and in its place."""

import re
from datetime import datetime
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin import kinds
from plugins.bulletin.files.front_matter import read_document
from plugins.bulletin.files.schema import FOLDERS
from plugins.bulletin.files.shapes import shapes_of
from plugins.bulletin.files.yaml.text import as_value
from plugins.bulletin.kinds import KINDS, Kind
from plugins.bulletin.words.dates import VIETNAM
from plugins.bulletin.words.text import clean
from plugins.desk.new import blank, new
from tests.content_check import SITE, problems_of

NOW = datetime(2018, 7, 20, 11, 30, tzinfo=VIETNAM)
each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
# Keys whose examples could be taken for what somebody wrote.
TELLING = ("summary", "author", "disambiguation", "agenda", "contact", "portrait")


def place(kind: Kind) -> str:
    """Where the file of "Hội nghị dân vận" goes."""
    name = "29" if kind is kinds.SCHEDULE else "hoi-nghi-dan-van"
    return kind.file(name, NOW.date())


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


@pytest.mark.parametrize(
    "title",
    [
        "Lý Văn Thủy",
        "đồng chí Lý Văn Thủy",
        "Lí Văn Thuỷ",
        "Lý Văn Thúy",
        "Ly Van Thuy",
        "Lý Văn Cũ",
    ],
)
def test_a_name_that_is_there_or_one_like_it_is_asked_about(title, tmp_path, capsys):
    file = tmp_path / "officials/ly-van-thuy.md"
    file.parent.mkdir()
    file.write_text(
        "---\nname: Lý Văn Thủy\nother_names: [{name: Lý Văn Cũ}]\n---\n", "utf-8"
    )
    assert new(kinds.OFFICIAL, title, tmp_path, NOW) == 2
    said = capsys.readouterr().err
    assert "officials/ly-van-thuy.md" in said
    assert "(điều phân biệt)" in said
    assert list(tmp_path.rglob("*.md")) == [file]


@pytest.mark.parametrize(("answer", "files"), [("c\n", 2), ("\n", 1)])
def test_at_a_terminal_the_editor_says_whether_it_is_another(
    answer, files, tmp_path, monkeypatch
):
    new(kinds.ORGANISATION, "Sở Y tế", tmp_path, NOW)
    terminal = StringIO(answer)
    terminal.isatty = lambda: True
    monkeypatch.setattr("sys.stdin", terminal)
    new(kinds.ORGANISATION, "Sở Y tế", tmp_path, NOW)
    assert len(list(tmp_path.rglob("*.md"))) == files


def test_a_namesake_is_told_apart_in_brackets(tmp_path):
    new(kinds.OFFICIAL, "Nông Văn Tài", tmp_path, NOW)
    assert new(kinds.OFFICIAL, "Đại tá Nông Văn Tài (Sở Y tế)", tmp_path, NOW) == 0
    text = (tmp_path / "officials/nong-van-tai-so-y-te.md").read_text("utf-8")
    for line in ("name: Nông Văn Tài", "honorific: Đại tá", "disambiguation: Sở Y tế"):
        assert f"{line}\n" in text


@pytest.mark.parametrize(
    "title",
    [
        "Nông Văn Tài - Giám đốc Sở Ví dụ, Tỉnh ủy viên",
        "Đồng chí Nông Văn Tài, Giám đốc Sở Ví dụ, Tỉnh ủy viên",
        "Ông Nông Văn Tài – Giám đốc Sở Ví dụ, Tỉnh ủy viên",
    ],
)
def test_a_post_behind_a_name_is_no_part_of_the_name(title, tmp_path):
    assert new(kinds.OFFICIAL, title, tmp_path, NOW) == 0
    (file,) = tmp_path.rglob("*.md")
    assert file.name == "nong-van-tai.md"
    text = file.read_text("utf-8")
    assert "\nname: Nông Văn Tài\n" in text
    posts = "posts: [{post: Giám đốc Sở Ví dụ}, {post: Tỉnh ủy viên}]\n"
    assert f"\n{posts}" in text
    assert problems_of({"officials/nong-van-tai.md": text}) == []
    assert new(kinds.OFFICIAL, title, tmp_path, NOW) == 2
    assert list(tmp_path.rglob("*.md")) == [file]


def test_every_example_of_a_blank_file_is_told_of_when_it_is_published():
    for kind in KINDS:
        path, text = place(kind), blank(kind, "Hội nghị dân vận", NOW)
        text = re.sub(r"^(?:status|draft):.*\n", "", text, flags=re.MULTILINE)
        for line in re.findall(r"^# (\w+: +[^\s#].*)", text, re.MULTILINE):
            key = line.partition(":")[0]
            filled = text.replace(f"# {line}", line)
            rules = {p.rule for p in problems_of({path: filled}) if key in TELLING}
            assert key not in TELLING or "placeholder-left" in rules, line


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
    document, _ = read_document(f"---\ntitle: {as_value(line)}\n---\n".encode(), "")
    assert document
    assert [getattr(v, "text", None) for _, v in document.node.entries] == [line]
