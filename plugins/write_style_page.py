"""Plans the page that shows every component of the theme with its examples."""

from collections.abc import Iterator
from typing import Any

import yaml

from plugins.bulletin import addresses
from plugins.bulletin.view import Lazy, View
from plugins.press.plan.registering import registering
from plugins.press.plan.step import Step
from plugins.press.site.output import Output
from plugins.press.system.project import ROOT, digest_files

THEME = ROOT / "theme"


class StylePage(Step):
    """One source of examples, for people and for tests."""

    def outputs(self) -> Iterator[Output]:
        """Plan the one page; any change of a component or an example renews it."""
        templates = THEME / "templates"
        files = [*(THEME / "examples").glob("*.yaml"), *templates.rglob("*.html")]
        theme = digest_files(map(str, files), THEME)
        values = {"theme": theme, "examples": Lazy(_examples)}
        yield self.page(
            "components.html",
            addresses.COMPONENTS,
            values,
            lambda day: self.heads.page(
                day,
                "components",
                addresses.COMPONENTS,
                "Thành phần giao diện",
                robots="noindex",
            ),
        )


def _examples() -> list[View]:
    """Read the examples: component, about, cases of (name, arguments, inner)."""
    found = []
    for file in sorted((THEME / "examples").glob("*.yaml")):
        read = yaml.load(file.read_bytes(), yaml.CSafeLoader)
        cases = [
            View(
                name=case["name"],
                arguments={k: _values(v) for k, v in case["arguments"].items()},
                inner=case.get("inner"),
            )
            for case in read["cases"]
        ]
        found.append(View(component=file.stem, about=read["about"], cases=cases))
    return found


def _values(value: Any) -> Any:
    """Make mappings into views and lists into tuples, as pages are given them."""
    if isinstance(value, dict):
        return View(**{k: _values(v) for k, v in value.items()})
    return tuple(map(_values, value)) if isinstance(value, list) else value


register = registering(StylePage)
