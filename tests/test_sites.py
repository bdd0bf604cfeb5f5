"""One-fact sites: a few files, a build, one fragment of what came out.

Each build runs in a process of its own, since Pelican's handlers outlive a run.
"""

import json
import unicodedata
import xml.etree.ElementTree as ET
from email import message_from_string
from email.policy import default
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.request import urlopen

import feedparser
import pytest

from tests.sample import PHOTO, bulletin
from tests.site import Site, article, document, meeting

DAY, MEET = "content/articles/2031/05", "content/meetings/2031"
PEOPLE = "content/officials"


@pytest.fixture
def built(tmp_path):
    """Write files, build, and give the site; the build must succeed."""

    def make(files, **order):
        site = Site(tmp_path).write(files)
        outcome = site.build(**order)
        assert outcome.code == 0, outcome.said
        return site

    return make


def main(site, address):
    """The part of a page that is its own."""
    return site.text(f"{address}index.html").partition("<main")[2]


@pytest.fixture
def refused(tmp_path):
    """Build files that must be refused; give exit code and words."""
    return lambda files, **order: Site(tmp_path).write(files).build(**order)


def test_an_article_has_its_permanent_address(built):
    site = built({f"{DAY}/hop.md": article("Họp dân")})
    assert "<h1" in site.text("2031/05/hop/index.html")
    assert "/2031/05/hop/" in site.text("index.html")


@pytest.fixture
def plain_host():
    """Serve a folder as a host of files alone does, and give its address."""
    servers = []

    def serve(folder):
        handler = partial(SimpleHTTPRequestHandler, directory=str(folder))
        handler.log_message = lambda *_: None
        servers.append(ThreadingHTTPServer(("127.0.0.1", 0), handler))
        Thread(target=servers[-1].serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{servers[-1].server_port}"

    yield serve
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.mark.parametrize(
    "asked",
    [
        "/tin/1.aspx",
        "/tin/hop.html",
        "/Default.aspx?id=12",
        "/tin/h%E1%BB%8Dp%20m%E1%BB%9Bi",
    ],
)
def test_a_plain_host_answers_an_old_address_with_a_page(built, plain_host, asked):
    old = ["/tin/1.aspx", "/tin/hop.html", "/Default.aspx?id=12", "/tin/họp mới"]
    site = built({f"{DAY}/hop.md": article("Họp dân", redirect_from=old)})
    with urlopen(plain_host(site.output) + asked) as answer:
        assert answer.headers.get_content_type() == "text/html"
        assert "/2031/05/hop/" in answer.read().decode()


def test_a_meeting_shows_the_post_held_on_its_day(built):
    posts = [{"post": "Trưởng bản", "from": "2030-01", "to": "2032-01"}]
    person = document(name="Lò Thị Thủy", posts=posts)
    lines = meeting("Họp bản", chairs=["Lò Thị Thủy"])
    site = built({f"{PEOPLE}/thuy.md": person, f"{MEET}/hop.md": lines})
    assert "Trưởng bản" in site.text("hoi-nghi/2031/hop/index.html")


def test_names_that_differ_by_a_mark_have_two_pages(built):
    names = {"thuy": "Lò Thị Thủy", "thuy-2": "Lò Thị Thúy"}
    site = built({f"{PEOPLE}/{i}.md": document(name=n) for i, n in names.items()})
    for place, name in names.items():
        assert f"{name}</h1>" in site.text(f"can-bo/{place}/index.html")


def test_a_title_is_escaped_wherever_it_stands(built):
    title = 'Thu < chi & "nháy" > 5'
    site = built({f"{DAY}/x.md": article(title, tags=["a < b"])})
    assert "Thu &lt; chi &amp; " in site.text("2031/05/x/index.html")
    for path, data in site.tree().items():
        if path.endswith((".html", ".xml")):
            assert b"Thu < chi" not in data, path


def test_a_lead_taken_from_the_text_is_not_printed_twice(built):
    taken = article("A", "Mở đầu.", date="2031-05-13 08:00")
    given = article("B", "Thân.", summary="Tóm tắt.")
    site = built({f"{DAY}/a.md": taken, f"{DAY}/b.md": given})
    assert main(site, "2031/05/a/").count("Mở đầu.") == 1
    assert main(site, "2031/05/b/").count("Tóm tắt.") == 1
    assert "Mở đầu." in main(site, "")


def test_a_withdrawn_article_says_once_that_it_is_and_why(built):
    gone = {"date": "2031-05-14 09:00", "reason": "Trùng bài khác."}
    site = built({f"{DAY}/x.md": article("Họp", withdrawn=gone)})
    page = main(site, "2031/05/x/")
    assert page.count("Bài này đã được rút</p>") == page.count("Trùng bài khác.") == 1
    assert "Đã rút</p>" not in page
    assert "Trùng bài khác." in main(site, "cai-chinh/")


def test_what_a_withdrawn_article_told_stands_folded_on_its_page_alone(built):
    gone = {"date": "2031-05-14 09:00", "reason": "Nguồn tin sai."}
    said = article("Tin cầu sập", "Cầu treo đã sập.", withdrawn=gone)
    site = built({f"{DAY}/x.md": said, f"{DAY}/y.md": article("Khác")})
    naming = {
        path for path, data in site.tree().items() if "Cầu treo đã sập".encode() in data
    }
    assert naming == {"2031/05/x/index.html"}
    page = site.text("2031/05/x/index.html")
    head, fold = page.split("data-nosnippet", 1)
    assert "Cầu treo đã sập" not in head
    assert "Cầu treo đã sập" in fold
    assert page.count("Rút bài: Nguồn tin sai.") >= 3  # description, card, JSON-LD
    assert "e-content" not in page


def test_a_withdrawn_article_whose_text_was_taken_away_has_nothing_folded(built):
    gone = {"date": "2031-05-14 09:00", "reason": "Nguồn tin sai."}
    site = built({f"{DAY}/x.md": article("Tin cầu sập", "", withdrawn=gone)})
    assert "Nội dung đã rút" not in main(site, "2031/05/x/")


def test_a_meeting_called_off_stays_in_the_calendar_and_says_so(built):
    off = meeting("Họp mai", date="2031-05-20", status="cancelled")
    site = built({f"{MEET}/mai.md": off, f"{DAY}/x.md": article("Bài")})
    for address in ("", "lich/", "hoi-nghi/2031/mai/"):
        assert "Đã hủy" in main(site, address), address
    assert ".ics" not in main(site, "hoi-nghi/2031/mai/")


def test_online_every_feed_names_the_site_in_full(built):
    earlier = article("Bàn việc", date="2031-05-06 08:00")
    articles = {f"{DAY}/x.md": article("Họp"), f"{DAY}/y.md": earlier}
    site = built(articles, production=True)
    mail = message_from_string(
        site.text("luu-tru/tuan/ban-tin-tuan.eml"), policy=default
    )
    assert "https://bantin.example.vn/2031/05/y/" in mail.get_body().get_content()
    assert "ban-tin-tuan.eml" in main(site, "luu-tru/tuan/")
    for path in ("feeds/all.atom.xml", "feeds/all.rss.xml"):
        feed = feedparser.parse(site.text(path))
        assert not feed.bozo
        assert feed.entries[0].link == "https://bantin.example.vn/2031/05/x/"
    items = json.loads(site.text("feeds/all.json"))["items"]
    assert items[0]["url"] == "https://bantin.example.vn/2031/05/x/"


def test_contacts_stand_in_both_languages_that_name_each_other(built):
    posts = [{"post": "Giám đốc", "organisation": "so", "from": "2030"}]
    contact = {"phone": "0209 000 000", "fax": "0209 000 001", "email": "a@b.example"}
    site = built(
        {
            f"{PEOPLE}/an.md": document(name="Lò Văn An", posts=posts, contact=contact),
            "content/organisations/so.md": document(name="Sở", name_en="Office"),
        }
    )
    vi, en = (
        site.text("lien-he-cong-vu/index.html"),
        site.text("en/contacts/index.html"),
    )
    assert '<html lang="en">' in en
    for text in (vi, en):
        assert '<link rel="alternate" hreflang="en" href="/en/contacts/">' in text
        assert '<link rel="alternate" hreflang="vi" href="/lien-he-cong-vu/">' in text
        assert all(value in text for value in contact.values())
        assert ">Lò Văn An</a>" in text
    assert '<h2 lang="en"><a href="/co-quan/so/">Office</a>' in en
    assert '<p lang="vi">Giám đốc</p>' in en
    assert "<dt>Telephone</dt>" in en
    assert 'hreflang="en" href="/en/contacts/"' in site.text("sitemap-muc-luc.xml")


def test_corrections_have_a_feed_with_what_was_wrong_and_what_is_right(built):
    correction = {"date": "2031-05-14", "wrong": "Ông An", "right": "Bà An"}
    withdrawn = {"date": "2031-05-13", "reason": "Trùng bài khác"}
    site = built(
        {
            f"{DAY}/a.md": article("Sai tên", correction=correction),
            f"{DAY}/b.md": article("Trùng", withdrawn=withdrawn),
            f"{DAY}/c.md": article("Khác"),
        }
    )
    feed = feedparser.parse(site.text("feeds/cai-chinh.atom.xml"))
    assert [entry.title for entry in feed.entries] == [
        "Cải chính: Sai tên",
        "Đã rút: Trùng",
    ]
    assert [entry.summary for entry in feed.entries] == [
        "Đã viết: Ông An\nĐúng là: Bà An",
        "Rút bài: Trùng bài khác",
    ]
    assert feed.feed.updated == "2031-05-14T00:00:00+07:00"
    assert 'href="/feeds/cai-chinh.atom.xml"' in site.text("cai-chinh/index.html")


def test_feeds_maps_and_data_parse(built):
    site = built(bulletin())
    for path, data in site.tree().items():
        if path.endswith(".xml"):
            ET.fromstring(data)
        if path.endswith(".json"):
            json.loads(data)


def test_a_link_to_a_place_in_another_page_must_lead_there(refused):
    text = "Xem [số liệu](y.md#khong-co)."
    files = {f"{DAY}/x.md": article("X", text), f"{DAY}/y.md": article("Y", "## Có")}
    outcome = refused(files)
    assert outcome.code == 1
    assert "/2031/05/x/ dẫn tới /2031/05/y/#muc-khong-co" in outcome.said


def test_a_place_that_an_edit_takes_away_is_missed_in_the_other_page(built):
    link = article("X", "Xem [số liệu](y.md#so-lieu).")
    site = built({f"{DAY}/x.md": link, f"{DAY}/y.md": article("Y", "## Số liệu")})
    shown = site.tree()
    outcome = site.write({f"{DAY}/y.md": article("Y", "## Con số")}).build()
    assert outcome.code == 1
    assert "/2031/05/y/#muc-so-lieu" in outcome.said
    assert site.tree() == shown


def test_all_problems_are_told_at_once_and_nothing_is_written(built):
    site = built({f"{DAY}/tot.md": article("Tốt")})
    shown = site.tree()
    wrong = {
        "a": {"date": "hôm qua"},
        "b": {"category": "Linh tinh"},
        "c": {"tilte": 1},
    }
    site.write({f"{DAY}/{n}.md": article("Sai", **v) for n, v in wrong.items()})
    outcome = site.build()
    assert outcome.code == 1
    for name in wrong:
        assert f"articles/2031/05/{name}.md:" in outcome.said
    assert site.tree() == shown


def test_names_of_old_macs_lead_to_their_pictures_and_documents(built):
    split = partial(unicodedata.normalize, "NFD")
    photo, paper = "images/hội nghị.jpg", "documents/báo cáo.pdf"
    cover = {"image": photo, "alt": "Hội trường"}
    papers = [{"file": paper, "title": "Báo cáo"}]
    text = article("Họp", f"![Hội trường](<{photo}>)", cover=cover, documents=papers)
    site = built(
        {
            f"{DAY}/hop.md": text,
            split(f"content/{photo}"): PHOTO,
            split(f"content/{paper}"): b"%PDF-1.4",
        }
    )
    assert (site.output / paper).read_bytes() == b"%PDF-1.4"
    assert main(site, "2031/05/hop/").count("<img") >= 2


def test_two_files_of_one_address_are_both_named(refused):
    one = {f"{DAY}/hop.md": article("A"), f"{DAY}/khac.md": article("B", slug="hop")}
    outcome = refused(one)
    assert outcome.code == 1
    assert "articles/2031/05/hop.md" in outcome.said
    assert "articles/2031/05/khac.md" in outcome.said


def test_a_build_tells_where_its_time_went(refused):
    asked = {"environment": {"BULLETIN_TIMINGS": "1"}}
    outcome = refused({f"{DAY}/x.md": article("X")}, **asked)
    timings = next(line for line in outcome.said.splitlines() if line[0] == "{")
    assert {"read", "link", "plan", "write", "swap"} <= json.loads(timings).keys()


FILM = b"\x00\x00\x00\x0cftypisom" + b"\x00\x00\x00\x10moovavc1...."
SOUND = b"ID3\x03\x00\x00\x00\x00\x00\x00" + b"\xff\xfb\x90\x64" * 8


def test_a_film_and_a_sound_are_played_fed_and_described(built):
    text = (
        "[Lễ hội hồ](documents/2031/hoi.mp4)\n\n> Lời: Kính mời bà con ra hồ.\n\n"
        "[Lời chào](documents/2031/chao.mp3)\n"
    )
    site = built(
        {
            f"{DAY}/hoi.md": article("Hội hồ", body=text),
            "content/documents/2031/hoi.mp4": FILM,
            "content/documents/2031/chao.mp3": SOUND,
        }
    )
    page = main(site, "2031/05/hoi/")
    assert '<video controls preload="none"' in page
    assert '<source src="/documents/2031/hoi.mp4" type="video/mp4">' in page
    assert '<audio controls preload="none"' in page
    assert "<details" in page
    assert (site.output / "documents/2031/hoi.mp4").read_bytes() == FILM
    feed = feedparser.parse(site.text("feeds/all.rss.xml"))
    (enclosure,) = feed.entries[0].enclosures
    assert (enclosure.type, enclosure.length) == ("video/mp4", str(len(FILM)))
    items = json.loads(site.text("feeds/all.json"))["items"]
    types = [one["mime_type"] for one in items[0]["attachments"]]
    assert types == ["video/mp4", "audio/mpeg"]
    assert "VideoObject" in site.text("2031/05/hoi/index.html")


def test_what_is_no_film_is_refused_with_its_line(refused):
    text = "Một.\n\n[Lễ hội](documents/2031/hoi.mp4)\n"
    outcome = refused(
        {
            f"{DAY}/hoi.md": article("Hội hồ", body=text),
            "content/documents/2031/hoi.mp4": b"RIFF....AVI ",
        }
    )
    assert outcome.code == 1
    assert "bad-media" in outcome.said
    assert "[Lễ hội](documents/2031/hoi.mp4)" in outcome.said
