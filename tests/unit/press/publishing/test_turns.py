"""In which order files are shown where they cannot be shown at once."""

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


def flat(paths: list[str]) -> list[str]:
    return [path for together in in_turns(paths) for path in together]


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
    assert in_turns(paths) == in_turns(SITE)


def test_between_releases_only_what_differs_is_uncertain():
    assert touched([{"a": 1, "b": 1}, {"a": 1, "b": 2, "c": 1}]) == {"b", "c"}
    assert touched([]) == set()
