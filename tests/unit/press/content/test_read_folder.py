"""What of the content is parsed anew, and what comes from the store."""

import os
import time

import msgspec
import pytest

from plugins.press.content import read_folder as module
from plugins.press.system.failures import StoreDamaged
from plugins.press.content.read_one import parse
from plugins.press.content.read_folder import read
from plugins.press.content.store import Row, Store
from tests.site import article, document

CHOICES = {"categories": ("Kinh tế",), "meeting_kinds": ("hội nghị",)}
ONE, TWO = "articles/2031/05/mot.md", "articles/2031/05/hai.md"


@pytest.fixture
def content(tmp_path):
    """A content folder of two articles and an official."""
    files = {ONE: article("Một"), TWO: article("Hai"), "officials/an.md": person("An")}
    for name, text in files.items():
        path = tmp_path / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path / "content"


def person(name):
    return document(name=name)


def reading(content, choices=CHOICES, version=b"1"):
    return read(content, choices, Store(content.parent / "cache", version))


def test_everything_is_parsed_once(content):
    assert reading(content).parsed == sorted([ONE, TWO, "officials/an.md"])
    assert reading(content).parsed == []


def test_what_comes_from_the_store_is_what_was_parsed(content):
    first, second = reading(content), reading(content)
    assert second.records == first.records
    assert second.position(ONE, "title") == first.position(ONE, "title")


def test_only_an_edited_file_is_parsed_again(content):
    reading(content)
    (content / ONE).write_text(article("Một hai"), "utf-8")
    again = reading(content)
    assert again.parsed == [ONE]
    assert "Một hai" in {record.entity().title for record in again.records}


def test_an_edit_that_keeps_size_and_time_is_seen(content):
    reading(content)
    before = (content / ONE).stat()
    text = (content / ONE).read_text("utf-8")
    (content / ONE).write_text(text.replace("Một", "Mốt"), "utf-8")
    os.utime(content / ONE, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (content / ONE).stat().st_size == before.st_size
    assert reading(content).parsed == [ONE]


def test_a_renamed_file_is_parsed_under_its_new_name(content):
    reading(content)
    (content / ONE).rename(content / "articles/2031/05/ba.md")
    again = reading(content)
    assert again.parsed == ["articles/2031/05/ba.md"]
    assert ONE not in again.texts


def test_other_closed_lists_make_every_file_be_read_again(content):
    reading(content)
    other = reading(content, {**CHOICES, "categories": ("Đời sống",)})
    assert len(other.parsed) == 3
    assert {p.rule for p in other.problems} == {"unknown-category"}


def test_other_code_reads_everything_again(content):
    reading(content)
    assert len(reading(content, version=b"2").parsed) == 3


def test_a_row_of_other_values_is_parsed_again(content):
    reading(content)
    store = Store(content.parent / "cache", b"1")
    rows = [row for row in store.rows() if row.path == ONE]
    wrong = msgspec.msgpack.encode(["x", 5])
    store.save([rows[0]._replace(parts=wrong)], [], [])
    assert reading(content).parsed == [ONE]


def test_positions_of_another_shape_are_damage(content):
    reading(content)
    store = Store(content.parent / "cache", b"1")
    row = next(row for row in store.rows() if row.path == ONE)
    record, problems, _ = msgspec.msgpack.decode(row.parts)
    parts = msgspec.msgpack.encode([record, problems, [1, 2]])
    store.save([Row(ONE, row.signature, parts)], [], [])
    with pytest.raises(StoreDamaged):
        reading(content).position(ONE, "title")


@pytest.mark.quiet
def test_a_file_that_takes_too_long_is_named_and_the_rest_is_read(content, monkeypatch):
    def slow(folder, choices, path):
        return time.sleep(60) if path == TWO else parse(folder, choices, path)

    monkeypatch.setattr(module, "SECONDS_A_FILE", 0.5)
    monkeypatch.setattr(module, "parse", slow)
    found = reading(content)
    assert [(p.path, p.rule) for p in found.problems] == [(TWO, "too-heavy")]
    assert ONE in found.texts
    monkeypatch.undo()
    assert reading(content).problems == []


def test_only_markdown_in_the_folders_of_the_model_is_content(content):
    (content / "notes.md").write_text("x")
    (content / "articles/x.txt").write_text("x")
    found = reading(content)
    assert len(found.records) == 3
    assert {"notes.md", "articles/x.txt"} <= found.files.keys()


def test_nothing_is_read_through_a_link(content, tmp_path):
    (tmp_path / "secret.md").write_text(article("Mật"), "utf-8")
    (content / "articles/mat.md").symlink_to(tmp_path / "secret.md")
    (content / "images").symlink_to(tmp_path)
    found = reading(content)
    assert sorted(found.strange) == ["articles/mat.md", "images"]
    assert "articles/mat.md" not in found.texts
