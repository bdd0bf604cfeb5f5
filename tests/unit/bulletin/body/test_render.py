"""A body becomes the HTML plain Markdown would give, but safe and known."""

import os
import unicodedata

import html5lib
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plugins.bulletin.body import render as markdown_text
from plugins.bulletin.body.plain_blocks import Plain
from plugins.bulletin.body.render import render

BLOCKS = [
    "Sáng 20/7, tỉnh họp; 1.451 người – “dân vận”.\nDòng hai",
    "**đậm** và *nghiêng* và [x](articles/2018/07/x.md)",
    "![Hội trường](images/2018/07/x.jpg 'Chú thích')",
    "# Một",
    "### Ba",
    "- a\n- b",
    "- a\n\n    tiếp\n\n- b",
    "3. ba\n4. bốn",
    "> lời",
    "a | b\n--|--\n1 | 2",
    "Từ\n:   nghĩa",
    ":   nghĩa thêm",
    "chú[^1]\n\n[^1]: nội dung",
    "<div>\n\nlời\n\n</div>",
    "a < b & c &amp; d",
    "a  \nb",
    "    mã",
    "1975. Năm ấy",
    "dòng\n===",
    "*",
    "[x][y]\n\n[y]: https://x.vn",
    "{: .x }",
    "\\*thường\\*",
    "a\u00a0b",
    "\ue0007\ue001",
    "a_b_c",
]
PROSE = st.text(st.sampled_from("aă đ.,:;-+#=!\"'()/%1 \n"), max_size=40)
# What simple bold words, links, lists and quotes are made of, and what spoils them.
PIECES = (
    "a",
    "đ ",
    " ",
    "1",
    ".",
    ", ",
    "!",
    "\n",
    "\n\n",
    "*",
    "**",
    "**b**",
    " *i* ",
    "***",
    "[",
    "]",
    "(",
    ")",
    "](/c/)",
    "[d](/e/)",
    "[d](articles/2018/07/x.md#y)",
    "[a](https://x.vn/a?b=1)",
    "[h](https://x",
    "[^1]",
    "\n- ",
    "\n\n- a\n- b\n\n",
    "\n> ",
    "\n\n> a\n\n",
    "\n1. ",
    "\n2. ",
    "\n\n1. a\n2. b\n\n",
    "\n# ",
    "\n\n## ",
    "\n\n| a | b |\n| --- | ---: |\n| 1 | 2 |",
    "\n\n|a|",
    "\n|-|:-:|:--|",
    "\n| ",
    " |\n",
    " | ",
    "\n* ",
    "\n---",
    "_",
    "\\",
    "`",
    "&",
    ">",
    "{",
    "}",
    "|",
    '"',
    "'",
    ":",
    "#",
    "/",
    "\u00a0",
)
MIXED = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


def plainly(text):
    """The same by Markdown alone, nothing taken out beforehand."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(markdown_text, "take_out", lambda left: Plain(left, []))
        return render(text)


@given(st.lists(st.one_of(st.sampled_from(BLOCKS), PROSE, MIXED, MIXED), max_size=6))
@example(["a", " b", "c"])
@example(["    mã", "", "    mã"])
@example(["> a", "> b", "c", "- d", "- e", "1. f", "- g\n\n  h"])
@example(["[a](/a/)", "![b](images/b.jpg) [a](/a/)", "> [c](/c/)"])
@settings(max_examples=int(os.environ.get("PLAIN_EXAMPLES", "500")))
def test_taking_plain_blocks_out_first_changes_nothing(blocks):
    text = "\n\n".join(blocks)
    assert render(text) == plainly(text)


def test_prose_alone_needs_no_markdown(monkeypatch):
    monkeypatch.setattr(markdown_text, "parse", None)
    rendered = render("Một.\n\nHai.\n")
    assert rendered.html == "<p>Một.</p>\n<p>Hai.</p>"
    assert (rendered.words, rendered.first_paragraph) == (2, "Một.")


def test_a_simple_table_needs_no_markdown(monkeypatch):
    table = "| *a* | b |\n| :-: | --: |\n| [1](/x/) | 2 |"
    by_markdown = plainly(table)
    monkeypatch.setattr(markdown_text, "parse", None)
    assert render(table) == by_markdown
    assert '<td class="align-center"><a href="/x/">1</a></td>' in by_markdown.html


def test_bold_words_links_lists_and_quotes_need_no_markdown(monkeypatch):
    monkeypatch.setattr(markdown_text, "parse", None)
    body = "**Đậm** [x](/x/).\n\n- *a*\n- b\n\n> c d\n\n1. e\n2. f"
    rendered = render(body)
    assert rendered.html == (
        '<p><strong>Đậm</strong> <a href="/x/">x</a>.</p>\n'
        "<ul>\n<li><em>a</em></li>\n<li>b</li>\n</ul>\n"
        "<blockquote>\n<p>c d</p>\n</blockquote>\n"
        "<ol>\n<li>e</li>\n<li>f</li>\n</ol>"
    )
    (link,) = rendered.links
    assert (link.address, link.text, link.line, link.column) == ("/x/", "x", 1, 13)
    assert rendered.words == 9


def test_an_image_alone_is_a_figure_with_its_title_as_caption():
    assert render('![Hồ](images/h.jpg "Chú thích")').html == (
        '<figure><img alt="Hồ" loading="lazy" src="content:images/h.jpg">'
        "<figcaption>Chú thích</figcaption></figure>"
    )


def test_headings_begin_at_two_and_skip_no_level():
    rendered = render("# A\n\n### B\n\n#### C\n\n# A\n\n###### D")
    levels = [part[1] for part in rendered.html.split("<h")[1:]]
    assert rendered.html.count("<h2") == 2
    assert [part[0] for part in rendered.html.split("<h")[1:]] == list("23423")
    assert [name for name, _ in rendered.headings][::3] == ["muc-a", "muc-a-2"]
    assert levels


def test_ids_cannot_be_the_pages_own():
    html = render("## A {#search}\n\n[x](#search)\n").html
    assert 'id="muc-search"' in html
    assert 'href="#muc-search"' in html


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("articles/2018/07/x.md", "content:articles/2018/07/x.md"),
        ("../articles/2018/07/x.md", "content:articles/2018/07/x.md"),
        ("../../../meetings/2018/m.md#b", "content:meetings/2018/m.md#muc-b"),
        ("y.md", "content:articles/2018/07/y.md"),
        ("../08/y.md", "content:articles/2018/08/y.md"),
        ("documents/b%E1%BA%A3n.pdf", "content:documents/bản.pdf"),
        ("/2018/07/x/", "/2018/07/x/"),
        ("https://x.vn/a?b=1&c=2", "https://x.vn/a?b=1&c=2"),
        ("../../../../etc/passwd", "../../../../etc/passwd"),
        ("images/../../publishconf.py", "images/../../publishconf.py"),
    ],
)
def test_a_link_names_a_file_of_the_content(written, address):
    (link,) = render(f"Dòng một\n[lời]({written})", "articles/2018/07/a.md").links
    assert (link.address, link.text, link.line) == (address, "lời", 2)


def test_links_and_images_are_listed_in_order_with_their_places():
    rendered = render("[a](/a/)\n\n![b](images/b.jpg)\n\n[c](/c/) [a](/a/)")
    assert [(k.written, k.line, k.column) for k in rendered.links] == [
        ("/a/", 1, 5),
        ("/c/", 5, 5),
        ("/a/", 5, 14),
    ]
    assert [(k.text, k.line) for k in rendered.images] == [("b", 3)]


def test_what_is_unsafe_is_dropped_and_named_with_its_line():
    rendered = render('Một\n\n<b onclick="x()">Hai</b> <script>x()</script>\n')
    assert rendered.html == "<p>Một</p>\n<p><b>Hai</b> </p>"
    assert set(rendered.dropped) == {("onclick", 3), ("<script>", 3)}


def test_characters_that_entities_bring_back_are_removed_again():
    assert render("a&#x1;b&#x202E;c&#xFFFE;d").html == "<p>abcd</p>"


def test_footnotes_point_both_ways():
    tree = html5lib.parse(
        render("a[^ghi chú]\n\n[^ghi chú]: b").html, namespaceHTMLElements=False
    )
    ids = {e.get("id") for e in tree.iter() if e.get("id")}
    targets = {e.get("href")[1:] for e in tree.iter("a")}
    assert targets == ids


def test_the_first_paragraph_is_text_as_read():
    body = "![a](images/a.jpg)\n\n**Tin** vắn[^1] & *hay*.\n\n[^1]: x"
    assert render(body).first_paragraph == "Tin vắn & hay."


def test_columns_are_aligned_by_class_because_styles_are_refused():
    html = render("a | b\n:-: | --:\n1 | 2").html
    assert '<th class="align-center">a</th>' in html
    assert '<td class="align-right">2</td>' in html


def test_text_marked_as_done_is_not_searched_for_markup():
    assert (
        render("`*a* [b](c)` và &copy;").html == "<p><code>*a* [b](c)</code> và ©</p>"
    )


def test_every_table_has_a_frame_and_a_name_of_its_own():
    table = "| a | b |\n| --- | ---: |\n| 1 | 2 |\n"
    html = render(f"{table}\nLời.\n\n{table}").html
    assert html.count('<div class="scroll" tabindex="0" role="region"') == 2
    assert 'aria-label="Bảng 1"' in html
    assert 'aria-label="Bảng 2"' in html


@pytest.mark.parametrize(
    "text",
    [
        "\u0338 onmouseover=alert(1) x",
        "Bàn\n\n\u0338 onmouseover=alert(1) <b>x</b>",
        "Xem `\u0338 onmouseover=alert(1) x`",
        "<b>&#824; onmouseover=alert(1) x</b>",
        "<b>\u200b&#x200b;\u0338 onmouseover=alert(1) x</b>",
        "- \u0338 onmouseover=alert(1) x",
        "**\u0338x** [\u0338 onmouseover=alert(1) x](/a/)",
    ],
)
def test_a_stroke_that_joins_the_end_of_a_tag_does_not_open_it(text):
    # Composed, ">" and U+0338 are one letter, and the words after it attributes.
    html = unicodedata.normalize("NFC", render(text).html)
    assert "\u226f" not in html
    names = {name for one in html5lib.parse(html).iter() for name in one.attrib}
    assert "onmouseover" not in names


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (r"khoảng \~5 tỷ", "khoảng ~5 tỷ"),
        (r"H\~2\~O và x\^2\^", "H~2~O và x^2^"),
        ("H~2~O và x^2^", "H<sub>2</sub>O và x<sup>2</sup>"),
        (r"tệp C:\bao-cao\a.doc", r"tệp C:\bao-cao\a.doc"),
        (r"tệp C:\\bao-cao\\\*.doc", r"tệp C:\bao-cao\*.doc"),
        (r"kho \\\\may-chu\\chung", r"kho \\may-chu\chung"),
    ],
)
def test_a_sign_behind_a_backslash_is_itself(written: str, read: str) -> None:
    assert render(written).html.strip() == f"<p>{read}</p>"
