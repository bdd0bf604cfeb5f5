"""What is asked for a photo, and what is known of it once it is made ready.

Order(hội-trường.jpg, (ARTICLE,))  →  Prepared(PictureFacts(4032, 3024, …), …)
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from msgspec import Struct

Format = Literal["JPEG", "PNG", "WEBP", "AVIF"]


class PictureProblem(Exception):  # noqa: N818  said to editors, not a fault of ours
    """A photo that cannot be published; the text is a Vietnamese sentence."""


class PictureFacts(Struct, frozen=True):
    """What pages and derivatives need to know of a sound photo.

    Width and height are in pixels as seen (after orientation), colour is the
    average as "#rrggbb", digest the SHA-256 of the file's bytes in hexadecimal.
    """

    width: int
    height: int
    colour: str
    format: Format
    digest: str


class Use(Struct, frozen=True):
    """A place in the layout: bytes allowed at each width, widths also as JPEG."""

    widths: Mapping[int, int]
    jpeg: tuple[int, ...]


# reader.md's budgets: a lead photo of 720 px in 45 KB, a thumbnail in 8 KB.
ARTICLE = Use({360: 16_000, 720: 44_000, 1080: 80_000, 1440: 120_000}, (720, 1440))
THUMBNAIL = Use({240: 4_500, 480: 8_000}, (240,))


class Derivative(Struct, frozen=True):
    """One published file: its name in the cache, its pixels, type, bytes and hash."""

    name: str
    width: int
    height: int
    type: str
    size: int
    digest: str

    def path(self, cache: Path) -> Path:
        """Where the file lies in the cache."""
        return cache / self.name[:2] / self.name


class Order(Struct, frozen=True):
    """A photo and the uses it is needed for."""

    path: Path
    uses: tuple[Use, ...] = (ARTICLE,)


class Prepared(Struct, frozen=True):
    """A sound photo with its published files, one list for each use ordered."""

    facts: PictureFacts
    files: tuple[list[Derivative], ...]


Outcome = Prepared | PictureProblem
