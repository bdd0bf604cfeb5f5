"""Bodies of content files as pages print them: from the store, links resolved.

bodies.html("articles/2018/07/x.md")  →  SafeHtml, fetched when it is printed
"""

from collections.abc import Mapping
from html import escape
from types import MappingProxyType

from plugins.bulletin.body.links import resolve_links
from plugins.bulletin.files.schema import Picture
from plugins.bulletin.record.text_facts import TextFacts
from plugins.bulletin.views.cards import Pictures
from plugins.bulletin.view import SafeHtml, View, digest_of
from plugins.press.content.store import Store

_NOTHING = SafeHtml(b"", lambda: "")


class StoredBodies:
    """The bodies of one build.

    `addresses` maps files under content/ ("articles/2018/07/x.md",
    "documents/a.pdf") to the addresses readers use.
    """

    def __init__(
        self,
        store: Store,
        texts: Mapping[str, TextFacts],
        addresses: Mapping[str, str],
        pictures: Pictures,
        edited: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self._store = store
        self._texts = texts
        self._addresses = addresses
        self._pictures = pictures
        self._edited = edited

    def renewed(self, path: str, text: TextFacts, html: str) -> "StoredBodies":
        """Return the same bodies, but for one that was edited and is not stored."""
        texts, edited = {**self._texts, path: text}, {**self._edited, path: html}
        return StoredBodies(self._store, texts, self._addresses, self._pictures, edited)

    def _body(self, path: str) -> str:
        edited = self._edited.get(path)
        return self._store.body(path) if edited is None else edited

    def html(self, path: str) -> SafeHtml:
        """Return the body of a file; empty when it has none."""
        text = self._texts[path]
        if not text.digest:
            return _NOTHING
        if not text.links and not text.images:
            return SafeHtml(text.digest, lambda: self._body(path))
        targets = {
            name: self._addresses.get(name)
            for link in text.links
            if (name := _file(link.address))
        }
        pictures = {
            image.address: self._pictures.picture(
                Picture(image=name, alt=image.text), "lead", image.text
            )
            for image in text.images
            if (name := _file(image.address))
        }
        digest = digest_of((text.digest, targets, pictures))
        return SafeHtml(digest, lambda: self._resolved(path, targets, pictures))

    def _resolved(
        self,
        path: str,
        targets: Mapping[str, str | None],
        pictures: Mapping[str, View | None],
    ) -> str:
        def draw(file: str, alt: str) -> str:
            picture = pictures.get(f"content:{file}")
            return picture_html(picture, alt) if picture else escape(alt)

        return resolve_links(self._body(path), targets.get, draw)


def _file(address: str) -> str | None:
    scheme, _, rest = address.partition(":")
    return rest.partition("#")[0] if scheme == "content" else None


def picture_html(picture: View, alt: str) -> str:
    """Write a picture in the middle of a text: every size, loaded when it is near."""
    sizes = "(min-width: 62em) 42rem, 100vw"
    sources = "".join(
        f'<source type="{source.type}" srcset="{escape(source.srcset)}" '
        f'sizes="{sizes}">'
        for source in picture.sources
    )
    return (
        f"<picture>{sources}"
        f'<img class="figure__image" src="{escape(picture.src)}" alt="{escape(alt)}" '
        f'width="{picture.width}" height="{picture.height}" sizes="{sizes}" '
        f'srcset="{escape(picture.srcset)}" data-colour="{picture.colour}" '
        'loading="lazy" decoding="async"></picture>'
    )
