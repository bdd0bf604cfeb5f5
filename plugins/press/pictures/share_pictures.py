"""The picture a page is shared with when it has none of its own.

    share_picture("Hội nghị", "Bản tin Bắc Kạn", font)  →  PNG of 1200 × 630 px

Drawn, not photographed: paper, a lake between hills, the name of the site and of
the kind of page. Same words and font, same bytes.
"""

import io
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

SIZE = (1200, 630)
PAPER, INK, LAKE = "#faf9f5", "#1c211f", "#1f5f50"
HILLS = ("#d9e3dc", "#b4c9bf", "#7fa596")
MARGIN = 80
# Ridges from far to near: heights of points spread evenly over the width.
RIDGES = (
    (430, 360, 400, 330, 390, 350, 410, 370),
    (470, 450, 400, 440, 470, 420, 440, 480),
    (520, 500, 510, 470, 500, 520, 480, 500),
)
Font = ImageFont.FreeTypeFont


def share_picture(label: str, site_name: str, font: Path | None) -> bytes:
    """A PNG for Open Graph; without a font only the landscape is drawn.

    The label is a category or a kind of page. Raises OSError when FreeType cannot
    read the font.
    """
    image = Image.new("RGB", SIZE, PAPER)
    draw = ImageDraw.Draw(image)
    _landscape(draw)
    if font is not None:
        title = _fitting(label, font, 96)
        draw.text((MARGIN, 130), label, INK, title)
        draw.text((MARGIN, 66), site_name, LAKE, _fitting(site_name, font, 38))
    # Few colours: a palette makes a file of a tenth of the size.
    flat = image.quantize(64, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    target = io.BytesIO()
    flat.save(target, "PNG", optimize=True)
    return target.getvalue()


def _landscape(draw: ImageDraw.ImageDraw) -> None:
    width, height = SIZE
    for ridge, colour in zip(RIDGES, HILLS, strict=True):
        step = width / (len(ridge) - 1)
        crest = [(index * step, level) for index, level in enumerate(ridge)]
        draw.polygon([(0, height), *_smoothed(crest), (width, height)], colour)
    draw.rectangle((0, 540, width, height), LAKE)
    for row, inset in enumerate((140, 420, 260, 600)):
        y = 558 + row * 18
        draw.line((inset, y, inset + 320, y), HILLS[2], 2)


def _smoothed(points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Corners cut four times (Chaikin), the ends kept."""
    for _ in range(4):
        cut = [
            (a * near + c * (1 - near), b * near + d * (1 - near))
            for (a, b), (c, d) in pairwise(points)
            for near in (0.75, 0.25)
        ]
        points = [points[0], *cut, points[-1]]
    return list(points)


def _fitting(text: str, file: Path, size: int) -> Font:
    """The font, smaller where the text would leave the picture."""
    font = _font(file, size)
    room = SIZE[0] - 2 * MARGIN
    needed = font.getlength(text)
    return font if needed <= room else _font(file, int(size * room / needed))


def _font(file: Path, size: int) -> Font:
    # The basic layout is the same wherever Pillow runs; NFC text needs no more.
    return ImageFont.truetype(file, size, layout_engine=ImageFont.Layout.BASIC)
