"""The theme's templates as functions from values to a page, each with a version.

theme = Theme(Path("theme"), site, digest)
theme.page("article.html")(values)  →  b"<!doctype html>…"
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, FileSystemLoader
from markupsafe import Markup

from plugins.bulletin.body.media import in_english
from plugins.bulletin.body.paragraphs import numbered
from plugins.bulletin.view import DIGEST_BYTES, Lazy
from plugins.bulletin.words.dates import VIETNAM, clock, short_day, spell_day
from plugins.press.theme.environment import KeptTemplates, QuickEnvironment

# Our templates name what they use by its literal name.
_REFERENCED = re.compile(r'{%-? *(?:extends|include|import|from) "([^"]+\.html)"')


class Maker:
    """Turns values into the bytes of one file; `version` tells makers apart.

    `prepare` does what all its files need once, before the work is shared out.
    """

    __slots__ = ("_make", "prepare", "version")

    def __init__(
        self,
        make: Callable[[Mapping[str, Any]], bytes],
        version: bytes,
        prepare: Callable[[], object] = lambda: None,
    ) -> None:
        self._make = make
        self.version = version
        self.prepare = prepare

    def __call__(self, values: Mapping[str, Any]) -> bytes:
        """Make the file."""
        return self._make(values)


def maker(make: Callable[[Mapping[str, Any]], bytes], version: bytes) -> Maker:
    """Make a maker of a function; Lazy values reach it worked out."""
    return Maker(lambda values: make(resolved(values)), version)


def resolved(values: Mapping[str, Any]) -> dict[str, Any]:
    """Work out what was left for the moment of making."""
    return {
        name: value.value() if isinstance(value, Lazy) else value
        for name, value in values.items()
    }


class Theme:
    """The templates of a theme folder, and no other theme's.

    `globals_` are the same on every page; `base_version` stands for them and for the
    code, so that a change of either renews every page.
    """

    def __init__(
        self,
        folder: Path,
        globals_: Mapping[str, Any],
        base_version: bytes,
        kept: KeptTemplates | None = None,
    ) -> None:
        self._loader = FileSystemLoader(folder / "templates")
        self._environment = environment(self._loader, kept)
        self._environment.globals.update(globals_)
        self.base_version = base_version
        self.page = cache(self._page)
        self._closure = cache(self._find_closure)

    def _page(self, template: str) -> Maker:
        sources = sorted(self._closure(template))
        version = blake2b(self.base_version, digest_size=DIGEST_BYTES)
        for name in sources:
            version.update(f"{name}\0{self._source(name)}\0".encode())

        def make(values: Mapping[str, Any]) -> bytes:
            page = self._environment.get_template(template)
            return page.render(resolved(values)).encode()

        def prepare() -> None:
            for name in sources:
                self._environment.get_template(name)

        return Maker(make, version.digest(), prepare)

    @property
    def version(self) -> bytes:
        """Digest of all templates, of the code and of what all pages show."""
        total = blake2b(self.base_version, digest_size=DIGEST_BYTES)
        for name in sorted(self._loader.list_templates()):
            total.update(f"{name}\0{self._source(name)}\0".encode())
        return total.digest()

    def _source(self, name: str) -> str:
        return self._loader.get_source(self._environment, name)[0]

    def _find_closure(self, template: str) -> frozenset[str]:
        """Find the template and everything it extends, includes or imports."""
        found: set[str] = set()
        waiting = [template]
        while waiting:
            name = waiting.pop()
            if name in found:
                continue
            found.add(name)
            waiting += _REFERENCED.findall(self._source(name))
        return frozenset(found)


def environment(
    loader: BaseLoader, kept: KeptTemplates | None = None
) -> QuickEnvironment:
    """Make the strict environment: escaped by default, no undefined names."""
    made = QuickEnvironment(loader, kept)
    made.filters |= {
        "numbered": _numbered,
        "in_english": _in_english,
        "spelled": lambda day: spell_day(_day(day)),
        "short": lambda day: short_day(_day(day)),
        "clock": lambda moment: clock(_in_vietnam(moment)),
        "besides": lambda those, known: [one for one in those if one not in known],
        "iso": lambda moment: moment.isoformat(),
        "month": lambda day: f"Tháng {_day(day).month} năm {_day(day).year}",
    }
    return made


def _numbered(html: str, foreign: bool = False) -> Markup:
    """Number what is made of sanitised HTML, with nothing of a reader's in it."""
    text = in_english(str(html)) if foreign else str(html)
    return Markup(numbered(text, foreign))  # noqa: S704


def _in_english(html: str) -> Markup:
    """The words of players in English, in what is made of sanitised HTML."""
    return Markup(in_english(str(html)))  # noqa: S704


def _day(value: date) -> date:
    if isinstance(value, datetime):
        return _in_vietnam(value).date()
    return value


def _in_vietnam(moment: datetime) -> datetime:
    """Refuse a moment without a zone: it would be printed by the machine's own."""
    if moment.tzinfo is None:
        msg = f"{moment} has no time zone"
        raise ValueError(msg)
    return moment.astimezone(VIETNAM)
