"""The files a photo is published as: small, oriented, with nothing but pixels.

    12 megapixels, 2.4 MB  →  360, 720, 1080, 1440 px AVIF and a 720 px JPEG

AVIF because only it brings a 480 px thumbnail under 8 KB (measured on detailed
photos: 7.6 KB against 12 KB of WebP at equal error); JPEG for older browsers. The
quality is the highest that keeps to the bytes allowed. The original stays at home.
"""

import hashlib
import io
import math
from pathlib import Path
from typing import NamedTuple

import PIL
from PIL import Image, features

from plugins.press.pictures import cache as picture_cache
from plugins.press.pictures.files import read
from plugins.press.pictures.pixels import largest, narrowed
from plugins.press.pictures.prepared import ARTICLE, Derivative, PictureFacts, Use

BEST, WORST = 60, 15
# Bytes fall by about 4.5 % for each step of AVIF quality: 3 to 9 on photos measured.
STEP = 0.045
# A file is good enough that takes so much of what it may.
NEAR = 0.9
# Of libaom's speeds: as good at the same bytes as 8, in half the time (measured).
SPEED = 9
JPEG_QUALITY = 72


def derivatives(
    path: Path, facts: PictureFacts, cache: Path, use: Use = ARTICLE
) -> list[Derivative]:
    """The files of a photo for one use, narrowest first, AVIF before JPEG.

    They come from the cache when it holds them whole, else they are made. Widths
    above the photo's own become its own. Raises PictureProblem as inspect_picture.
    """
    stem = _stem(facts.digest, use)
    record = cache / stem[:2] / f"{stem}.json"
    kept = picture_cache.load(record, list[Derivative])
    if kept is not None and all(picture_cache.is_whole(cache, one) for one in kept):
        return kept
    made = _make(path, stem, use)
    for derivative, data in made:
        picture_cache.write(derivative.path(cache), data)
    found = [derivative for derivative, _ in made]
    picture_cache.save(record, found)
    return found


def _stem(digest: str, use: Use) -> str:
    """Changes with the photo, with what is asked for and with who encodes it."""
    recipe = (
        *(digest, sorted(use.widths.items()), use.jpeg),
        *(BEST, WORST, STEP, NEAR, SPEED, JPEG_QUALITY),
        *(PIL.__version__, features.version("avif"), features.version("jpg")),
    )
    return hashlib.sha256(repr(recipe).encode()).hexdigest()[:20]


def _make(path: Path, stem: str, use: Use) -> list[tuple[Derivative, bytes]]:
    image = largest(read(path), max(use.widths))
    made = []
    # A photo narrower than any JPEG asked for is still one for older browsers.
    plain = {min(width, image.width) for width in use.jpeg}
    for width in sorted({min(width, image.width) for width in use.widths}):
        slot = min(wide for wide in use.widths if wide >= width)
        small = narrowed(image, width)
        files = [("avif", _avif(small, use.widths[slot]))]
        if width in plain:
            files.append(("jpg", _encoded(small, "JPEG", quality=JPEG_QUALITY)))
        made += [(_described(small, stem, kind, data), data) for kind, data in files]
    return made


class _Trial(NamedTuple):
    quality: int
    data: bytes


def _avif(image: Image.Image, allowed: int) -> bytes:
    """About the best quality within the bytes allowed, or else the worst quality."""
    fitting, larger = None, _tried(image, BEST)
    if len(larger.data) <= allowed:
        return larger.data
    while not _is_settled(fitting, larger, allowed):
        trial = _tried(image, _between(fitting, larger, allowed))
        if len(trial.data) <= allowed:
            fitting = trial
        else:
            larger = trial
    return (fitting or larger).data


def _tried(image: Image.Image, quality: int) -> _Trial:
    # One thread: the bytes must not depend on the machine's cores.
    options = {"quality": quality, "speed": SPEED, "max_threads": 1}
    return _Trial(quality, _encoded(image, "AVIF", **options))


def _is_settled(fitting: _Trial | None, larger: _Trial, allowed: int) -> bool:
    if fitting is None:
        return larger.quality == WORST
    return len(fitting.data) >= NEAR * allowed or larger.quality - fitting.quality == 1


def _between(fitting: _Trial | None, larger: _Trial, allowed: int) -> int:
    """The quality to try next; the logarithm of the bytes is taken for a line."""
    lowest, step = WORST, STEP
    if fitting is not None:
        lowest = fitting.quality + 1
        rise = math.log(len(larger.data) / len(fitting.data))
        step = rise / (larger.quality - fitting.quality)
    excess = math.log(len(larger.data) / (allowed * (1 + NEAR) / 2))
    return max(lowest, larger.quality - max(1, round(excess / step)))


def _encoded(image: Image.Image, form: str, **options: int) -> bytes:
    target = io.BytesIO()
    extra = {"progressive": True, "optimize": True} if form == "JPEG" else {}
    image.save(target, form, **options, **extra)
    return target.getvalue()


def _described(image: Image.Image, stem: str, kind: str, data: bytes) -> Derivative:
    return Derivative(
        name=f"{stem}-{image.width}.{kind}",
        width=image.width,
        height=image.height,
        type="image/avif" if kind == "avif" else "image/jpeg",
        size=len(data),
        digest=hashlib.sha256(data).hexdigest(),
    )
