"""From draft to reader and back, by the keys of the content model alone."""

import re
from datetime import datetime, timedelta
from html import unescape

import pytest

from plugins.bulletin.words.dates import VIETNAM
from plugins.desk.editing.workflow.errands import Errand, Errands
from tests.content_check import article
from tests.unit.desk.editing.asking import ask, fields, location, text

DRAFT, PUBLIC = "articles/2018/07/nhap.md", "articles/2018/07/bai.md"
MEETING, PERSON = "meetings/2018/hop.md", "officials/ha-thi-binh.md"
FILES = {
    DRAFT: article(
        "title: Bài nháp\nstatus: draft   # khi xong thì đổi\nmeeting: hop",
    ),
    PUBLIC: article("title: Bài đã đăng"),
    MEETING: "---\ntitle: Họp\nkind: phiên họp\ndate: 2018-07-20\n"
    "chairs: [Hà Thị Bình - Kế toán]\ndraft: true\n---\n",
    PERSON: "---\nname: Hà Thị Bình\ndraft: true\n---\n",
    "pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\nLời.\n",
}


@pytest.fixture(name="opened")
def _opened(open_with):
    return open_with(FILES)


def do(desk, path, deed, **form):
    """Send one of the forms of a file's deeds, as its page has it."""
    seen = fields(ask(desk, f"viec/{path}"))["dau"]
    return ask(desk, f"viec/{path}", {"viec": deed, "dau": seen, **form})


def said(content, path):
    return (content / path).read_text("utf-8")


def listed(desk, state, kind="article"):
    query = {"loai": kind, "trang-thai": state}
    return text(ask(desk, "", query=query))


def test_an_article_goes_from_draft_to_waiting_and_back(opened):
    desk, content = opened
    assert location(do(desk, DRAFT, "trinh")) == f"viec/{DRAFT}"
    assert "status: waiting  # khi xong thì đổi\n" in said(content, DRAFT)
    assert "Bài nháp" in listed(desk, "chờ duyệt")
    assert "Bài nháp" not in listed(desk, "nháp")
    do(desk, DRAFT, "nhap")
    assert "status: draft" in said(content, DRAFT)
    assert "Bài nháp" in listed(desk, "nháp")


def test_publishing_takes_the_mark_away_and_sets_the_hour(opened):
    desk, content = opened
    do(desk, DRAFT, "dang", luc="20/7/2018 15:00")
    assert "status" not in said(content, DRAFT)
    assert "date: 2018-07-20 15:00\n" in said(content, DRAFT)


def test_a_person_gets_another_id_and_whoever_named_it_follows(opened):
    desk, content = opened
    old = (content / MEETING).read_text("utf-8")
    (content / MEETING).write_text(old.replace("Hà Thị Bình -", "ha-thi-binh -"))
    before = {path: said(content, path) for path in (MEETING, PERSON)}
    new = "officials/ha-thi-binh-so-y-te.md"
    assert location(do(desk, PERSON, "doi_ma", ma="ha-thi-binh-so-y-te")) == (
        f"viec/{new}"
    )
    assert "ha-thi-binh-so-y-te - Kế toán" in said(content, MEETING)
    assert not (content / PERSON).exists()
    assert "Những lần lưu" in text(ask(desk, f"viec/{new}"))
    assert "Hoàn tác: đổi mã ha-thi-binh" in text(ask(desk, "hoi"))
    ask(desk, "hoi", {"viec": "h"})
    assert {path: said(content, path) for path in (MEETING, PERSON)} == before


@pytest.mark.parametrize(
    ("id_", "why"),
    [("", "ghi mã mới"), ("Hà Bình", "tên tệp"), ("ha-thi-binh", "đã có cán bộ")],
)
def test_an_id_that_cannot_be_is_refused_with_the_reason(opened, id_, why):
    desk, content = opened
    before = said(content, PERSON)
    answer = do(desk, PERSON, "doi_ma", ma=id_)
    assert answer.status == 422
    assert why in text(answer)
    assert said(content, PERSON) == before


def test_a_file_changed_meanwhile_is_not_renamed(opened):
    desk, content = opened
    seen = fields(ask(desk, f"viec/{PERSON}"))["dau"]
    (content / PERSON).write_text("---\nname: Khác\n---\n")
    form = {"viec": "doi_ma", "dau": seen, "ma": "khac"}
    assert "sửa ở nơi khác" in text(ask(desk, f"viec/{PERSON}", form))
    assert (content / PERSON).exists()


def test_an_hour_that_has_not_come_is_a_list_of_its_own(opened):
    desk, content = opened
    ahead = datetime.now(VIETNAM) + timedelta(days=2)
    do(desk, DRAFT, "dang", luc=f"{ahead:%d/%m/%Y %H:%M}")
    assert "Bài nháp" in listed(desk, "hẹn giờ")
    assert f"date: {ahead:%Y-%m-%d %H:%M}" in said(content, DRAFT)


def test_the_desk_has_the_clock_of_its_preview(opened, monkeypatch):
    desk, content = opened
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1936846800")  # 18/5/2031 12:00
    do(desk, DRAFT, "dang", luc="18/5/2031 11:00")
    assert "Bài nháp" not in listed(desk, "hẹn giờ")
    do(desk, DRAFT, "dang", luc="18/5/2031 13:00")
    assert "Bài nháp" in listed(desk, "hẹn giờ")
    assert "date: 2031-05-18 13:00\n" in said(content, DRAFT)


def test_a_desk_with_the_settings_of_another_site_publishes_nowhere(
    opened, monkeypatch
):
    desk, _ = opened
    monkeypatch.setenv("BULLETIN_SETTINGS", "docs/demo/democonf.py")
    for page in ("dang", f"xem-truoc/{DRAFT}"):
        ask(desk, page, {"noi": "thu", "viec": "xem"})
        shown = text(ask(desk, page))
        assert "không đăng đi đâu" in shown
        assert 'name="noi"' not in shown
    assert desk.office.errands.last is None


def test_drafts_that_an_article_names_go_out_with_it(opened):
    desk, content = opened
    form = fields(ask(desk, f"viec/{DRAFT}"))
    assert {form["cung:1"], form["cung:2"]} == {MEETING, PERSON}
    do(desk, DRAFT, "dang", luc="", **{"cung:1": MEETING, "cung:2": PERSON})
    assert "draft" not in said(content, MEETING) + said(content, PERSON)


def test_what_has_errors_is_not_published_from_here(opened, write):
    desk, content = opened
    write({DRAFT: FILES[DRAFT].replace("category:", "category: Lạ\nx:")})
    answer = do(desk, DRAFT, "dang", luc="", **{"cung:1": MEETING})
    assert "Chưa đăng: tệp còn lỗi." in text(answer)
    assert "Lạ" in unescape(text(answer))
    assert "status: draft" in said(content, DRAFT)
    assert "draft: true" in said(content, MEETING)


def test_a_correction_says_what_was_wrong_and_what_is_right(opened):
    desk, content = opened
    do(desk, PUBLIC, "dinh_chinh", sai="500 hộ", dung="50 hộ")
    assert "wrong: 500 hộ\n  right: 50 hộ\n" in said(content, PUBLIC)
    do(desk, PUBLIC, "dinh_chinh", sai="xã Mây", dung="xã Sương")
    now = said(content, PUBLIC)
    assert "wrong: xã Mây\n  right: xã Sương\n" in now
    assert "note: 'Đính chính: “500 hộ” nay là “50 hộ”.'" in now.replace('"', "'")


@pytest.mark.parametrize(
    "form", [{"sai": "a"}, {"dung": "a"}, {"sai": " ", "dung": " "}]
)
def test_half_a_correction_is_given_back(opened, form):
    desk, content = opened
    answer = do(desk, PUBLIC, "dinh_chinh", **form)
    assert answer.status == 422
    assert said(content, PUBLIC) == FILES[PUBLIC]


def test_a_withdrawal_has_a_moment_and_a_reason_and_keeps_the_page(opened):
    desk, content = opened
    assert do(desk, PUBLIC, "rut", ly_do="").status == 422
    do(desk, PUBLIC, "rut", ly_do="Số liệu chưa kiểm tra.")
    assert "withdrawn:\n  date: " in said(content, PUBLIC)
    assert "  reason: Số liệu chưa kiểm tra.\n" in said(content, PUBLIC)
    assert "Bài đã đăng" in listed(desk, "đã rút")


def test_a_meeting_is_put_off_with_its_reason_and_new_day(opened):
    desk, content = opened
    do(desk, MEETING, "hoan", cach="postponed", ly_do="Mưa lũ", ngay_moi="2018-08-02")
    now = said(content, MEETING)
    for line in ("status: postponed", "status_reason: Mưa lũ", "new_date: 2018-08-02"):
        assert f"{line}\n" in now


def test_another_address_of_a_public_page_leaves_a_redirect(opened):
    desk, content = opened
    do(desk, PUBLIC, "doi", duoi="duong-moi")
    assert "slug: duong-moi\nredirect_from:\n  - /2018/07/bai/\n" in said(
        content, PUBLIC
    ).replace("redirect_from: [/2018/07/bai/]", "redirect_from:\n  - /2018/07/bai/")


def test_a_draft_that_nobody_was_given_needs_no_redirect(opened, write):
    desk, content = opened
    do(desk, DRAFT, "doi", duoi="duong-moi")
    assert "redirect_from" not in said(content, DRAFT)
    write({"addresses.txt": "/2018/07/bai/ live 2018-07-20 Bài\n"})
    do(desk, PUBLIC, "nhap")
    do(desk, PUBLIC, "doi", duoi="duong-khac")
    assert "/2018/07/bai/" in said(content, PUBLIC)


@pytest.mark.parametrize("slug", ["Tin Nóng", "", "con", "bai"])
def test_an_address_that_cannot_be_is_refused(opened, slug):
    desk, content = opened
    assert do(desk, PUBLIC, "doi", duoi=slug).status == 422
    assert said(content, PUBLIC) == FILES[PUBLIC]


def test_a_deed_on_a_file_changed_meanwhile_changes_nothing(opened, write):
    desk, content = opened
    seen = fields(ask(desk, f"viec/{PUBLIC}"))["dau"]
    write({PUBLIC: FILES[PUBLIC].replace("đã đăng", "của người khác")})
    form = {"viec": "rut", "ly_do": "x", "dau": seen}
    assert ask(desk, f"viec/{PUBLIC}", form).status == 422
    assert "withdrawn" not in said(content, PUBLIC)


def test_a_draft_that_was_made_in_error_goes_and_can_be_had_back(opened):
    desk, content = opened
    gone = do(desk, DRAFT, "xoa")
    assert location(gone) == f"cu/{DRAFT}"
    assert not (content / DRAFT).exists()
    assert "Đã xóa bài viết “Bài nháp”" in unescape(listed(desk, ""))
    page = ask(desk, f"cu/{DRAFT}")
    assert "đã xóa" in text(page)
    (name,) = re.findall(r'name="ban" value="([^"]+)"', text(page))
    back = ask(desk, f"cu/{DRAFT}", {"ban": name, "dau": fields(page)["dau"]})
    assert location(back) == f"sua/{DRAFT}"
    assert said(content, DRAFT) == FILES[DRAFT]
    assert "Đã xóa" not in unescape(listed(desk, ""))


def test_what_readers_may_look_for_is_not_removed(opened):
    desk, content = opened
    assert do(desk, PUBLIC, "xoa").status == 422
    assert said(content, PUBLIC) == FILES[PUBLIC]


def test_lists_say_who_changed_a_file_last(opened):
    desk, _ = opened
    do(desk, DRAFT, "trinh")
    assert "sửa lần cuối bởi" in listed(desk, "chờ duyệt")


def test_lists_begin_with_how_many_files_wait_for_something(opened):
    desk, _ = opened
    do(desk, DRAFT, "trinh")
    page = unescape(listed(desk, ""))
    assert "chờ duyệt: 1" in page
    assert "nháp: " not in page
    assert "nháp: 1" in unescape(listed(desk, "", "official"))


def test_lists_tell_what_the_last_build_had_to_say_something_of(opened):
    desk, _ = opened
    told = f"content/{PUBLIC}:4:1: Lỗi: Sai. (bad)\ncontent/pages/x.md:1:1: …"
    desk.office.board.post(told, wrong=True)
    page = listed(desk, "có lỗi hay lời nhắc")
    assert "Bài đã đăng" in page
    assert "Bài nháp" not in page


class Waiting(Errands):
    """Errands that are through at once, with what a test says."""

    said, code = "  + /2018/07/bai/\n", 0

    def start(self, words):
        self.last = Errand(tuple(words), self.said, self.code)
        return True


@pytest.fixture(name="errands")
def _errands(opened):
    desk, _ = opened
    desk.office.errands = Waiting()
    return desk.office.errands


def test_publishing_shows_the_difference_first_and_asks(opened, errands):
    desk, _ = opened
    ask(desk, "dang", {"noi": "thu", "viec": "dang"})
    assert errands.last is None  # nobody has looked at it yet
    ask(desk, "dang", {"noi": "thu", "viec": "xem"})
    assert errands.last.words == ("publish", "--to=thu", "--dry-run")
    page = text(ask(desk, "dang"))
    assert "+ /2018/07/bai/" in page
    assert '<input type="hidden" name="noi" value="thu">' in page
    ask(desk, "dang", {"noi": "may-chu", "viec": "dang"})
    assert "--dry-run" in errands.last.words  # what was looked at is another place
    ask(desk, "dang", {"noi": "thu", "go": "", "viec": "dang"})
    assert errands.last.words == ("publish", "--to=thu")


def test_taking_pages_down_has_to_be_agreed_by_their_number(opened, errands):
    desk, _ = opened
    errands.said, errands.code = "… hãy chạy lại với --accept 2.", 4
    ask(desk, "dang", {"noi": "thu", "viec": "xem"})
    page = text(ask(desk, "dang"))
    assert "Số trang đồng ý gỡ" in page
    ask(desk, "dang", {"noi": "thu", "viec": "dang"})
    assert "--dry-run" in errands.last.words
    errands.code = 0
    ask(desk, "dang", {"noi": "thu", "viec": "xem", "go": "2"})
    ask(desk, "dang", {"noi": "thu", "viec": "dang", "go": "2"})
    assert errands.last.words == ("publish", "--to=thu", "--accept=2")


def test_a_link_for_the_chief_is_that_of_the_share_command(opened, errands):
    desk, content = opened
    errands.said = "https://bantin.example.vn/xem-truoc-9f2c/2018/07/nhap/\n"
    ask(desk, f"xem-truoc/{DRAFT}", {"noi": "thu"})
    assert errands.last.words[:3] == ("share", str(content / DRAFT), "--to=thu")
    assert "xem-truoc-9f2c" in text(ask(desk, f"xem-truoc/{DRAFT}"))
    assert "xem-truoc-9f2c" not in text(ask(desk, f"xem-truoc/{PUBLIC}"))


@pytest.mark.parametrize("place", ["khong-co", "--content=/", ""])
def test_no_place_but_those_in_the_settings_is_published_to(opened, errands, place):
    desk, _ = opened
    ask(desk, "dang", {"noi": place, "viec": "xem"})
    ask(desk, f"xem-truoc/{DRAFT}", {"noi": place})
    assert errands.last is None
