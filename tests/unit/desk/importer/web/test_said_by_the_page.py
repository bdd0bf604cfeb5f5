"""What a page says of itself, in its head and by the names of its parts."""

from datetime import date

import pytest

from plugins.bulletin.reading.page.bylines import read_byline
from plugins.bulletin.reading.report import Report, read_report
from plugins.desk.importer.drafts.article import article_draft, filed_under
from plugins.desk.importer.files import import_file
from plugins.desk.importer.web.page import read_page

CATEGORIES = ("Chính quyền", "Kinh tế", "Văn hóa - Xã hội")
JSON = '<script type="application/ld+json">{}</script>'


@pytest.mark.parametrize(
    ("head", "category"),
    [
        (JSON.format('{"@type": "NewsArticle", "articleSection": "Kinh tế"}'), 1),
        (JSON.format('{"articleSection": ["KINH TẾ", "Nông nghiệp"]}'), 1),
        ('<meta property="article:section" content="Văn hóa - Xã  hội">', 2),
        (JSON.format('{"articleSection": "Pháp luật"}'), 0),
        ("", 0),
    ],
)
def test_a_report_is_filed_where_its_page_says_when_the_site_has_that(
    tmp_path, head, category
):
    page = tmp_path / "tin.html"
    text = "<p>Sáng 20/7/2031, UBND xã Mây họp bàn việc trồng quế vụ thu đông này.</p>"
    page.write_text(f"<head>{head}</head><h1>Họp bàn trồng quế</h1>{text}", "utf-8")
    report = import_file(page, date(2031, 7, 21)).report
    assert report is not None
    filed = filed_under(report, CATEGORIES)
    draft = article_draft(filed, "x.md", {}, {}).text
    assert f"\ncategory: {CATEGORIES[category]}\n" in draft


def test_a_site_without_the_usual_category_gets_its_first():
    assert filed_under(report_of("<p>Tin.</p>"), ("Tin xã", "Đời sống")).section == (
        "Tin xã"
    )


@pytest.mark.parametrize("text", ['class="e-content"', 'itemprop="articleBody"'])
def test_what_is_called_the_text_is_all_of_it_however_short(text):
    page = (
        f"<article><h1>Họp bàn trồng quế</h1><p>Kinh tế</p><div {text}><p>Xã Mây họp."
        "</p></div><details><summary>Trích dẫn</summary><pre>@online{tin,\n  title ="
        " {Họp bàn trồng quế}, organization = {Bản tin},\n}</pre></details></article>"
    )
    assert report_of(page).layout.lead == "Xã Mây họp."
    assert report_of(page).layout.body == []


@pytest.mark.parametrize(
    "line",
    [
        "Báo cáo kết quả công tác quý III",
        "Báo động lũ ở mức hai",
        "Đài tưởng niệm xã Mây",
        "Trang này được giữ như khi công bố.",
        "Trang trại nhà ông Sùng",
        "Bản tin thời tiết ngày mai",
        "Cổng chào thôn Bản Chiêng",
    ],
)
def test_what_begins_like_a_paper_names_none(line):
    assert read_byline(line) is None


@pytest.mark.parametrize(
    "line",
    ["Báo Bắc Kạn", "(Báo Na Rì)", "Cổng thông tin điện tử tỉnh", "TTXVN", "BÁO NA RÌ"],
)
def test_a_paper_alone_is_where_a_report_is_from(line):
    found = read_byline(line)
    assert found is not None
    assert found.kind == "source"


def report_of(page: str) -> Report:
    source = read_page(page)
    return read_report(source.blocks, title=source.title, published=date(2031, 7, 21))
