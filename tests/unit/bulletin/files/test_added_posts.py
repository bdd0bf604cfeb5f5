"""Days and posts are added to an official's file, and every other byte stays."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.files.changes.added_posts import AddedPost, with_posts

NEW = AddedPost((("post", "Bí thư"), ("source", "Tin: B")), (("2020-01-02", ""),))
FILE = "---\nname: An  # tên\n{}draft: true\n---\n\nThân bài\n"
BLOCK = """posts:
  - post: {post}
    attested:
      - 2018-07-20
    source: Tin A
"""


def matter(text: str) -> dict:
    return yaml.safe_load(text.split("---")[1])


@pytest.mark.parametrize(
    "posts",
    [
        BLOCK.format(post="Chủ tịch"),
        "posts:\n- post: Chủ tịch # ghi chú\n  from: 2016\n\n# của ai\n",
        "posts: [{post: Chủ tịch}]\n",
        "posts:\n  - {post: 'Chủ tịch', attested: [2018-01-01]}\n",
        'posts:\n    -   attested: [2018-01-01]\n        post: "Chủ tịch"\n',
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_is_added_is_all_that_changes(posts: str, end: str) -> None:
    before = FILE.format(posts).replace("\n", end)
    after = with_posts(before, {0: [("2019-01-05", "Tin A")]}, [NEW])
    assert after is not None
    first, second = matter(after)["posts"]
    assert "2019-01-05" in map(str, first["attested"])
    assert (second["post"], second["source"]) == ("Bí thư", "Tin: B")
    kept = iter(after)
    assert all(char in kept for char in before)
    assert "\n" not in after.replace("\r\n", "") or end == "\n"


@pytest.mark.parametrize("posts", ["", "posts: []\n"])
def test_a_file_without_posts_gets_its_first(posts: str) -> None:
    after = with_posts(FILE.format(posts), {}, [NEW])
    assert after is not None
    assert matter(after)["posts"][0]["post"] == "Bí thư"


@pytest.mark.parametrize(
    "text",
    [
        "không có khai báo",
        "---\nname: An\nposts: Chủ tịch\n---\n",
        "---\nname: [An\n---\n",
        "---\nname: An\nposts:\n  - post: Chủ tịch\n    attested: 2018-01-01\n---\n",
    ],
)
def test_a_file_in_which_nothing_can_be_added_safely_is_left_alone(text: str) -> None:
    assert with_posts(text, {0: [("2019-01-05", "")]}, []) is None


@given(st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=60))
def test_any_post_reads_back_as_it_was_added(post: str) -> None:
    flat = " ".join(post.split())
    added = AddedPost((("post", flat),))
    for posts in (BLOCK.format(post="Chủ tịch"), "posts: [{post: Chủ tịch}]\n"):
        after = with_posts(FILE.format(posts), {}, [added])
        assert after is None or str(matter_of(after)["posts"][1]["post"]) == flat


def matter_of(text: str) -> dict:
    return yaml.safe_load(text.removeprefix("---\n").rpartition("\n---\n")[0])
