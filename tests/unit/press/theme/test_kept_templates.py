"""Compiled templates are kept between builds, for as long as they are the same."""

import pytest
from jinja2 import DictLoader

from plugins.press.theme.environment import KeptTemplates, QuickEnvironment


@pytest.fixture
def printed(tmp_path, monkeypatch):
    """Print a template with a version of the code; tell what was compiled for it."""
    compiled = []
    compiling = QuickEnvironment._generate

    def generate(self, source, name, *more, **options):
        compiled.append(name)
        return compiling(self, source, name, *more, **options)

    monkeypatch.setattr(QuickEnvironment, "_generate", generate)

    def show(source, code=b"1"):
        compiled.clear()
        kept = KeptTemplates(tmp_path / "kept", code)
        made = QuickEnvironment(DictLoader({"x.html": source}), kept)
        return made.get_template("x.html").render(a=1), len(compiled)

    return show


def test_a_template_is_compiled_once_for_all_builds(printed):
    assert printed("{{ a }}") == ("1", 1)
    assert printed("{{ a }}") == ("1", 0)


def test_a_changed_template_and_other_code_compile_anew(printed):
    printed("{{ a }}")
    assert printed("{{ a }}!") == ("1!", 1)
    assert printed("{{ a }}!", b"2") == ("1!", 1)


def test_what_is_cut_is_compiled_anew(printed, tmp_path):
    printed("{{ a }}")
    [file] = (tmp_path / "kept").iterdir()
    file.write_bytes(file.read_bytes()[:-9])
    assert printed("{{ a }}") == ("1", 1)
