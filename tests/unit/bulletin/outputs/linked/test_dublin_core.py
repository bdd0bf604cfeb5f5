"""Dublin Core: never without its mandatory elements."""

from datetime import date

import pytest

from plugins.bulletin.outputs.linked.dublin_core import MANDATORY, dublin_core
from tests.unit.bulletin.outputs.sample import SITE

DAY = date(2031, 5, 12)


def test_the_office_is_the_creator_of_what_nobody_signed() -> None:
    found = dublin_core(
        SITE, address="/a/", title="Tin", description="Tóm tắt", day=DAY
    )
    assert found["creator"] == found["publisher"] == SITE.owner
    assert found["identifier"] == "https://hosuong.example/a/"
    assert all(found[name] for name in MANDATORY)


def test_authors_are_the_creators() -> None:
    found = dublin_core(
        SITE, address="/a/", title="T", description="M", day=DAY, creators=("A", "B")
    )
    assert found["creator"] == "A, B"


@pytest.mark.parametrize("name", ["title", "description"])
def test_a_missing_element_ends_the_build(name: str) -> None:
    values = {"title": "T", "description": "M"} | {name: ""}
    with pytest.raises(ValueError, match=name):
        dublin_core(SITE, address="/a/", day=DAY, **values)
