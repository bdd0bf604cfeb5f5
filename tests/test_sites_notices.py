"""Notices say by themselves that they are over; questions never say who to call."""

import json

import pytest

from tests.content_check import problems_of
from tests.site import NOON, Site, document

DAY = 86400
FILES = {
    "content/organisations/so.md": document(name="Sở Thủy lợi"),
    "content/officials/lo-van-an.md": document(
        name="Lò Văn An",
        contact={"role": "người phát ngôn", "phone": "0209 3870 001"},
        posts=[
            {"post": "Phó Giám đốc", "organisation": "so", "to": "2031-05-11"},
            {"post": "Giám đốc", "organisation": "so", "from": "2031-05-12"},
        ],
    ),
    "content/notices/2031/y-kien.md": document(
        "Mời người dân góp ý.",
        title="Lấy ý kiến về quy hoạch hồ",
        kind="lấy ý kiến",
        date="2031-05-02",
        closes="2031-05-18",
        issuers=["so"],
        send_to="Sở Thủy lợi, 1 phố Hồ",
    ),
    "content/notices/2031/dau-thau.md": document(
        title="Mời thầu sửa kè",
        kind="mời thầu",
        date="2031-05-12",
        closes="2031-05-15",
        outcome="Chọn được nhà thầu.",
    ),
    "content/questions/2031/nuoc.md": document(
        "Nước có lại từ ngày 20.",
        title="Bao giờ có nước?",
        date="2031-05-10",
        question="Xã tôi mất nước hai tuần nay, bao giờ có lại?",
        asker="Bà Mùa Thị E",
        answered="2031-05-14",
        answerers=["Lò Văn An"],
        organisations=["so"],
        field="Thủy lợi",
    ),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    made = Site(tmp_path_factory.mktemp("notices")).write(FILES)
    built = made.build()
    assert built.code == 0, built.said
    return made


def test_who_speaks_for_a_body_is_named_so_in_both_languages(site):
    for page, words in (
        ("lien-he-cong-vu", "Người phát ngôn"),
        ("en/contacts", "Spokesperson"),
        ("can-bo/lo-van-an", "Người phát ngôn"),
    ):
        assert f"<strong>{words}</strong>" in site.text(f"{page}/index.html")
    assert '"note":"người phát ngôn"' in site.text("du-lieu/persons.json")


def test_a_notice_shows_its_end_where_to_send_and_what_came_of_it(site):
    page = site.text("thong-bao/2031/y-kien/index.html")
    for said in (
        '<p class="strong" data-closes="2031-05-18">Hạn đến hết 18/5/2031</p>',
        "Sở Thủy lợi, 1 phố Hồ",
        '<a href="/co-quan/so/">Sở Thủy lợi</a>',
        "closes.",
    ):
        assert said in page
    over = site.text("thong-bao/2031/dau-thau/index.html")
    assert '<p class="signal">Đã hết hạn ngày 15/5/2031</p>' in over
    assert "Chọn được nhà thầu." in over


def test_what_is_open_stands_before_what_is_over(site):
    listed = site.text("thong-bao/index.html")
    assert listed.index("Lấy ý kiến về") < listed.index("Mời thầu sửa kè")


def test_a_question_shows_who_answers_in_the_post_of_that_day(site):
    page = site.text("hoi-dap/2031/nuoc/index.html")
    assert '<span class="roll__post">Giám đốc Sở Thủy lợi</span>' in page
    assert "Trả lời ngày 14/5/2031" in page
    assert "Nước có lại từ ngày 20." in page
    assert "Bà Mùa Thị E" in page


def test_both_are_in_menu_feeds_search_site_map_and_data(site):
    home = site.text("index.html")
    for root, word in (("thong-bao", "quy hoạch hồ"), ("hoi-dap", "Bao giờ có nước?")):
        assert f'href="/{root}/"' in home
        assert word in site.text(f"feeds/{root}.atom.xml")
        assert word in site.text("tim-kiem/chi-muc/2031-0.js")
        assert f"/{root}/2031/" in site.text(f"sitemap-{root}.xml")
    [one] = json.loads(site.text("du-lieu/questions-2031.json"))
    assert one["answerer_ids"] == ["lo-van-an"]
    assert "Mùa" not in site.text("du-lieu/questions-2031.json")
    assert len(json.loads(site.text("du-lieu/notices-2031.json"))) == 2


def test_the_day_after_the_last_one_the_build_says_that_it_is_over(site):
    assert site.build(now=NOON + DAY).code == 0
    page = site.text("thong-bao/2031/y-kien/index.html")
    assert '<p class="signal">Đã hết hạn ngày 18/5/2031</p>' in page
    assert site.tree() == site.clean_tree(now=NOON + DAY)


def test_a_site_without_either_tells_of_none(tmp_path):
    few = Site(tmp_path).write({"content/organisations/so.md": document(name="Sở")})
    assert few.build().code == 0
    assert "thong-bao" not in few.text("index.html")
    assert not [path for path in few.tree() if "hoi-dap" in path or "notices" in path]


@pytest.mark.parametrize(
    "asker", ["Ông A, 0912.345.678", "a.b@vi-du.vn", "Bà B (CCCD 006012345678)"]
)
def test_a_contact_of_who_asks_stops_the_build(asker):
    text = document(title="Bao giờ?", date="2018-07-20", asker=asker)
    assert [p.rule for p in problems_of({"questions/2018/hoi.md": text})] == [
        "askers-contact"
    ]
