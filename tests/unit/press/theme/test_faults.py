"""Faults of templates and code, as editors and developers read them."""

import pytest
from jinja2 import DictLoader, UndefinedError

from plugins.press.system.project import ROOT
from plugins.press.theme.faults import fault_text
from plugins.press.theme.templates import environment


def test_a_syntax_error_is_shown_with_its_line():
    module = ROOT / "plugins" / "read_content.py"
    error = SyntaxError("invalid syntax", (str(module), 1, 4, "", 1, 5))
    told = fault_text(error)
    assert told.startswith("plugins/read_content.py:1:4: Lỗi: Mã chương trình có lỗi")
    assert module.read_text("utf-8").splitlines()[0] in told


def test_a_fault_outside_the_project_is_told_without_a_place():
    loader = DictLoader({"x.html": "{{ nothing }}"})
    with pytest.raises(UndefinedError) as caught:
        environment(loader).get_template("x.html").render()
    caught.value.__traceback__ = None
    assert fault_text(caught.value).startswith("Chương trình gặp lỗi: 'nothing' is")
