"""The front page as editors order it, urgent news on every page, pairs of languages."""

import re

import pytest

from tests.site import NOON, Site, article

DAY = 86400


def front(name, day, **more):
    """An article of a day in May 2031."""
    return {
        f"content/articles/2031/05/{name}.md": article(
            f"Tin {name}", date=f"2031-05-{day:02} 08:00", **more
        )
    }


FILES = {
    **front("moi", 17),
    **front("english", 18, lang="en", translation_of="goc"),
    **front("goc", 16),
    **front("hai", 14, front="2"),
    **front("mot", 13, front="1"),
    **front("cu", 1, front="3"),
    **front("cuhon", 1, front="1"),
    **front("ghim", 2, pinned_until="2031-05-20 12:00"),
    **front("khan", 3, urgent_until="2031-05-19 12:00"),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    made = Site(tmp_path_factory.mktemp("front")).write(FILES)
    built = made.build()
    assert built.code == 0, built.said
    return made


def stories(site):
    """The stories beside each other at the head of the front page, in order."""
    page = site.text("index.html").partition('<div class="front">')[2]
    first = page.partition('<section class="front__side">')[0]
    return re.findall(r'card__link" href="/2031/05/([a-z]+)/"', first)


def test_what_is_pinned_leads_then_the_editors_order_then_the_newest(site):
    assert stories(site)[:4] == ["ghim", "mot", "hai", "cu"]


def test_an_article_in_another_language_never_leads(site):
    assert "english" not in stories(site)
    assert '/2031/05/english/"' in site.text("index.html")


def test_urgent_news_stands_in_one_line_on_every_page(site):
    line = '<strong class="signal">Khẩn:</strong> <a href="/2031/05/khan/">Tin khan</a>'
    for page in ("index.html", "2031/05/moi/index.html", "lich/index.html", "404.html"):
        assert site.text(page).count(line) == 1


def test_pairs_of_translations_know_each_other(site):
    for here, other, lang in (("goc", "english", "en"), ("english", "goc", "vi")):
        page = site.text(f"2031/05/{here}/index.html")
        assert f'<a href="/2031/05/{other}/" lang="{lang}" hreflang="{lang}">' in page
        assert (
            f'<link rel="alternate" hreflang="{lang}" href="/2031/05/{other}/">' in page
        )


def test_a_pin_and_an_urgent_line_end_by_themselves(site):
    assert site.build(now=NOON + DAY).code == 0
    assert "masthead__urgent" not in site.text("index.html")
    assert stories(site)[0] == "ghim"
    assert site.build(now=NOON + 3 * DAY).code == 0
    assert stories(site)[0] == "mot"
    assert site.tree() == site.clean_tree(now=NOON + 3 * DAY)


def test_an_article_of_any_age_has_the_place_that_editors_give_it(tmp_path):
    many = {}
    for number in range(60):
        many |= front(f"tin{number}", 2 + number % 15)
    old = article("Tin xưa", date="2029-01-08 08:00", front="1")
    site = Site(tmp_path).write({**many, "content/articles/2029/01/xua.md": old})
    assert site.build().code == 0
    head = site.text("index.html").partition('<div class="front">')[2]
    assert head.index("/2029/01/xua/") < head.index("/2031/05/")
