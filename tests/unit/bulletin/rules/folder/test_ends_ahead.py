"""Ends of posts and bodies that have not come."""

from datetime import timedelta

import pytest

from plugins.bulletin.rules.folder.ends_ahead import check
from tests.unit.bulletin.made import NOW, official, organisation, post

TODAY = NOW.date()


def keys(*records):
    return [one.key for one in check([r.entity() for r in records], NOW)]


@pytest.mark.parametrize(
    ("end", "asked"),
    [
        (str(TODAY + timedelta(days=1)), True),
        (str(TODAY), False),
        ("2031-06", True),
        ("2031-05", False),
        ("2032", True),
        (None, False),
    ],
)
def test_an_end_is_asked_about_until_it_may_have_come(end, asked):
    held = official("an", "Lò Văn An", post("Kế toán", "2020", end))
    body = organisation("so", "Sở Y", to=end)
    assert keys(held, body) == (["posts[0].to", "to"] if asked else [])
