"""The review in the browser: the questions of the command, a button an answer."""

import re

import pytest

from plugins.desk.editing.desk import open_desk
from plugins.desk.review.review import lock_of
from plugins.press.preview.board import Board
from plugins.press.system.lock import alone
from tests.unit.desk.editing.test_desk import ask, fields, text
from tests.unit.desk.review.review_content import files, imported, report

CHAIR = "Đồng chí Hà Văn Sơn, Chủ tịch UBND tỉnh chủ trì."
GENERAL = "Dự có Thiếu tướng Hà Văn Sơn, Phó Tư lệnh Quân khu 1."


@pytest.fixture(name="desk")
def _desk(tmp_path, monkeypatch):
    monkeypatch.setenv("BULLETIN_CACHE", str(tmp_path / "cache"))
    content = imported(
        tmp_path, report("Một", "9/5/2014", CHAIR), report("Hai", "9/5/2016", GENERAL)
    )
    return open_desk(content, Board())


def send(desk, place, value, **more):
    """Press a button of the page that is shown; the page after it."""
    form = fields(ask(desk, place)) | {"viec": value} | more
    answer = ask(desk, place, form)
    assert answer.status == 303
    return text(ask(desk, dict(answer.headers)["Location"].removeprefix("/bien-tap/")))


def test_the_kinds_are_listed_with_how_many_are_open(desk) -> None:
    shown = text(ask(desk, "hoi"))
    assert re.search(r"hoi/namesake\">Người trùng tên</a> [^\n]*còn 1<", shown)
    assert "hoi/post" not in shown


def test_a_question_stands_with_its_sentences_and_both_pages(desk) -> None:
    shown = text(ask(desk, "hoi/namesake"))
    assert "<h1>Hà Văn Sơn (ha-van-son-2) có phải là ha-van-son không?" in shown
    assert f"“{GENERAL}” (Hai)" in shown
    assert "<li>Chủ tịch UBND tỉnh (2014-05-09)</li>" in shown
    assert "<li>Phó Tư lệnh Quân khu 1 (2016-05-09)</li>" in shown


def test_a_button_joins_the_next_page_says_so_and_offers_to_undo(desk) -> None:
    before = files(desk.office.content)
    shown = send(desk, "hoi/namesake", "g:ha-van-son")
    assert "Đã xong: gộp ha-van-son-2 vào ha-van-son" in shown
    assert "officials/ha-van-son-2.md" not in files(desk.office.content)
    assert "Hoàn tác: gộp ha-van-son-2 vào ha-van-son" in shown
    shown = send(desk, "hoi", "h")
    assert "Đã hoàn tác: gộp ha-van-son-2 vào ha-van-son" in shown
    assert files(desk.office.content) == before


def test_whoever_is_meant_can_be_typed_as_a_name(desk) -> None:
    home = desk.office.content / "officials"
    (home / "ha-son.md").write_text("---\nname: Hà Sơn\n---\n", "utf-8")
    shown = send(desk, "hoi/namesake", "k", ai="hà  Sơn")
    assert "gộp ha-van-son-2 vào ha-son" in shown


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("", "Chưa gõ tên hay mã"),
        ("Lò Thị Na", "Không có cán bộ nào là “Lò Thị Na”"),
        ("Hà Văn Sơn", "Nhiều cán bộ là “Hà Văn Sơn”, hãy gõ mã: ha-van-son ("),
    ],
)
def test_whoever_cannot_be_meant_is_told_and_nothing_changes(desk, typed, says) -> None:
    third = desk.office.content / "officials/ha-van-son-3.md"
    third.write_text("---\nname: Hà Văn Sơn\n---\n", "utf-8")
    before = files(desk.office.content)
    assert says in send(desk, "hoi/namesake", "k", ai=typed)
    assert files(desk.office.content) == before


def test_what_is_put_off_comes_after_the_others(desk) -> None:
    first = fields(ask(desk, "hoi/meeting"))["cau"]
    send(desk, "hoi/meeting", "s")
    second = fields(ask(desk, "hoi/meeting"))["cau"]
    assert first != second
    send(desk, "hoi/meeting", "s")
    assert fields(ask(desk, "hoi/meeting"))["cau"] == first


def test_a_rule_accepts_many_with_one_button(desk) -> None:
    shown = text(ask(desk, "hoi"))
    (value,) = re.findall(r'value="(quy-tac:[a-z-]+)"', shown) or [""]
    assert value == ""
    send(desk, "hoi/person", "c")
    send(desk, "hoi/person", "c")
    send(desk, "hoi/namesake", "c")
    shown = text(ask(desk, "hoi"))
    assert "quy-tac:khong-nghi-ngo" in shown
    assert "4 câu theo quy tắc" in send(desk, "hoi", "quy-tac:khong-nghi-ngo")
    assert "Không còn câu hỏi nào" in text(ask(desk, "hoi"))


def test_a_question_answered_elsewhere_is_not_answered_twice(desk) -> None:
    form = fields(ask(desk, "hoi/namesake"))
    send(desk, "hoi/namesake", "c")
    before = files(desk.office.content)
    ask(desk, "hoi/namesake", form | {"viec": "g:ha-van-son"})
    assert "Câu ấy không còn để hỏi" in text(ask(desk, "hoi"))
    assert files(desk.office.content) == before


def test_the_command_and_the_page_are_not_at_work_together(desk) -> None:
    with alone(lock_of(desk.office.content)):
        answer = ask(desk, "hoi")
    assert answer.status == 409
    assert "đang mở ở cửa sổ khác" in text(answer)
    assert ask(desk, "hoi").status == 200


def test_a_form_of_another_site_answers_nothing(desk) -> None:
    before = files(desk.office.content)
    form = fields(ask(desk, "hoi/namesake")) | {"viec": "b"}
    answer = ask(desk, "hoi/namesake", form, origin="http://noi-khac.vn")
    assert answer.status == 403
    assert files(desk.office.content) == before


def test_an_unknown_kind_is_no_page(desk) -> None:
    assert ask(desk, "hoi/gi-do").status == 404


def test_what_an_answer_wrote_is_kept_in_git_and_so_is_its_undoing(
    desk, monkeypatch
) -> None:
    kept = []
    monkeypatch.setattr(
        desk.office.commits, "keep", lambda paths, what: kept.append((paths, what))
    )
    send(desk, "hoi/namesake", "g:ha-van-son")
    title = "gộp ha-van-son-2 vào ha-van-son"
    assert kept == [
        (["officials/ha-van-son.md", "imports.jsonl"], title),
        (["officials/ha-van-son-2.md"], title),
    ]
    kept.clear()
    send(desk, "hoi", "h")
    assert {path for paths, _ in kept for path in paths} >= {
        "officials/ha-van-son.md",
        "officials/ha-van-son-2.md",
        "imports.jsonl",
    }
    assert {what for _, what in kept} == {f"hoàn tác: {title}"}
