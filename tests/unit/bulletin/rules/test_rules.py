"""Rules of one file, where the handbook's two examples are not enough."""

import pytest

from tests.content_check import article, problems_of

PLACE = "articles/2018/07/bai.md"


def rules(text):
    return [problem.rule for problem in problems_of({PLACE: text})]


LINKS = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java&#115;cript:alert(1)",
    "vbscript:x",
    "data:text/html,x",
    "file:///C:/a.docx",
    "C:\\a.docx",
    "\\\\may-chu\\a.docx",
    "blob:https://x.vn/1",
    "webkit-fake-url://x",
    "http://127.0.0.1/",
    "http://localhost:8000/",
    "http://192.168.1.5/",
    "http://2130706433/",
    "http://[::1]/",
    "http://",
    "http://x/",
    "https://example.vn/a\\b",
    "//evil.vn/",
    "\\x:alert(1)",
    "java\\script:alert(1)",
    "&#106;avascript:alert(1)",
    "<javascript:alert(1)>",
    "/\\evil.vn",
    "www.example.vn",
    "{filename}x.md",
    "",
    "#khong-co",
    "{attach}../publishconf.py",
    "|static|x.jpg",
    "../../../../etc/passwd",
]


@pytest.mark.parametrize("address", LINKS)
def test_a_link_nobody_can_follow_is_told(address):
    found = rules(article(body=f"Xem [báo cáo tháng]({address}) này.\n"))
    assert found[0] == "bad-link"


@pytest.mark.parametrize(
    "address",
    [
        "https://example.vn/a?b=1#c",
        "mailto:a@example.vn",
        "tel:+842093870123",
        "#muc-a",
        "/",
    ],
)
def test_a_link_that_can_be_followed_is_not_mentioned(address):
    assert rules(article(body=f"## A\n\n[báo cáo tháng]({address})\n")) == []


@pytest.mark.parametrize("address", ["data:image/png;base64,xx", "file:///a.jpg"])
def test_an_image_must_be_a_file_of_the_site(address):
    assert rules(article(body=f"![hồ Ba Bể]({address})\n")) == ["bad-link"]


def test_a_place_in_the_body_counts_from_the_top_of_the_file():
    text = article(body="Một.\n\nXem [báo cáo tháng](file:///a).\n")
    (problem,) = problems_of({PLACE: text})
    line = text.split("\n")[problem.line - 1]
    assert line[problem.column - 1 :].startswith("file:///a")


@pytest.mark.parametrize("line", ["Status: draft", "stauts: draft", "status：draft"])
def test_a_key_below_the_front_matter_stops_the_build(line):
    (problem,) = problems_of({PLACE: article(body=f"\n{line}\n\nNội dung.\n")})
    assert (problem.rule, problem.severity) == ("key-in-body", "error")


def test_a_vietnamese_word_with_a_colon_may_begin_a_text():
    (problem,) = problems_of({PLACE: article(body="Ngày: hôm nay trời đẹp.\n")})
    assert (problem.rule, problem.severity) == ("key-in-body", "warning")
    assert rules(article(body="Lời bạn đọc: trời đẹp.\n")) == []


@pytest.mark.parametrize(
    "html",
    [
        "<script>x</script>",
        "<style>p{}</style>",
        "<form action='/x'></form>",
        "<base href='//x'>",
        "<meta http-equiv='refresh' content='0'>",
        "<object data='x'></object>",
        "<b onclick='x()'>a</b>",
        "<p style='x'>a</p>",
        "<svg onload='x()'></svg>",
        "# A { onclick=x }",
        "**a**{: onmouseover=x }",
    ],
)
def test_unsafe_html_is_told_not_silently_dropped(html):
    assert "unsafe-html" in rules(article(body=f"Một.\n\n{html}\n"))


def test_a_link_without_words_is_told_unless_its_picture_has_them():
    assert rules(article(body="[](https://example.vn)\n")) == ["vague-link"]
    linked = "[![Hồ Ba Bể](https://example.vn/a.jpg)](https://example.vn)\n"
    assert rules(article(body=linked)) == ["outside-image"]


def test_harmless_html_is_kept():
    body = "Một <sup>2</sup> <!-- ghi chú --> <br> a < b & c\n"
    assert rules(article(body=body)) == []


def test_a_trademark_sign_is_no_old_font():
    assert rules(article(body="Windows® và Office® và Excel® là tên riêng.\n")) == []


def test_an_old_address_must_be_free():
    found = rules(article("redirect_from: [/2018/07/bai/]"))
    assert found == ["same-address"]


@pytest.mark.parametrize(
    ("lines", "rule"),
    [
        (f"title: {'dài ' * 60}", "long-title"),
        (f"summary: {'dài ' * 130}", "long-summary"),
        ('title: "TØnh B¾c K¹n häp"', "old-font"),
        ("cover: {image: images/a.jpg}", "missing-alt"),
        ("cover: {image: images/a.jpg, alt: Ảnh 1}", "empty-alt"),
        ("source: {name: A, url: 'http://[x', date: 1/2/2018}", "bad-url"),
    ],
)
def test_a_value_that_reads_badly_is_told(lines, rule):
    assert rule in rules(article(lines))


def test_a_letter_of_no_font_but_one_is_told():
    assert rules(article(body="Một \uf0b7 hai.\n")) == ["old-font"]


def test_a_portrait_needs_no_words_but_not_empty_ones():
    person = "---\nname: Lò Thị Hoa\nportrait: {{image: images/a.jpg{}}}\n---\n"
    for alt, expected in (("", set()), (", alt: ảnh", {"empty-alt"})):
        found = problems_of({"officials/lo-thi-hoa.md": person.format(alt)})
        assert {problem.rule for problem in found} == expected
