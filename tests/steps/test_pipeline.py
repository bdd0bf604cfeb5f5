"""The steps as Pelican meets them, and the three that read, link and write."""

from importlib import import_module
from types import SimpleNamespace

import pytest
from pelican import signals
from pelican.generators import Generator

import pelicanconf
from plugins.press.phases import Phases
from plugins.press.site.writer import SiteWriter
from plugins.press.system.failures import BuildError
from plugins.read_content import ContentReader
from plugins.write_site import SiteFinisher, get_writer


@pytest.mark.parametrize("name", pelicanconf.PLUGINS)
def test_a_step_connects_one_generator_and_nothing_else(name, monkeypatch):
    connected = []
    for signal in ("get_generators", "get_writer"):
        keep = SimpleNamespace(connect=connected.append)
        monkeypatch.setattr(signals, signal, keep)
    step = import_module(name)
    step.register()
    assert step.get_generators in connected
    assert issubclass(step.get_generators(None), Generator)
    assert len(connected) == (2 if name == "plugins.write_site" else 1)


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


@pytest.mark.parametrize("zone", ["UTC", None])
def test_reading_refuses_any_time_zone_but_the_countrys(zone):
    with pytest.raises(BuildError, match="TIMEZONE"):
        reader(TIMEZONE=zone).generate_context()


def test_a_missing_setting_is_named():
    step = reader()
    del step.settings["BULLETIN_OWNER"]
    with pytest.raises(BuildError, match="BULLETIN_OWNER"):
        step.generate_context()


def test_the_writer_plans_and_writes_nothing_at_once(tmp_path):
    build = SimpleNamespace(carry_on=lambda: None)
    writer = get_writer(None)(str(tmp_path), settings(BULLETIN_BUILD=build))
    writer.add("a file")
    assert isinstance(writer, SiteWriter)
    assert writer.outputs == ["a file"]
    for way in (writer.write_file, writer.write_feed):
        with pytest.raises(NotImplementedError):
            way("x", "y")
    assert list(tmp_path.iterdir()) == []


def test_the_last_step_hands_everything_planned_to_the_end(monkeypatch):
    seen = []
    monkeypatch.setattr("plugins.write_site.finish", lambda *given: seen.append(given))
    step = SiteFinisher.__new__(SiteFinisher)
    build, site = SimpleNamespace(remember=seen.append), SimpleNamespace(url="")
    step.settings = {"BULLETIN_BUILD": build}
    step.context = {
        "bulletin_site": site,
        "bulletin_unaffected": SimpleNamespace(settled=["c"]),
        "bulletin_world": "world",
    }
    step.generate_output(SimpleNamespace(outputs=["a", "b"]))
    assert seen == [(build, ["a", "b"], ["c"], site), "world"]
