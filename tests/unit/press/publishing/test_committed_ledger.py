"""The ledger in the content takes what was published, and nothing of it is lost."""

import pytest

from plugins.bulletin.record.ledgers.address_ledger import Entry
from plugins.press.publishing.committed_ledger import note_published
from plugins.press.site.answered import answered_in, note_answered

A = Entry("/a/", "live", "-", "A")


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """A site that answers /a/."""
    monkeypatch.setenv("BULLETIN_CACHE", str(tmp_path / "cache"))
    note_answered(tmp_path / "site", [A])
    return tmp_path / "site"


def lines(folder):
    text = (folder / "addresses.txt").read_text("utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


def test_what_a_site_answers_is_kept_beside_it(tree):
    assert [str(entry) for entry in answered_in(tree)] == [str(A)]
    assert answered_in(tree.with_name("other")) == []


def test_new_addresses_join_those_that_are_there(tree, tmp_path):
    (tmp_path / "addresses.txt").write_text("/b/ live - B\n/c/ live - C\n", "utf-8")
    note_published(tmp_path, tree, ["/b/"])
    assert lines(tmp_path) == ["/a/ live - A", "/b/ gone - B", "/c/ live - C"]


def test_a_ledger_with_a_strange_line_is_left_as_it_is(tree, tmp_path, capsys):
    (tmp_path / "addresses.txt").write_text("<<<<<<< HEAD\n", "utf-8")
    note_published(tmp_path, tree, [])
    assert lines(tmp_path) == ["<<<<<<< HEAD"]
    assert "không đọc được" in capsys.readouterr().err


def test_a_ledger_that_cannot_be_written_is_told_not_raised(tree, tmp_path, capsys):
    note_published(tmp_path / "nowhere", tree, [])
    assert "Đã đăng, nhưng không ghi được" in capsys.readouterr().err
