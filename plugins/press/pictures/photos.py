"""The pictures and documents of one build: checked, sized, and where they will lie.

photos.picture(cover, "lead", "Hội nghị")  →  View(src="/images/….jpg", srcset=…, …)
"""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from plugins.bulletin.files.schema import Picture
from plugins.bulletin.view import View
from plugins.bulletin.words.text import slugify
from plugins.press.content.papers import NO_PAPERS, Papers
from plugins.press.pictures.prepared import ARTICLE, THUMBNAIL, Derivative, Prepared

_SAFE = re.compile(r"[A-Za-z0-9_./-]+")
USES = {"lead": 0, "thumbnail": 1, "portrait": 1}
ORDERED = (ARTICLE, THUMBNAIL)


def published_address(image: str, derivative: Derivative) -> str:
    """Name a derivative after its photo, with a part of its hash for caches.

    A space or comma would end it in a list of sizes; such names are folded.
    """
    stem = image.rpartition(".")[0]
    if not _SAFE.fullmatch(stem):
        stem = "/".join(slugify(part) or "anh" for part in stem.split("/"))
    kind = derivative.name.rpartition(".")[2]
    return f"/{stem}-{derivative.width}.{derivative.digest[:8]}.{kind}"


NO_LENGTHS: Mapping[str, int] = MappingProxyType({})


class Photos:
    """What the templates may show of the photos of the content folder."""

    def __init__(
        self,
        prepared: Mapping[str, Prepared],
        sizes: Mapping[str, int],
        papers: Papers = NO_PAPERS,
        lengths: Mapping[str, int] = NO_LENGTHS,
    ) -> None:
        self._prepared = prepared
        self._sizes = sizes
        self._lengths = lengths
        self.papers = papers
        self._views: dict[tuple[str, str, str], View] = {}

    def picture(self, picture: Picture, use: str, fallback_alt: str) -> View | None:
        """Return a picture in the sizes of a use; None when it cannot be shown."""
        prepared = self._prepared.get(picture.image)
        if prepared is None:
            return None
        files = prepared.files[USES[use]]
        plain = [one for one in files if one.type == "image/jpeg"]
        modern = [one for one in files if one.type != "image/jpeg"]
        shown = plain[0]
        alt = picture.alt if picture.alt is not None else fallback_alt
        return View(
            src=published_address(picture.image, shown),
            width=shown.width,
            height=shown.height,
            srcset=_srcset(picture.image, plain),
            sources=[View(type="image/avif", srcset=_srcset(picture.image, modern))],
            alt=alt,
            caption=picture.caption,
            credit=picture.credit,
            focus=picture.focus,
            colour=prepared.facts.colour,
        )

    def enclosure(self, picture: Picture) -> tuple[str, str, int] | None:
        """Return address, media type and bytes of the picture that feeds carry."""
        prepared = self._prepared.get(picture.image)
        if prepared is None:
            return None
        plain = next(one for one in prepared.files[0] if one.type == "image/jpeg")
        return published_address(picture.image, plain), plain.type, plain.size

    def size(self, file: str) -> int:
        """Return the size of a document in bytes; 0 when it is missing."""
        return self._sizes.get(file, 0)

    def seconds(self, file: str) -> int:
        """Return how long a film or a sound is; 0 where that is not known."""
        return self._lengths.get(file, 0)

    def pages(self, file: str) -> int:
        """Return how many pages a PDF file has; 0 where that is not known."""
        return self.papers.pages(file)

    def published(self) -> Iterable[tuple[str, Derivative]]:
        """Yield every file that pages may ask for: (address, derivative)."""
        seen = set()  # one photo under two names may have one address
        for image, prepared in sorted(self._prepared.items()):
            for files in prepared.files:
                for derivative in files:
                    address = published_address(image, derivative)
                    if address not in seen:
                        seen.add(address)
                        yield address, derivative


def _srcset(image: str, files: Iterable[Derivative]) -> str:
    return ", ".join(f"{published_address(image, one)} {one.width}w" for one in files)
