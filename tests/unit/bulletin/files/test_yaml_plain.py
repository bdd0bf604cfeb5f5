"""Plain front matter has the tree that the parser of YAML makes of it."""

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.bulletin.files.yaml import events as yaml_events
from plugins.bulletin.files.yaml import plain as yaml_plain
from plugins.bulletin.files.yaml.events import read_tree

PIECES = (
    "a",
    "đ ",
    " ",
    "1",
    "-",
    "- ",
    "[",
    "]",
    ", ",
    ",",
    ":",
    ": ",
    "?",
    "#",
    " #",
    "{",
    "}",
    '"',
    "'",
    "&a",
    "*a",
    "!",
    "|",
    ">",
    "%",
    "null",
    '"a, đ: #e"',
    '"',
    '\\"',
    "\\",
    '""',
    "~",
    "https://x.vn/",
    "17:20",
    "\u00a0",
    "\t",
    "\n",
    "\nkey: ",
    "\nkey:",
    "\ntags: [a, b c]\n",
    "\nlist:\n  - a\n  - b c\n",
    "\nposts:\n  - post: a\n    to: b\n",
    "\n    to: c",
    "\nkey: {a: b, c: d}",
    "\n  - ",
    "\n- ",
    "\n  ",
    "\n---\n",
)
ENTRIES = (
    'title: "Họp: sáng"',
    "place: Hà - Nội",
    "date: 2018-07-20 17:20",
    "tags: [a, đ e]",
    "a:\n  - b",
    'cover: {image: images/a.jpg, alt: "Họp: sáng, chiều"}',
    "cover:\n  image: images/a.jpg\n  of: [a, b]\n  site: https://x.vn/",
    'posts:\n  - post: Giám đốc\n    from: 2016\n    to: "2018"\n  - post: a',
)
SPOILED = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
VALUES = st.lists(st.sampled_from(PIECES), max_size=4).map("".join)


@given(
    st.lists(
        st.one_of(
            st.sampled_from(ENTRIES),
            VALUES.map("key: {}".format),
            VALUES.map("key: [a, {}]".format),
            VALUES.map("key:\n  - a\n  - {}".format),
            VALUES.map("key:\n  a: b\n  c: {}".format),
            VALUES.map("key:\n  - a: b\n    c: {}\n  - d: e".format),
            VALUES.map("key: {{a: b, c: {}}}".format),
            SPOILED,
        ),
        max_size=5,
    )
)
@settings(max_examples=int(os.environ.get("PLAIN_EXAMPLES", "500")))
def test_plain_front_matter_has_the_tree_of_yaml(lines):
    text = "\n".join(lines)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_plain, "read", lambda *_: None)
        by_yaml = read_tree(text, "x.md", 2)
    assert read_tree(text, "x.md", 2) == by_yaml


def test_values_and_lists_need_no_yaml(monkeypatch):
    monkeypatch.setattr(yaml_events, "_LOADER", None)
    node, problems = read_tree("\n".join(ENTRIES), "x.md", 2)
    assert problems == []
    assert [key.text for key, _ in node.entries] == [
        "title",
        "place",
        "date",
        "tags",
        "a",
        "cover",
        "cover",
        "posts",
    ]
