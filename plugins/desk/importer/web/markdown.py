"""Elements of an untrusted page as safe Markdown: text, stress, links, tables.

<b>Hội nghị</b> <a href="javascript:x">xem</a>  →  **Hội nghị** xem
"""

import re
from html.entities import html5
from urllib.parse import quote, urlsplit

from bs4 import NavigableString, Tag

from plugins.bulletin.reading.page.blocks import tidy
from plugins.bulletin.rules.body.body_links import link_complaint
from plugins.desk.importer.web.marks import STRUCK

_SPECIAL = re.compile(r"([\\`*_\[\]{}|]|(?<=[\w)\]])[\^~])")
_AT_START = re.compile(r"^(\s*)([#>+\-=:]|\d+[.)])(?=\s|$|[#>+=-])")
# What Markdown or HTML would read as something else than the sign itself.
_ENTITY = re.compile(r"&(#\d+;|#[xX][0-9a-fA-F]+;|[a-zA-Z][a-zA-Z0-9]*;)")
_TAG_START = re.compile(r"<(?=[a-zA-Z/!?])")
_TAG_END = re.compile(r"(?<=[^\s\d])>")
_STRESS = {"b": "**", "strong": "**", "i": "*", "em": "*"}
# Markdown has no sign for these: the tags themselves stand in an article.
_TAGS = ("sup", "sub")
_WITHOUT_TEXT = {"br": "\n", "script": "", "style": "", "img": ""}
_DEEPEST = 40
_SCHEMES = ("http", "https", "mailto", "tel")


def escape(text: str) -> str:
    """Plain text in which nothing is Markdown or HTML."""
    return _AT_START.sub(_escape_start, literal(text))


def literal(text: str) -> str:
    """Text whose signs are no Markdown; "NN&MT" and "a < b" stay as they are."""
    text = _TAG_START.sub("&lt;", _ENTITY.sub(_literal_entity, text))
    return _SPECIAL.sub(r"\\\1", _TAG_END.sub("&gt;", text))


def _literal_entity(found: re.Match[str]) -> str:
    is_entity = found[1].startswith("#") or found[1] in html5
    return f"&amp;{found[1]}" if is_entity else found[0]


def _escape_start(found: re.Match[str]) -> str:
    mark = found[2]
    escaped = f"{mark[:-1]}\\{mark[-1]}" if len(mark) > 1 else f"\\{mark}"
    return found[1] + escaped


def safe_address(address: str) -> str | None:
    """The address when it can do no harm, percent-encoded; None otherwise."""
    address = "".join(char for char in address if char.isprintable()).strip()
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.scheme.lower() not in _SCHEMES or not (parts.netloc or parts.path):
        return None
    return quote(address, safe=":/?#[]@!$&'*+,;=%~.-_").replace("(", "%28")


def _stressed(inner: str, mark: str) -> str:
    """Stress that starts and ends at a letter, as Markdown wants it."""
    core = inner.strip()
    if not core or "\n" in core or mark[0] * 2 + "" in core:
        return inner
    lead = inner[: len(inner) - len(inner.lstrip())]
    tail = inner[len(inner.rstrip()) :]
    return f"{lead}{mark}{core}{mark}{tail}"


def inline(node: Tag | NavigableString, depth: int = 0) -> str:
    """Markdown of what stands inside a paragraph; <br> is a line break."""
    if isinstance(node, NavigableString):
        return literal(str(node)).replace("\n", " ")
    if depth > _DEEPEST:
        return literal(node.get_text()).replace("\n", " ")
    if (alone := _WITHOUT_TEXT.get(node.name)) is not None:
        return alone
    text = "".join(
        inline(child, depth + 1)
        for child in node.children
        if isinstance(child, Tag | NavigableString)
    )
    return _marked(node, text)


def _marked(node: Tag, text: str) -> str:
    """The Markdown of a tag around its text."""
    if struck := node.get(STRUCK):
        return f"<del>{literal(str(struck))}</del>"
    if node.name in _STRESS:
        return _stressed(text, _STRESS[node.name])
    if node.name in _TAGS and text.strip() and "\n" not in text:
        return f"<{node.name}>{text}</{node.name}>"
    return _linked(node, text) if node.name == "a" else text


def _linked(node: Tag, text: str) -> str:
    address = safe_address(str(node.get("href") or ""))
    words = " ".join(text.split())
    works = address and words and link_complaint(address) is None
    return f"[{words}]({address})" if works else text


def paragraph(markdown: str) -> str:
    """A paragraph whose first letters cannot be read as a list or heading."""
    flat = " ".join(tidy(markdown).split())
    return _AT_START.sub(_escape_start, flat)


def table(rows: list[list[str]]) -> str:
    """A Markdown table of cells that are already Markdown; the first row heads it."""
    width = max(len(row) for row in rows)
    full = [[*row, *[""] * (width - len(row))] for row in rows]
    lines = ["| " + " | ".join(" ".join(c.split()) for c in row) + " |" for row in full]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])
