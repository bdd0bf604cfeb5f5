"""Plans the old addresses: a page that leads on, and a list for hosts that can."""

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from plugins.bulletin.addresses import file_of
from plugins.bulletin.outputs.identifiers import absolute
from plugins.bulletin.record.redirects import Redirect, redirects
from plugins.press.plan.registering import registering
from plugins.press.plan.step import Step
from plugins.press.site.output import Output

LIST = "_redirects"
# What Windows takes in no name, and a manifest on no line.
_NO_NAME = re.compile(r"[\x00-\x1f\x7f\\:*?\"<>|]|[. ](?:/|$)")


class Redirects(Step):
    """Every address ever published, answered."""

    def outputs(self) -> Iterator[Output]:
        """Plan a page for each old address a file can answer, and the list of all."""
        found = redirects(self.bulletin)
        for redirect in found:
            path = _file(redirect.old)
            if path and not redirect.has_query:
                yield self._page(redirect, path)
        if found:
            yield self.file(LIST, _listed, {"redirects": found})

    def _page(self, redirect: Redirect, path: str) -> Output:
        address = absolute(self.site.url, redirect.new)
        values = {"target": redirect.new, "canonical": address, "title": redirect.title}
        make = self.theme_pages.page("redirect.html")
        return Output(path, make, values, redirect.source)


def _file(old: str) -> str:
    """The file that answers an old address; '' where no file can have that name.

    A folder, unless it is a page by its name: servers send `1.aspx` as a download.
    """
    address = unquote(old)
    if _NO_NAME.search(address) or {".", ".."} & set(address.split("/")):
        return ""
    if address.endswith((".html", ".htm")):
        return file_of(address)
    return file_of(address if address.endswith("/") else f"{address}/")


def _listed(values: Mapping[str, Any]) -> bytes:
    """Write the list in the form that static hosts read: old, query, new, status."""
    lines = []
    for redirect in values["redirects"]:
        path, _, query = redirect.old.partition("?")
        lines.append(" ".join([path, *query.split("&"), redirect.new, "301"]))
    return "".join(f"{' '.join(line.split())}\n" for line in lines).encode()


register = registering(Redirects)
