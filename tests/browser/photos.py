"""Photos as a camera makes them: twelve megapixels, detail at every scale.

photo(7)  →  the bytes of a JPEG of 4000 × 3000 pixels, the same for the same number

Pictures of the world have detail at every scale, the less the finer it is. So clouds
of noise are laid over each other, each twice as fine and somewhat fainter than the
one before; over them people and tables with hard edges, and the grain of a sensor.
"""

import io
import random

from PIL import Image, ImageChops, ImageDraw, ImageOps

SIZE = 4000, 3000
# Each scale of detail is this much fainter than the coarser one.
FAINTER = 0.62
COARSEST, SCALES = 6, 9
GRAIN = 0.05


def photo(number: int) -> bytes:
    """A JPEG of quality 90, as telephones write it."""
    dice = random.Random(number)
    seen = Image.composite(_ground(dice), _ground(dice), _clouds(dice))
    _people(dice, ImageDraw.Draw(seen))
    detail = Image.merge("RGB", [_clouds(dice)] * 3)
    textured = ImageChops.soft_light(seen, detail)
    grain = Image.merge("RGB", [_noise(dice, SIZE) for _ in range(3)])
    data = io.BytesIO()
    Image.blend(textured, grain, GRAIN).save(data, "JPEG", quality=90)
    return data.getvalue()


def _noise(dice: random.Random, size: tuple[int, int]) -> Image.Image:
    return Image.frombytes("L", size, dice.randbytes(size[0] * size[1]))


def _clouds(dice: random.Random) -> Image.Image:
    """Noise of every scale down to that of single pixels."""
    coarse = COARSEST, COARSEST * 3 // 4
    clouds = _noise(dice, coarse).resize(SIZE, Image.Resampling.BICUBIC)
    weight = 1.0
    for scale in range(1, SCALES + 1):
        weight *= FAINTER
        fine = _noise(dice, (coarse[0] << scale, coarse[1] << scale))
        finer = fine.resize(SIZE, Image.Resampling.BICUBIC)
        clouds = Image.blend(clouds, finer, weight / (1 + weight))
    return ImageOps.autocontrast(clouds, cutoff=1)


def _ground(dice: random.Random) -> Image.Image:
    """Walls, hills or cloth: one cloud in shades of two colours."""
    dark = tuple(dice.randint(10, 90) for _ in range(3))
    light = tuple(dice.randint(140, 250) for _ in range(3))
    return ImageOps.colorize(_clouds(dice), dark, light)  # type: ignore[arg-type]


def _people(dice: random.Random, draw: ImageDraw.ImageDraw) -> None:
    """Rows of heads and shoulders, the farther the smaller, with lit edges."""
    for row in range(5):
        height = 160 + 90 * row
        for place in range(200, SIZE[0], height + dice.randint(60, 160)):
            x, y = place + dice.randint(-40, 40), 900 + 420 * row
            cloth = tuple(dice.randint(15, 230) for _ in range(3))
            skin = dice.randint(150, 210), dice.randint(110, 150), dice.randint(80, 120)
            draw.ellipse(
                (x - height // 2, y, x + height // 2, y + height * 2), fill=cloth
            )
            face = x - height // 4, y - height // 2, x + height // 4, y + height // 8
            draw.ellipse(face, fill=skin, outline=(30, 25, 20), width=6)
