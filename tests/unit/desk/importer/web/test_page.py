"""Saved pages of common systems, and what must never come out of one."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.bulletin.reading.report import read_report
from plugins.desk.importer.as_json import as_json
from plugins.desk.importer.web.page import read_page

PAGES = yaml.safe_load(Path(__file__).with_name("pages.yaml").read_text("utf-8"))
SURROUNDINGS = (
    "Tin khác", "Tweet", "Trang chủ", "hay quá", "In trang", "Từ khóa", "Bản quyền",
    "Tin Mới", "Quay lại", "Hôm nay",
)  # fmt: skip
TAGS = (
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<b>",
    "<br>",
    "<table>",
    "<td>",
    "<li>",
    "<a>",
)


def read(html: str) -> dict[str, Any]:
    source = read_page(html)
    report = read_report(source.blocks, title=source.title, published=source.published)
    return as_json("x.html", report)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_gives_title_dates_author_and_people(name: str) -> None:
    page = PAGES[name]
    found = read(page["html"])
    assert found["title"] == page["title"]
    assert found["published"] == str(page["published"])
    assert found["date"] == str(page["date"])
    assert found["author"] == page.get("author")
    assert [person["name"] for person in found["appearances"]] == page["people"]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_gives_its_pictures_with_their_captions(name: str) -> None:
    images = read(PAGES[name]["html"])["images"]
    found = [[image["src"], image["caption"], image["credit"]] for image in images]
    assert found == PAGES[name]["images"]


@pytest.mark.parametrize("name", PAGES)
def test_nothing_of_the_surroundings_is_left(name: str) -> None:
    found = read(PAGES[name]["html"])
    text = "\n".join([found["summary"], *found["paragraphs"]])
    left = [word for word in SURROUNDINGS if word in text]
    assert left == []


@pytest.mark.parametrize(
    "page",
    [
        "{clock}<h1>Xã họp bàn</h1><time datetime='2022-05-11'>11/5</time>{text}",
        "{clock}<time>11/05/2022 16:20</time><h1>Xã họp bàn</h1>{text}",
        "{clock}<p>12/5</p><h1>Xã họp bàn</h1>{text}<i itemprop='datePublished'"
        " content='2022-05-11'></i>",
    ],
)
def test_the_clock_of_a_page_is_not_when_it_appeared(page: str) -> None:
    clock = "<time datetime='2026-11-25'>Thứ tư, 25/11/2026</time>"
    text = f"<main><p>{'Sáng 11/5, UBND xã họp bàn làm đường. ' * 4}</p></main>"
    assert read(page.format(clock=clock, text=text))["published"] == "2022-05-11"


def test_a_bold_line_between_paragraphs_is_a_subheading() -> None:
    long = "Xã họp bàn việc làm đường liên thôn và trồng rừng trong mùa xuân năm nay. "
    lines = ["Kết quả nổi bật", "Hà Minh Hưng", "Tin, ảnh: Lê Hà", "Xã họp bàn."]
    bold = "".join(f"<p><b>{line}</b></p><p>{long * 2}</p>" for line in lines)
    blocks = read_page(f"<h1>Tên bài viết</h1><main><p>{long * 2}</p>{bold}</main>")
    headings = [block.text for block in blocks.blocks if block.kind == "heading"]
    assert headings == ["Kết quả nổi bật"]


def markdown(html: str) -> str:
    blocks = read_page(f"<h1>Tên bài viết</h1><main>{html}</main>").blocks
    return "\n".join(block.markdown or block.text for block in blocks)


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ("<p>Xem <a href='JaVaScRiPt:alert(1)'>tin</a></p>", "Xem tin"),
        ("<p>Xem <a href='java&#1;script:x'>tin</a></p>", "Xem tin"),
        ("<p>a &lt;script&gt;x&lt;/script&gt;</p>", "a &lt;script&gt;x&lt;/script&gt;"),
        ("<p>[x](javascript:y) **b** _c_</p>", r"\[x\](javascript:y) \*\*b\*\* \_c\_"),
        ("<p># không phải đề mục</p>", r"\# không phải đề mục"),
        ("<p>2018. Năm mới</p>", r"2018\. Năm mới"),
        ("<p><b>Đậm</b> và <i>nghiêng</i></p>", "**Đậm** và *nghiêng*"),
        ("<p>x{: onclick=y}</p>", r"x\{: onclick=y\}"),
        ("<p><font face=Symbol>&#61623;</font> Gieo sớm</p>", "Gieo sớm"),
        ("<p>&#61656;Gieo sớm &#61472; và đều</p>", "Gieo sớm và đều"),
    ],
)
def test_an_untrusted_page_becomes_safe_markdown(html: str, shown: str) -> None:
    assert markdown(html) == shown


@pytest.mark.parametrize(
    "typed", ["Uû ban nh©n d©n tØnh häp", "Uỷ ban nhân dân tỉnh họp"]
)
def test_text_in_old_fonts_becomes_unicode_once(typed: str) -> None:
    html = f'<p><font face=".VnTime">{typed}</font></p>'
    assert markdown(html) == "Uỷ ban nhân dân tỉnh họp"


def test_a_picture_inside_the_page_is_kept_whatever_its_letters_spell() -> None:
    picture = "data:image/png;base64," + "blank1x1LoadingGrey" * 40
    (image,) = read(f"<h1>Tên</h1><main><p>Họp.</p><img src='{picture}'></main>")[
        "images"
    ]
    assert image["src"] == "data:image/png;base64"


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from((*TAGS, "Đồng chí Bế Văn Lưu dự. ", "<", "&")), max_size=60
    )
)
def test_broken_html_is_read_without_a_crash(parts: list[str]) -> None:
    read("".join(parts))
