"""A draft that is shown tells no program of itself."""

from plugins.press.publishing.draft_pages import needed, shown

PAGE = """<head>
<meta charset="utf-8">
<link rel="canonical" href="https://bantin.example.vn/2018/07/x/">
<meta name="robots" content="index">
<link rel="alternate" type="application/atom+xml" href="/feeds/all.atom.xml">
<link rel="stylesheet" href="/theme/site.3f2a9c01.css">
<script type="application/ld+json">{"url": "/2018/07/x/"}</script>
</head>
<a href="/2018/07/y/">y</a> <a href="/documents/bc.pdf#trang-2">bc</a>
<img srcset="/images/a-480.1.avif 480w, /images/a-960.1.avif 960w" src="/images/a.jpg">
"""
FOLDER = "/xem-truoc-9f2c"


def test_search_engines_feeds_and_other_sites_learn_nothing_of_it():
    page = shown(PAGE, FOLDER)
    assert page.count("noindex") == page.count("no-referrer") == 1
    for told in ("canonical", "alternate", "ld+json", '"index"'):
        assert told not in page


def test_what_it_needs_lies_in_its_own_folder_and_other_pages_on_the_site():
    page = shown(PAGE, FOLDER)
    assert f'href="{FOLDER}/theme/site.3f2a9c01.css"' in page
    assert (
        f"{FOLDER}/images/a-480.1.avif 480w, {FOLDER}/images/a-960.1.avif 960w" in page
    )
    assert 'href="/2018/07/y/"' in page
    assert needed(PAGE) == {
        "theme/site.3f2a9c01.css",
        "documents/bc.pdf",
        "images/a-480.1.avif",
        "images/a-960.1.avif",
        "images/a.jpg",
    }
