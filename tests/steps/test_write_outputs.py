"""Each step that plans feeds, calendars, data, maps and files."""

import json
from pathlib import Path
from types import SimpleNamespace
from typing import NamedTuple
from xml.etree import ElementTree

import pytest

from plugins.bulletin.files.schema import AttachedDocument
from plugins.press.theme.assets import Asset
from plugins.write_calendars import Calendars
from plugins.write_data import OpenData
from plugins.write_feeds import Feeds
from plugins.write_files import Files
from plugins.write_redirects import Redirects
from plugins.write_sitemap import Sitemaps
from tests.steps.planning import plan, text
from tests.unit.bulletin.made import (
    article,
    meeting,
    official,
    organisation,
    page,
)


class Folder(NamedTuple):
    """Where a build finds content and prepared photos."""

    folder: Path

    @property
    def store(self):
        return self

    @property
    def options(self):
        return SimpleNamespace(content=self.folder)


AN = official("an", "Lò Văn An")
UBND = organisation("ubnd", "Ủy ban tỉnh")
HOP = meeting("hop", "Họp dân", chairs=("an",), organisers=("ubnd",))
TOLD = article("x", meeting="hop")
ALL = (AN, UBND, HOP, TOLD)
FORMATS = ("atom.xml", "rss.xml", "json")


def test_everything_has_a_feed_in_three_formats():
    of = (
        *("all", "cai-chinh", "chuyen-muc/kinh-te"),
        *("can-bo/an", "co-quan/ubnd", "hoi-nghi/hoi-nghi"),
    )
    wanted = {f"feeds/{name}.{suffix}" for name in of for suffix in FORMATS}
    assert plan(Feeds, *ALL).keys() == wanted


def test_a_series_has_a_feed_of_its_meetings_and_their_reports_and_a_calendar():
    week = meeting("t", "Họp tuần một", series="Giao ban tuần")
    told = article("bao", 7, meeting="t")
    written = plan(Feeds, week, HOP, told, TOLD, AN, UBND)
    feed = json.loads(text(written["feeds/hoi-nghi/chuoi/giao-ban-tuan.json"]))
    titles = {item["title"] for item in feed["items"]}
    assert titles == {"Họp tuần một", "Bài bao"}
    assert feed["title"].startswith("Giao ban tuần")
    [calendar] = plan(Calendars, week, HOP, AN, UBND).keys() & {
        "lich/hoi-nghi/chuoi/giao-ban-tuan.ics"
    }
    entries = text(plan(Calendars, week, HOP, AN, UBND)[calendar])
    assert "Họp tuần một" in entries
    assert "Họp dân" not in entries


def test_a_feed_keeps_to_its_length_and_begins_with_the_newest():
    many = [article(f"a{n}", n) for n in range(1, 6)]
    feed = json.loads(text(plan(Feeds, *many)["feeds/all.json"]))
    assert [item["title"] for item in feed["items"]] == ["Bài a5", "Bài a4"]


def test_an_older_article_changes_no_feed_that_it_is_too_old_for():
    many = [article(f"a{n}", n) for n in range(2, 6)]
    one, other = (plan(Feeds, *many, *more) for more in ((), (article("cu", 1),)))
    assert one["feeds/all.json"].fingerprint == other["feeds/all.json"].fingerprint


def test_meetings_bodies_and_people_have_calendars():
    planned = plan(Calendars, *ALL)
    assert {"lich/hoi-nghi.ics", "lich/co-quan/ubnd.ics", "lich/can-bo/an.ics"} <= (
        planned.keys()
    )
    assert "Họp dân" in text(planned["lich/can-bo/an.ics"])


def test_a_calendar_follows_the_name_of_the_body_that_calls():
    renamed = organisation("ubnd", "Ủy ban mới")
    one = plan(Calendars, *ALL)["lich/hoi-nghi.ics"]
    other = plan(Calendars, AN, renamed, HOP)["lich/hoi-nghi.ics"]
    assert text(one) != text(other)
    assert one.fingerprint != other.fingerprint


def test_data_files_parse_and_their_page_names_them():
    planned = plan(OpenData, *ALL)
    for path, output in planned.items():
        if path.endswith(".json"):
            json.loads(text(output))
    shown = planned["du-lieu/index.html"].values["datasets"]
    listed = {file.address.lstrip("/") for one in shown for file in one.files}
    assert listed <= planned.keys()


def test_the_maps_name_every_page():
    planned = plan(Sitemaps, *ALL, page("gioi-thieu"))
    maps = [text(o) for path, o in planned.items() if path.endswith(".xml")]
    for one in maps:
        ElementTree.fromstring(one.encode())
    joined = "".join(maps)
    places = ("/2031/05/x/", "/hoi-nghi/2031/hop/", "/can-bo/an/", "/gioi-thieu/")
    assert all(place in joined for place in places)


def test_an_old_address_leads_to_the_new_one():
    moved = article("x", redirect_from=("/cu/x/", "/Default.aspx?id=5"))
    planned = plan(Redirects, moved)
    pages = {"cu/x/index.html", "Default.aspx/index.html"}
    assert planned.keys() == {*pages, "_redirects"}
    assert "/Default.aspx id=5 /2031/05/x/ 301" in text(planned["_redirects"])


@pytest.mark.parametrize(
    ("old", "file"),
    [
        ("/tin/1.aspx", "tin/1.aspx/index.html"),
        ("/tin/cu.html", "tin/cu.html"),
        ("/tin/Bản tin", "tin/Bản tin/index.html"),
        ("/tin/a:b", None),
        ("/tin/aux.aspx", None),
        ("/tin/a. /b", None),
        (f"/tin/{'ạ' * 90}", None),
    ],
)
def test_an_old_address_is_a_file_that_every_server_shows_as_a_page(old, file):
    planned = plan(Redirects, article("x", redirect_from=(old,)))
    assert planned.keys() == {"_redirects", *([file] if file else [])}


def test_only_documents_that_public_pages_offer_are_copied(tmp_path):
    names = ("documents/a.pdf", "documents/b.pdf")
    (tmp_path / "documents").mkdir()
    for name in names:
        (tmp_path / name).write_bytes(b"%PDF")
    planned = plan(
        Files,
        article("x", documents=(AttachedDocument(file=names[0], title="A"),)),
        settings={"BULLETIN_BUILD": Folder(tmp_path)},
        bulletin_assets=SimpleNamespace(files={"s": Asset("/theme/s.1.css", b"a{}")}),
        bulletin_files={name: (tmp_path / name).stat() for name in names},
    )
    assert [text(planned[name]) for name in names if name in planned] == ["%PDF"]
    assert text(planned["theme/s.1.css"]) == "a{}"
