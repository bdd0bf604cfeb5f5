"""A saved page of a weekly schedule becomes a draft of that week, never doubled."""

from datetime import date

import pytest

from plugins.bulletin.words.text import slugify
from plugins.desk.importer.files import import_file
from plugins.desk.importer.import_reports import import_reports
from tests.content_check import problems_of

PAGE = """<!doctype html><html><head><title>Lịch công tác tuần 47</title></head><body>
<h1>Lịch công tác tuần 47 năm 2026</h1>
<table><tr><th>Thứ, ngày</th><th>Giờ</th><th>Nội dung</th><th>Chủ trì</th></tr>
<tr><td rowspan="2">Thứ Hai<br>16/11</td><td>8h00</td><td>Giao ban: đầu tuần</td>
<td>PCT Lò Văn An</td></tr>
<tr><td>14h00</td><td>Tiếp công dân</td><td>Chủ tịch, các Phó Chủ tịch</td></tr>
<tr><td>Thứ Ba<br>17/11</td><td>7h30</td><td>Họp báo</td><td></td></tr></table>
</body></html>"""


def test_a_saved_schedule_becomes_a_draft_without_problems_once(tmp_path):
    page, content = tmp_path / "lich.html", tmp_path / "content"
    page.write_text(PAGE, "utf-8")
    content.mkdir()
    for _ in range(2):
        done = import_reports([page], content, date(2026, 11, 13), False, False)
        assert done == 0
    [made] = content.rglob("*.md")
    assert made.relative_to(content).as_posix() == "schedules/2026/47.md"
    text = made.read_text("utf-8")
    assert text.count("- day: ") == 3
    assert 'content: "Giao ban: đầu tuần"' in text or "content: 'Giao ban" in text
    assert "draft: true" in text
    rules = {p.rule for p in problems_of({"schedules/2026/47.md": text})}
    assert rules <= {"official-without-page", "unlikely-date"}


def test_what_an_editor_wrote_of_the_week_stays(tmp_path):
    page, content = tmp_path / "lich.html", tmp_path / "content"
    page.write_text(PAGE, "utf-8")
    there = content / "schedules/2026/47.md"
    there.parent.mkdir(parents=True)
    there.write_text("của biên tập", "utf-8")
    assert import_reports([page], content, date(2026, 11, 13), False, False) == 0
    assert there.read_text("utf-8") == "của biên tập"


def test_a_schedule_that_is_not_understood_is_asked_about(tmp_path):
    page = tmp_path / "lich.html"
    page.write_text(
        "<h1>Lịch công tác tuần của huyện</h1><p>Lãnh đạo huyện có lịch như sau.</p>"
        "<p>Thứ Hai</p><p>Xem bảng đính kèm ở trụ sở.</p><p>Thứ Ba</p><p>Như trên.</p>",
        "utf-8",
    )
    read = import_file(page, date(2027, 4, 9))
    assert read.schedule is None
    assert any("không đọc ra lịch" in note for note in read.report.notes)


def test_a_number_that_is_not_of_the_days_is_noted(tmp_path):
    page, content = tmp_path / "lich.html", tmp_path / "content"
    page.write_text(PAGE.replace("16/11", "23/11").replace("17/11", "24/11"), "utf-8")
    content.mkdir()
    assert import_reports([page], content, date(2026, 11, 13), False, False) == 0
    text = (content / "schedules/2026/48.md").read_text("utf-8")
    assert "# Tệp ghi tuần 47; các ngày là của tuần 48." in text


def test_the_summary_says_that_a_week_is_a_week(tmp_path, capsys):
    page, content = tmp_path / "lich.html", tmp_path / "content"
    page.write_text(PAGE, "utf-8")
    content.mkdir()
    for is_dry in (True, False):
        import_reports([page], content, date(2026, 11, 13), is_dry, False)
        printed = capsys.readouterr().out
        assert "1 lịch tuần mới" in printed
        assert "bài mới" not in printed


def test_a_revised_week_tells_what_changed_as_a_line_to_paste(tmp_path):
    page, content = tmp_path / "lich.html", tmp_path / "content"
    content.mkdir()
    page.write_text(PAGE, "utf-8")
    import_reports([page], content, date(2026, 11, 13), False, False)
    text = (content / "schedules/2026/47.md").read_text("utf-8")
    revised = PAGE.replace("7h30", "9h00").replace("Tiếp công dân", "Họp báo cáo")
    page.write_text(revised.replace("PCT Lò Văn An", "PCT Hà Thị Bình"), "utf-8")
    import_reports([page], content, date(2026, 11, 13), False, False)
    assert (content / "schedules/2026/47.md").read_text("utf-8") == text
    told = (tmp_path / "import-report.txt").read_text("utf-8")
    assert "Tệp mới khác lịch đã có" in told
    assert "Giao ban: đầu tuần: Hà Thị Bình chủ trì" in told
    assert "dời Họp báo từ thứ Ba 07:30 sang thứ Ba 09:00" in told
    assert "thêm thứ Hai 14:00 Họp báo cáo; bỏ thứ Hai 14:00 Tiếp công dân" in told


def test_the_same_week_again_tells_of_no_change(tmp_path):
    page, content = tmp_path / "lich.html", tmp_path / "content"
    content.mkdir()
    page.write_text(PAGE, "utf-8")
    for _ in range(2):
        import_reports([page], content, date(2026, 11, 13), False, False)
    told = (tmp_path / "import-report.txt").read_text("utf-8")
    assert "Tệp mới khác" not in told


@pytest.mark.parametrize(
    ("title", "organisation"),
    [
        ("Lịch công tác của lãnh đạo UBND tỉnh tuần 47", "organisation: ubnd-tinh"),
        ("LỊCH CÔNG TÁC TUẦN 47 CỦA THƯỜNG TRỰC TỈNH ỦY", "organisation: tinh-uy"),
        ("Lịch công tác tuần 47 của Sở Y tế", ""),
        ("Lịch công tác tuần 47", ""),
    ],
)
def test_the_title_tells_whose_week_it_is(tmp_path, title, organisation):
    page, content = tmp_path / "lich.html", tmp_path / "content"
    page.write_text(PAGE.replace("Lịch công tác tuần 47 năm 2026", title), "utf-8")
    bodies = content / "organisations"
    bodies.mkdir(parents=True)
    for name in ("UBND tỉnh", "Tỉnh ủy"):
        (bodies / f"{slugify(name)}.md").write_text(
            f"---\nname: {name}\n---\n", "utf-8"
        )
    assert import_reports([page], content, date(2026, 11, 13), False, False) == 0
    text = (content / "schedules/2026/47.md").read_text("utf-8")
    found = next((row for row in text.split("\n") if row.startswith("org")), "")
    assert found == organisation


def test_a_line_of_nobody_in_the_file_that_is_there_stops_no_import(tmp_path):
    page, content = tmp_path / "lich.html", tmp_path / "content"
    page.write_text(PAGE, "utf-8")
    there = content / "schedules/2026/47.md"
    there.parent.mkdir(parents=True)
    entry = (
        '{day: thứ Hai, start: "08:00", content: "Giao ban: đầu tuần", chairs: [" - "]}'
    )
    there.write_text(f"---\ndate: 2026-11-16\nentries:\n  - {entry}\n---\n", "utf-8")
    assert import_reports([page], content, date(2026, 11, 13), False, False) == 0
