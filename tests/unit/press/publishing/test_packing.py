"""Compressed forms are made once for each content, and lie beside what they are of."""

import gzip

import brotli
import pytest

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
        packing = Packing(tmp_path / "forms")
        return packing.beside(tree, scan(tree), tmp_path / "packed")

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
