"""Sửa giúp: what is written is what the message says, and the problem is gone."""

import json
from html import unescape

import pytest

from tests.content_check import article
from tests.unit.desk.editing.asking import ask, fields, text

PATH = "articles/2018/07/bai.md"


def shown(desk):
    return ask(desk, f"sua/{PATH}")


def offered(desk, **typed):
    """The remedies offered while one types, by the control they stand at."""
    form = {**fields(shown(desk)), **typed, "viec": "xem-lai"}
    told = json.loads(ask(desk, f"sua/{PATH}", form).data)
    found = {
        name: [(one["help"], one["spot"]) for one in problems if one["help"]]
        for name, problems in told.items()
    }
    return {name: helps for name, helps in found.items() if helps}


@pytest.mark.parametrize(
    ("key", "typed", "said", "becomes"),
    [
        ("category", "Chinh quyen", "viết “Chính quyền”", "Chính quyền"),
        ("status", "nháp", "viết “draft”", "draft"),
        ("status", "chờ duyệt", "viết “waiting”", "waiting"),
        ("slug", "Đường Mới", "viết “duong-moi”", "duong-moi"),
    ],
)
def test_what_the_message_says_is_written_and_not_saved_yet(
    open_with, key, typed, said, becomes
):
    desk, content = open_with({PATH: article("title: Đường")})
    before = (content / PATH).read_bytes()
    ((help, where),) = offered(desk, **{key: typed})[key]
    assert help == said
    form = {**fields(shown(desk)), key: typed, "viec": f"sua:{where}"}
    answer = ask(desk, f"sua/{PATH}", form)
    assert fields(answer)[key] == becomes
    assert "chưa lưu" in text(answer)
    assert (content / PATH).read_bytes() == before
    ask(desk, f"sua/{PATH}", {**fields(answer), "viec": "luu"})
    assert f"{key}: {becomes}" in (content / PATH).read_text("utf-8")


def test_without_script_the_button_stands_at_the_problem(open_with):
    wrong = article("title: Đường").replace("Chính quyền", "Chinh quyen")
    desk, _ = open_with({PATH: wrong})
    page = unescape(text(shown(desk)))
    assert 'name="viec" value="sua:unknown-category:' in page
    assert "Sửa giúp: viết “Chính quyền”" in page


def test_what_check_fix_takes_away_is_offered_too(open_with):
    twice = "Tỉnh khởi công đường vào xã Mây, dài 5 km."
    desk, _ = open_with({
        PATH: article(f"title: Đường\nsummary: {twice}", f"{twice}\n\nĐường có cầu.")
    })  # fmt: skip
    ((_, where),) = offered(desk)["summary"]
    form = {**fields(shown(desk)), "viec": f"sua:{where}"}
    answer = ask(desk, f"sua/{PATH}", form)
    assert fields(answer)["noi-dung"].strip() == "Đường có cầu."


def test_nothing_is_offered_where_only_a_person_knows(open_with):
    desk, _ = open_with({PATH: article("title: Đường")})
    assert offered(desk, date="31/6/2018") == {}


def test_a_problem_that_is_no_more_there_is_not_mended_twice(open_with):
    desk, _ = open_with({PATH: article("title: Đường")})
    form = {**fields(shown(desk)), "viec": "sua:unknown-category:4:11"}
    assert "chưa sửa gì" in unescape(text(ask(desk, f"sua/{PATH}", form)))
