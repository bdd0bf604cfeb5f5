"""Mistakes that publishing stops."""

import msgspec
import pytest

from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.manifest import scan
from plugins.press.publishing.refusals import check_removals, check_tree
from plugins.press.site.tree import read_marker, write_marker
from tests.unit.press.publishing.releasing import URL, write_site


@pytest.fixture
def tree(tmp_path):
    return write_site(tmp_path, {"index.html": "Bản tin"})


def check(tree, url=URL):
    check_tree(tree, scan(tree), url)


def mark(tree, **fields):
    marker = read_marker(tree)
    assert marker is not None
    write_marker(tree, msgspec.structs.replace(marker, **fields))


def test_a_production_build_for_this_address_passes(tree):
    check(tree, URL + "/")


@pytest.mark.parametrize("marker", ["", "{}", '{"bulletin": 1}', "[1]"])
def test_a_folder_that_no_build_made_is_refused(tree, marker):
    (tree / "bulletin.json").write_text(marker)
    with pytest.raises(PublishingError, match="không phải trang do lệnh build"):
        check(tree)


def test_a_preview_is_refused(tree):
    mark(tree, site_url="")
    with pytest.raises(PublishingError, match="xem thử"):
        check(tree)


def test_a_build_for_another_address_is_refused(tree):
    with pytest.raises(PublishingError, match=r"khac\.example\.vn"):
        check(tree, "https://khac.example.vn")


@pytest.mark.parametrize("name", ["index.html", "them.html"])
def test_a_file_touched_after_the_build_is_noticed(tree, name):
    (tree / name).write_text("sửa tay")
    with pytest.raises(PublishingError, match="đã bị sửa"):
        check(tree)


@pytest.mark.parametrize("files", [{"index.html": ""}, {"a.html": "A"}])
def test_without_a_front_page_nothing_is_published(tmp_path, files):
    with pytest.raises(PublishingError, match="Trang chủ"):
        check(write_site(tmp_path, files))


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
