"""What somebody lost, changed or added in a built site is mended by the next build."""

import os
import shutil

import pytest

from tests.site import Site, article, differences, tree

PLACE = "2031/05/hop/index.html"
PAGE = "content/articles/2031/05/hop.md"


def replace_by_link(site, path):
    """Put a part of a site elsewhere, and a link to it in its place."""
    elsewhere = site.parent / "elsewhere"
    shutil.move(site / path, elsewhere)
    (site / path).symlink_to(elsewhere)


def disguise(file):
    """Change a file so that neither its size nor its time tells."""
    status = file.stat()
    file.write_bytes(file.read_bytes().replace(b"e", b"a"))
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))


HARM = {
    "a page lost": lambda site: (site / PLACE).unlink(),
    "a page changed": lambda site: (site / PLACE).write_text("x"),
    "a page changed, not its size and time": lambda site: disguise(site / PLACE),
    "a page cut in place": lambda site: os.truncate(site / PLACE, 99),
    "data changed": lambda site: (site / "feeds/all.json").write_text("{}"),
    "a file added": lambda site: (site / "them.html").write_text("x"),
    "a file added below": lambda site: (site / "can-bo/them.html").write_text("x"),
    "a file beside folders": lambda site: (site / "2031/.DS_Store").write_text("x"),
    "a folder added": lambda site: (site / "can-bo/them").mkdir(),
    "a file that is a link": lambda site: replace_by_link(site, "feeds/all.json"),
    "a folder that is a link": lambda site: replace_by_link(site, "2031/05"),
    "a folder of folders that is a link": lambda site: replace_by_link(site, "2031"),
}


@pytest.fixture
def site(tmp_path):
    """A built site with one article and a spare tree beside it."""
    made = Site(tmp_path).write({PAGE: article("Họp")})
    assert made.build().code == 0
    return made


@pytest.mark.parametrize("harm", HARM.values(), ids=HARM.keys())
def test_harm_to_the_live_site_is_mended(site, harm):
    before = site.tree()
    harm(site.output)
    outside = tree(site.folder / "elsewhere")
    built = site.build()
    assert built.code == 0
    assert "đã được dựng lại như cũ" in built.said
    assert differences(site.tree(), before) == []
    assert not [path for path in site.output.rglob("*") if path.is_symlink()]
    assert tree(site.folder / "elsewhere") == outside
    assert "như cũ" not in site.build().said


@pytest.mark.parametrize("harm", HARM.values(), ids=HARM.keys())
def test_harm_to_the_spare_tree_never_reaches_readers(site, harm):
    harm(site.folder / ".output.next")
    outside = tree(site.folder / "elsewhere")
    site.write({PAGE: article("Họp dân")})
    assert site.build().code == 0
    assert tree(site.folder / "elsewhere") == outside
    assert differences(site.tree(), site.clean_tree()) == []


def test_a_site_whose_list_is_gone_is_built_anew(site):
    before = site.tree()
    for file in (site.folder / ".cache").rglob("sites/*"):
        file.unlink()
    assert site.build().code == 0
    assert differences(site.tree(), before) == []


def test_a_list_cut_short_counts_as_none(site):
    before = site.tree()
    for file in (site.folder / ".cache").rglob("sites/*"):
        file.write_bytes(file.read_bytes()[:-9])
    assert site.build().code == 0
    assert differences(site.tree(), before) == []


def test_a_spare_that_is_a_link_is_never_written_through(site):
    replace_by_link(site.folder, ".output.next")
    outside = tree(site.folder / "elsewhere")
    site.write({PAGE: article("Họp dân")})
    assert site.build().code == 0
    assert tree(site.folder / "elsewhere") == outside
    assert differences(site.tree(), site.clean_tree()) == []


def test_a_backup_of_the_site_is_taken_for_what_it_holds(site):
    shutil.copytree(site.output, site.folder / "backup")
    site.write({PAGE: article("Họp dân")})
    assert site.build().code == 0
    shutil.rmtree(site.output)
    shutil.move(site.folder / "backup", site.output)
    assert site.build().code == 0
    assert differences(site.tree(), site.clean_tree()) == []
