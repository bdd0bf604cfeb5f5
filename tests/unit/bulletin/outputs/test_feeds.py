"""Feeds read by parsers that are not ours."""

import json
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from html import unescape
from typing import Any
from xml.parsers import expat

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from plugins.bulletin.dates import VIETNAM
from plugins.bulletin.outputs.atom import atom
from plugins.bulletin.outputs.feeds import Enclosure, Feed, Item
from plugins.bulletin.outputs.json_feed import json_feed
from plugins.bulletin.outputs.rss import rss

NOON = datetime(2031, 5, 12, 12, tzinfo=VIETNAM)
ITEM = Item(
    title='Họp <gấp> & "quyết"',
    address="/2031/05/hop-gap/",
    summary="Tóm tắt ]]> & hết.",
    published=NOON,
    updated=NOON + timedelta(hours=2),
    authors=("Hà Mây", "Én"),
    categories=("Chính quyền", "thủy lợi"),
    picture=Enclosure("/images/a.jpg", "image/jpeg", 1234),
)
OLDER = Item(
    title="Cũ", address="/2030/01/cu/", summary="", published=NOON.replace(year=2030)
)
FEED = Feed(
    title="Bản tin & báo",
    subtitle="Mọi bài",
    address="/",
    feed_address="/feeds/all.xml",
    url="https://hosuong.example",
    author="Văn phòng",
    licence="CC BY 4.0",
    items=(ITEM, OLDER),
)


def parsed(text: str) -> Any:
    found = feedparser.parse(text)
    assert not found.bozo, found.bozo_exception
    return found


@pytest.mark.parametrize(("write", "version"), [(atom, "atom10"), (rss, "rss20")])
def test_a_parser_reads_what_was_meant(write: Any, version: str) -> None:
    found = parsed(write(FEED))
    entry = found.entries[0]
    assert found.version == version
    assert (found.feed.title, found.feed.language) == ("Bản tin & báo", "vi")
    assert entry.title == ITEM.title
    assert unescape(entry.summary) == ITEM.summary
    assert entry.link == "https://hosuong.example/2031/05/hop-gap/"
    assert [tag.term for tag in entry.tags] == list(ITEM.categories)
    assert entry.enclosures[0].href == "https://hosuong.example/images/a.jpg"


def test_atom_says_when_the_newest_item_changed() -> None:
    found = parsed(atom(FEED))
    assert found.feed.updated == "2031-05-12T14:00:00+07:00"
    assert found.entries[0].published == "2031-05-12T12:00:00+07:00"
    assert [author.name for author in found.entries[0].authors] == ["Hà Mây", "Én"]


def test_rss_dates_are_of_vietnam() -> None:
    found = parsed(rss(FEED))
    assert found.entries[0].published == "Mon, 12 May 2031 12:00:00 +0700"
    assert parsedate_to_datetime(found.feed.updated) == NOON + timedelta(hours=2)


def test_json_feed_has_what_its_version_asks_for() -> None:
    found = json.loads(json_feed(FEED))
    assert found["version"] == "https://jsonfeed.org/version/1.1"
    assert found["feed_url"] == "https://hosuong.example/feeds/all.xml"
    first, second = found["items"]
    assert first["url"] == first["id"] == "https://hosuong.example/2031/05/hop-gap/"
    assert first["date_modified"] == "2031-05-12T14:00:00+07:00"
    assert second["content_text"] == "Cũ"


@pytest.mark.parametrize("write", [atom, rss, json_feed])
def test_an_empty_feed_has_no_clock(write: Any) -> None:
    empty = replace(FEED, items=())
    assert write(empty) == write(empty)
    assert "1970" in write(empty) or write is json_feed


@pytest.mark.parametrize("write", [atom, rss])
def test_without_an_address_ids_are_permanent_names(write: Any) -> None:
    found = parsed(write(replace(FEED, url="")))
    assert found.entries[0].id == "urn:uuid:" + found.entries[0].id.split(":")[-1]
    assert found.entries[0].id != found.entries[1].id
    assert found.entries[0].link == "/2031/05/hop-gap/"


@given(st.text(min_size=1))
def test_no_text_breaks_a_feed(text: str) -> None:
    strange = replace(ITEM, title=text, summary=text, authors=(text,))
    feed = replace(FEED, title=text, subtitle=text, items=(strange,))
    for write in (atom, rss):
        expat.ParserCreate().Parse(write(feed).encode(), True)
