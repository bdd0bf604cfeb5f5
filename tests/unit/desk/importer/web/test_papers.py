"""Pages of the big papers: lead and author where their systems put them; list pages."""

from pathlib import Path

import pytest
import yaml

from plugins.bulletin.reading.report import Report, read_report
from plugins.desk.importer.encodings import UnreadableReportError
from plugins.desk.importer.web.page import read_page

BODY = (
    "<p>Sáng 9/5, UBND huyện Ba Sơn tổ chức hội nghị bàn việc giữ rừng đầu nguồn.</p>"
    "<p>Đồng chí Lục Văn Tá, Chủ tịch UBND huyện chủ trì hội nghị, yêu cầu các xã lập"
    " tổ tuần tra trước mùa khô năm nay.</p>"
    "<p>Hội nghị thống nhất giao các xã báo cáo kết quả trước ngày 15 tháng 12.</p>"
)
LEAD = "Các xã lập tổ tuần tra rừng trước mùa khô."

PAPERS = yaml.safe_load(Path(__file__).with_name("papers.yaml").read_text("utf-8"))


def read(html: str) -> Report:
    source = read_page(html)
    return read_report(source.blocks, title=source.title, published=source.published)


@pytest.mark.parametrize("name", PAPERS)
def test_lead_author_and_day_are_found(name: str) -> None:
    report = read(PAPERS[name])
    assert report.layout.title == "Ba Sơn bàn giữ rừng"
    assert report.layout.lead == LEAD
    assert [author.title() for author in report.layout.authors] == ["Duy Lâm"]
    assert str(report.published)[:10] == "2026-05-09"
    assert len(report.layout.body) == 3


@pytest.mark.parametrize("who", ["Ba Sơn Online", "admin", "Cổng thông tin điện tử"])
def test_the_name_of_a_site_in_its_head_is_no_author(who: str) -> None:
    html = PAPERS["lead inside the body, author in the head of the page"]
    assert read(html.replace("Duy Lâm", who)).layout.authors == []


HEADS = [
    "Huyện Ba Sơn bàn việc giữ rừng đầu nguồn trong mùa khô",
    "Xã Khe Mo trao quà cho học sinh vượt khó đầu năm học mới",
    "Thị trấn Lũng Vân ra mắt tổ công nghệ số cộng đồng",
    "Đoàn giám sát của HĐND huyện làm việc tại xã Hua Ty",
    "Công an huyện tuyên truyền pháp luật cho đồng bào vùng cao",
    "Hội Phụ nữ xã Bản Chiêng giúp hội viên phát triển chăn nuôi",
    "Trường nội trú tổ chức ngày hội đọc sách cho học sinh",
    "Bệnh viện huyện khám chữa bệnh miễn phí cho người cao tuổi",
]
TEASER = (
    "Sáng nay, các đại biểu đã dự và nêu nhiều ý kiến về việc này; bà con đồng tình."
)


def teasers(shape: str) -> str:
    return "".join(
        shape.format(n=n, head=head, teaser=TEASER) for n, head in enumerate(HEADS)
    )


LISTS = {
    "a list of titles": "<h1>Tin tức</h1><ul>"
    + teasers("<li><a href='/{n}.html'>{head}</a> (9/5/2026)</li>")
    + "</ul>",
    "titles with teasers": "<h1>Tin trong huyện</h1><div class='list'>"
    + teasers(
        "<div class='item'><h3><a href='/{n}.html'>{head}</a></h3><p>{teaser}</p></div>"
    )
    + "</div>",
    "flat titles and teasers": "<div class='content'>"
    + teasers("<h3><a href='/{n}.html'>{head}</a></h3><p>{teaser}</p>")
    + "</div>",
    "a home page of boxes": "<title>Trang chủ - Cổng huyện Ba Sơn</title>"
    + teasers(
        "<div class='box'><a href='/{n}.html'><img src='/{n}.jpg' alt=''></a><a"
        " class='title' href='/{n}.html'>{head}</a><div class='sum'>{teaser}</div>"
        "</div>"
    ),
    "a table of titles": "<table>"
    + teasers("<tr><td>{n}<td><a href='?id={n}'>{head}</a></td><td>9/5/2026</td></tr>")
    + "</table>",
    "articles of a blog": "<main>"
    + teasers(
        "<article><h2 class='entry-title'><a href='/{n}/'>{head}</a></h2><div"
        " class='entry-summary'><p>{teaser} <a href='/{n}/'>Xem tiếp</a></p></div>"
        "</article>"
    )
    + "</main>",
}


@pytest.mark.parametrize("name", LISTS)
def test_a_list_of_reports_is_refused_as_one(name: str) -> None:
    with pytest.raises(UnreadableReportError, match="danh sách"):
        read_page(f"<html><body>{LISTS[name]}</body></html>")


@pytest.mark.parametrize(
    "around",
    [
        "<h1>Ba Sơn bàn giữ rừng</h1><div class='noidung'>{body}</div>{list}",
        "<h1>Ba Sơn bàn giữ rừng</h1><div>{body}<h4>Đọc tiếp</h4>{list}</div>",
        "{list}<h1>Ba Sơn bàn giữ rừng</h1><div>{body}</div>",
    ],
)
def test_a_report_with_lists_around_it_is_one_report(around: str) -> None:
    page = around.format(body=BODY, list=LISTS["a list of titles"][16:])
    report = read(page)
    assert [p.name for p in report.people.attendees] == ["Lục Văn Tá"]


def test_a_report_whose_words_are_links_is_no_list() -> None:
    linked = "".join(
        f"<p>Ông Lục Văn Tá cho biết <a href='/{n}'>{head}</a> và sẽ tiếp tục năm nay."
        "</p>"
        for n, head in enumerate(HEADS)
    )
    assert read(f"<h1>Ba Sơn giữ rừng</h1><main>{BODY}{linked}</main>")
