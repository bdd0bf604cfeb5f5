"""A store that is damaged is found out and made anew; it never lies."""

import gc
import sqlite3

import pytest

from plugins.press.system.failures import BuildError, StoreDamaged
from plugins.press.content.store import Row, Store, checksum

ROW = Row("articles/2031/05/x.md", "12 34", b"parts")


@pytest.fixture
def folder(tmp_path):
    """A folder with a store of one row and its body."""
    store = Store(tmp_path, b"1")
    store.save([ROW], [(ROW.path, "<p>Họp</p>".encode())], [])
    store.save_photos([Row("images/a.jpg", "5 6", b"facts")])
    del store
    gc.collect()  # closes the file, as the end of a process does
    return tmp_path


def opened(folder, version=b"1"):
    return Store(folder, version)


def execute(file, statement, *values):
    connection = sqlite3.connect(file)
    with connection:
        connection.execute(statement, values)
    connection.close()


def test_what_was_saved_is_there_for_the_next_process(folder):
    assert list(opened(folder).rows()) == [ROW]
    assert opened(folder).body(ROW.path) == "<p>Họp</p>"
    assert [row.path for row in opened(folder).rows("photos")] == ["images/a.jpg"]


def test_other_code_or_settings_have_a_store_of_their_own(folder):
    assert list(opened(folder, b"2").rows()) == []
    assert list(opened(folder).rows()) == [ROW]


def test_only_the_newest_few_stores_of_other_code_are_kept(folder):
    for version in (b"2", b"3", b"4", b"5"):
        assert list(opened(folder, version).rows()) == []
    assert len(list(folder.glob("*.sqlite"))) == 3


def test_what_is_gone_from_the_content_leaves_the_store(folder):
    store = opened(folder)
    store.save([], [], [ROW.path])
    assert list(store.rows()) == []
    with pytest.raises(StoreDamaged):
        store.body(ROW.path)


@pytest.mark.parametrize("keep", [0, 1, 100, 5000, -1])
def test_a_store_cut_short_is_as_good_as_none(folder, keep):
    file = opened(folder).file
    file.write_bytes(file.read_bytes()[:keep])
    assert usable(opened(folder)) in ([], [ROW])


@pytest.mark.parametrize("place", range(100, 20_000, 997))
def test_a_flipped_byte_is_never_taken_for_content(folder, place):
    file = opened(folder).file
    data = bytearray(file.read_bytes())
    data[place % len(data)] ^= 0xFF
    file.write_bytes(data)
    assert usable(opened(folder)) in ([], [ROW])


def usable(store: Store) -> list[Row]:
    """The rows that can be used and the body that goes with them, as a build does."""
    rows = list(store.rows())
    try:
        assert store.body(ROW.path) == "<p>Họp</p>"
        store.save([], [], [])
    except StoreDamaged:
        store.discard()
        rows = list(store.rows())
    return [row for row in rows if row.path == ROW.path and row.signature == "12 34"]


@pytest.mark.parametrize("value", ["x", 5, None, b"\xff"])
def test_a_body_of_another_type_is_damage(folder, value):
    change = "update or ignore bodies set html = ?"
    execute(opened(folder).file, change, value)
    execute(opened(folder).file, "update bodies set checksum = ?", checksum(b"other"))
    with pytest.raises(StoreDamaged):
        opened(folder).body(ROW.path)


@pytest.mark.parametrize("value", ["parts", 5, b"other"])
def test_parts_that_do_not_fit_their_checksum_are_left_out(folder, value):
    execute(opened(folder).file, "update files set parts = ?", value)
    assert list(opened(folder).rows()) == []


def test_a_table_of_another_shape_is_as_good_as_none(folder):
    execute(opened(folder).file, "drop table files")
    execute(opened(folder).file, "create table files (x text)")
    assert list(opened(folder).rows()) == []
    opened(folder).save([ROW], [], [])
    assert list(opened(folder).rows()) == [ROW]


def test_a_folder_that_cannot_be_written_is_the_machines_fault(tmp_path):
    (tmp_path / "content-31.sqlite").mkdir()
    with pytest.raises(BuildError, match="Không dùng được kho đệm"):
        opened(tmp_path).save([ROW], [], [])
