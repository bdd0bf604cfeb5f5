"""An output folder is replaced only when it is ours to replace."""

from pathlib import Path

import pytest

from plugins.press.site.places import refuse_unsafe
from plugins.press.site.tree import Marker, write_marker
from plugins.press.system.failures import BuildError
from plugins.press.system.project import ROOT, cache_folder


@pytest.fixture
def content(tmp_path):
    """A content folder in a project's folder."""
    (tmp_path / "du-an" / "content" / "articles").mkdir(parents=True)
    return tmp_path / "du-an" / "content"


def test_a_new_an_empty_and_a_marked_folder_will_do(content, tmp_path):
    refuse_unsafe(content, tmp_path / "new")
    (tmp_path / "empty").mkdir()
    refuse_unsafe(content, tmp_path / "empty")
    write_marker(tmp_path / "empty", Marker(1, "", "x"))
    refuse_unsafe(content, tmp_path / "empty")


@pytest.mark.parametrize(
    "output",
    [
        lambda content: content,
        lambda content: content / "articles",
        lambda content: content / "new",
        lambda content: content.parent,
        lambda content: content / ".." / "content",
        lambda _: ROOT,
        lambda _: ROOT / "theme" / "x",
        lambda _: ROOT / "plugins",
        lambda _: ROOT / ".git" / "x",
        lambda _: Path.home(),
        lambda _: Path("/"),
    ],
)
def test_no_folder_of_sources_is_ever_replaced(content, output):
    with pytest.raises(BuildError):
        refuse_unsafe(content, output(content))


def test_a_folder_of_somebody_elses_files_is_left_alone(content, tmp_path):
    (tmp_path / "anh").mkdir()
    (tmp_path / "anh" / "ho.jpg").touch()
    with pytest.raises(BuildError, match="không do chương trình này tạo ra"):
        refuse_unsafe(content, tmp_path / "anh")


@pytest.mark.parametrize("marker", ["{}", "", '{"bulletin":1}', "[]", "\x00"])
def test_a_marker_that_is_not_ours_counts_for_nothing(content, tmp_path, marker):
    (tmp_path / "anh").mkdir()
    (tmp_path / "anh" / "bulletin.json").write_text(marker)
    with pytest.raises(BuildError):
        refuse_unsafe(content, tmp_path / "anh")


def test_a_symbolic_link_is_refused_whatever_it_leads_to(content, tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with pytest.raises(BuildError, match="liên kết tượng trưng"):
        refuse_unsafe(content, tmp_path / "link")


def test_a_way_in_through_a_link_is_seen_through(content, tmp_path):
    (tmp_path / "side").symlink_to(content)
    with pytest.raises(BuildError):
        refuse_unsafe(content, tmp_path / "side" / "new")


def test_a_file_is_no_folder(content, tmp_path):
    (tmp_path / "x").touch()
    with pytest.raises(BuildError):
        refuse_unsafe(content, tmp_path / "x")


def test_without_content_nothing_is_built(tmp_path):
    with pytest.raises(BuildError, match="Không có thư mục nội dung"):
        refuse_unsafe(tmp_path / "none", tmp_path / "output")


def test_two_folders_share_no_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("BULLETIN_CACHE", str(tmp_path / "cache"))
    one, other = cache_folder(tmp_path / "a"), cache_folder(tmp_path / "b")
    assert one != other
    assert one.parent == tmp_path / "cache"
