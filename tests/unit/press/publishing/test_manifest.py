"""What a published tree is known by."""

import pytest

from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.manifest import Files, compare, hash_of, pages, scan


def test_every_file_is_listed_with_hash_and_size(tmp_path):
    (tmp_path / "lich").mkdir()
    (tmp_path / "lich" / "index.html").write_bytes(b"x")
    hashed = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"
    assert scan(tmp_path) == {"lich/index.html": (hashed, 1)}


def test_a_link_is_never_published(tmp_path):
    (tmp_path / "passwd").symlink_to("/etc/passwd")
    with pytest.raises(PublishingError, match="passwd"):
        scan(tmp_path)


def test_a_name_with_a_line_break_is_refused(tmp_path):
    (tmp_path / "a\nb").touch()
    with pytest.raises(PublishingError):
        scan(tmp_path)


def test_the_hash_of_a_tree_changes_with_a_name_and_with_a_byte():
    trees: tuple[Files, ...] = (
        {"a": ("11", 1)},
        {"b": ("11", 1)},
        {"a": ("12", 1)},
        {},
    )
    hashes = {hash_of(files) for files in trees}
    assert len(hashes) == 4


def test_changes_are_told_apart():
    old = {"stays": ("1", 1), "changes": ("1", 1), "goes": ("1", 1)}
    new = {"stays": ("1", 1), "changes": ("2", 1), "comes": ("1", 1)}
    changes = compare(old, new)
    assert changes.added == ("comes",)
    assert changes.changed == ("changes",)
    assert changes.removed == ("goes",)


def test_pages_have_addresses_and_other_files_have_none():
    files = ["index.html", "lich/index.html", "404.html", "site.css", "du-index.html"]
    assert pages(files) == {"/", "/lich/", "/404.html", "/du-index.html"}
