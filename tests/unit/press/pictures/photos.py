"""Photos made for the tests: grain, colours and metadata like a camera's."""

import io
import random
from typing import Any

from PIL import Image

GPS_AND_SERIAL = {0xA431: "SERIAL-31337", 0x010F: "MAKER-CANARY"}
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/">XMP-CANARY</x:xmpmeta>'


def photo(width: int = 640, height: int = 480) -> Image.Image:
    """Soft colour fields with sensor noise."""
    size = (width, height)
    grain = random.Random(2018).randbytes(width * height)
    noise = Image.frombytes("L", size, grain)
    sky = Image.linear_gradient("L").resize(size)
    glow = Image.radial_gradient("L").resize(size)
    bands = (Image.blend(sky, noise, 0.1), Image.blend(glow, noise, 0.1), sky)
    return Image.merge("RGB", bands)


def coded(image: Image.Image, form: str = "JPEG", **options: Any) -> bytes:
    """The bytes of an image file."""
    target = io.BytesIO()
    image.save(target, form, **options)
    return target.getvalue()


def camera_exif(orientation: int = 1) -> Image.Exif:
    """EXIF with a position, a serial number and an orientation."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif.get_ifd(0x8769).update(GPS_AND_SERIAL)
    exif.get_ifd(0x8825).update({1: "N", 2: (22.0, 8.0, 30.0), 29: "2018:07:20"})
    return exif
