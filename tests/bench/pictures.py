"""Photos for a corpus: hills and people of colour, with the noise of a camera.

next(photos())  →  ("images/2012/anh-01.jpg", b"\\xff\\xd8…")
"""

import io
from collections.abc import Iterator

from PIL import Image, ImageDraw

from tests.bench.reports import PHOTOS
from tests.bench.words import Dice

SIZE = 1600, 1067


def photo(number: int, size: tuple[int, int] = SIZE) -> bytes:
    """A JPEG of about 400 kB, the same for the same number."""
    dice = Dice(f"photo-{number}")
    width, height = size
    small = bytes(dice.number(0, 255) for _ in range(3 * 240 * 160))
    noise = Image.frombytes("RGB", (240, 160), small).resize(size)
    picture = Image.new("RGB", size, (150 + dice.number(0, 60), 190, 220))
    draw = ImageDraw.Draw(picture)
    for _ in range(40):
        x, y = dice.number(0, width), dice.number(height // 3, height)
        radius = dice.number(30, 260)
        colour = tuple(dice.number(20, 220) for _ in range(3))
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)
    data = io.BytesIO()
    Image.blend(picture, noise, 0.18).save(data, "JPEG", quality=88)
    return data.getvalue()


def photos() -> Iterator[tuple[str, bytes]]:
    """The photos of a corpus as paths and bytes."""
    for number in range(1, PHOTOS + 1):
        yield f"images/2012/anh-{number:02}.jpg", photo(number)
