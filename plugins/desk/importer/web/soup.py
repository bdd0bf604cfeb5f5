"""HTML text → its tree, with what old pages left open closed as browsers close it.

parse("<P>Một<P>Hai")   →  <p>Một</p><p>Hai</p>, not a paragraph in a paragraph
parse("<td>a<td>b")     →  two cells
"""

import re
import warnings
from html.entities import html5
from typing import Any

from bs4 import (
    BeautifulSoup,
    MarkupResemblesLocatorWarning,
    Tag,
    XMLParsedAsHTMLWarning,
)
from bs4.element import PreformattedString

from plugins.desk.importer.web.nodes import texts

# Start tags that end an open paragraph, and cells, rows and points that end their like
# (HTML Standard, "The rules for parsing tokens in HTML content").
_ENDS_PARAGRAPH = frozenset(
    "address article aside blockquote center details dialog dir div dl fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr listing main"
    " menu nav ol p pre section summary table ul li dd dt".split()
)
_PARAGRAPH_SCOPE = frozenset("table td th caption button object body html".split())
_ENDS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), frozenset({"ol", "ul", "menu", "dir", "table"})),
    "dd": (frozenset({"dd", "dt"}), frozenset({"dl", "table"})),
    "dt": (frozenset({"dd", "dt"}), frozenset({"dl", "table"})),
    "td": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "th": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "tr": (frozenset({"tr"}), frozenset({"table"})),
    "tbody": (frozenset({"tbody", "thead", "tfoot"}), frozenset({"table"})),
}
# What a browser opens again in the next paragraph.
_FORMATTING = frozenset("b big em font i s small strike strong u".split())
_DEEPEST_AGAIN = 8
_ENTITY = re.compile(r"&([a-zA-Z][a-zA-Z0-9]{0,31};)")


class _Page(BeautifulSoup):
    """A tree whose start tags close what HTML says they close."""

    def handle_starttag(self, name: str, *rest: Any, **more: Any) -> Tag | None:
        again: list[Tag] = []
        self.endData()  # what was read so far belongs to what is open
        if name in _ENDS:
            self._close(*_ENDS[name])
        if name in _ENDS_PARAGRAPH:
            again = self._close(frozenset({"p"}), _PARAGRAPH_SCOPE)
        made = super().handle_starttag(name, *rest, **more)
        if name == "p":
            for tag in again[:_DEEPEST_AGAIN]:
                attributes = {key: str(value) for key, value in tag.attrs.items()}
                super().handle_starttag(tag.name, None, None, attributes)
        return made

    def _close(self, names: frozenset[str], scope: frozenset[str]) -> list[Tag]:
        """Close the nearest open tag of a name; the formatting that was open in it."""
        opened: list[Tag] = []
        for tag in reversed(self.tagStack):
            if tag.name in names:
                self._popToTag(tag.name)
                return list(reversed(opened))
            if tag.name in scope:
                return []
            if tag.name in _FORMATTING:
                opened.append(tag)
        return []


def parse(text: str) -> BeautifulSoup:
    """The tree of a page, without comments, declarations and `<?xml:namespace …>`."""
    text = _ENTITY.sub(_known, text)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        soup = _Page(text, "html.parser")
    for remark in texts(soup):
        if isinstance(remark, PreformattedString):
            remark.extract()
    for typed in soup.find_all("pre"):
        _keep_lines(typed, soup)
    return soup


def _known(found: re.Match[str]) -> str:
    """An entity; what only looks like one ("NN&MT; Sở") is an "&" and letters."""
    return found[0] if found[1] in html5 else f"&amp;{found[1]}"


def _keep_lines(typed: Tag, soup: BeautifulSoup) -> None:
    """Line ends of text shown as it was typed become line breaks."""
    for string in typed.find_all(string=re.compile("\n")):
        for number, line in enumerate(str(string).strip("\n").split("\n")):
            if number:
                string.insert_before(soup.new_tag("br"))
            string.insert_before(line)
        string.extract()
