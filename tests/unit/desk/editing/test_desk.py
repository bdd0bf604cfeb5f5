"""The desk as a browser meets it, without a server between."""

import json
import os
import re
from html import unescape

import pytest

from plugins.desk.editing.desk import open_desk
from plugins.press.preview.board import Board
from plugins.press.system.project import ROOT as PROJECT
from tests.content_check import article
from tests.unit.desk.editing.asking import ask, fields, location, text

HERE_CONTENT = PROJECT / "content"
MEETING = "meetings/2018/hop.md"
FILES = {
    MEETING: (
        "---\n# do văn phòng ghi\ntitle: Họp tháng bảy   # như giấy mời\n"
        "kind: phiên họp\ndate: 2018-07-20\nchairs: [Nông Văn Tài]\n---\n\nLời.\n"
    ),
    "officials/nong-van-tai.md": (
        "---\nname: Nông Văn Tài\nposts:\n"
        "  - {post: Chánh Văn phòng, from: 2010, to: 2015}\n"
        "  - {post: Giám đốc Sở Ví dụ, from: 2016-02-01}\n---\n"
    ),
    "articles/2018/07/bai.md": article("title: Đường mới ở xã Mây"),
    "articles/2018/07/hong.md": "---\ntitle: A: B\n---\nLời.\n",
    "pages/gioi-thieu.md": "---\r\ntitle: Giới thiệu\r\n---\r\nLời.\r\n",
}


@pytest.fixture(name="content")
def _content(write):
    return write(FILES)


@pytest.fixture(name="desk")
def _desk(content):
    return open_desk(content, Board())


@pytest.mark.parametrize("path", [p for p in FILES if "hong" not in p])
def test_saving_an_untouched_form_changes_no_byte(desk, content, path):
    form = fields(ask(desk, f"sua/{path}"))
    assert ask(desk, f"sua/{path}", form).status == 303
    assert (content / path).read_bytes() == FILES[path].encode()


def test_every_file_of_the_bulletin_can_be_saved_untouched(monkeypatch, tmp_path):
    monkeypatch.setenv("BULLETIN_CACHE", str(tmp_path / "cache"))
    desk = open_desk(HERE_CONTENT, Board())
    paths = [p.relative_to(HERE_CONTENT).as_posix() for p in HERE_CONTENT.rglob("*.md")]
    before = {path: (HERE_CONTENT / path).read_bytes() for path in paths}
    saved = []
    monkeypatch.setattr(
        desk.office.files, "save", lambda path, data, _: saved.append((path, data))
    )
    for path in paths:
        answer = ask(desk, f"sua/{path}")
        if answer.status == 200:
            ask(desk, f"sua/{path}", fields(answer))
    assert len(saved) >= len(paths) * 0.9
    assert all(before[path] == data for path, data in saved)


def test_a_changed_title_changes_its_line_alone(desk, content):
    form = fields(ask(desk, f"sua/{MEETING}")) | {"title": "Họp tháng tám"}
    ask(desk, f"sua/{MEETING}", form)
    assert (content / MEETING).read_text("utf-8") == FILES[MEETING].replace(
        "title: Họp tháng bảy   # như giấy mời", "title: Họp tháng tám  # như giấy mời"
    )


def test_a_text_keeps_the_line_ends_of_its_file(desk, content):
    path = "pages/gioi-thieu.md"
    form = fields(ask(desk, f"sua/{path}")) | {"noi-dung": "Một.\r\n\r\nHai.\r\n"}
    ask(desk, f"sua/{path}", form)
    data = (content / path).read_bytes()
    assert data == b"---\r\ntitle: Gi\xe1\xbb\x9bi thi\xe1\xbb\x87u\r\n---\r\n" + (
        "Một.\r\n\r\nHai.\r\n".encode()
    )


def test_a_file_changed_meanwhile_is_not_written_over(desk, content):
    form = fields(ask(desk, f"sua/{MEETING}")) | {"title": "Của tôi"}
    theirs = FILES[MEETING].replace("tháng bảy", "của người khác")
    (content / MEETING).write_text(theirs, "utf-8")
    answer = ask(desk, f"sua/{MEETING}", form)
    assert answer.status == 409
    assert (content / MEETING).read_text("utf-8") == theirs
    assert "của người khác" in text(answer)
    again = fields(answer)
    assert again["title"] == "Của tôi"
    ask(desk, f"sua/{MEETING}", again)
    assert "title: Của tôi" in (content / MEETING).read_text("utf-8")


def test_what_cannot_be_written_is_said_and_the_file_stays(desk, content, monkeypatch):
    form = fields(ask(desk, f"sua/{MEETING}")) | {"title": "Khác"}

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    answer = ask(desk, f"sua/{MEETING}", form)
    assert answer.status == 507
    assert fields(answer)["title"] == "Khác"
    assert (content / MEETING).read_text("utf-8") == FILES[MEETING]
    assert [p.name for p in (content / "meetings/2018").iterdir()] == ["hop.md"]


def test_every_save_can_be_undone(desk, content):
    for title in ("Một", "Hai"):
        form = fields(ask(desk, f"sua/{MEETING}")) | {"title": title}
        ask(desk, f"sua/{MEETING}", form)
    page = ask(desk, f"cu/{MEETING}")
    names = re.findall(r'name="ban" value="([^"]+)"', text(page))
    assert len(names) == 2
    seen = fields(page)["dau"]
    ask(desk, f"cu/{MEETING}", {"ban": names[-1], "dau": seen})
    assert (content / MEETING).read_text("utf-8") == FILES[MEETING]
    page = ask(desk, f"cu/{MEETING}")
    assert len(re.findall(r'name="ban"', text(page))) == 3


def test_what_is_wrong_stands_at_its_field(desk):
    form = fields(ask(desk, f"sua/{MEETING}"))
    form |= {"date": "31/6/2018", "viec": "xem-lai"}
    told = json.loads(ask(desk, f"sua/{MEETING}", form).data)
    assert (
        told["date"][0]["message"]
        == "Lịch không có ngày 31/6/2018: tháng ấy chỉ có 30 ngày."
    )
    form |= {"viec": "luu"}
    saved = ask(desk, f"sua/{MEETING}", form)
    shown = text(ask(desk, location(saved)))
    assert "Lịch không có ngày 31/6/2018: tháng ấy chỉ có 30 ngày." in unescape(shown)


def test_a_file_that_has_to_be_mended_is_shown_as_a_text(desk, content):
    path = "articles/2018/07/hong.md"
    assert location(ask(desk, f"sua/{path}")) == f"tep/{path}"
    form = fields(ask(desk, f"tep/{path}"))
    assert form["tep"] == FILES[path].replace("\n", "\r\n")
    form["tep"] = form["tep"].replace("A: B", '"A: B"')
    assert location(ask(desk, f"tep/{path}", form)) == f"sua/{path}"
    assert (content / path).read_text("utf-8") == FILES[path].replace("A: B", '"A: B"')


def test_lists_are_searched_without_marks(desk):
    page = text(ask(desk, "", query={"loai": "article", "tim": "duong moi may"}))
    assert "Đường mới ở xã Mây" in page
    assert "articles/2018/07/hong.md" not in page


@pytest.mark.parametrize(
    ("day", "post"),
    [("20/7/2018", "Giám đốc Sở Ví dụ"), ("2012-05-01", "Chánh Văn phòng")],
)
def test_a_person_is_offered_with_the_post_held_on_the_day(desk, day, post):
    query = {"loai": "official", "tim": "nong tai", "ngay": day}
    (found,) = json.loads(ask(desk, "chon", query=query).data)
    assert found == {"name": "Nông Văn Tài", "note": post, "id": "nong-van-tai"}


def test_a_new_official_of_a_known_name_is_asked_about(desk, content):
    answer = ask(desk, "moi/official", {"ten": "Đồng chí Nông Văn Tái"})
    assert "officials/nong-van-tai.md" in text(answer)
    assert len(list((content / "officials").iterdir())) == 1
    made = ask(desk, "moi/official", {"ten": "Nông Văn Tái", "van-tao": "1"})
    assert location(made) == "sua/officials/nong-van-tai-2.md"
    assert "draft: true" in (content / location(made)[4:]).read_text("utf-8")


def test_without_the_key_nothing_is_shown(desk):
    pages = [f"{name}/{MEETING}" for name in ("sua", "viec", "tai-len", "xem-truoc")]
    for path in ("", *pages, "chon", "chu", "dan", "dang", "khong-co"):
        answer = ask(desk, path, cookie="")
        assert answer.status == 403
        assert "Họp" not in text(answer)
    opened = ask(desk, "", query={"khoa": desk.guard.key}, cookie="")
    cookie = dict(opened.headers)["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://khac.example"},
        {"origin": ""},
        {"origin": "null"},
        {"sec_fetch_site": "cross-site"},
        {"cookie": "ban-bien-tap=khac"},
    ],
)
def test_a_form_from_another_place_changes_nothing(desk, content, headers):
    form = fields(ask(desk, f"sua/{MEETING}")) | {"title": "Kẻ khác"}
    assert ask(desk, f"sua/{MEETING}", form, **headers).status == 403
    assert (content / MEETING).read_text("utf-8") == FILES[MEETING]


@pytest.mark.parametrize(
    "path",
    [
        "../pelicanconf.py",
        "articles/../../x.md",
        "articles/2018/07/x.txt",
        "/etc/passwd.md",
        "images/a.md",
        "articles/lien-ket.md",
    ],
)
def test_no_path_leads_out_of_the_content(desk, content, path, tmp_path):
    (tmp_path / "ngoai.md").write_text("---\ntitle: Ngoài\n---\n", "utf-8")
    (content / "articles/lien-ket.md").symlink_to(tmp_path / "ngoai.md")
    for page in ("sua", "tep", "cu", "viec", "tai-len", "xem-truoc"):
        assert ask(desk, f"{page}/{path}").status == 404
    assert ask(desk, f"sua/{path}", {"title": "x", "dau": ""}).status == 404


def test_pages_of_the_desk_run_no_script_but_their_own(desk):
    answer = ask(desk, f"sua/{MEETING}")
    assert "script-src 'self'" in dict(answer.headers)["Content-Security-Policy"]
    assert re.findall(r"<script(?! src)| on\w+=| style=", text(answer)) == []


def test_a_pasted_list_becomes_rows_and_then_lines(desk, content):
    form = fields(ask(desk, f"sua/{MEETING}"))
    form |= {"viec": "tach", "nguoi-dan": "1. Hà Thị Bình, Kế toán\ncác xã, thị trấn"}
    shown = ask(desk, f"sua/{MEETING}", form)
    assert "Đã tách 1 người" in text(shown)
    again = fields(shown)
    assert again["nguoi-dan"] == "các xã, thị trấn"
    kept = ask(desk, f"sua/{MEETING}", again | {"viec": "luu"})
    assert kept.status == 200  # what was pasted and not read is not thrown away
    ask(desk, f"sua/{MEETING}", again | {"viec": "luu", "nguoi-dan": ""})
    assert (content / MEETING).read_text("utf-8") == FILES[MEETING].replace(
        "chairs: [Nông Văn Tài]\n",
        "chairs: [Nông Văn Tài]\nattendees:\n  - Hà Thị Bình - Kế toán\n",
    )
