"""A state document, as Word files have it, becomes a file of official documents."""

from pathlib import Path

import pytest
import yaml

from plugins.desk.importer.import_reports import import_reports
from tests.content_check import problems_of
from tests.unit.desk.importer.word.test_state_papers import (
    MOTTO,
    NOTICE,
    SECOND,
    table,
)
from tests.unit.desk.importer.word.word_files import docx, paragraph


def decision(number: str = "17/2026/QĐ-UBND", day: str = "31 tháng 7") -> str:
    return (
        table([["ỦY BAN NHÂN DÂN", "TỈNH LŨNG VÂN", f"Số: {number}"],
               [MOTTO, SECOND, f"Lũng Vân, ngày {day} năm 2026"]])
        + paragraph("QUYẾT ĐỊNH")
        + paragraph("Ban hành Quy định quản lý vật liệu nổ trên địa bàn tỉnh")
        + paragraph("Căn cứ Luật Tổ chức chính quyền địa phương;")
        + paragraph("Điều 1. Ban hành kèm theo Quyết định này Quy định quản lý.")
        + paragraph("Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày 15 tháng 8"
                    " năm 2026 và thay thế Quyết định số 12/2019/QĐ-UBND.")
        + table([["Nơi nhận:", "- Như Điều 2;", "- Lưu: VT."],
                 ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "(Đã ký)",
                  "Lò Văn Pín"]])
    )  # fmt: skip


@pytest.fixture(name="imported")
def _imported(tmp_path: Path):
    def imported(*bodies: str, there: dict[str, str] | None = None) -> dict[str, str]:
        content = tmp_path / "content"
        for path, text in (there or {}).items():
            (content / path).parent.mkdir(parents=True, exist_ok=True)
            (content / path).write_text(text, "utf-8")
        source = tmp_path / "in"
        source.mkdir(exist_ok=True)
        for number, body in enumerate(bodies):
            (source / f"van-ban-{number}.docx").write_bytes(docx(body))
        content.mkdir(exist_ok=True)
        assert import_reports([source], content, "2026-08-01", False, False) == 0
        return {
            path.relative_to(content).as_posix(): path.read_text("utf-8")
            for path in sorted(content.rglob("*.md"))
        }

    return imported


def keys(text: str) -> dict:
    return yaml.safe_load(text.split("---")[1])


DECISION = "official_documents/2026/17-2026-qd-ubnd.md"


def test_what_the_layout_says_is_filled_in(imported) -> None:
    files = imported(decision())
    found = keys(files[DECISION])
    assert found["number"] == "17/2026/QĐ-UBND"
    assert found["kind"] == "quyết định"
    assert str(found["date"]) == "2026-07-31"
    assert str(found["effective"]) == "2026-08-15"
    assert found["title"].startswith("Ban hành Quy định quản lý vật liệu nổ")
    (line,) = found["signatories"]
    assert line == "Lò Văn Pín - TM. Ủy ban nhân dân, KT. Chủ tịch, Phó Chủ tịch"
    (issuer,) = found["issuers"]
    body = keys(files[f"organisations/{issuer}.md"])
    assert body["name"] == "Ủy ban nhân dân tỉnh Lũng Vân"
    assert "Nơi nhận: Như Điều 2; Lưu: VT." in files[DECISION]
    assert not [path for path in files if path.startswith("articles/")]


def test_the_file_it_came_in_is_there_to_download(imported, tmp_path) -> None:
    (document,) = keys(imported(decision())[DECISION])["documents"]
    assert (tmp_path / "content" / document["file"]).read_bytes()[:2] == b"PK"


def test_what_it_replaces_is_named_where_that_has_a_file(imported) -> None:
    old = (
        "---\ntitle: Quy định cũ\nnumber: 12/2019/QĐ-UBND\nkind: quyết định\n"
        "date: 2019-04-03\n---\n"
    )
    asked = imported(decision())[DECISION]
    assert "# Ghi replaces: [12/2019/QĐ-UBND]" in asked
    there = {"official_documents/2019/12.md": old}
    files = imported(decision(), decision("18/2026/QĐ-UBND"), there=there)
    text = next(t for p, t in files.items() if "18-2026" in p)
    assert keys(text)["replaces"] == ["12/2019/QĐ-UBND"]


def test_a_notice_of_conclusions_names_its_meeting(imported) -> None:
    files = imported(NOTICE)
    notice = keys(files["official_documents/2026/35-tb-ubnd.md"])
    assert f"meetings/2026/{notice['meeting']}.md" in files


def test_what_was_left_for_the_pen_is_asked(imported) -> None:
    files = imported(decision("     /QĐ-UBND", "    tháng 7"))
    (path,) = (path for path in files if path.startswith("official_documents/"))
    assert "hãy thêm number" in files[path]
    assert "date là ngày đăng" in files[path]
    problems = problems_of(files)
    assert [
        one.rule for one in problems if one.severity == "error" and not one.draft
    ] == []


def test_the_same_document_is_imported_once(imported) -> None:
    once = imported(decision())
    assert imported(decision(), decision()) == once


def test_an_invitation_is_no_document(imported) -> None:
    body = decision().replace("QUYẾT ĐỊNH", "GIẤY MỜI")
    assert not [p for p in imported(body) if p.startswith("official_documents/")]
