"""The next site beside the live one: what is kept, what goes, what may be written."""

import pytest

from plugins.press.site.staging import Staging, write_file
from plugins.press.site.tree import Entry, SiteTrees, read_marker, tree_hash


@pytest.fixture
def build(tmp_path):
    """Make a site of some texts the way a build does, keeping what it can."""

    def run(texts):
        staging = Staging(tmp_path / "live", SiteTrees(tmp_path / "cache"))
        kept = {
            path: entry
            for path, entry in staging.before.items()
            if entry.fingerprint == texts.get(path, "").encode()
        }
        staging.open(kept, texts)
        made = {
            path: write(staging.folder, path, texts[path])
            for path in texts.keys() - kept
        }
        first = not staging.live.exists()
        marker = staging.close(kept | made, "")
        staging.swap()
        if first:
            staging.prime(marker)
        return sorted(made)

    return run


def write(folder, path, text):
    *known, changed = write_file(str(folder), path, text.encode())
    return Entry(text.encode(), b"", *known, changed=changed)


def shown(folder):
    files = (file for file in folder.rglob("*") if file.is_file())
    names = {file.relative_to(folder).as_posix(): file.read_text() for file in files}
    names.pop("bulletin.json", None)
    return names


def test_sites_follow_each_other_and_only_changes_are_made(build, tmp_path):
    sites = [
        {"a": "1", "b/c": "2"},
        {"a": "1", "b/c": "3"},
        {"a": "1", "d/e": "4"},
        {"a": "1", "b/c": "2"},
        {"a": "1", "b/c": "2"},
    ]
    made = []
    for site in sites:
        made.append(build(site))
        assert shown(tmp_path / "live") == site
    assert made == [["a", "b/c"], ["b/c"], ["d/e"], ["b/c"], []]


def test_an_unchanged_file_is_the_same_file_in_both_trees(build, tmp_path):
    build({"a": "1", "b": "2"})
    build({"a": "1", "b": "3"})
    spare = tmp_path / ".live.next"
    assert (tmp_path / "live" / "a").samefile(spare / "a")
    assert shown(spare) == {"a": "1", "b": "2"}


def test_empty_folders_go_with_their_last_file(build, tmp_path):
    build({"a": "1", "b/c/d": "2"})
    build({"a": "1"})
    assert sorted(p.name for p in (tmp_path / "live").iterdir()) == [
        "a",
        "bulletin.json",
    ]


def test_a_tree_that_is_being_made_carries_no_marker(build, tmp_path):
    build({"a": "1"})
    staging = Staging(tmp_path / "live", SiteTrees(tmp_path / "cache"))
    staging.open(staging.before, staging.before)
    assert read_marker(staging.folder) is None


def test_the_marker_holds_the_hash_of_the_whole(build, tmp_path):
    build({"a": "1"})
    entries = {"a": write(tmp_path, "a", "1")}
    assert read_marker(tmp_path / "live").tree == tree_hash(entries)


@pytest.mark.parametrize(
    "path",
    [
        "../x",
        "a/../../x",
        "/etc/x",
        "a//b",
        "./x",
        "a\\b",
        "C:x",
        "",
        "a/",
        "x\0y",
        "..",
    ],
)
def test_nothing_is_written_outside_the_folder(tmp_path, path):
    with pytest.raises(ValueError, match="leads out of the site"):
        write_file(str(tmp_path / "site"), path, b"")
    assert list(tmp_path.iterdir()) == []


def test_no_file_is_written_twice(tmp_path):
    write_file(str(tmp_path), "a", b"1")
    with pytest.raises(FileExistsError):
        write_file(str(tmp_path), "a", b"2")


def test_a_file_of_the_live_site_is_read_as_it_was_written(build, tmp_path):
    build({"a": "1", "b/c": "2"})
    staging = Staging(tmp_path / "live", SiteTrees(tmp_path / "cache"))
    assert staging.read("b/c", b"") == b"2"
    assert staging.read("b/c", b"another maker") is None
    assert staging.read("d", b"") is None
    (tmp_path / "live/b/c").write_text("3")
    assert staging.read("b/c", b"") is None
