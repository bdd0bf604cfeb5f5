"""Texts are read once, and again only when their file changed."""

from pathlib import Path

import pytest

from plugins.bulletin.reading.article_text import ArticleText
from plugins.press.content import read_texts
from plugins.press.content.read_folder import read
from plugins.press.content.store import Row, Store
from plugins.press.content.read_texts import texts_of
from tests.content_check import SITE, article

PATH = "articles/2018/07/bai.md"
BODY = "Đồng chí Bế Văn Lưu, Bí thư Huyện ủy chủ trì cuộc họp.\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    file = tmp_path / "content" / PATH
    file.parent.mkdir(parents=True)
    file.write_text(article(body=BODY), "utf-8")
    return tmp_path / "content"


def texts(content: Path) -> dict[str, ArticleText]:
    store = Store(content.parent / "cache", b"1")
    found, problems = texts_of(read(content, SITE.choices, store), store, content)
    assert problems == []
    return found


def test_an_unchanged_text_is_not_read_again(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = texts(content)
    assert [person.name for person in first[PATH].people] == ["Bế Văn Lưu"]
    monkeypatch.delattr(read_texts, "read_article_text")
    assert texts(content) == first


def test_a_changed_text_is_read_again(content: Path) -> None:
    texts(content)
    (content / PATH).write_text(article(body="Hai.\n"), "utf-8")
    assert texts(content) == {PATH: ArticleText()}


def test_a_row_of_another_shape_is_read_again(content: Path) -> None:
    first = texts(content)
    store = Store(content.parent / "cache", b"1")
    (row,) = store.rows("texts")
    store.save_texts([Row(row.path, row.signature, b"\x01")], [])
    assert texts(content) == first


def test_a_removed_article_leaves_the_store(content: Path) -> None:
    texts(content)
    (content / PATH).unlink()
    assert texts(content) == {}
    assert list(Store(content.parent / "cache", b"1").rows("texts")) == []
