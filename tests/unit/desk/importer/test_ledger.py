"""Importing again: what is known is skipped or brought up to date, nothing returns."""

import json
from pathlib import Path

import pytest
import yaml

from plugins.desk.importer import filing
from plugins.desk.importer.import_reports import import_reports

REPORT = """Khe Mo sơ kết công tác thủy lợi

Sáng 9/5, UBND huyện Khe Mo tổ chức Hội nghị sơ kết công tác thủy lợi.

Đồng chí Bế Văn Lưu- Bí thư Huyện ủy chủ trì. Dự có đồng chí Lã Thị Mận: Chủ tịch HĐND.

Minh Tú
"""
LATER = """Khe Mo bàn việc trồng rừng

Sáng 3/9, UBND huyện Khe Mo tổ chức Hội nghị bàn việc trồng rừng.

Đồng chí Bế Văn Lưu - Bí thư Huyện ủy chủ trì.

Minh Tú
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    put(tmp_path, "bai.txt", REPORT)
    return tmp_path


def put(folder: Path, name: str, text: str) -> Path:
    path = folder / "in" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def run(folder: Path, **options: object) -> int:
    given = {"published": "2019-09-10", "dry_run": False, "as_json": False} | options
    return import_reports([folder / "in"], folder / "content", **given)  # type: ignore[arg-type]


def files(folder: Path, kind: str) -> dict[str, str]:
    found = sorted((folder / "content" / kind).rglob("*.md"))
    return {path.stem: path.read_text("utf-8") for path in found}


def keys(text: str) -> dict:
    return dict(yaml.safe_load(text.split("---")[1]))


def test_a_known_file_is_not_imported_again(folder, capsys) -> None:
    run(folder)
    before = (folder / "content" / "imports.jsonl").read_bytes()
    assert run(folder) == 0
    assert "1 đã nhập lần trước, không đổi" in capsys.readouterr().out
    assert (folder / "content" / "imports.jsonl").read_bytes() == before


def test_a_source_that_changed_brings_its_untouched_drafts_up_to_date(folder) -> None:
    run(folder)
    put(folder, "bai.txt", REPORT.replace("Lã Thị Mận", "Lã Thị Mai"))
    assert run(folder) == 0
    (article,) = files(folder, "articles").values()
    (meeting,) = files(folder, "meetings").values()
    assert "Lã Thị Mai" in article
    assert keys(meeting)["attendees"] == ["Lã Thị Mai - Chủ tịch HĐND"]


def test_a_draft_somebody_worked_on_stays_when_the_source_changes(
    folder, capsys
) -> None:
    run(folder)
    (path,) = (folder / "content/articles").rglob("*.md")
    path.write_text(path.read_text("utf-8").replace("Minh Tú", "Tú Minh"), "utf-8")
    edited = path.read_bytes()
    put(folder, "bai.txt", REPORT + "\nThêm một đoạn nữa về thủy lợi của huyện.\n")
    assert run(folder) == 0
    assert path.read_bytes() == edited
    assert "đã được sửa tay" in capsys.readouterr().out


def test_a_renamed_draft_is_known_again(folder) -> None:
    run(folder)
    (path,) = (folder / "content/articles").rglob("*.md")
    renamed = path.rename(path.with_name("so-ket-thuy-loi.md"))
    run(folder)
    assert list(files(folder, "articles")) == ["so-ket-thuy-loi"]
    put(folder, "bai.txt", REPORT.replace("Lã Thị Mận", "Lã Thị Mai"))
    run(folder)
    assert list(files(folder, "articles")) == ["so-ket-thuy-loi"]
    assert "Lã Thị Mai" in renamed.read_text("utf-8")


def test_a_deleted_draft_does_not_return(folder, capsys) -> None:
    run(folder)
    (path,) = (folder / "content/articles").rglob("*.md")
    path.unlink()
    run(folder)
    assert files(folder, "articles") == {}
    assert "đã bị xóa" in capsys.readouterr().out
    run(folder, again=True)
    assert len(files(folder, "articles")) == 1


def test_a_deleted_false_official_does_not_return(folder) -> None:
    run(folder)
    (folder / "content/officials/be-van-luu.md").unlink()
    put(folder, "sau.txt", LATER)
    assert run(folder) == 0
    assert "be-van-luu" not in files(folder, "officials")
    meeting = next(t for t in files(folder, "meetings").values() if "trồng rừng" in t)
    assert "chairs" not in keys(meeting)
    assert '"Bế Văn Lưu - Bí thư Huyện ủy": trang này đã bị xóa' in meeting


def test_a_page_whose_name_was_put_right_is_the_same_official(folder) -> None:
    run(folder)
    path = folder / "content/officials/be-van-luu.md"
    path.write_text(path.read_text("utf-8").replace("Bế Văn Lưu", "Bế Văn Lựu"))
    put(folder, "sau.txt", LATER)
    run(folder)
    assert sorted(files(folder, "officials")) == ["be-van-luu", "la-thi-man"]


def test_the_same_report_saved_twice_is_imported_once(folder, capsys) -> None:
    put(folder, "ban-sao.html", "<p>" + REPORT.replace("\n\n", "</p><p>") + "</p>")
    run(folder)
    assert len(files(folder, "articles")) == 1
    assert "1 trùng với một bài khác" in capsys.readouterr().out


def test_two_reports_of_one_title_and_day_both_come_in(folder) -> None:
    put(folder, "khac.txt", REPORT.replace("Dự có", "Cùng dự có"))
    run(folder)
    assert len(files(folder, "articles")) == 2


def test_a_long_title_leaves_room_for_a_number(folder) -> None:
    title = "Khe Mo " + "bàn việc trồng rừng " * 8
    for number in range(12):
        put(folder, f"{number}.txt", f"{title}\n\nNgày 9/5, huyện họp số {number}.\n")
    run(folder)
    names = list(files(folder, "articles"))
    assert len(names) == 13
    assert max(map(len, names)) <= 80


def test_an_import_that_is_stopped_goes_on_where_it_stopped(
    folder, monkeypatch
) -> None:
    put(folder, "sau.txt", LATER)
    whole = folder / "whole"
    import_reports([folder / "in"], whole, "2019-09-10", False, False)

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(filing.Ledger, "add", stop)
        with pytest.raises(KeyboardInterrupt):
            run(folder)
    assert files(folder, "articles")
    assert run(folder) == 0
    assert sorted(p.name for p in (folder / "content").rglob("*.md")) == sorted(
        p.name for p in whole.rglob("*.md")
    )
    ledger = (folder / "content/imports.jsonl").read_text("utf-8").splitlines()
    made = [name for line in ledger for name in json.loads(line).get("officials", {})]
    assert sorted(made) == ["be-van-luu", "la-thi-man"]


def test_a_line_that_was_cut_off_costs_no_other(folder) -> None:
    run(folder)
    path = folder / "content" / "imports.jsonl"
    path.write_bytes(path.read_bytes() + b'{"type":"report","sou')
    put(folder, "sau.txt", LATER)
    assert run(folder) == 0
    assert run(folder) == 0
    assert len(files(folder, "articles")) == 2


def test_many_files_are_told_of_in_a_few_lines_and_one_by_one_in_a_file(
    folder, capsys
) -> None:
    for number in range(30):
        put(
            folder, f"{number}.txt", REPORT.replace("thủy lợi", f"thủy lợi số {number}")
        )
    run(folder)
    printed = capsys.readouterr().out.splitlines()
    assert len(printed) < 8
    assert "31 bài mới" in printed[0]
    details = (folder / "import-report.txt").read_text("utf-8")
    assert all(f"in/{number}.txt: bài mới" in details for number in range(30))


def test_a_table_gives_each_file_its_day(folder, capsys) -> None:
    put(folder, "2018/cu.txt", LATER)
    table = folder / "ngay.csv"
    table.write_text(
        "Tệp;Ngày\nbai.txt;20/5/2017\n2018/cu.txt;9/9/2018\nx.txt;1/1/2018"
    )
    assert run(folder, published=None, dates=table) == 0
    days = sorted(
        str(keys(text)["date"]) for text in files(folder, "articles").values()
    )
    assert days == ["2017-05-20", "2018-09-09"]
    assert 'ngay.csv:4: không thấy tệp "x.txt"' in capsys.readouterr().err


def test_all_that_is_wrong_in_a_table_of_days_is_told_at_once(folder, capsys) -> None:
    table = folder / "ngay.csv"
    put(folder, "khac/bai.txt", LATER)
    table.write_text("tep,ngay\nin/bai.txt,31/2/2018\nbai.txt,1/2/2018\nmot-cot\n")
    assert run(folder, dates=table) == 2
    told = capsys.readouterr().err
    assert all(f"ngay.csv:{line}:" in told for line in (2, 3, 4))
    assert not (folder / "content").exists()
