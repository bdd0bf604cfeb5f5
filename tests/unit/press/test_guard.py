"""Mistakes that publishing stops."""

import json

import pytest

from plugins.press.guard import check_removals, check_tree
from plugins.press.refusal import PublishingError

URL = "https://bantin.example.vn"


@pytest.fixture
def tree(tmp_path):
    marker = {"bulletin": 1, "site_url": URL, "tree": "00"}
    (tmp_path / "bulletin.json").write_text(json.dumps(marker))
    (tmp_path / "index.html").write_text("<h1>Bản tin</h1>")
    return tmp_path


def test_a_production_build_for_this_address_passes(tree):
    check_tree(tree, URL + "/")


@pytest.mark.parametrize("marker", ["", "{}", '{"bulletin": 1}', "[1]"])
def test_a_folder_that_no_build_made_is_refused(tree, marker):
    (tree / "bulletin.json").write_text(marker)
    with pytest.raises(PublishingError, match=r"bulletin\.json"):
        check_tree(tree, URL)


def test_a_preview_is_refused(tree):
    (tree / "bulletin.json").write_text('{"bulletin": 1, "site_url": "", "tree": ""}')
    with pytest.raises(PublishingError, match="xem thử"):
        check_tree(tree, URL)


def test_a_build_for_another_address_is_refused(tree):
    with pytest.raises(PublishingError, match=r"khac\.example\.vn"):
        check_tree(tree, "https://khac.example.vn")


def test_an_empty_front_page_is_refused(tree):
    (tree / "index.html").write_text("")
    with pytest.raises(PublishingError, match="Trang chủ"):
        check_tree(tree, URL)


def test_a_missing_front_page_is_refused(tree):
    (tree / "index.html").unlink()
    with pytest.raises(PublishingError, match="Trang chủ"):
        check_tree(tree, URL)


def test_one_lost_address_is_refused_and_named():
    with pytest.raises(PublishingError, match=r"(?s)/a/.*--accept 1") as caught:
        check_removals(["/a/"], ["/a/"], 1000, 0)
    assert "redirect_from" in str(caught.value)


def test_taking_down_needs_the_exact_number():
    check_removals(["/a/", "/b/"], ["/a/", "/b/"], 1000, 2)
    for wrong in (0, 1, 3):
        with pytest.raises(PublishingError):
            check_removals(["/a/", "/b/"], ["/a/", "/b/"], 1000, wrong)


def test_a_list_may_lose_a_few_of_its_next_pages():
    check_removals([], [f"/a/trang/{n}/" for n in range(5)], 10, 0)


def test_many_pages_at_once_are_never_removed_in_silence():
    going = [f"/a/trang/{n}/" for n in range(6)]
    with pytest.raises(PublishingError, match="--accept 6"):
        check_removals([], going, 100, 0)
    check_removals([], going, 120, 0)


def test_agreeing_to_more_than_happens_is_a_mistake():
    with pytest.raises(PublishingError, match="bỏ --accept"):
        check_removals([], [], 10, 3)


def test_a_long_list_is_cut():
    with pytest.raises(PublishingError, match="và 30 nữa"):
        check_removals([f"/{n}/" for n in range(50)], [], 50, 0)
