"""What an import writes is content that `check` and builds accept."""

import base64
from pathlib import Path

import pytest
import yaml

from plugins.desk.importer.drafts.front_matter import front
from plugins.desk.importer.import_reports import import_reports
from tests.bench.reading import GOLD
from tests.content_check import problems_of
from tests.unit.press.pictures.photos import coded, photo

WHOLE = "Tối 9/5/2019, UBND xã họp. Ông Bế Văn Lưu, Chủ tịch UBND xã chủ trì."


def imported(folder: Path, name: str, text: str) -> dict[str, bytes]:
    """Content files of one report."""
    (folder / "in").mkdir()
    (folder / "in" / name).write_text(text, "utf-8")
    content = folder / "content"
    assert import_reports([folder / "in"], content, "2019-05-10", False, False) == 0
    files = [path for path in content.rglob("*") if path.is_file()]
    return {path.relative_to(content).as_posix(): path.read_bytes() for path in files}


def article_of(files: dict[str, bytes]) -> str:
    (text,) = (data for path, data in files.items() if path.startswith("articles/"))
    return text.decode()


def rules(files: dict[str, bytes]) -> list[str]:
    return [problem.rule for problem in problems_of(files)]


def test_a_picture_is_shown_from_where_it_was_put(tmp_path: Path) -> None:
    inner = base64.b64encode(coded(photo())).decode()
    picture = f"<p><img src='data:image/jpeg;base64,{inner}'></p><p>Quang cảnh họp</p>"
    page = f"<h1>Xã họp bàn</h1><main><p>{WHOLE}</p>{picture}<p>Hết.</p></main>"
    assert rules(imported(tmp_path, "a.html", page)) == []


def test_a_picture_gets_the_suffix_of_what_it_is(tmp_path: Path) -> None:
    inner = base64.b64encode(coded(photo(), "PNG")).decode()
    picture = f"<img src='data:image/jpeg;base64,{inner}'>"
    page = f"<h1>Xã họp bàn</h1><main><p>{WHOLE}</p>{picture}<p>Hết.</p></main>"
    files = imported(tmp_path, "a.html", page)
    assert [Path(path).suffix for path in files if path.startswith("images/")] == [
        ".png"
    ]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"<html>404</html>" * 40, "trang web"),
        (coded(photo())[:2000], "cắt cụt"),
        (b"GIF89a" * 99, "GIF"),
        (b"khong phai anh " * 40, "chú thích: Quang cảnh họp"),
    ],
)
def test_a_picture_that_cannot_be_shown_is_told_and_left_out(
    tmp_path: Path, data: bytes, reason: str
) -> None:
    inner = base64.b64encode(data).decode()
    picture = f"<p><img src='data:image/jpeg;base64,{inner}'></p><p>Quang cảnh họp</p>"
    page = f"<h1>Xã họp bàn</h1><main><p>{WHOLE}</p>{picture}<p>Hết.</p></main>"
    files = imported(tmp_path, "a.html", page)
    assert not [path for path in files if path.startswith("images/")]
    assert reason in article_of(files).split("-->")[0]


def test_a_report_of_one_paragraph_says_it_once(tmp_path: Path) -> None:
    files = imported(tmp_path, "a.txt", f"Xã họp\n\n{WHOLE}\n")
    assert article_of(files).count(WHOLE) == 1
    assert rules(files) == []


def test_a_byline_of_several_names_becomes_several_authors(tmp_path: Path) -> None:
    files = imported(
        tmp_path, "a.txt", f"Xã họp\n\n{WHOLE}\n\nHết.\n\nTin, ảnh: Hà Phan - Bế Lan"
    )
    assert "authors:\n  - Hà Phan\n  - Bế Lan\n" in article_of(files)
    assert rules(files) == []


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Xã họp " + "và bàn " * 40, "và…"),
        ("🎉🎉", "Họp"),
        ("Họp <b>bàn</b> <!-- x", "‹b>bàn‹/b>"),
    ],
)
def test_a_title_is_one_that_a_page_can_have(
    tmp_path: Path, title: str, shown: str
) -> None:
    files = imported(tmp_path, "a.txt", f"{title}\n\n{WHOLE}\n\nHết.\n")
    written = yaml.safe_load(article_of(files).split("---")[1])["title"]
    assert shown in written
    assert rules(files) == []


def test_a_link_that_only_works_inside_an_office_is_left_out(tmp_path: Path) -> None:
    link = "<a href='http://10.0.0.5/van-ban'>văn bản</a>"
    page = f"<h1>Xã họp bàn</h1><main><p>{WHOLE}</p><p>Xem {link} số 5.</p></main>"
    files = imported(tmp_path, "a.html", page)
    assert "Xem văn bản số 5." in article_of(files)
    assert rules(files) == []


def test_the_lead_in_the_summary_is_the_day_of_the_meeting(tmp_path: Path) -> None:
    text = f"Xã họp\n\n{WHOLE}\n\nNgày 11/4, huyện xếp xã đứng đầu.\n\nHết.\n"
    assert rules(imported(tmp_path, "a.txt", text)) == []


def test_no_gold_report_becomes_a_draft_that_stops_a_build(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    number = 0
    for path in sorted(GOLD.glob("*.yaml")):
        for group in yaml.safe_load(path.read_text("utf-8")).values():
            for entry in group:
                number += 1
                report = tmp_path / "in" / f"{number}.txt"
                report.write_text(entry["text"], "utf-8")
    content = tmp_path / "content"
    import_reports([tmp_path / "in"], content, "2024-06-30", False, False)
    files = {
        path.relative_to(content).as_posix(): path.read_bytes()
        for path in content.rglob("*.md")
    }
    found = [p for p in problems_of(files) if p.severity == "error"]
    assert [f"{p.path}: {p.rule}" for p in found] == []


def test_front_matter_holds_no_html() -> None:
    assert front({"title": "Số < 5 <b>"}) == "---\ntitle: Số < 5 ‹b>\n---\n"
