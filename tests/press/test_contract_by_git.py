"""The contract of publish targets, held by a branch of a git repository."""

import pytest

from tests.unit.press.publishing.contract import *  # noqa: F403
from tests.unit.press.publishing.places import GitPlace

pytestmark = pytest.mark.needs("git")


@pytest.fixture
def place(tmp_path):
    return GitPlace(tmp_path)


def test_drafts_that_were_shown_are_in_no_history(place, desk, tmp_path):
    desk.publish({"a/index.html": "một"})
    page = tmp_path / "cho xem/xem-truoc-9f2c/b/index.html"
    page.parent.mkdir(parents=True)
    page.write_text("nháp")
    share(desk.publisher, tmp_path / "cho xem")  # noqa: F405
    desk.publish({"a/index.html": "hai"})
    commits = place.there.git("rev-list", "--all").split()
    held = [place.there.git("ls-tree", "-r", "--name-only", one) for one in commits]
    assert not [names for names in held if "xem-truoc" in names]
    followed = place.there.git("rev-list", "--count", "gh-pages")
    assert followed.strip() == "2"
