"""Another file name: references follow, the old address leads on, all undoable."""

from datetime import date
from pathlib import Path

import pytest

from plugins.bulletin.files.changes.keys_in_place import UnfitError
from plugins.bulletin.kinds import DOCUMENT, MEETING, OFFICIAL, ORGANISATION, PAGE
from plugins.desk.review.folder import Folder
from plugins.desk.review.renaming import RENAMABLE, rename
from plugins.desk.review.review import rename_page, review
from tests.content_check import article, problems_of

DAY = date(2018, 7, 20)
HOP = "meetings/2018/hop-y-te.md"
FILES = {
    "officials/son-2.md": "---\n# bác sĩ\nname: Hà Văn Sơn\nposts:\n"
    "  - {post: Giám đốc, organisation: so-y-te, from: 2016}\n---\n\n"
    "Xem [trang này](/can-bo/son-2/).\n",
    "officials/binh.md": "---\nname: Hà Thị Bình\ndraft: true\n---\n",
    "organisations/so-y-te.md": "---\nname: Sở Y tế\n---\n",
    "organisations/chi-cuc.md": "---\nname: Chi cục Dân số\nparent: so-y-te\n---\n",
    HOP: "---\ntitle: Họp y tế\nkind: phiên họp\ndate: 20/7/2018\n"
    "organisers: [so-y-te]\nchairs: ['son-2 - Giám đốc Sở Y tế']   # chủ trì\n---\n",
    "articles/2018/07/tin.md": article(
        "meeting: hop-y-te\nofficials: [Hà Văn Sơn]",
        "Ông [Sơn](../../../officials/son-2.md) và [họp](/hoi-nghi/2018/hop-y-te/).\n",
    ),
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    for path, text in FILES.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return folder


def read(content: Path) -> dict[str, str]:
    return {
        path.relative_to(content).as_posix(): path.read_text("utf-8")
        for path in sorted(content.rglob("*.md"))
    }


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        (OFFICIAL, "son-2", "ha-van-son"),
        (ORGANISATION, "so-y-te", "so-y-te-tinh"),
        (MEETING, "hop-y-te", "hop-nganh-y-te"),
    ],
)
def test_whoever_named_it_names_it_still(kind, old, new, content):
    assert problems_of(FILES) == []
    assert rename_page(content, kind.name, old, new) == 0
    after = read(content)
    assert problems_of(after) == []
    everything = "\n".join(after.values())
    address = kind.address(old, None if kind is not MEETING else DAY)
    assert everything.count(old) - everything.count(new) * (old in new) == 1
    assert f"redirect_from:\n  - {address}\n" in everything


def test_every_other_byte_stays(content):
    rename_page(content, "official", "son-2", "ha-van-son")
    after = read(content)
    assert after[HOP] == FILES[HOP].replace("son-2", "ha-van-son")
    assert after["organisations/so-y-te.md"] == FILES["organisations/so-y-te.md"]
    person = after["officials/ha-van-son.md"]
    assert "# bác sĩ\nname: Hà Văn Sơn\n" in person
    assert "[trang này](/can-bo/ha-van-son/)" in person


def test_what_readers_never_had_leaves_no_old_address(content):
    rename_page(content, "official", "binh", "ha-thi-binh")
    assert read(content)["officials/ha-thi-binh.md"] == FILES["officials/binh.md"]


def test_a_draft_that_was_once_published_leaves_one(content):
    (content / "addresses.txt").write_text("/can-bo/binh/ live - Hà Thị Bình\n")
    rename_page(content, "official", "binh", "ha-thi-binh")
    assert "/can-bo/binh/" in read(content)["officials/ha-thi-binh.md"]


def test_it_is_taken_back_as_a_whole(content):
    rename_page(content, "official", "son-2", "ha-van-son")
    assert review(content, "", undo=True) == 0
    assert read(content) == FILES


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("khong-co", "x", "không có cán bộ nào"),
        ("son-2", "binh", "đã có cán bộ"),
        ("son-2", "Hà Sơn", "tên tệp"),
        ("son-2", "index", "tên tệp"),
        ("", "x", "Cách dùng"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_changes(old, new, said, content, capsys):
    assert rename_page(content, "official", old, new) == 2
    assert said in capsys.readouterr().err
    assert read(content) == FILES


def test_pages_and_articles_have_a_key_for_that():
    assert {OFFICIAL, MEETING, ORGANISATION, DOCUMENT} <= {*RENAMABLE}
    assert PAGE not in RENAMABLE


def test_a_folder_is_as_it_was_when_a_file_cannot_be_changed(content):
    (content / "officials/son-2.md").write_text("---\nname: [\n---\n")
    folder = Folder(content)
    with pytest.raises(UnfitError):
        rename(folder, OFFICIAL, "son-2", "ha-van-son")
    assert folder.changes == {}
