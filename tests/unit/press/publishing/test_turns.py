"""In which order files are shown where they cannot be shown at once."""

from collections.abc import Collection

from hypothesis import given
from hypothesis import strategies as st

from plugins.press.publishing.targets.turns import in_turns, touched

SITE = [
    "index.html",
    "feeds/all.atom.xml",
    "can-bo/index.html",
    "can-bo/an/index.html",
    "2018/07/x/index.html",
    "theme/t.3f2a9c01.css",
    "images/a.jpg",
]


def flat(paths: list[str], old: Collection[str] = ()) -> list[str]:
    return [path for together in in_turns(paths, old) for path in together]


def test_what_pages_need_comes_first_and_what_leads_to_them_last():
    assert flat(SITE) == [
        "images/a.jpg",
        "theme/t.3f2a9c01.css",
        "2018/07/x/index.html",
        "can-bo/an/index.html",
        "can-bo/index.html",
        "feeds/all.atom.xml",
        "index.html",
    ]


@given(st.permutations(SITE))
def test_the_order_is_the_same_however_they_are_listed(paths):
    assert in_turns(paths, ()) == in_turns(SITE, ())


def test_a_page_that_is_new_comes_before_all_that_leads_to_it():
    new = ["van-ban/2018/01-nq/index.html", "van-ban/2018/index.html", "theme/n.css"]
    leading = [
        "van-ban/index.html",
        "tim-kiem/muc.js",
        ".htaccess",
        "sitemap-van-ban.xml",
        "can-bo/an/index.html",
    ]
    order = flat([*new, *leading, "index.html"], [*leading, "index.html"])
    assert set(order[:3]) == set(new)
    assert order[0] == "theme/n.css"
    assert order[-1] == "index.html"
    assert order.index(".htaccess") > order.index("van-ban/index.html")


def test_between_releases_only_what_differs_is_uncertain():
    assert touched([{"a": 1, "b": 1}, {"a": 1, "b": 2, "c": 1}]) == {"b", "c"}
    assert touched([]) == set()
