"""What stands in a page beside its letters is kept as meaning or asked about."""

import pytest

from plugins.bulletin.body.render import render
from plugins.bulletin.reading.report import Report, read_report
from plugins.desk.importer.drafts.article import article_draft
from plugins.desk.importer.web.page import read_page

LEAD = "<p>Sáng 20/11/2026, UBND xã Khe Mo họp bàn việc kiểm kê rừng trong năm nay.</p>"
END = "<p>Cuộc họp thống nhất giao các thôn báo cáo kết quả trước ngày 15 tháng 12.</p>"


def read(html: str) -> Report:
    source = read_page(f"<h1>Họp bàn kiểm kê rừng</h1><main>{LEAD}{html}{END}</main>")
    return read_report(source.blocks, title=source.title, published=source.published)


def body(html: str) -> str:
    """What stands in the draft between its first and last paragraphs."""
    text = article_draft(read(html), "x.md", {}, {}).text
    kept = text.split("---\n")[-1].split("Cuộc họp thống nhất")[0]
    return kept.split("-->")[-1].strip()


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ("<ol><li>Một</li><li>Hai</li></ol>", "1. Một\n2. Hai"),
        ("<ol start=4><li>Bốn<li>Năm</ol>", "4. Bốn\n5. Năm"),
        ("<ol><li value=7>Bảy</li><li>Tám</li></ol>", "7. Bảy\n8. Tám"),
        ("<ol reversed><li>Hai</li><li>Một</li></ol>", "2. Hai\n1. Một"),
        ("<ol type=I><li>Kết quả<li>Nhiệm vụ</ol>", "I. Kết quả\n\nII. Nhiệm vụ"),
        ("<ol style='list-style-type:lower-alpha'><li>Một</ol>", "a. Một"),
        (
            "<ol><li>Một<ul><li>Con</ul><li>Hai</ol>",
            "1. Một\n    - Con\n2. Hai",
        ),
        (
            "<p style='mso-list:l0 level1 lfo1'><![if !supportLists]><span"
            " style='mso-list:Ignore'>Điều 5.</span><![endif]>Hiệu lực",
            "Điều 5. Hiệu lực",
        ),
        (
            "<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>"
            "&nbsp;</span></span>Gieo sớm",
            "- Gieo sớm",
        ),
    ],
)
def test_the_number_a_point_is_printed_with_stays(html: str, kept: str) -> None:
    assert body(html) == kept


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ("<p>Rộng 25 km<sup>2</sup></p>", "Rộng 25 km²"),
        ("<p>Hơn 10<sup> 3 </sup>hộ</p>", "Hơn 10³hộ"),
        ("<p>lượng khí CO<sub>2</sub></p>", "lượng khí CO₂"),
        ("<p>Số m<sup>a</sup></p>", "Số m<sup>a</sup>"),
        ("<p>m<span style='vertical-align:super'>3</span></p>", "m³"),
    ],
)
def test_raised_and_lowered_signs_stay_so(html: str, kept: str) -> None:
    assert body(html) == kept


@pytest.mark.parametrize(
    "struck",
    [
        "<del>Sở Nội vụ</del>", "<s>Sở Nội vụ</s>", "<strike>Sở Nội vụ</strike>",
        "<span style='text-decoration: line-through'>Sở Nội vụ</span>",
    ],
)  # fmt: skip
def test_struck_words_are_marked_asked_about_and_not_read(struck: str) -> None:
    html = f"<p>Giao {struck} Sở Tài chính bố trí kinh phí.</p>"
    assert body(html) == "Giao <del>Sở Nội vụ</del> Sở Tài chính bố trí kinh phí."
    report = read(html)
    assert report.layout.body[0].text == "Giao Sở Tài chính bố trí kinh phí."
    assert 'Chữ gạch bỏ trong bài: "Sở Nội vụ"; hãy xóa hoặc giữ.' in report.notes
    assert "<del>Sở Nội vụ</del>" in render(body(html)).html


@pytest.mark.parametrize(
    "style", ["display:none", "mso-hide:all", "visibility: hidden", "font-size:0"]
)
def test_hidden_words_are_left_out_and_named(style: str) -> None:
    html = f"<p>Giao xã<span style='{style}'> (không đăng: hai thôn chậm)</span>.</p>"
    assert body(html) == "Giao xã."
    assert read(html).layout.left_out == ['chữ ẩn "(không đăng: hai thôn chậm)"']


@pytest.mark.parametrize(
    "html",
    [
        "<p>Xã họp.<?xml:namespace prefix = o ns = 'urn:x' /><o:p></o:p></p>",
        "<p><![if !vml]>Xã họp.<![endif]></p>",
        "<p>Xã họp.<!--[if gte mso 9]><xml>x</xml><![endif]--></p>",
    ],
)
def test_nothing_of_words_own_remarks_is_shown(html: str) -> None:
    assert body(html) == "Xã họp."


@pytest.mark.parametrize(
    "words", ["giao Sở NN&MT", "Sở DT&TG; Sở Y tế", "số hộ < 5", "mạng AT&T"]
)
def test_plain_signs_stay_plain(words: str) -> None:
    escaped = words.replace("&", "&amp;").replace("<", "&lt;")
    assert body(f"<p>{escaped}</p>") == words


def test_every_paragraph_left_open_is_one() -> None:
    html = "".join(f"<P><FONT size=2>Thôn {n} báo cáo đủ.</FONT>" for n in range(90))
    assert body(html).count("\n\n") == 89


def test_what_is_nested_beyond_measure_keeps_its_words() -> None:
    html = "<div>" * 200 + "<p>Thôn một</p><p>Thôn <b>hai</b></p>" + "</div>" * 200
    assert body(html) == "Thôn một\n\nThôn hai"
    assert body("<p>" + "<b>" * 90 + "Thôn ba" + "</b>" * 90).strip("*") == "Thôn ba"


def test_merged_cells_stand_in_every_row_and_column_they_span() -> None:
    html = (
        "<table><tr><th>Ngày<th>Việc<tr><td rowspan=2>20/11<td>Giao ban<tr>"
        "<td>Tiếp dân<tr><td>21/11<td>Họp</table>"
    )
    lines = body(html).split("\n")[2:]
    assert lines == ["| 20/11 | Giao ban |", "| 20/11 | Tiếp dân |", "| 21/11 | Họp |"]


def test_two_rows_of_headers_become_one() -> None:
    html = (
        "<table><tr><th rowspan=2>Chỉ tiêu<th colspan=2>Năm 2026<tr><th>Quý I<th>Quý II"
        "<tr><td>Thu<td>912<td>1.034</table>"
    )
    assert body(html).split("\n")[0] == (
        "| Chỉ tiêu | Năm 2026 – Quý I | Năm 2026 – Quý II |"
    )


def test_lines_of_a_cell_stay_apart() -> None:
    html = (
        "<table><tr><th>Ai<th>Việc<tr><td>Hà Len<br>Vi Thức<td><p>A</p><p>B</p></table>"
    )
    assert body(html).split("\n")[2] == "| Hà Len<br>Vi Thức | A<br>B |"


def test_what_a_class_calls_surroundings_inside_a_report_is_named() -> None:
    html = "<div class='tin-lien-quan'>Xã Khe Mo trồng rừng</div>"
    assert read(html).layout.left_out == ['phần của trang "Xã Khe Mo trồng rừng"']


def test_a_picture_that_browsers_do_not_show_is_named() -> None:
    html = f"<p>Xã họp.<img src='data:image/x-emf;base64,{'QUJD' * 200}'></p>"
    assert read(html).layout.left_out == [
        "ảnh kiểu image/x-emf, trình duyệt không hiện"
    ]


def test_a_semicolon_after_letters_behind_an_and_sign_stays() -> None:
    text = "Giám đốc Sở NN&MT; ông Vi Văn Thức; Sở VH,TT&DL; Sở Y tế &copy; &lt;"
    kept = "Giám đốc Sở NN&MT; ông Vi Văn Thức; Sở VH,TT&DL; Sở Y tế © <"
    assert body(f"<p>{text}</p>") == kept


def test_lines_typed_as_they_are_stay_lines() -> None:
    assert body("<pre>Thôn một\nThôn hai</pre>") == "Thôn một\n\nThôn hai"


def test_a_formula_of_a_page_is_one_line_and_asked_about() -> None:
    html = (
        "<p>Tính <math><mi>S</mi><mo>=</mo><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi>"
        "</mrow><mn>2</mn></mfrac><msup><mi>h</mi><mn>2</mn></msup>"
        "<annotation>S</annotation></math> cho từng thửa.</p>"
    )
    assert body(html) == "Tính S=(a+b)/2h² cho từng thửa."
    assert any("Công thức" in note for note in read(html).notes)


def test_a_film_that_is_left_out_is_named() -> None:
    html = "<p>Xã họp.</p><iframe src='https://phim.example/1'></iframe>"
    assert read(html).layout.left_out == [
        'phim hay khung nhúng "https://phim.example/1"'
    ]


def test_author_and_moment_may_be_parts_of_one_line() -> None:
    line = (
        "<div><span>Duy Lâm</span> - <span>Thứ Sáu, 20/11/2026, 12:05 SA</span></div>"
    )
    page = f"<h1>Họp bàn kiểm kê rừng</h1>{line}<main>{LEAD}{END}</main>"
    source = read_page(page)
    report = read_report(source.blocks, title=source.title, published=source.published)
    assert report.layout.authors == ["Duy Lâm"]
    assert str(report.published)[:16] == "2026-11-20 00:05"
