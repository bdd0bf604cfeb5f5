"""Importing files: drafts written once, bad files named, nothing overwritten."""

import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from plugins.desk.importer.drafts.front_matter import front
from plugins.desk.importer.explaining import explain_files
from plugins.desk.importer.import_reports import import_reports
from tests.unit.press.pictures.photos import coded, photo

REPORT = """Khe Mo sơ kết công tác thủy lợi

Sáng 9/5, UBND huyện Khe Mo tổ chức Hội nghị sơ kết công tác thủy lợi.

Đồng chí Bế Văn Lưu- Bí thư Huyện ủy chủ trì. Dự có đồng chí Lã Thị Mận: Chủ tịch HĐND.

Minh Tú
"""
KEYS = [
    "source", "title", "summary", "date", "time", "published", "end_date",
    "part_of_day",
    "author", "source_name", "paragraphs", "images", "meeting", "appearances",
    "changes", "groups", "uncertain", "left_out", "document",
]  # fmt: skip
BODY = (
    '<w:p><w:r><w:rPr><w:rFonts w:ascii="{font}"/></w:rPr><w:t>{text}</w:t></w:r></w:p>'
)
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
    'relationships+xml"/><Override PartName="/word/document.xml" ContentType="'
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)


def docx(path: Path, font: str, *lines: str) -> None:
    body = "".join(BODY.format(font=font, text=line) for line in lines)
    document = f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    with zipfile.ZipFile(path, "w") as parts:
        parts.writestr("[Content_Types].xml", TYPES)
        parts.writestr("_rels/.rels", RELATIONS)
        parts.writestr("word/document.xml", document)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "in" / "bai.txt"
    path.parent.mkdir()
    path.write_text(REPORT, "utf-8")
    return path


def run(path: Path, **options: Any) -> int:
    content = options.pop("content", path.parent.parent / "content")
    given = {"published": "2019-05-10", "dry_run": False, "as_json": False} | options
    return import_reports([path], content, **given)


def written(content: Path) -> dict[str, str]:
    files = sorted(content.rglob("*.md"))
    return {f.relative_to(content).as_posix(): f.read_text("utf-8") for f in files}


def matter(text: str) -> dict[str, Any]:
    return dict(yaml.safe_load(text.split("---")[1]))


def test_a_report_becomes_article_meeting_officials_and_organisation(
    report: Path,
) -> None:
    assert run(report) == 0
    assert list(written(report.parent.parent / "content")) == [
        "articles/2019/05/khe-mo-so-ket-cong-tac-thuy-loi.md",
        "meetings/2019/hoi-nghi-so-ket-cong-tac-thuy-loi-2019-05-09.md",
        "officials/be-van-luu.md",
        "officials/la-thi-man.md",
        "organisations/ubnd-huyen-khe-mo.md",
    ]


def test_everything_written_is_a_draft(report: Path) -> None:
    run(report)
    for path, text in written(report.parent.parent / "content").items():
        found = matter(text)
        is_article = path.startswith("articles")
        assert found["status"] == "draft" if is_article else found["draft"] is True


def test_the_meeting_lists_chairs_and_guests_with_posts(report: Path) -> None:
    run(report)
    meeting = matter(list(written(report.parent.parent / "content").values())[1])
    assert meeting["chairs"] == ["Bế Văn Lưu - Bí thư Huyện ủy"]
    assert meeting["attendees"] == ["Lã Thị Mận - Chủ tịch HĐND"]
    assert (str(meeting["date"]), meeting["session"]) == ("2019-05-09", "sáng")


def test_a_second_import_leaves_every_file_as_it_is(report: Path) -> None:
    run(report)
    content = report.parent.parent / "content"
    for path in content.rglob("*.md"):
        path.write_text("của biên tập viên", "utf-8")
    assert run(report) == 0
    assert set(written(content).values()) == {"của biên tập viên"}


def test_another_report_of_the_same_title_gets_its_own_file(report: Path) -> None:
    run(report)
    other = report.with_name("khac.txt")
    other.write_text(REPORT.replace("9/5", "3/5"), "utf-8")
    assert run(other) == 0
    assert run(other) == 0
    content = report.parent.parent / "content"
    assert sorted(path.stem for path in content.glob("articles/2019/05/*")) == [
        "khe-mo-so-ket-cong-tac-thuy-loi",
        "khe-mo-so-ket-cong-tac-thuy-loi-2",
    ]


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("date: 2019-05-10", "date: 10/5/2019"),
        ("meeting: .*\nstatus: draft", "meeting: so-ket\nstatus: published"),
    ],
)
def test_a_report_that_editors_worked_on_is_known_again(
    report: Path, line: str, instead: str
) -> None:
    run(report)
    (article,) = (report.parent.parent / "content/articles").rglob("*.md")
    text, edits = re.subn(line, instead, article.read_text("utf-8"))
    assert edits == 1
    article.write_text(text, "utf-8")
    run(report)
    assert len(list(article.parent.iterdir())) == 1


def test_names_that_fold_alike_get_their_own_files(report: Path) -> None:
    content = report.parent.parent / "content"
    (content / "officials").mkdir(parents=True)
    (content / "officials/be-van-luu.md").write_text("---\nname: Bế Văn Lựu\n---\n")
    run(report)
    assert matter(written(content)["officials/be-van-luu-2.md"])["name"] == "Bế Văn Lưu"


def officials(content: Path, **files: str) -> None:
    (content / "officials").mkdir(parents=True)
    for name, keys in files.items():
        (content / "officials" / f"{name}.md").write_text(f"---\n{keys}\n---\n")


def test_somebody_known_by_a_former_name_gets_no_second_page(report: Path) -> None:
    content = report.parent.parent / "content"
    officials(content, luu="name: Bế Thế Lưu\nother_names: [{name: Bế Văn Lưu}]")
    run(report)
    assert "officials/be-van-luu.md" not in written(content)


def test_a_name_of_several_officials_is_asked_about(report: Path) -> None:
    content = report.parent.parent / "content"
    officials(content, a="name: Bế Văn Lưu", b="name: 'Bế Văn Lưu'")
    run(report)
    text = written(content)[
        "meetings/2019/hoi-nghi-so-ket-cong-tac-thuy-loi-2019-05-09.md"
    ]
    assert '"Bế Văn Lưu - Bí thư Huyện ủy": nhiều trang có tên này (a, b)' in text
    assert matter(text)["attendees"] == ["Lã Thị Mận - Chủ tịch HĐND"]
    assert "chairs" not in matter(text)


def test_a_dry_run_writes_nothing_and_prints_every_key(
    report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(report, dry_run=True, as_json=True) == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert list(found) == KEYS
    assert not (report.parent.parent / "content").exists()


def test_a_bad_file_is_named_and_the_others_are_imported(
    report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (report.parent / "hong.docx").write_bytes(b"PK nothing")
    (report.parent / "trong.txt").write_bytes(b"")
    assert run(report.parent, content=report.parent.parent / "content") == 1
    printed = capsys.readouterr().out
    assert "hong.docx" in printed
    assert "trong.txt" in printed
    assert len(written(report.parent.parent / "content")) == 5


def test_a_report_without_any_date_asks_for_one(
    report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report.write_text("Tin ngắn\n\nHội Nông dân trao quà cho hội viên.\n", "utf-8")
    assert run(report, published=None) == 1
    assert "--published" in capsys.readouterr().out


@pytest.mark.parametrize("published", ["mai", "13/13/2019"])
def test_a_wrong_date_is_wrong_usage(report: Path, published: str) -> None:
    assert run(report, published=published) == 2


def test_a_missing_path_is_wrong_usage(tmp_path: Path) -> None:
    assert run(tmp_path / "in" / "khong-co.txt") == 2


def test_a_folder_without_reports_is_wrong_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "anh.jpg").write_bytes(b"jpeg")
    assert run(tmp_path) == 2
    assert ".docx" in capsys.readouterr().err


def test_the_table_names_files_from_the_folder_they_are_in(
    report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (report.parent / "2018").mkdir()
    (report.parent / "2018" / "b[1].txt").write_text(REPORT, "utf-8")
    run(report.parent, dry_run=True)
    printed = capsys.readouterr().out
    assert "│ 2018/b[1].txt │" in printed
    assert "│ bai.txt " in printed


def test_a_folder_that_cannot_be_written_to_is_named(
    report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (report.parent.parent / "content").write_text("đây là một tệp", "utf-8")
    assert run(report) == 1
    assert "không ghi được" in capsys.readouterr().out


def test_word_text_in_an_old_font_is_converted(
    report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = report.parent / "bai.docx"
    docx(path, ".VnTime", "Héi nghÞ tæng kÕt", "S¸ng 9/5, ®ång chÝ Bïi V¨n Lý chñ tr×.")
    assert run(path, dry_run=True, as_json=True) == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert found["title"] == "Hội nghị tổng kết"
    assert found["appearances"][0]["name"] == "Bùi Văn Lý"


def test_unicode_that_keeps_the_name_of_an_old_font_stays_as_it_is(
    report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = report.parent / "bai.docx"
    docx(path, ".VnTime", "Họp ở xã", "Sáng 9/5, ông Bùi Văn Lân chủ trì.", "Nhân dân")
    assert run(path, dry_run=True, as_json=True) == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert found["summary"] == "Sáng 9/5, ông Bùi Văn Lân chủ trì."


def test_pictures_beside_a_saved_page_are_copied(report: Path) -> None:
    page = report.with_suffix(".html")
    (report.parent / "bai_files").mkdir()
    (report.parent / "bai_files/hop.jpg").write_bytes(coded(photo()))
    text = REPORT.replace("\n\n", "</p><p>")
    page.write_text(f"<h1>Họp</h1><p>{text}</p><img src='bai_files/hop.jpg'>", "utf-8")
    assert run(page) == 0
    assert len(list((report.parent.parent / "content/images/2019/05").iterdir())) == 1


def test_a_picture_outside_the_pages_folder_is_never_read(report: Path) -> None:
    (report.parent.parent / "khoa.jpg").write_bytes(b"secret")
    page = report.with_suffix(".html")
    page.write_text(f"<h1>Họp</h1><p>{REPORT}</p><img src='../khoa.jpg'>", "utf-8")
    assert run(page) == 0
    assert not (report.parent.parent / "content/images").exists()


def test_a_folder_names_the_files_it_cannot_import_and_follows_no_link_out(
    report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (report.parent / "bai-cu.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    (report.parent / "anh.jpg").write_bytes(b"jpeg")
    secret = report.parent.parent / "khoa.txt"
    secret.write_text("Khóa bí mật", "utf-8")
    (report.parent / "lien-ket.txt").symlink_to(secret)
    assert run(report.parent, content=report.parent.parent / "content") == 1
    printed = capsys.readouterr().out
    assert "bai-cu.doc" in printed
    assert "anh.jpg" not in printed
    assert "lien-ket" not in printed


@pytest.mark.parametrize(
    ("name", "text", "summary"),
    [
        ("a.txt", "<p>Ngày 8/4, xã họp.</p><p>Rồi nghỉ.</p>", "Ngày 8/4, xã họp."),
        ("a.html", "Ngày 8/4, xã họp.\n\nRồi nghỉ.", "Ngày 8/4, xã họp."),
        (
            "a.txt",
            "Ngày 8/4, số trẻ <p5 tuổi> tăng.",
            "Ngày 8/4, số trẻ <p5 tuổi> tăng.",
        ),
    ],
)
def test_a_file_is_read_as_what_it_holds(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
    text: str,
    summary: str,
) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    assert run(tmp_path / name, dry_run=True, as_json=True) == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert found["summary"] == summary


@given(st.text(min_size=1).filter(lambda text: text.strip()))
def test_front_matter_reads_back_as_written(text: str) -> None:
    try:
        found = yaml.safe_load(front({"title": text})[4:].rpartition("\n---")[0])
    except yaml.reader.ReaderError:
        return
    shown = re.sub(r"<(?=[a-zA-Z/!])", "‹", " ".join(text.split()))
    assert " ".join(str(found["title"]).split()) == shown


def test_posts_taken_and_left_stand_in_the_drafts_of_officials(report: Path) -> None:
    report.write_text(
        "HĐND huyện họp\n\nNgày 9/5, HĐND huyện Khe Mo họp. Đồng chí Bế Văn Lưu, Bí thư"
        " Huyện ủy dự.\n\nKỳ họp bầu đồng chí Vi Văn Tỉnh giữ chức Chủ tịch UBND huyện;"
        " miễn nhiệm chức vụ Chủ tịch UBND huyện đối với đồng chí Lã Thị Mận do chuyển"
        " công tác.",
        "utf-8",
    )
    assert run(report) == 0
    files = written(report.parent.parent / "content")
    taken = matter(files["officials/vi-van-tinh.md"])["posts"]
    assert [(p["post"], str(p["from"]), p["reason"]) for p in taken] == [
        ("Chủ tịch UBND huyện", "2019-05-09", "bầu")
    ]
    (left,) = matter(files["officials/la-thi-man.md"])["posts"]
    assert (str(left["to"]), left["end_reason"]) == ("2019-05-09", "chuyển công tác")
    assert "nhận chức vụ Chủ tịch UBND huyện" in files["officials/vi-van-tinh.md"]


def test_explaining_prints_what_fired_and_writes_nothing(
    report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(report.parent.parent.rglob("*"))
    assert explain_files([report], "20/5/2018") == 0
    printed = capsys.readouterr().out
    assert "role/chủ trì: chủ trì" in printed
    assert "person: Bế Văn Lưu · Bí thư Huyện ủy · chủ trì" in printed
    assert sorted(report.parent.parent.rglob("*")) == before


def test_explaining_names_files_it_cannot_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bai.xls").write_bytes(b"%PDF")
    assert explain_files([tmp_path / "bai.xls"], None) == 1
    assert "chưa nhập được" in capsys.readouterr().out
    assert explain_files([tmp_path / "không-có.txt"], None) == 2


def test_json_tells_the_changes_of_posts_and_drafts_keep_a_career_apart(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "bai.txt"
    page.write_text(
        "Bầu Chủ tịch UBND xã\n\nNgày 5/7/2021, HĐND xã bầu ông Lê Văn An làm Chủ tịch"
        " UBND xã. Ngày 2/10/2015, ông An được bổ nhiệm giữ chức Trưởng Công an xã."
        "\n\nHết bài.\n",
        "utf-8",
    )
    content = tmp_path / "content"
    assert import_reports([page], content, "6/7/2021", dry_run=False, as_json=True) == 0
    (told,) = json.loads(capsys.readouterr().out)
    sentences = [change.pop("sentence") for change in told["changes"]]
    assert told["changes"] == [
        {"name": "Lê Văn An", "post": "Chủ tịch UBND xã", "begins": True,
         "date": "2021-07-05"},
        {"name": "Lê Văn An", "post": "Trưởng Công an xã", "begins": True,
         "date": "2015-10-02"},
    ]  # fmt: skip
    assert sentences[1].startswith("Ngày 2/10/2015, ông An")
    draft = (content / "officials" / "le-van-an.md").read_text("utf-8")
    keys = yaml.safe_load(draft.split("---")[1])
    assert [(p["post"], str(p["from"])) for p in keys["posts"]] == [
        ("Chủ tịch UBND xã", "2021-07-05")
    ]
    assert "Trưởng Công an xã" in draft


def test_two_namesakes_in_one_list_are_two_officials(tmp_path: Path) -> None:
    path = tmp_path / "in" / "bai.txt"
    path.parent.mkdir()
    guests = (
        "Dự có các đồng chí: Hà Văn Sơn - Giám đốc Sở Y tế; "
        "Hà Văn Sơn - Chủ tịch UBND huyện Ba Bể."
    )
    path.write_text(REPORT.replace("Minh Tú", f"{guests}\n\nMinh Tú"), "utf-8")
    assert run(path) == 0
    officials = (tmp_path / "content" / "officials").glob("ha-van-son*.md")
    posts = {one.stem: one.read_text("utf-8") for one in officials}
    assert sorted(posts) == ["ha-van-son", "ha-van-son-2"]
    assert "Giám đốc Sở Y tế" in posts["ha-van-son"]
    assert "Chủ tịch UBND huyện Ba Bể" in posts["ha-van-son-2"]
    [meeting] = (tmp_path / "content" / "meetings").rglob("*.md")
    lines = meeting.read_text("utf-8")
    assert "Hà Văn Sơn - Giám đốc Sở Y tế" in lines
    assert "Hà Văn Sơn - Chủ tịch UBND huyện Ba Bể" in lines
