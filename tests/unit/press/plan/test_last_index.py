"""What is kept of the search index serves the site it belongs to, and no other."""

from pathlib import Path

from plugins.bulletin.outputs.search.files import script
from plugins.press.plan.last_index import KeptShelves

HELD = {"2031-0": {"2031-0": [b"one", b"other"]}}


def nothing(_: str) -> None:
    return None


def test_shelves_come_back_with_their_site(tmp_path: Path) -> None:
    kept = KeptShelves(tmp_path / "cache")
    kept.now |= HELD
    kept.keep("a site")
    again = KeptShelves(tmp_path / "cache")
    assert again.last("a site", nothing).texts("2031-0") == HELD["2031-0"]
    assert again.last("another", nothing).texts("2031-0") == {}
    assert again.last(None, nothing).texts("2031-0") == {}


def test_shelves_that_cannot_be_read_are_not_known(tmp_path: Path) -> None:
    assert KeptShelves(tmp_path).last("a site", nothing).texts("2031-0") == {}
    (tmp_path / "shelves").write_bytes(b"\x00half")
    assert KeptShelves(tmp_path).last("a site", nothing).texts("2031-0") == {}


def test_a_file_tells_what_it_was_made_of() -> None:
    last = KeptShelves(Path()).last("", lambda name: script(name, {"an": "#"}))
    assert last.values("full-2031-0-1") == {"an": "#"}
    assert KeptShelves(Path()).last("", nothing).values("full-2031-0-1") is None
