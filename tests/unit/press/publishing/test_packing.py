"""Compressed forms are made once for each content, and lie beside what they are of."""

import errno
import gzip
import random

import brotli
import pytest

from plugins.press.publishing.hosts import packing
from plugins.press.publishing.hosts.packing import Packing
from plugins.press.publishing.manifest import scan
from plugins.press.publishing.refusals import check_tree
from tests.unit.press.publishing.releasing import URL, write_site

PAGE = "trang " * 400
FILES = {"index.html": PAGE, "a/index.html": PAGE, "ngan.css": "a{}", "anh.jpg": PAGE}


@pytest.fixture
def packed(tmp_path):
    def make(files):
        tree = write_site(tmp_path / "site", files)
        forms = Packing(tmp_path / "forms")
        return forms.beside(tree, scan(tree), tmp_path / "packed")

    return make


def test_what_is_text_and_long_has_both_forms_and_the_rest_none(packed):
    made = packed(FILES)
    check_tree(made, scan(made), URL)
    names = {path for path in scan(made) if path.endswith((".gz", ".br"))}
    pages = ("index.html", "a/index.html")
    assert names == {f"{page}{form}" for page in pages for form in (".gz", ".br")}
    assert gzip.decompress((made / "index.html.gz").read_bytes()).decode() == PAGE
    assert brotli.decompress((made / "index.html.br").read_bytes()).decode() == PAGE


def test_the_same_content_is_packed_once(packed, tmp_path):
    made = packed(FILES)
    kept = list((tmp_path / "forms").rglob("*.br"))
    assert len(kept) == 1
    before = (made / "index.html.br").stat().st_ino
    made = packed(FILES | {"a/index.html": PAGE + "sửa"})
    assert (made / "index.html.br").stat().st_ino == before
    text = brotli.decompress((made / "a/index.html.br").read_bytes()).decode()
    assert text == PAGE + "sửa"


def test_what_the_site_has_no_more_leaves_no_form_behind(packed, tmp_path):
    packed(FILES | {"b/index.html": PAGE + "b"})
    (tmp_path / "site/b/index.html").unlink()
    made = packed(FILES)
    assert not list((made / "b").glob("*"))
    assert len(list((tmp_path / "forms").rglob("*.br"))) == 1


def test_feeds_and_the_search_index_have_the_form_that_their_readers_know(packed):
    names = ("feeds/all.atom.xml", "lich/a.ics", "tim-kiem/1.js", "theme/site.js")
    made = packed({name: f"{PAGE}{name}" for name in (*names, "index.html")})
    forms = {path for path in scan(made) if path.endswith((".gz", ".br"))}
    assert {path for path in forms if path.endswith(".gz")} == {
        f"{name}.gz" for name in (*names, "index.html")
    }
    assert {path for path in forms if path.endswith(".br")} == {
        "theme/site.js.br",
        "index.html.br",
    }


def test_a_full_disk_is_told_as_what_it_is(packed, tmp_path, monkeypatch):
    def gone(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(packing, "_write", gone)
    with pytest.raises(OSError, match="No space"):
        packed(FILES)


def test_what_a_long_text_says_twice_far_apart_is_packed_once(packed):
    said = random.Random(7).randbytes(100_000).hex()
    made = packed({"index.html": PAGE, "du-lieu/tep.json": f"{said}\n{said}"})
    once = len(brotli.compress(said.encode(), quality=5))
    assert (made / "du-lieu/tep.json.br").stat().st_size < 1.1 * once


def test_what_comes_in_the_same_packets_either_way_is_not_packed(packed):
    made = packed({"index.html": PAGE, "lich/a.ics": "a" * (packing.LEAST - 1)})
    assert not (made / "lich/a.ics.gz").exists()
