"""Plans the old addresses: a page that leads on, and a list for hosts that can."""

from collections.abc import Iterator, Mapping
from typing import Any

from plugins.bulletin.addresses import file_of
from plugins.bulletin.outputs.identifiers import absolute
from plugins.bulletin.record.redirects import Redirect, redirects
from plugins.press.plan.registering import registering
from plugins.press.plan.step import Step
from plugins.press.site.output import Output

LIST = "_redirects"


class Redirects(Step):
    """Every address ever published, answered."""

    def outputs(self) -> Iterator[Output]:
        """Plan a page for each old address a file can answer, and the list of all."""
        found = redirects(self.bulletin)
        for redirect in found:
            if not redirect.has_query:
                yield self._page(redirect)
        if found:
            yield self.file(LIST, _listed, {"redirects": found})

    def _page(self, redirect: Redirect) -> Output:
        address = absolute(self.site.url, redirect.new)
        values = {"target": redirect.new, "canonical": address, "title": redirect.title}
        path = file_of(redirect.old if "." in redirect.old else _folder(redirect.old))
        make = self.theme_pages.page("redirect.html")
        return Output(path, make, values, redirect.source)


def _folder(address: str) -> str:
    return address if address.endswith("/") else f"{address}/"


def _listed(values: Mapping[str, Any]) -> bytes:
    """Write the list in the form that static hosts read: old, query, new, status."""
    lines = []
    for redirect in values["redirects"]:
        path, _, query = redirect.old.partition("?")
        lines.append(" ".join([path, *query.split("&"), redirect.new, "301"]))
    return "".join(f"{' '.join(line.split())}\n" for line in lines).encode()


register = registering(Redirects)
