"""Site maps read by an XML parser and held against the protocol's schema."""

from datetime import date, datetime, timedelta
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import xmlschema

from plugins.bulletin.outputs.sitemaps import (
    INDEX,
    Entry,
    NewsEntry,
    news_sitemap,
    robots,
    sitemaps,
)
from plugins.bulletin.words.dates import VIETNAM

URL = "https://hosuong.example"
NOON = datetime(2031, 5, 12, 12, tzinfo=VIETNAM)
NS = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
PROTOCOL = xmlschema.XMLSchema(Path(__file__).parent / "sitemaps.xsd")
NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"


def places(text: str) -> list[str | None]:
    return [place.text for place in ET.fromstring(text).iter(f"{NS}loc")]


def texts(groups: dict[str, list[Entry]], url: str) -> dict[str, str]:
    """The files of some groups, as they are written."""
    return {address: one.text for address, one in sitemaps(groups, url).items()}


def test_the_index_names_every_file() -> None:
    files = texts({"a": [Entry("/a/")], "b": [Entry("/b/?x=1&y=2")]}, URL)
    assert places(files[INDEX]) == [URL + name for name in files if name != INDEX]
    assert places(files["/sitemap-b.xml"]) == [f"{URL}/b/?x=1&y=2"]


def test_a_large_group_is_split() -> None:
    files = texts({"a": [Entry(f"/{n}/") for n in range(50_001)]}, URL)
    assert len(places(files["/sitemap-a.xml"])) == 50_000
    assert places(files["/sitemap-a-2.xml"]) == [f"{URL}/50000/"]


def test_the_index_carries_the_newest_change_of_a_file() -> None:
    entries = [Entry("/a/", date(2031, 5, 11)), Entry("/b/", NOON), Entry("/c/")]
    root = ET.fromstring(texts({"a": entries}, URL)[INDEX])
    assert [one.text for one in root.iter(f"{NS}lastmod")] == [NOON.isoformat()]


def test_an_edit_changes_its_group_and_the_index_only() -> None:
    groups = {"a": [Entry("/a/", date(2031, 1, 1))], "b": [Entry("/b/")]}
    before = texts(groups, URL)
    after = texts(groups | {"a": [Entry("/a/", date(2031, 1, 2))]}, URL)
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"/sitemap-a.xml", INDEX}


def test_versions_in_other_languages_are_named() -> None:
    entry = Entry("/gioi-thieu/", None, (("vi", "/gioi-thieu/"), ("en", "/about/")))
    root = ET.fromstring(texts({"a": [entry]}, URL)["/sitemap-a.xml"])
    links = list(root.iter("{http://www.w3.org/1999/xhtml}link"))
    assert [link.get("hreflang") for link in links] == ["vi", "en"]


def test_news_are_the_two_days_up_to_the_newest() -> None:
    ages = (timedelta(days=3), timedelta(0), timedelta(days=2))
    articles = [NewsEntry(f"/{age.days}/", "Tin & bài", NOON - age) for age in ages]
    text = news_sitemap(articles, URL, "Bản tin")
    assert places(text) == [f"{URL}/0/", f"{URL}/2/"]
    assert [one.text for one in ET.fromstring(text).iter(f"{NEWS}title")] == [
        "Tin & bài"
    ] * 2


def test_no_news_is_a_valid_file() -> None:
    assert places(news_sitemap([], URL, "Bản tin")) == []


def test_robots_are_told_of_the_maps_once_the_address_is_known() -> None:
    assert f"Sitemap: {URL}{INDEX}" in robots(URL).splitlines()
    assert "Sitemap" not in robots("")


def test_every_map_is_what_the_protocol_says() -> None:
    both = (("vi", "/a/"), ("en", "/en/a/"))
    entries = [Entry("/a/", NOON, both), Entry("/b/?x=1&y=2", date(2031, 5, 11))]
    files = texts({"a": entries, "b": []}, URL)
    news = news_sitemap([NewsEntry("/a/", "Tin & bài", NOON)], URL, "Bản tin")
    for text in (*files.values(), news):
        PROTOCOL.validate(text)


def test_a_map_without_the_sites_address_would_be_seen() -> None:
    [text, _] = texts({"a": [Entry("/a/")]}, "").values()
    with pytest.raises(xmlschema.XMLSchemaValidationError):
        PROTOCOL.validate(text)
