"""Every kind of content has a step that plans its pages, and the list it promises."""

from datetime import date, datetime
from importlib import import_module
from inspect import getmembers, isclass

import pytest

import pelicanconf
from plugins.bulletin.addresses import file_of
from plugins.bulletin.files.schema import FOLDERS
from plugins.bulletin.files.shapes import Shape, shapes_of
from plugins.bulletin.kinds import KINDS, Kind
from plugins.bulletin.record.stored_record import Record
from plugins.bulletin.record.text_facts import TextFacts
from plugins.press.plan.step import Step
from tests.steps.planning import plan
from tests.unit.bulletin.made import NOW, SITE

VALUES = {"line": "Tên", "moment": NOW, "day": NOW.date()}


def _first(shape: Shape) -> str:
    """The first value of a closed list."""
    return (shape.choices or SITE.choices[shape.extra["list"]])[0]


def smallest(kind: Kind) -> Record:
    """The record of a file that has nothing but the keys it must have."""
    model = FOLDERS[kind.folder]
    required = [shape for shape in shapes_of(model).values() if shape.required]
    values = {
        shape.attribute: VALUES.get(shape.kind) or _first(shape) for shape in required
    }
    found = values.get("date")
    day: date | None = found.date() if isinstance(found, datetime) else found
    return Record(path=kind.file("ten", day), file=model(**values), text=TextFacts())


def page_steps() -> list[type[Step]]:
    """The steps that plan pages, in the order of the build."""
    return [
        found
        for name in pelicanconf.PLUGINS
        if name.endswith("_pages") or name.endswith("_lists")
        for _, found in getmembers(import_module(name), isclass)
        if issubclass(found, Step) and found.__module__ == name
    ]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_kind_has_a_step_for_its_page_and_one_for_its_list(kind):
    record = smallest(kind)
    planned = {path for step in page_steps() for path in plan(step, record)}
    assert file_of(record.entity().address) in planned
    assert not kind.listed or file_of(kind.root) in planned
