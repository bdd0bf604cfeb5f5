"""A body in Markdown → safe HTML and what is known of it.

render("Sáng 20/7, **UBND tỉnh** họp.")  →  RenderedText(
    html="<p>Sáng 20/7, <strong>UBND tỉnh</strong> họp.</p>",
    first_paragraph="Sáng 20/7, UBND tỉnh họp.", words=5, …)
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from plugins.bulletin.body import headings as body_html
from plugins.bulletin.body.figures import Tag
from plugins.bulletin.body.links import content_address
from plugins.bulletin.body.parser import parse
from plugins.bulletin.body.plain_blocks import take_out
from plugins.bulletin.body.sanitise import sanitise
from plugins.bulletin.body.typed.prepare import prepare
from plugins.bulletin.body.typed.text import Doubt
from plugins.bulletin.kinds import PAGE
from plugins.bulletin.words.text import clean

_PRIVATE = re.compile("[\ue000\ue001]")


class Link(Struct, frozen=True):
    """A link or image: its address (`content:…` for a file, else as written), the
    address as written, its text, its place."""

    address: str
    written: str
    text: str
    line: int
    column: int


class RenderedText(Struct, frozen=True):
    """What a body becomes.

    `html` is safe but its `content:` addresses wait for `resolve_links`; `headings`
    are (id, text); `dropped` says what was removed as unsafe, with its line; `doubts`
    are what to ask the editor, `code` the lines that are code; lines count from 1 at
    the body's first line.
    """

    html: str = ""
    first_paragraph: str = ""
    words: int = 0
    links: tuple[Link, ...] = ()
    images: tuple[Link, ...] = ()
    headings: tuple[tuple[str, str], ...] = ()
    dropped: tuple[tuple[str, int], ...] = ()
    doubts: tuple[Doubt, ...] = ()
    code: tuple[int, ...] = ()


def render(body: str, path: str = "") -> RenderedText:
    """Renders a body; `path` is its file under content/ (posix).

    Check `limits.check` first: some texts take Markdown hours.
    """
    text = clean(body)
    if "\ue000" in text or "\ue001" in text:
        text = _PRIVATE.sub("", text)
    typed = prepare(text, explains=path.startswith(f"{PAGE.folder}/"))
    plain = take_out(typed.text)
    html, tags = "", tuple(Tag("a", {"href": to}, words) for to, words in plain.links())
    if plain.skeleton:
        unsafe, found = parse(plain.skeleton)
        html, tags = sanitise(unsafe), found + tags
    html = plain.put_back(html)
    words = body_html.words_in(html)
    html, headings = body_html.finish(html, path)
    return RenderedText(
        html=html,
        first_paragraph=body_html.first_paragraph(html),
        words=words,
        links=tuple(_addresses(tags, "a", text, path)),
        images=tuple(_addresses(tags, "img", text, path)),
        headings=headings,
        dropped=tuple(_dropped(tags, text)),
        doubts=typed.doubts,
        code=typed.code,
    )


def _addresses(
    tags: tuple[Tag, ...], name: str, text: str, path: str
) -> Iterator[Link]:
    """The links or images among the tags, each with its place in the text."""
    start = 0
    for tag in tags:
        written = tag.attributes.get("href" if name == "a" else "src")
        if tag.name != name or written is None or tag.made_by_markdown:
            continue
        found = text.find(written, start)
        found = found if found >= 0 else max(0, text.find(written))
        start = found
        line, column = _place(text, found)
        words = tag.text if name == "a" else tag.attributes.get("alt", "")
        address, shown = content_address(written, path), " ".join(words.split())
        yield Link(address, written, shown, line, column)


def _dropped(tags: tuple[Tag, ...], text: str) -> Iterator[tuple[str, int]]:
    for what in dict.fromkeys(tag.not_allowed for tag in tags):
        if what:
            found = text.lower().find(what.rstrip(">"))
            yield what, _place(text, max(0, found))[0]


def _place(text: str, index: int) -> tuple[int, int]:
    before = text[:index]
    return before.count("\n") + 1, index - before.rfind("\n")
