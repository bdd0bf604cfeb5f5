"""What is kept of the search index serves the site it belongs to, and no other."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from plugins.bulletin.outputs.search.files import script
from plugins.press.plan.last_index import KeptShelves

ONE, OTHER = "articles/2031/05/mot.md", "articles/2031/05/hai.md"
HELD = {"2031-0": {"2031-0": {ONE: b"one", OTHER: b"other"}}}


def kept(folder: Path, tree: str | None) -> KeptShelves:
    return KeptShelves(folder, tree, lambda *_: None)


def texts(folder: Path, tree: str | None) -> Mapping[str, Sequence[bytes]]:
    return kept(folder, tree).last(str, b"").texts("2031-0")


def test_shelves_come_back_with_their_site(tmp_path: Path) -> None:
    now = kept(tmp_path / "cache", None)
    now.now |= HELD
    now.keep("a site")
    assert texts(tmp_path / "cache", "a site") == {"2031-0": [b"one", b"other"]}
    assert texts(tmp_path / "cache", "another") == {}
    assert texts(tmp_path / "cache", None) == {}


def test_what_stood_for_texts_is_known_but_for_those_that_changed(
    tmp_path: Path,
) -> None:
    now = kept(tmp_path, None)
    now.now |= HELD
    now.keep("a site")
    known = kept(tmp_path, "a site").last(str, b"")
    assert known.texts_but([OTHER, "articles/2031/05/ba.md"]) == {ONE: b"one"}
    assert kept(tmp_path, "another").last(str, b"").texts_but([]) == {}


def test_shelves_that_cannot_be_read_are_not_known(tmp_path: Path) -> None:
    assert texts(tmp_path, "a site") == {}
    (tmp_path / "shelves").write_bytes(b"\x00half")
    assert texts(tmp_path, "a site") == {}


def test_a_file_tells_what_it_was_made_of(tmp_path: Path) -> None:
    files = {("chi-muc/full-0.js", b"maker"): script("full-0", {"an": "#"})}
    shelves = KeptShelves(tmp_path, "a site", lambda *asked: files.get(asked))
    assert shelves.last("chi-muc/{}.js".format, b"maker").values("full-0") == {
        "an": "#"
    }
    assert shelves.last("chi-muc/{}.js".format, b"other").values("full-0") is None
