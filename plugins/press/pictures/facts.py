"""What a photo of the content folder is, or in Vietnamese what is wrong with it.

    images/2018/07/hoi-truong.jpg  →  PictureFacts(width=4032, height=3024, …)
    a photo cut off half-way       →  PictureProblem("Ảnh bị cắt cụt …")

Every photo is decoded to its end: a header alone proves nothing.
"""

import hashlib
from pathlib import Path

from PIL import Image, ImageOps

from plugins.press.pictures.files import (
    EXTENSIONS,
    opened,
    read,
    refuse_excess,
    refuse_strangers,
)
from plugins.press.pictures.pixels import flattened
from plugins.press.pictures.prepared import Format, PictureFacts, PictureProblem


def inspect_picture(path: Path) -> PictureFacts:
    """Decode a photo to its end and say what it is.

    Raises PictureProblem when it cannot be published, with the reason.
    """
    data = read(path)
    refuse_strangers(data, path)
    with opened(data) as image:
        form = _format_of(image, path)
        refuse_excess(image, data)
        width, height = _seen_size(image)
        image.draft("RGB", (256, 256))
        image.load()
        colour = _average(image)
    return PictureFacts(width, height, colour, form, hashlib.sha256(data).hexdigest())


def _format_of(image: Image.Image, path: Path) -> Format:
    # Cameras store a second, small picture behind the first and call it MPO.
    found = "JPEG" if image.format == "MPO" else image.format
    expected = EXTENSIONS[path.suffix.lower()]
    if found != expected:
        raise PictureProblem(
            f'Nội dung là ảnh {found} nhưng đuôi tệp là "{path.suffix}"; hãy đổi tên.'
        )
    if image.format != "MPO" and getattr(image, "is_animated", False):
        raise PictureProblem("Ảnh động không được nhận; hãy lưu một khung hình.")
    return expected


def _seen_size(image: Image.Image) -> tuple[int, int]:
    sideways = image.getexif().get(0x0112) in {5, 6, 7, 8}
    width, height = image.size
    return (height, width) if sideways else (width, height)


def _average(image: Image.Image) -> str:
    small = ImageOps.contain(flattened(image), (64, 64))
    pixel = small.resize((1, 1), Image.Resampling.BOX)
    return "#{:02x}{:02x}{:02x}".format(*pixel.tobytes())
