"""Which files of the last site stay without being planned."""

from plugins.bulletin.view import EVERY_ARTICLE, mark_of, text_mark_of
from plugins.press.plan.unaffected import FEW, Unaffected
from plugins.press.site.output import Output
from plugins.press.site.tree import Entry
from plugins.press.theme.templates import Maker

MAKE = Maker(lambda values: b"", b"1")
ONE, TWO = "articles/2031/05/mot.md", "articles/2031/05/hai.md"


def entry(*prints, fingerprint=b"", texts=()):
    marks = [*map(mark_of, prints), *map(text_mark_of, texts)]
    return Entry(fingerprint, b"", b"", 0, 0, (), b"".join(sorted(marks)))


def test_only_what_prints_changed_words_must_be_planned():
    files = {"a/index.html": entry(ONE), "b/index.html": entry(TWO, ONE)}
    unaffected = Unaffected({**files, "lich/a.ics": entry()}, {TWO: b""})
    asked = {name: unaffected.settle(name) for name in ("/a/", "/b/", "/lich/a.ics")}
    assert asked == {"/a/": True, "/b/": False, "/lich/a.ics": True}
    assert unaffected.settled == ["a/index.html", "lich/a.ics"]


def test_of_an_article_with_a_new_text_only_what_prints_the_text_must_be_planned():
    files = {
        "mot/index.html": entry(ONE, texts=[ONE]),
        "can-bo/a/index.html": entry(ONE),
        "hai/index.html": entry(TWO, texts=[TWO]),
    }
    unaffected = Unaffected(files, {ONE: b"", TWO: b""}, {ONE})
    asked = {name: unaffected.settle(name) for name in ("/mot/", "/can-bo/a/", "/hai/")}
    assert asked == {"/mot/": False, "/can-bo/a/": True, "/hai/": False}


def test_what_shows_every_article_stays_while_only_texts_are_new():
    every = Entry(b"", b"", b"", 0, 0, (), b"".join(EVERY_ARTICLE.prints))
    files = {"du-lieu/index.html": entry(), "du-lieu/a.json": every}
    assert Unaffected(files, {ONE: b""}, {ONE}).settle_below("/du-lieu/")
    assert not Unaffected(files, {ONE: b"", TWO: b""}, {ONE}).settle_below("/du-lieu/")


def test_files_stay_by_how_their_addresses_begin():
    files = {
        "sitemap.xml": entry(),
        "sitemap-2.xml": entry(),
        "lich/index.html": entry(),
    }
    unaffected = Unaffected(files, {ONE: b""})
    assert not unaffected.settle_below("/khong-co")
    assert unaffected.settle_below("/sitemap")
    assert sorted(unaffected.settled) == ["sitemap-2.xml", "sitemap.xml"]


def test_of_many_changed_articles_each_is_found():
    files = {"a/index.html": entry(ONE), "b/index.html": entry(TWO)}
    many = {f"articles/2031/05/{number}.md": b"" for number in range(FEW)}
    unaffected = Unaffected(files, many | {TWO: b""})
    assert (unaffected.settle("/a/"), unaffected.settle("/b/")) == (True, False)


def test_the_pages_of_a_list_stay_or_go_together():
    files = {"a/index.html": entry(ONE), "a/trang/2/index.html": entry(TWO)}
    assert not Unaffected(files, {TWO: b""}).settle("/a/")
    whole = Unaffected(files, {"articles/2031/05/ba.md": b""})
    assert whole.settle("/a/")
    assert whole.settled == [*files]


def test_of_several_files_all_stay_or_none():
    unaffected = Unaffected({"x.xml": entry(ONE), "x.json": entry(TWO)}, {TWO: b""})
    assert not unaffected.settle("/x.xml", "/x.json")
    assert not unaffected.settle("/x.xml", "/moi.json")
    assert unaffected.settled == []


def test_after_more_than_words_changed_no_page_stands_by_itself():
    assert not Unaffected({"a/index.html": entry()}).settle("/a/")


def test_numbered_files_stay_when_one_of_them_does():
    first = Output("muc/x-0.js", MAKE, {"made_of": b"1"})
    files = {
        "muc/x-0.js": entry(fingerprint=first.fingerprint),
        "muc/x-1.js": entry(),
        "muc/x-1-0.js": entry(),
    }
    unaffected = Unaffected(files)
    assert unaffected.settle_series(first, ["muc/x"])
    assert unaffected.settled == ["muc/x-0.js", "muc/x-1.js"]
    other = first._replace(plan={"made_of": b"2"})
    assert not Unaffected(files).settle_series(other, ["muc/x"])
