"""Plans the old addresses: a page that leads on, and a list for hosts that can."""

from collections.abc import Iterator, Mapping
from typing import Any

from plugins.bulletin.outputs.identifiers import absolute
from plugins.bulletin.record.ledgers.redirects import (
    Redirect,
    answering_files,
    redirects,
)
from plugins.bulletin.view import View
from plugins.press.plan.registering import registering
from plugins.press.plan.step import Step
from plugins.press.site.output import Output

LIST = "_redirects"


class Redirects(Step):
    """Every address ever published, answered."""

    def outputs(self) -> Iterator[Output]:
        """Plan a page for each old address a file can answer, and the list of all."""
        found = redirects(self.bulletin)
        for path, group in answering_files(found).items():
            yield self._page(path, group)
        if found:
            yield self.file(LIST, _listed, {"redirects": found})

    def _page(self, path: str, group: list[Redirect]) -> Output:
        asked = [redirect for redirect in group if redirect.query]
        plain = next((redirect for redirect in group if not redirect.query), None)
        if asked:
            choices = [_choice(redirect) for redirect in asked]
            shown = {"choices": choices, "plain": _link(plain)}
            make = self.theme_pages.page("old_addresses.html")
            return Output(path, make, shown, group[0].source)
        values = {
            "target": group[0].new,
            "canonical": absolute(self.site.url, group[0].new),
            "title": group[0].title,
        }
        make = self.theme_pages.page("redirect.html")
        return Output(path, make, values, group[0].source)


def _choice(redirect: Redirect) -> View:
    return View(query=redirect.query, address=redirect.new, title=redirect.title)


def _link(redirect: Redirect | None) -> View | None:
    return View(address=redirect.new, title=redirect.title) if redirect else None


def _listed(values: Mapping[str, Any]) -> bytes:
    """Write the list in the form that static hosts read: old, query, new, status.

    A path may stand in it as it is, but for what would end it.
    """
    lines = []
    for redirect in values["redirects"]:
        path = redirect.path.replace("%", "%25").replace(" ", "%20")
        lines.append(" ".join([path, *redirect.query.split("&"), redirect.new, "301"]))
    return "".join(f"{' '.join(line.split())}\n" for line in lines).encode()


register = registering(Redirects)
