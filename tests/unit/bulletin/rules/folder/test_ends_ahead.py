"""Ends of posts and bodies that lie far ahead."""

from datetime import timedelta

import pytest

from plugins.bulletin.rules.folder.ends_ahead import KNOWN, check
from tests.unit.bulletin.made import NOW, official, once, organisation, post

TODAY = NOW.date()


def keys(*records):
    return [one.key for one in check([r.entity() for r in records], NOW)]


@pytest.mark.parametrize(
    ("end", "asked"),
    [
        (str(TODAY + timedelta(days=1)), False),
        (str(TODAY + KNOWN), False),
        (str(TODAY + KNOWN + timedelta(days=1)), True),
        ("2041-06", True),
        ("2041", False),
        ("9999-12-31", True),
        (None, False),
    ],
)
def test_an_end_is_asked_about_that_nobody_can_know_yet(end, asked):
    held = official("an", "Lò Văn An", post("Kế toán", "2020", end))
    body = organisation("so", "Sở Y", to=end)
    assert keys(held, body) == (["posts[0].to", "to"] if asked else [])


def test_a_name_that_is_still_borne_is_asked_about():
    coming = str(TODAY + timedelta(days=1))
    person = official("an", "Lò Mới", other_names=(once("Lò Cũ", None, coming),))
    assert keys(person) == ["other_names[0].to"]
    person = official("an", "Lò Mới", other_names=(once("Lò Cũ", None, str(TODAY)),))
    assert keys(person) == []
