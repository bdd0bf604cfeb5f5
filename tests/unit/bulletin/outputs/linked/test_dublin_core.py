"""Dublin Core: never without its mandatory elements."""

from datetime import date

import pytest

from plugins.bulletin.outputs.linked.dublin_core import MANDATORY, dublin_core
from tests.unit.bulletin.outputs.sample import SITE

DAY = date(2031, 5, 12)


def test_the_office_is_the_creator_of_what_nobody_signed() -> None:
    found = dict(
        dublin_core(SITE, address="/a/", title="Tin", description="Tóm tắt", day=DAY)
    )
    assert found["creator"] == found["publisher"] == SITE.owner
    assert found["identifier"] == "https://hosuong.example/a/"
    assert all(found[name] for name in MANDATORY)


def test_authors_are_the_creators() -> None:
    values = {"title": "T", "description": "M", "creators": ("A", "B")}
    found = dublin_core(SITE, address="/a/", day=DAY, **values)
    assert ("creator", "A, B") in found


def test_every_subject_is_an_element_of_its_own() -> None:
    values = {"title": "T", "description": "M", "subjects": ("X", "Y")}
    found = dublin_core(SITE, address="/a/", day=DAY, **values)
    assert [said for name, said in found if name == "subject"] == ["X", "Y"]


@pytest.mark.parametrize("name", ["title", "description"])
def test_a_missing_element_ends_the_build(name: str) -> None:
    values = {"title": "T", "description": "M"} | {name: ""}
    with pytest.raises(ValueError, match=name):
        dublin_core(SITE, address="/a/", day=DAY, **values)
