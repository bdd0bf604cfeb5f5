"""What is typed means the same to Markdown; what is right stays; nothing is lost."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plugins.bulletin.body.render import render
from plugins.bulletin.body.typed import prepare as preparing
from plugins.bulletin.body.typed.prepare import prepare
from plugins.bulletin.body.typed.right_texts import is_right
from plugins.bulletin.words.text import clean

LINES = (
    "Một hai ba.",
    "hai ba bốn",
    "Sáng 20/7, tại hội trường, tỉnh họp bàn công tác dân vận của sáu tháng đầu năm.",
    "- a",
    "  - b",
    "    - c",
    "\t- d",
    "+ e",
    "* f",
    "-g",
    "•\th",
    "o\ti",
    "– k",
    "1. l",
    "2. m",
    "4. n",
    "1) o",
    "    tiếp theo",
    "\tĐoạn mới.",
    "  sau",
    "\u00a0\u3000Thụt.",
    "",
    "",
    "\u00a0",
    "## Mục",
    "#the #tag",
    "#Mục lớn",
    "---",
    "***",
    "===",
    "-",
    "> lời",
    "> - x",
    "> 5 ha",
    "* g",
    "95%* h",
    "| a | b |",
    "| --- | --- |",
    "| 1 | 2 |",
    "A\tB",
    "1\t2",
    "![ảnh](images/a.jpg)",
    "[phim](https://youtu.be/a)",
    "https://x.vn/a",
    "[^1]: chú",
    "[y]: /y/",
    ": nghĩa",
    "<div>",
    "</div>",
    "<!-- ghi -->",
    "{: .x }",
    "2*3*4 và (*) và 5%*",
    "**đậm** *nghiêng*",
    "20. 7. 2018 họp",
    "    title: x",
    "a  ",
)
TEXTS = st.lists(st.sampled_from(LINES), max_size=14).map("\n".join)
MANY = settings(max_examples=200)


@given(TEXTS)
@example("1. a\n3. b\n4. c")
@example("- a\n+ b\n\n+ c\n- d")
@example("Một hai ba.\nMột hai ba.\n<!-- ghi -->\n- a\n: nghĩa")
@example("</div>\n- a\n: nghĩa\n<div>\n-\nMột hai ba.\nMột hai ba.")
@example("    tiếp theo\n- a\n\n\tĐoạn mới.\n: nghĩa")
@example("+ e\n\n* f\n| 1 | 2 |")
@example("  - b\n\n* g\n[^1]: chú\n95%* h")
@example("**đậm** *nghiêng*\n* f\n1. l\n-g")
@example("+ e\n\n\t- d\n* f")
@MANY
def test_preparing_twice_is_preparing_once(text):
    once = prepare(text).text
    assert prepare(once).text == once


@given(TEXTS)
@MANY
def test_no_word_is_lost_or_moved(text):
    def words(of):
        return re.findall(r"\w+", re.sub(r"^\s*[o]\t|\|[-| ]+\|", "", of, flags=re.M))

    assert words(prepare(text).text) == words(text)


@given(TEXTS)
@MANY
def test_what_is_asked_names_a_line_of_the_text(text):
    lines = text.split("\n")
    prepared = prepare(text)
    assert all(lines[doubt.line - 1].strip() for doubt in prepared.doubts)
    assert all(lines[number - 1].startswith(("    ", "\t")) for number in prepared.code)


@given(TEXTS)
@MANY
def test_a_text_that_is_right_at_a_glance_needs_nothing(text):
    if is_right(text):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(preparing, "is_right", lambda _: False)
            slowly = prepare(text)
        assert not slowly.doubts
        assert render(slowly.text).html == render(text).html


RIGHT = [
    "Lời.\n\n- a\n- b\n\n    - c\n\n- d",
    "- a\n    - b\n        - c\n- d",
    "1. a\n    - x\n    - y\n2. b",
    "* a\n* b\n\n    tiếp\n\n* c",
    "## Mục\n\nLời.",
    "## Mục\nLời.",
    "| a | b |\n| --- | --- |\n| 1 | 2 |\n\nLời.",
    "Từ\n:   nghĩa\n:   nghĩa nữa",
    "Câu[^1] và [y][y].\n\n[^1]: Chú\n\n    tiếp\n\n[y]: https://x.vn",
    "<div>\n- a\nb\n\nc\n</div>\n\nLời.",
    "<table>\n<tr><td>1</td></tr>\n</table>",
    "<!-- a\nb -->\n\nLời.",
    "> Lời nói.\n>\n> Lời nữa.",
    "## Mục {#ten}\n\nLời.\n{: .x }",
    "Một\n===\n\nLời.",
    "a  \nb",
]


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_stays_as_it_is(text):
    assert prepare(text).text == text
    assert not prepare(text).doubts


@pytest.mark.parametrize(
    "text", ["    title: x\n\n        y: z", "Lệnh:\n\n    python3 tasks.py new"]
)
def test_code_stays_code(text):
    assert prepare(text).text == text
    assert prepare(text, explains=True) == (text, (), prepare(text).code)


def test_a_page_that_explains_may_show_sentences_as_code():
    text = "Đúng:\n\n    Hội nghị của tỉnh.\n\n    Lời nữa."
    assert prepare(text, explains=True).text == text
    assert prepare(text).text == "Đúng:\n\nHội nghị của tỉnh.\n\nLời nữa."


def nested(depths, step, sign):
    """A list whose points stand at these depths, as somebody types it."""
    return "\n".join(f"{step * d}{sign} p{n}" for n, d in enumerate(depths))


def outline(html):
    """The depth of each point of a list in HTML."""
    depth, found = -1, []
    for tag in re.findall(r"</?ul>|<li>", html):
        depth += {"<ul>": 1, "</ul>": -1}.get(tag, 0)
        found += [depth] if tag == "<li>" else []
    return found


@given(
    st.lists(st.integers(0, 3), min_size=1, max_size=12),
    st.sampled_from(["  ", "   ", "    ", "\t"]),
    st.sampled_from("-*+•"),
)
@MANY
def test_points_stand_as_deep_as_they_are_set_in(steps, step, sign):
    depths = [0]
    for wanted in steps:
        depths.append(min(wanted, depths[-1] + 1))
    assert outline(render(nested(depths, step, sign)).html) == depths


@pytest.mark.parametrize(
    ("text", "lists"),
    [
        ("- a\n- b\n\n* c\n* d", 2),
        ("• a\n• b\n\n- c\n- d", 2),
        ("- a\n    - x\n\n* c", 2),
        ("+ a\n\n* b\n\n- c", 3),
        ("- a\n- b\n\n- c", 1),
        ("– a\n– b\n\n- c", 1),
        ("- a\n* b\n- c", 1),
        ("- a\n\n+ b\n\n- c", 1),
    ],
)
def test_another_sign_after_a_blank_line_begins_another_list(text, lists):
    html = render(text).html
    outermost = re.sub(r"<li>(?:(?!</?ul>).)*<ul>.*?</ul>", "<li>", html, flags=re.S)
    assert outermost.count("<ul>") == lists
    assert "<!--" not in html


def test_a_link_keeps_its_place_in_the_text_as_typed():
    (link,) = render("\tMột hai.\n\n•\tBa\n•\tXem [bốn](/x/)\n").links
    assert (link.line, link.column) == (4, 13)


def test_hostile_texts_are_prepared_in_linear_steps():
    for line in (
        "1. a\n3. b",
        "- a\n  - b",
        "a\nB",
        "\ta\tb",
        "> > > a",
        "<div>\n",
        "| a |",
    ):
        text = clean(f"{line}\n" * 4000)
        assert prepare(text).text
