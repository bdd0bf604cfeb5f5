"""What somebody lost, changed or added in a built site is mended by the next build."""

import pytest

from tests.site import Site, article, differences

HARM = {
    "a page lost": lambda site: (site / "2031/05/hop/index.html").unlink(),
    "a page changed": lambda site: (site / "2031/05/hop/index.html").write_text("x"),
    "data changed": lambda site: (site / "feeds/all.json").write_text("{}"),
    "a file added": lambda site: (site / "them.html").write_text("x"),
    "a file added below": lambda site: (site / "can-bo/them.html").write_text("x"),
    "a folder added": lambda site: (site / "can-bo/them").mkdir(),
}
PAGE = "content/articles/2031/05/hop.md"


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
    assert site.build().code == 0
    assert differences(site.tree(), before) == []


@pytest.mark.parametrize("harm", HARM.values(), ids=HARM.keys())
def test_harm_to_the_spare_tree_never_reaches_readers(site, harm):
    harm(site.folder / ".output.next")
    site.write({PAGE: article("Họp dân")})
    assert site.build().code == 0
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
