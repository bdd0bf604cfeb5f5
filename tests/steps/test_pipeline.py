"""The steps as Pelican meets them, and the three that read, link and write."""

import ast
from collections.abc import Iterator
from gc import collect
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

import pytest
from blinker import Signal
from pelican import signals
from pelican.generators import Generator

import pelicanconf
from plugins.press.phases import Phases
from plugins.press.plan.recent import Recent
from plugins.press.site.reads import Reads
from plugins.press.site.writer import SiteWriter
from plugins.press.system.project import ROOT
from plugins.read_content import ContentReader
from plugins.write_site import SiteFinisher
from tests.unit.bulletin.made import linked

STEPS = {path.stem for path in (ROOT / "plugins").glob("*.py")} - {"__init__"}


@pytest.fixture
def pelican(monkeypatch):
    """Signals of our own in place of Pelican's: what a step registers, nobody else."""
    names = ("get_generators", "get_writer")
    own = SimpleNamespace(**{name: Signal(name) for name in names})
    for name in names:
        monkeypatch.setattr(signals, name, getattr(own, name))
    return own


def answers(signal: Signal) -> list[object]:
    """What the receivers of a signal answer, those that are still alive."""
    collect()
    return [answer for _, answer in signal.send(None)]


@pytest.mark.parametrize("name", pelicanconf.PLUGINS)
def test_a_step_connects_one_generator_and_nothing_else(name, pelican):
    import_module(name).register()
    [generator] = answers(pelican.get_generators)
    assert issubclass(generator, Generator)
    writers = [SiteWriter] if name == "plugins.write_site" else []
    assert answers(pelican.get_writer) == writers


def test_every_step_there_is_stands_in_the_pipeline():
    assert {f"plugins.{step}" for step in STEPS} == set(pelicanconf.PLUGINS)


def imported(file: Path) -> Iterator[str]:
    """The modules a file imports, wherever in it, by their full names."""
    for node in ast.walk(ast.parse(file.read_bytes())):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{name.name}" for name in node.names)


@pytest.mark.parametrize("room", ["bulletin", "press", "desk"])
def test_no_room_imports_a_step(room):
    steps = tuple(f"plugins.{step}." for step in STEPS)
    files = sorted((ROOT / "plugins" / room).rglob("*.py"))
    assert files
    found = [
        (file.name, name)
        for file in files
        for name in imported(file)
        if f"{name}.".startswith(steps)
    ]
    assert found == []


def test_no_step_stands_twice_in_the_pipeline():
    assert len(set(pelicanconf.PLUGINS)) == len(pelicanconf.PLUGINS)


def settings(**changed):
    names = [name for name in dir(pelicanconf) if name.isupper()]
    return {name: getattr(pelicanconf, name) for name in names} | changed


def reader(**changed):
    build = SimpleNamespace(read=lambda choices: choices, phases=Phases())
    step = ContentReader.__new__(ContentReader)
    step.settings, step.context = settings(BULLETIN_BUILD=build, **changed), {}
    return step


def test_reading_puts_site_and_content_into_the_context():
    step = reader()
    step.generate_context()
    assert step.context["bulletin_site"].name == pelicanconf.SITENAME
    assert "Kinh tế" in step.context["bulletin_reading"]["categories"]


def test_the_writer_plans_and_writes_nothing_at_once(tmp_path):
    build = SimpleNamespace(carry_on=lambda: None)
    writer = SiteWriter(str(tmp_path), settings(BULLETIN_BUILD=build))
    writer.add("a file")
    assert isinstance(writer, SiteWriter)
    assert writer.outputs == ["a file"]
    for way in (writer.write_file, writer.write_feed):
        with pytest.raises(NotImplementedError):
            way("x", "y")
    assert list(tmp_path.iterdir()) == []


def test_the_last_step_hands_everything_planned_to_the_end(monkeypatch):
    seen = []
    monkeypatch.setattr("plugins.write_site.accept", lambda *given: None)
    monkeypatch.setattr("plugins.write_site.leads", lambda *given: [])
    monkeypatch.setattr("plugins.write_site.finish", lambda *given: seen.append(given))
    step = SiteFinisher.__new__(SiteFinisher)
    memory = SimpleNamespace(reads=Reads())
    build = SimpleNamespace(
        memory=lambda ingredients, facts: memory,
        remember=lambda *given: seen.append(given),
    )
    step.settings = {"BULLETIN_BUILD": build}
    step.context = {
        "bulletin": linked(),
        "bulletin_bodies": SimpleNamespace(addresses={}, cited={}),
        "bulletin_site": SimpleNamespace(url=""),
        "bulletin_recent": Recent(1),
        "bulletin_known": SimpleNamespace(after=None),
        "bulletin_unaffected": SimpleNamespace(settled=["c"], changed=None),
        "bulletin_ingredients": "ingredients",
        "bulletin_theme": None,
    }
    step.generate_output(SimpleNamespace(outputs=["a", "b"]))
    (finished, remembered) = seen
    assert finished[:3] == (build, ["a", "b"], ["c"])
    assert finished[-1] is memory
    assert remembered == ("ingredients", memory)
