"""A shelf of the search follows an edit without its other texts being read again."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import SimpleNamespace
from typing import Any

from plugins.bulletin.outputs.search.documents import Document
from plugins.bulletin.outputs.search.full import TEXTS_A_PIECE, bucket_count
from plugins.bulletin.outputs.search.parts import (
    SearchParts,
    bucket_name,
    piece_name,
)

SHELF = "2031-0"
TEXTS = {
    f"articles/so-{n}.md": f"<p>Bản tin số {n} nói chuyện thôn {n}</p>"
    for n in range(9)
}


class Bodies:
    """Texts, and which of them were asked for."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self.texts = texts
        self.read: list[str] = []

    def html(self, path: str) -> str:
        self.read.append(path)
        return self.texts[path]


class Last:
    """The index of the last site."""

    def __init__(self, files: dict[str, Any], texts: Sequence[bytes]) -> None:
        self.files = files
        self._texts = texts

    def texts(self, shelf: str) -> Mapping[str, Sequence[bytes]]:
        return {shelf: self._texts} if self._texts else {}

    def values(self, name: str) -> Any:
        return self.files.get(name)


def documents(texts: Mapping[str, str]) -> list[Document]:
    return [
        Document(item(path), date(2031, 1, 1), f"{path} {text}".encode())
        for path, text in texts.items()
    ]


def item(path: str) -> Any:
    return SimpleNamespace(
        path=path, title=path, printed=lambda _: (), stands=True, documents=()
    )


def made(bodies: Any, last: Last) -> dict[str, Any]:
    """All files of the shelf but the entries of its texts."""
    bulletin: Any = SimpleNamespace(present=lambda _: ())
    parts = SearchParts(bulletin, bodies, last)
    parts.add(SHELF, {SHELF: documents(bodies.texts)})
    count = bucket_count(len(bodies.texts))
    return {bucket_name(SHELF, n): parts.bucket(SHELF, n) for n in range(count)}


def pieces(texts: Mapping[str, str]) -> dict[str, Any]:
    """What the last site's files of texts say, as far as it is asked for."""
    rows = [["a", path, "", 0, "", "", text[3:-4]] for path, text in texts.items()]
    starts = range(0, len(rows), TEXTS_A_PIECE)
    return {
        piece_name(SHELF, number): rows[first : first + TEXTS_A_PIECE]
        for number, first in enumerate(starts)
    }


def last_site() -> Last:
    """The index of a site of all the texts."""
    files = made(Bodies(TEXTS), Last({}, ())) | pieces(TEXTS)
    return Last(files, [one.text for one in documents(TEXTS)])


def test_only_the_text_that_changed_is_read() -> None:
    path = "articles/so-4.md"
    bodies = Bodies(TEXTS | {path: "<p>Lời khác hẳn</p>"})
    assert made(bodies, last_site()) == made(Bodies(bodies.texts), Last({}, ()))
    assert bodies.read == [path]


def test_a_new_text_at_the_end_is_the_only_one_read() -> None:
    path = "articles/so-9.md"
    bodies = Bodies(TEXTS | {path: "<p>Bài mới về thôn 9</p>"})
    assert made(bodies, last_site()) == made(Bodies(bodies.texts), Last({}, ()))
    assert bodies.read == [path]


def test_a_shelf_of_which_a_file_is_lost_is_made_anew() -> None:
    last, path = last_site(), "articles/so-4.md"
    del last.files[bucket_name(SHELF, 1)]
    bodies = Bodies(TEXTS | {path: "<p>Lời khác hẳn</p>"})
    assert made(bodies, last) == made(Bodies(bodies.texts), Last({}, ()))
    assert sorted(bodies.read) == sorted(TEXTS)
