"""Voices read every word in its language, on the pages of foreign articles too."""

import re

import pytest
from bs4 import BeautifulSoup, Comment

from tests.site import Site, article, document, meeting

# Letters that no English word has, and words of the English articles below.
VIETNAMESE = re.compile("[À-ỹ]")
ENGLISH = re.compile("harvest|hills|figure|sources", re.I)
ABOUT = {"topics": ["Nông nghiệp"], "officials": ["an"], "organisations": ["so"]}
NEWS = {"lang": "en", "meeting": "hop", **ABOUT}
WRONG = {"date": "2031-05-18", "wrong": "A figure of 12", "right": "The figure is 21"}
ARTICLES = {
    "goc": article("Mùa gặt", date="2031-05-16 08:00", meeting="hop", **ABOUT),
    "mua-kho": article("Mùa khô", date="2031-05-18 07:00", meeting="hop", **ABOUT),
    "english": article(
        "Harvest grows",
        "The harvest is good.\n\nSo say the hills.",
        date="2031-05-18 08:00",
        translation_of="goc",
        updates=[{"date": "2031-05-18 09:00", "note": "A figure was added."}],
        **NEWS,
    ),
    "mended": article("Hills", "Hills.", date="2031-05-17", correction=WRONG, **NEWS),
    "gone": article(
        "Harvest ends",
        "Harvest.",
        date="2031-05-17",
        withdrawn={"date": "2031-05-18", "reason": "No sources."},
        **NEWS,
    ),
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """Every page of a site with English articles, by its path."""
    posts = [{"post": "Giám đốc Sở Mẫu", "organisation": "so", "from": "2030"}]
    files = {
        "content/meetings/2031/hop.md": meeting(
            "Họp mùa gặt", date="2031-05-15", chairs=["an"], organisers=["so"]
        ),
        "content/officials/an.md": document(name="Lò Văn An", posts=posts),
        "content/organisations/so.md": document(name="Sở Mẫu"),
        **{
            f"content/articles/2031/05/{name}.md": text
            for name, text in ARTICLES.items()
        },
    }
    site = Site(tmp_path_factory.mktemp("languages")).write(files)
    built = site.build()
    assert built.code == 0, built.said
    return {
        path: BeautifulSoup(data, "html.parser")
        for path, data in site.tree().items()
        if path.endswith(".html") and not path.startswith("thanh-phan/")
    }


def said(page):
    """What a voice reads on a page, each with its language."""
    for text in page.body.find_all(string=True):
        silent = isinstance(text, Comment) or text.parent.name in {"script", "style"}
        # A citation names an article in the bulletin's own words.
        if not silent and text.strip() and not text.find_parent(class_="cite"):
            yield text.strip(), text.find_parent(lang=True)["lang"]
    for tag in page.body.find_all(attrs={"aria-label": True}):
        near = tag if tag.get("lang") else tag.find_parent(lang=True)
        yield tag["aria-label"], near["lang"]


def test_no_vietnamese_word_is_read_as_english(pages):
    heard = [
        (path, text)
        for path, page in pages.items()
        if page.body
        for text, lang in said(page)
        if lang == "en" and VIETNAMESE.search(text)
    ]
    assert heard == []


def test_no_english_word_is_read_as_vietnamese(pages):
    heard = [
        (path, text)
        for path, page in pages.items()
        if page.body
        for text, lang in said(page)
        if lang == "vi" and ENGLISH.search(text)
    ]
    assert heard == []


def test_a_page_is_in_the_language_of_its_article(pages):
    for name in ("english", "mended", "gone"):
        page = pages[f"2031/05/{name}/index.html"]
        assert page.html["lang"] == page.h1["lang"] == "en"
    assert "lang" not in pages["2031/05/goc/index.html"].main.attrs


def test_an_article_leads_on_to_articles_in_its_own_language(pages):
    assert on_from(pages, "goc") == {"/2031/05/mua-kho/"}
    assert on_from(pages, "mua-kho") == {"/2031/05/goc/"}
    assert on_from(pages, "english") == {"/2031/05/mended/"}


def on_from(pages, name):
    """Which articles stand below one: the one before, after, and those related."""
    page = pages[f"2031/05/{name}/index.html"]
    below = [
        page.find(attrs={"aria-label": "Bài trước, bài sau"}),
        page.find(string="Bài liên quan").find_parent("section"),
    ]
    found = {link["href"] for part in below for link in part.find_all("a")}
    return {address for address in found if address.startswith("/2031/")}
