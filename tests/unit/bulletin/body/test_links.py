"""Addresses of files become addresses of pages once those are known."""

from plugins.bulletin.body.links import resolve_links
from plugins.bulletin.body.render import render

PAGES = {"articles/2018/07/x.md": "/2018/07/x/", "images/a b.jpg": "/images/1.jpg"}


def test_a_link_to_a_file_becomes_its_pages_address():
    html = render("[x](articles/2018/07/x.md#y)").html
    assert resolve_links(html, PAGES.get) == '<p><a href="/2018/07/x/#muc-y">x</a></p>'


def test_a_link_to_nothing_public_is_left_as_text_without_a_link():
    html = resolve_links(render("[x](articles/2018/07/draft.md)").html, PAGES.get)
    assert html == "<p><a>x</a></p>"


def test_pictures_are_drawn_by_whoever_knows_their_sizes():
    html = render("![Hồ & núi](<images/a b.jpg>)").html
    drawn = resolve_links(html, PAGES.get, lambda path, alt: f"[{path}|{alt}]")
    assert "[images/a b.jpg|Hồ & núi]" in drawn


def test_text_that_only_looks_like_an_address_stays():
    html = render('Viết `href="content:x"` và content:images/a.jpg').html
    assert resolve_links(html, PAGES.get) == html


def test_a_picture_that_is_not_there_leaves_its_words():
    html = render("[Xem](https://example.vn/) ![Hồ & núi](images/mat.jpg)").html
    assert resolve_links(html, PAGES.get).endswith("Hồ &amp; núi</p>")
    assert 'href="https://example.vn/"' in resolve_links(html, PAGES.get)
