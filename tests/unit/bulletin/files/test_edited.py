"""Values are changed and every other byte stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.files.changes.edited import NotEditableError, edited, values_of
from plugins.bulletin.files.front_matter import read_document
from plugins.bulletin.files.yaml.writing import entry, flowing

ORDER = ("title", "date", "tags", "cover", "posts", "summary")
FILE = """---
# Do văn phòng ghi
title: Họp tháng bảy   # tên trong giấy mời
date: 20/7/2018

# ảnh do anh Nam chụp
cover:
  image: images/2018/07/ho.jpg  # ngang
  alt: "Hồ: buổi sớm"
tags: [giao ban, 'tháng bảy']
posts:
  - {post: Giám đốc, from: 2016}
  # nhiệm kỳ trước
  - post: Phó Giám đốc
    to: 2015
  - Kế toán
---
Lời.
"""


def changed(text, changes, body=None):
    return edited(text.encode(), changes, ORDER, body).decode()


def difference(before, after):
    """The lines taken away and the lines put in their place."""
    old, new = before.splitlines(), after.splitlines()
    gone = [line for line in old if line not in new]
    return gone, [line for line in new if line not in old]


def test_nothing_changed_changes_no_byte():
    document, _ = read_document(FILE.encode(), "")
    assert changed(FILE, values_of(document), document.body) == FILE


def test_a_changed_title_changes_its_line_and_keeps_the_note():
    after = changed(FILE, {"title": "Họp: tháng tám"})
    assert difference(FILE, after) == (
        ["title: Họp tháng bảy   # tên trong giấy mời"],
        ['title: "Họp: tháng tám"  # tên trong giấy mời'],
    )


def test_a_new_key_stands_where_the_model_has_it():
    lines = changed(FILE, {"summary": "Tóm tắt"}).splitlines()
    assert lines[lines.index("  - Kế toán") + 1] == "summary: Tóm tắt"
    lines = changed("---\ndate: 1/1/2018\n---\n", {"title": "A"}).splitlines()
    assert lines == ["---", "title: A", "date: 1/1/2018", "---"]


def test_a_key_is_taken_away_with_its_lines_alone():
    after = changed(FILE, {"cover": None})
    assert "cover" not in after
    assert "# ảnh do anh Nam chụp" in after


def test_of_a_group_the_changed_key_alone_is_written():
    cover = {"image": "images/2018/07/ho.jpg", "alt": "Hồ buổi chiều"}
    assert difference(FILE, changed(FILE, {"cover": cover})) == (
        ['  alt: "Hồ: buổi sớm"'],
        ["  alt: Hồ buổi chiều"],
    )


def test_of_a_list_the_changed_item_alone_is_written():
    posts = [
        {"post": "Giám đốc", "from": "2016", "to": "2019"},
        {"post": "Phó Giám đốc", "to": "2015"},
        "Kế toán",
    ]
    assert difference(FILE, changed(FILE, {"posts": posts})) == (
        ["  - {post: Giám đốc, from: 2016}"],
        ["  - {post: Giám đốc, from: 2016, to: 2019}"],
    )


def test_a_list_in_brackets_stays_in_brackets():
    after = changed(FILE, {"tags": ["giao ban", "a, b"]})
    assert 'tags: [giao ban, "a, b"]' in after.splitlines()


def test_the_body_alone_is_another():
    after = changed(FILE, {}, "Lời khác.\nHai dòng.\n")
    assert after == FILE.replace("Lời.\n", "Lời khác.\nHai dòng.\n")


def test_line_ends_and_the_mark_of_notepad_stay():
    windows = ("\ufeff" + FILE).replace("\n", "\r\n").encode()
    after = edited(windows, {"title": "Họp"}, ORDER, "Một.\nHai.\n")
    assert after.startswith(b"\xef\xbb\xbf---\r\n")
    assert after.count(b"\n") == after.count(b"\r\n")
    assert edited(windows, {}, ORDER) == windows


@pytest.mark.parametrize(
    "text",
    ["title: A: B", "title: A\ntitle: B", "- a", "title: [a"],
)
def test_what_has_to_be_mended_first_is_refused(text):
    with pytest.raises(NotEditableError):
        changed(f"---\n{text}\n---\n", {"date": "1/1/2018"})


words = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=30
).map(str.strip)
texts = words.filter(bool)
leaves = texts | st.lists(texts, min_size=1, max_size=4)
groups = st.dictionaries(
    st.from_regex(r"[a-z]{1,8}", fullmatch=True), leaves, min_size=1, max_size=4
)
values = leaves | groups | st.lists(groups | texts, min_size=1, max_size=4)
keys = st.sampled_from(("title", "date", "tags", "cover", "posts", "summary", "x"))
files = st.dictionaries(keys, values, min_size=1)
notes = st.sampled_from(("", "# ghi chú\n", "\n", "\n# một\n# hai\n"))


@st.composite
def written(draw):
    """A file in some way of writing, and what it says."""
    said = draw(files)
    text = "---\n"
    for key, value in said.items():
        text += draw(notes)
        text += "\n".join(entry(key, value, flow=draw(st.booleans()))) + "\n"
    text += "---\n" + draw(st.sampled_from(("", "Lời.\n", "Một\n\nhai")))
    if draw(st.booleans()):
        text = text.replace("\n", "\r\n")
    return ("\ufeff" if draw(st.booleans()) else "") + text, said


@given(written(), st.dictionaries(keys, st.none() | values, max_size=3))
def test_what_is_asked_for_is_said_and_all_other_lines_stay(file, changes):
    text, said = file
    document, problems = read_document(text.encode(), "")
    assert not problems
    assert values_of(document) == said
    try:
        after = edited(text.encode(), changes, ORDER)
    except NotEditableError:
        assert not {**said, **changes} or None in changes.values()
        return
    read, _ = read_document(after, "")
    wanted = {k: v for k, v in {**said, **changes}.items() if v is not None}
    assert values_of(read) == wanted
    kept = [key for key in said if changes.get(key, said[key]) == said[key]]
    for key in kept:
        for flow in (True, False):
            lines = "\n".join(entry(key, said[key], flow=flow))
            if lines in text.replace("\r\n", "\n"):
                assert lines in after.decode().replace("\r\n", "\n")
    if kept == list(said) and not set(changes) - set(said):
        assert after == text.encode()


@given(values)
def test_what_is_written_on_one_line_is_read_back(value):
    document, problems = read_document(f"---\nx: {flowing(value)}\n---\n".encode(), "")
    assert not problems
    assert values_of(document) == {"x": value}
