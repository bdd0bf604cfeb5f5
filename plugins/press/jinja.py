"""Jinja's strict environment, with what it does a million times a build made short.

A page makes some six hundred escapes and eight hundred attribute look-ups; Jinja's
own general forms of both took half of the rendering time (10,000 articles, measured
with `python3 tasks.py bench`). The pages are the same to the byte.
"""

import builtins
from collections.abc import Callable, Hashable
from typing import Any

import msgspec
from jinja2 import BaseLoader, Environment, StrictUndefined, Template
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import TemplateModule
from jinja2.nodes import Expr
from markupsafe import Markup, escape
from markupsafe._speedups import _escape_inner


def text_of(value: Any) -> str:
    """Escape a value for HTML; what is safe already stays as it is."""
    kind = type(value)
    if kind is str:
        return _escape_inner(value)
    return value if kind is Markup else escape(value)


class _QuickCode(CodeGenerator):
    """Prints through `text_of`, which makes no Markup of what is only joined."""

    def _output_child_pre(
        self, node: Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile:
            self.write("environment.text_of(")
        else:
            super()._output_child_pre(node, frame, finalize)
            return
        if finalize.src is not None:
            self.write(finalize.src)


class _QuickTemplate(Template):
    """Keeps one module: our templates import macros only, never a page's values."""

    def _get_default_module(self, ctx: Any = None) -> TemplateModule:
        if self._module is None:
            self._module = self.make_module()
        return self._module


class QuickEnvironment(Environment):
    """Escapes by default and knows no undefined name."""

    code_generator_class = _QuickCode
    template_class = _QuickTemplate
    text_of = staticmethod(text_of)
    # Values are objects with attributes, never mappings: an unknown name is an error.
    getattr = staticmethod(builtins.getattr)  # type: ignore[assignment]

    def __init__(self, loader: BaseLoader) -> None:
        super().__init__(
            loader=loader,
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._ready: dict[Any, Template] = {}
        self._printed: dict[Hashable, Markup] = {}
        self.globals["once"] = self._once
        self.filters["tojson"] = json_for_html

    def get_template(
        self, name: str | Template, parent: str | None = None, globals: Any = None
    ) -> Template:
        """Load a template once."""
        ready = self._ready.get(name)
        if ready is None:
            ready = self._ready[name] = super().get_template(name, parent, globals)
        return ready

    def _once(self, macro: Callable[..., Markup], *arguments: Hashable) -> Markup:
        """Print a macro once for the same arguments: what all pages share."""
        key = (macro, *arguments)
        printed = self._printed.get(key)
        if printed is None:
            printed = self._printed[key] = macro(*arguments)
        return printed


def json_for_html(value: Any) -> Markup:
    """Write JSON that can stand in a script element: no <, > or & is left."""
    text = msgspec.json.encode(value).decode()
    for sign, code in (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026")):
        text = text.replace(sign, code)
    return Markup(text.replace("'", "\\u0027"))  # noqa: S704  no sign of HTML is left
