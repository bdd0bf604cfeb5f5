"""Bodies of content files as pages print them: from the store, links resolved.

bodies.html("articles/2018/07/x.md")  →  SafeHtml, fetched when it is printed
"""

import re
from collections.abc import Mapping
from functools import partial
from html import escape
from types import MappingProxyType

from plugins.bulletin.body.cited_documents import linked
from plugins.bulletin.body.figures import GALLERY
from plugins.bulletin.body.links import resolve_links
from plugins.bulletin.body.media import is_own_media, with_players
from plugins.bulletin.files.schema import Picture
from plugins.bulletin.record.text_facts import TextFacts
from plugins.bulletin.views.parts.cards import Pictures
from plugins.bulletin.view import SafeHtml, View, digest_of, text_mark_of
from plugins.press.content.store import Store

_GALLERY = re.compile(r'(<div class="gallery">.*?</div>)', re.DOTALL)
IN_A_TEXT = "(min-width: 62em) 42rem, 100vw"
IN_A_GALLERY = "(min-width: 62em) 12rem, 45vw"
_MEDIA = '<figure class="media">'


class StoredBodies:
    """The bodies of one build.

    `addresses` maps files under content/ ("articles/2018/07/x.md",
    "documents/a.pdf") to the addresses readers use; `cited` maps files to the
    addresses of documents that their texts cite, by place.
    """

    def __init__(
        self,
        store: Store,
        texts: Mapping[str, TextFacts],
        addresses: Mapping[str, str],
        pictures: Pictures,
        edited: Mapping[str, str] = MappingProxyType({}),
        cited: Mapping[str, Mapping[int, str]] = MappingProxyType({}),
    ) -> None:
        self._store = store
        self._texts = texts
        self.addresses = addresses
        self._pictures = pictures
        self._edited = edited
        self.cited = cited

    def renewed(self, path: str, text: TextFacts, html: str) -> "StoredBodies":
        """Return the same bodies, but for one that was edited and is not stored."""
        texts, edited = {**self._texts, path: text}, {**self._edited, path: html}
        # What an edited text cites is looked up when the site is built.
        cited = {p: found for p, found in self.cited.items() if p != path}
        return StoredBodies(
            self._store, texts, self.addresses, self._pictures, edited, cited
        )

    def _body(self, path: str) -> str:
        edited = self._edited.get(path)
        return self._store.body(path) if edited is None else edited

    def html(self, path: str) -> SafeHtml:
        """Return the body of a file; empty when it has none."""
        text, prints = self._texts[path], frozenset({text_mark_of(path)})
        if not text.digest:
            return SafeHtml(b"", lambda: "", prints)
        cited = self.cited.get(path, {}) if text.cited else {}
        if not text.links and not text.images and not cited:
            return SafeHtml(text.digest, lambda: self._body(path), prints)
        targets = {
            name: self.addresses.get(name)
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
        if len(pictures) >= GALLERY:
            pictures |= {
                f"small:{name}": self._pictures.picture(
                    Picture(image=name, alt=image.text), "thumbnail", image.text
                )
                for image in text.images
                if (name := _file(image.address))
            }
        played = [name for name in targets if is_own_media(name)]
        sizes = [self._pictures.size(name) for name in played]
        sizes += [self._pictures.seconds(name) for name in played]
        digest = digest_of((text.digest, targets, pictures, *cited.items(), *sizes))
        resolved = partial(self._resolved, path, targets, pictures, cited)
        return SafeHtml(digest, resolved, prints)

    def _resolved(
        self,
        path: str,
        targets: Mapping[str, str | None],
        pictures: Mapping[str, View | None],
        cited: Mapping[int, str],
    ) -> str:
        def draw(file: str, alt: str) -> str:
            picture = pictures.get(f"content:{file}")
            return picture_html(picture, alt) if picture else escape(alt)

        def draw_small(file: str, alt: str) -> str:
            picture = pictures.get(f"content:{file}")
            small = pictures.get(f"small:{file}")
            if picture is None or small is None:
                return escape(alt)
            drawn = picture_html(small, alt, IN_A_GALLERY)
            return f'<a href="{escape(_largest(picture))}">{drawn}</a>'

        body = self._body(path)
        parts = _GALLERY.split(linked(body, cited) if cited else body)
        html = "".join(
            resolve_links(part, targets.get, draw_small if place % 2 else draw)
            for place, part in enumerate(parts)
        )
        if _MEDIA not in html:
            return html
        return with_players(
            html,
            lambda file: self._pictures.size(file.lstrip("/")),
            lambda file: self._pictures.seconds(file.lstrip("/")),
        )


def _file(address: str) -> str | None:
    scheme, _, rest = address.partition(":")
    return rest.partition("#")[0] if scheme == "content" else None


def _largest(picture: View) -> str:
    """The address of the widest file of a picture that every browser draws."""
    addresses: str = picture.srcset.rpartition(", ")[2] or picture.src
    return addresses.partition(" ")[0]


def picture_html(picture: View, alt: str, sizes: str = IN_A_TEXT) -> str:
    """Write a picture in the middle of a text: every size, loaded when it is near."""
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
