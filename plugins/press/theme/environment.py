"""Jinja's strict environment: escapes by default, knows no undefined name."""

import builtins
from collections.abc import Callable, Hashable, MutableMapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec
from jinja2 import (
    BaseLoader,
    BytecodeCache,
    Environment,
    FileSystemBytecodeCache,
    StrictUndefined,
    Template,
)
from jinja2.environment import TemplateModule
from markupsafe import Markup

from plugins.press.theme.template_code import QuickCode, QuickMacro, text_of

# Printed pieces that are kept, of a kilobyte or so.
PRINTED = 4_000
# The signs of HTML, and how JSON may write them too.
_IN_JSON = tuple((bytes([sign]), b"\\u%04x" % sign) for sign in b"<>&'")


class _QuickTemplate(Template):
    """Keeps one module: our templates import macros only, never a page's values."""

    def _get_default_module(self, ctx: Any = None) -> TemplateModule:
        if self._module is None:
            self._module = self.make_module()
        return self._module


class KeptTemplates(FileSystemBytecodeCache):
    """Templates as compiled by one version of our code, kept from build to build."""

    def __init__(self, folder: Path, version: bytes) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        super().__init__(str(folder))
        self._version = version.hex()

    def get_source_checksum(self, source: str) -> str:
        """Tell what is kept from what this code would make of the same source."""
        return super().get_source_checksum(self._version + source)


class QuickEnvironment(Environment):
    """Escapes by default and knows no undefined name."""

    code_generator_class = QuickCode
    template_class = _QuickTemplate
    text_of = staticmethod(text_of)
    Macro = QuickMacro
    # Values are objects with attributes, never mappings: an unknown name is an error.
    getattr = staticmethod(builtins.getattr)  # type: ignore[assignment]

    def __init__(self, loader: BaseLoader, kept: BytecodeCache | None = None) -> None:
        super().__init__(
            loader=loader,
            bytecode_cache=kept,
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._ready: dict[Any, Template] = {}
        self.globals["once"] = lru_cache(maxsize=PRINTED)(_printed)
        self.filters["tojson"] = json_for_html

    def make_globals(self, d: MutableMapping[str, Any] | None) -> dict[str, Any]:
        """Put a template's names with ours, which every page is given a copy of.

        Copying a chain of maps, as Jinja makes, takes as long as a whole component.
        """
        return {**self.globals, **(d or {})}

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
    text = msgspec.json.encode(value)
    for sign, escaped in _IN_JSON:
        text = text.replace(sign, escaped)
    return Markup(text.decode())  # noqa: S704  no sign of HTML is left
