"""Jinja's strict environment, with what it does a million times a build made short.

A page makes some six hundred escapes, eight hundred attribute look-ups and fifty calls
of macros; Jinja's own general forms of them took most of the rendering time (10,000
articles, measured with `python3 tasks.py bench`). The pages are the same to the byte.
"""

import builtins
from collections.abc import Callable, Hashable
from functools import lru_cache
from typing import Any

import msgspec
from jinja2 import BaseLoader, Environment, StrictUndefined, Template
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.environment import TemplateModule
from jinja2.nodes import Call, Expr
from jinja2.runtime import Macro, missing
from markupsafe import Markup, escape
from markupsafe._speedups import _escape_inner

# Printed pieces that are kept, of a kilobyte or so.
PRINTED = 4_000


def text_of(value: Any) -> str:
    """Escape a value for HTML; what is safe already stays as it is."""
    kind = type(value)
    if kind is str:
        return _escape_inner(value)
    return value if kind is Markup else escape(value)


class _QuickMacro(Macro):
    """Calls what a macro was compiled to, if it is called in the plainest way."""

    def __call__(self, *args: Any, **kwargs: Any) -> Markup:
        left = self._argument_count - len(args)
        caller = kwargs.get("caller")
        as_wanted = self.caller == (caller is not None) and not self.explicit_caller
        if left < 0 or self.catch_kwargs or self.catch_varargs or not as_wanted:
            return Markup(super().__call__(*args, **kwargs))  # noqa: S704  a macro's
        if len(kwargs) != (caller is not None):
            return Markup(super().__call__(*args, **kwargs))  # noqa: S704  a macro's
        last = (caller,) if caller is not None else ()
        return str.__new__(Markup, self._func(*args, *(missing,) * left, *last))


class _QuickCode(CodeGenerator):
    """Prints through `text_of`, which makes no Markup of what is only joined.

    Macros are called directly: nothing in our templates asks for the context.
    """

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        self.write("environment.")
        super().macro_def(macro_ref, frame)

    def visit_Call(  # noqa: N802
        self, node: Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        if node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in node.args:
            self.visit(argument, frame)
            self.write(", ")
        for named in node.kwargs:
            self.write(f"{named.key}=")
            self.visit(named.value, frame)
            self.write(", ")
        self.write("caller=caller)" if forward_caller else ")")

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
    Macro = _QuickMacro
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
        self.globals["once"] = lru_cache(maxsize=PRINTED)(_printed)
        self.filters["tojson"] = json_for_html

    def get_template(
        self, name: str | Template, parent: str | None = None, globals: Any = None
    ) -> Template:
        """Load a template once."""
        ready = self._ready.get(name)
        if ready is None:
            ready = self._ready[name] = super().get_template(name, parent, globals)
        return ready


def _printed(macro: Callable[..., Markup], *arguments: Hashable) -> Markup:
    """Print a macro; as `once`, not again for the same arguments soon after.

    So what many pages share is made once: header, footer, cards of list pages.
    """
    return macro(*arguments)


def json_for_html(value: Any) -> Markup:
    """Write JSON that can stand in a script element: no <, > or & is left."""
    text = msgspec.json.encode(value).decode()
    for sign, code in (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026")):
        text = text.replace(sign, code)
    return Markup(text.replace("'", "\\u0027"))  # noqa: S704  no sign of HTML is left
