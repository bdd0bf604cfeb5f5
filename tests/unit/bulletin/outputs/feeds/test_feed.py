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

from plugins.bulletin.outputs.feeds import atom, json_feed, rss
from plugins.bulletin.outputs.feeds.feed import Enclosure, Feed, Item
from plugins.bulletin.words.dates import VIETNAM

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
    identity="https://hosuong.example",
    author="Văn phòng",
    licence="CC BY 4.0",
    items=(ITEM, OLDER),
)


FORMATS = (atom, rss, json_feed)


def written(form: Any, feed: Feed = FEED) -> str:
    entries = [form.entry(item, feed.url, feed.identity) for item in feed.items]
    text: str = form.feed(feed, entries)
    return text


def parsed(text: str) -> Any:
    found = feedparser.parse(text)
    assert not found.bozo, found.bozo_exception
    return found


@pytest.mark.parametrize(("form", "version"), [(atom, "atom10"), (rss, "rss20")])
def test_a_parser_reads_what_was_meant(form: Any, version: str) -> None:
    found = parsed(written(form))
    entry = found.entries[0]
    assert found.version == version
    assert (found.feed.title, found.feed.language) == ("Bản tin & báo", "vi")
    assert entry.title == ITEM.title
    assert unescape(entry.summary) == ITEM.summary
    assert entry.link == "https://hosuong.example/2031/05/hop-gap/"
    assert [tag.term for tag in entry.tags] == list(ITEM.categories)
    assert entry.enclosures[0].href == "https://hosuong.example/images/a.jpg"


def test_atom_says_when_the_newest_item_changed() -> None:
    found = parsed(written(atom))
    assert found.feed.updated == "2031-05-12T14:00:00+07:00"
    assert found.entries[0].published == "2031-05-12T12:00:00+07:00"
    assert [author.name for author in found.entries[0].authors] == ["Hà Mây", "Én"]


def test_rss_dates_are_of_vietnam() -> None:
    found = parsed(written(rss))
    assert found.entries[0].published == "Mon, 12 May 2031 12:00:00 +0700"
    assert found.entries[0].updated == "2031-05-12T14:00:00+07:00"
    assert parsedate_to_datetime(found.feed.updated) == NOON + timedelta(hours=2)


def test_json_feed_has_what_its_version_asks_for() -> None:
    found = json.loads(written(json_feed))
    assert found["version"] == "https://jsonfeed.org/version/1.1"
    assert found["feed_url"] == "https://hosuong.example/feeds/all.xml"
    first, second = found["items"]
    assert first["url"] == first["id"] == "https://hosuong.example/2031/05/hop-gap/"
    assert first["date_modified"] == "2031-05-12T14:00:00+07:00"
    assert second["content_text"] == "Cũ"


@pytest.mark.parametrize("form", FORMATS)
def test_an_empty_feed_is_whole_and_has_no_clock(form: Any) -> None:
    text = written(form, replace(FEED, items=()))
    if form is json_feed:
        assert json.loads(text)["items"] == []
    else:
        assert parsed(text).feed.updated_parsed.tm_year == 1970


@pytest.mark.parametrize("form", [atom, rss])
def test_without_an_address_ids_are_permanent_names(form: Any) -> None:
    first, second = parsed(written(form, replace(FEED, url="", identity=""))).entries
    assert first.id.startswith("urn:uuid:")
    assert first.id != second.id
    assert first.link == "/2031/05/hop-gap/"


@given(st.text(min_size=1))
def test_no_text_breaks_a_feed(text: str) -> None:
    strange = replace(ITEM, title=text, summary=text, authors=(text,))
    feed = replace(FEED, title=text, subtitle=text, items=(strange,))
    for form in (atom, rss):
        data = written(form, feed).encode()
        expat.ParserCreate().Parse(data, True)
