"""A pasted report: what it says is shown with its sentences, and what is agreed to
becomes drafts."""

from html import unescape

import pytest
from html5lib import parse

from plugins.press.preview.requests import Request
from plugins.press.preview.uploads import Upload
from tests.content_check import article
from tests.unit.desk.editing.asking import ask, fields, text
from tests.unit.desk.importer.word.word_files import docx, paragraph

REPORT = """Huyện Mây bàn việc trồng rừng

Sáng 19/7/2018, UBND huyện Mây tổ chức hội nghị triển khai trồng rừng vụ thu. Đồng chí \
Nông Văn Tài, Giám đốc Sở Ví dụ dự. Đồng chí Hà Thị Bình, Chủ tịch UBND huyện Mây chủ \
trì hội nghị. Hội Nông dân tỉnh hỗ trợ giống.

Hội nghị thống nhất giao chỉ tiêu trồng rừng cho từng xã.
"""
FILES = {
    "officials/nong-van-tai.md": "---\nname: Nông Văn Tài\nposts:\n"
    "  - {post: Giám đốc Sở Ví dụ, from: 2016-02-01}\n---\n",
    "articles/2018/06/cu.md": article("title: Cũ\ntopics: [trồng rừng, bóng đá]"),
    "organisations/hoi-nong-dan-tinh.md": "---\nname: Hội Nông dân tỉnh\n---\n",
}


@pytest.fixture(name="opened")
def _opened(open_with):
    return open_with(FILES)


def read(desk, report=REPORT):
    return ask(desk, "dan", {"ban-tin": report, "ngay": "20/7/2018", "viec": "doc"})


def points(page):
    """Each point's key, and the sentence it stands with."""
    root = parse(text(page), namespaceHTMLElements=False)
    return {
        item.find(".//input").get("name").removeprefix("co:"): "".join(
            item.find("blockquote").itertext()
        )
        for item in root.iter("li")
        if item.get("data-point") is not None
    }


def make(desk, page, refused=(), **chosen):
    form = {k: v for k, v in fields(page).items() if k not in refused}
    return ask(desk, "dan", {**form, **chosen, "viec": "tao"})


def drafts(content, folder):
    return [p.read_text("utf-8") for p in sorted((content / folder).rglob("*.md"))]


def test_nothing_is_written_before_it_was_agreed_to(opened):
    desk, content = opened
    before = sorted(content.rglob("*"))
    page = read(desk)
    assert page.status == 200
    assert sorted(content.rglob("*")) == before


def test_each_point_stands_with_the_sentence_it_comes_from(opened):
    said = points(read(opened[0]))
    assert "tổ chức hội nghị triển khai trồng rừng" in said["hop"]
    assert said["nguoi:0"] == "Đồng chí Nông Văn Tài, Giám đốc Sở Ví dụ dự."
    assert said["nguoi:1"].startswith("Đồng chí Hà Thị Bình, Chủ tịch UBND huyện")
    assert "Hội Nông dân tỉnh hỗ trợ giống." in said["co-quan:hoi-nong-dan-tinh"]
    assert "trồng rừng" in said["chu-de:trồng rừng"]
    assert "chu-de:bóng đá" not in said


def test_known_people_are_told_from_new_ones(opened):
    page = unescape(text(read(opened[0])))
    assert "đã có trang nong-van-tai" in page
    assert "chưa có trang: thành bản nháp" in page


def test_what_was_agreed_to_becomes_drafts_that_go_on_from_here(opened):
    desk, content = opened
    made = make(desk, read(desk))
    for path in ("articles/2018/07/", "meetings/2018/", "officials/ha-thi-binh.md"):
        assert f'href="/bien-tap/sua/{path}' in text(made)
    (meeting,) = drafts(content, "meetings")
    assert "Hà Thị Bình - Chủ tịch UBND huyện Mây" in meeting
    (written,) = drafts(content, "articles/2018/07")
    for words in ("meeting: hoi-nghi", "hoi-nong-dan-tinh", "trồng rừng"):
        assert words in written.partition("\n---\n")[0]


def test_what_was_refused_is_in_no_file(opened):
    desk, content = opened
    make(desk, read(desk), refused=("co:nguoi:1", "co:chu-de:trồng rừng"))
    assert not (content / "officials/ha-thi-binh.md").exists()
    (meeting,) = drafts(content, "meetings")
    assert "Nông Văn Tài" in meeting
    assert "Hà Thị Bình" not in meeting
    assert "topics" not in drafts(content, "articles/2018/07")[0]


def test_without_a_meeting_the_article_names_its_people(opened):
    desk, content = opened
    make(desk, read(desk), refused=("co:hop",))
    assert not (content / "meetings").exists()
    (written,) = drafts(content, "articles/2018/07")
    front = written.partition("\n---\n")[0]
    assert "meeting:" not in front
    assert "Nông Văn Tài" in front


def test_of_two_who_bear_a_name_the_editor_says_which(open_with):
    post = "  - {post: Chủ tịch UBND huyện Mây, from: 2015}\n"
    two = {
        f"officials/ha-thi-binh{n}.md": f"---\nname: Hà Thị Bình\nposts:\n{post}---\n"
        for n in ("", "-2")
    }
    desk, content = open_with(FILES | two)
    page = read(desk)
    assert "nhiều người cùng tên; hãy chọn" in unescape(text(page))
    make(desk, page, **{"la:nguoi:1": "ha-thi-binh-2"})
    (meeting,) = drafts(content, "meetings")
    assert "ha-thi-binh-2 - Chủ tịch UBND huyện Mây" in meeting
    assert len(list((content / "officials").iterdir())) == 3


def test_tables_and_stress_come_with_what_was_copied(opened):
    desk, content = opened
    rows = "<tr><th>Xã</th><th>Héc-ta</th></tr><tr><td>Mây</td><td>12</td></tr>"
    table = f"<table>{rows}</table>"
    html = "".join(f"<p>{line}</p>" for line in REPORT.split("\n\n")) + table
    form = {"ban-tin": "chữ trơn", "ban-tin-html": html, "ngay": "20/7/2018"}
    page = ask(desk, "dan", {**form, "viec": "doc"})
    make(desk, page)
    (written,) = drafts(content, "articles/2018/07")
    assert "| Mây | 12 |" in written


@pytest.mark.parametrize("day", ["x", "31/6/2018"])
def test_a_report_with_a_wrong_day_is_given_back(opened, day):
    form = {"ban-tin": "Tỉnh họp bàn việc trồng rừng.", "ngay": day, "viec": "doc"}
    answer = ask(opened[0], "dan", form)
    assert "Ngày đăng:" in text(answer)
    assert fields(answer)["ban-tin"] == "Tỉnh họp bàn việc trồng rừng."


def test_a_report_without_any_day_says_what_it_lacks(opened):
    form = {"ban-tin": "Tỉnh họp bàn việc trồng rừng.", "ngay": "", "viec": "doc"}
    answer = ask(opened[0], "dan", form)
    assert "không biết ngày đăng" in unescape(text(answer))
    assert fields(answer)["ban-tin"] == "Tỉnh họp bàn việc trồng rừng."


def send_file(desk, name, data, **form):
    """Send a file as the page's form does."""
    headers = {
        "host": "127.0.0.1:8000",
        "origin": "http://127.0.0.1:8000",
        "cookie": f"ban-bien-tap={desk.guard.key}",
    }
    given = {"viec": "doc", "ngay": "20/7/2018", **form}
    files = {"tep": Upload(name, data)}
    return desk.answer(Request("POST", "dan", {}, headers, given, files))


def test_a_word_file_is_read_as_import_reads_it(opened):
    desk, content = opened
    data = docx("".join(paragraph(line) for line in REPORT.split("\n\n")))
    page = send_file(desk, "Ban tin (1).DOCX", data)
    assert "nguoi:1" in points(page)
    make(desk, page)
    (meeting,) = drafts(content, "meetings")
    assert "Hà Thị Bình - Chủ tịch UBND huyện Mây" in meeting


@pytest.mark.parametrize(
    "name",
    ["../../../etc/passwd", "dan-x.txt", "dan-00000000000000000000.txt/../x"],
)
def test_no_other_file_is_read_for_a_name_that_was_sent(opened, name):
    desk, _ = opened
    form = {"viec": "doc", "ngay": "20/7/2018", "tep-da-nhan": name, "ban-tin": REPORT}
    assert "nguoi:1" in points(ask(desk, "dan", form))


def test_a_file_that_is_no_report_is_said_so(opened):
    page = send_file(opened[0], "a.docx", b"PK\x03\x04 hong")
    assert page.status == 200
    assert 'role="alert"' in text(page)


def test_a_meeting_that_was_there_is_not_said_to_be_new(opened):
    desk, _ = opened
    make(desk, read(desk))
    again = REPORT.replace("Huyện Mây bàn việc", "Huyện Mây lại bàn việc")
    before = len(desk.office.journal.of("officials/ha-thi-binh.md"))
    make(desk, read(desk, again))
    assert len(desk.office.journal.of("officials/ha-thi-binh.md")) == before


PLAN = (
    "---\ntitle: Hội nghị triển khai trồng rừng vụ thu\nkind: hội nghị\n"
    "date: 2018-07-19\nstatus: planned\nchairs: [Hà Thị Bình]\n"
    "attendees: [Lò Văn An]\n---\n"
)
WEEK = (
    "---\ndate: 2018-07-16\nentries:\n  - {day: thứ Năm, start: 08:00, "
    "content: Hội nghị triển khai trồng rừng vụ thu}\n---\n"
)


def test_a_planned_meeting_is_proposed_and_becomes_held_with_who_came(open_with):
    desk, content = open_with(FILES | {"meetings/2018/rung.md": PLAN})
    page = read(desk)
    assert "du-kien:rung" in points(page)
    make(desk, page)
    (meeting,) = drafts(content, "meetings")
    assert "status: held" in meeting
    assert "Nông Văn Tài - Giám đốc Sở Ví dụ" in meeting
    assert "Lò Văn An" in meeting.splitlines()[1]
    (written,) = drafts(content, "articles/2018/07")
    assert "meeting: rung" in written
    assert desk.office.files.earlier("meetings/2018/rung.md")


def test_a_plan_that_is_refused_stays_one(open_with):
    desk, content = open_with(FILES | {"meetings/2018/rung.md": PLAN})
    make(desk, read(desk), refused=("co:du-kien:rung",))
    assert PLAN in drafts(content, "meetings")


def test_an_entry_of_the_week_names_the_meeting_that_came_of_it(open_with):
    desk, content = open_with(FILES | {"schedules/2018/29.md": WEEK})
    page = read(desk)
    assert "du-kien:schedules/2018/29:0" in points(page)
    make(desk, page)
    (week,) = drafts(content, "schedules")
    (meeting,) = (content / "meetings").rglob("*.md")
    assert f"meeting: {meeting.stem}" in week
