"""A photo as an editor has it made one to publish: turned, cropped, small, well named.

ready(data, Crop("16:9", "trên")).suffix    →  ".jpg", with no metadata left in it
"""

import io
from typing import NamedTuple, get_args

from PIL import Image, ImageOps

from plugins.bulletin.files.field_types import Focus
from plugins.press.pictures.files import opened
from plugins.press.pictures.pixels import largest
from plugins.press.pictures.prepared import PictureProblem
from plugins.press.system.extra import MissingExtraError, extra

# Twice what the widest page shows.
LONGEST = 2560
_QUALITY = 88
# Drawings and screens have few colours, and letters that JPEG would blur.
_FEW_COLOURS = 256
RATIOS = {"giữ nguyên": 0.0, "16:9": 16 / 9, "4:3": 4 / 3, "1:1": 1.0, "3:4": 3 / 4}
# Where what counts stands in the photo; parts of its height and width.
_DOWN = {"trên": 0.0, "giữa": 0.5, "dưới": 1.0}
_ACROSS = {"trái": 0.0, "giữa": 0.5, "phải": 1.0}
POINTS: tuple[str, ...] = get_args(Focus)
MIDDLE = "giữa giữa"
_HEIF = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")


class Crop(NamedTuple):
    """The form a photo is to have, and the point that stays in it."""

    ratio: str = "giữ nguyên"
    point: str = MIDDLE


class Ready(NamedTuple):
    """The bytes of a photo to store, and the ending of its name."""

    data: bytes
    suffix: str


def ready(data: bytes, crop: Crop) -> Ready:
    """Make a photo one to publish; PictureProblem, in Vietnamese, where it is none."""
    if data[4:8] == b"ftyp" and data[8:12] in _HEIF:
        data = _from_heif(data)
    with opened(data) as image:
        drawn = image.format == "PNG" and _has_few_colours(image)
    seen = _cropped(largest(data, LONGEST), crop)
    seen.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS)
    made = io.BytesIO()
    if drawn:
        seen.quantize(_FEW_COLOURS).save(made, "PNG", optimize=True)
        return Ready(made.getvalue(), ".png")
    seen.save(made, "JPEG", quality=_QUALITY, optimize=True, progressive=True)
    return Ready(made.getvalue(), ".jpg")


def _has_few_colours(image: Image.Image) -> bool:
    small = image.convert("RGB")
    return small.getcolors(_FEW_COLOURS) is not None


def _cropped(image: Image.Image, crop: Crop) -> Image.Image:
    ratio = RATIOS.get(crop.ratio, 0.0)
    if not ratio:
        return image
    width, height = image.size
    size = (width, max(1, round(width / ratio)))
    if size[1] > height:
        size = (max(1, round(height * ratio)), height)
    down, _, across = crop.point.partition(" ")
    centre = _ACROSS.get(across, 0.5), _DOWN.get(down, 0.5)
    return ImageOps.fit(image, size, Image.Resampling.LANCZOS, centering=centre)


def _from_heif(data: bytes) -> bytes:
    """A photo of an iPhone as a JPEG; it is turned already."""
    try:
        read = extra("pillow_heif").read_heif(data).to_pillow()
    except MissingExtraError as error:
        raise PictureProblem(
            f"Ảnh HEIC (iPhone) cần thêm một thư viện; {error} Hay gửi ảnh từ điện "
            "thoại ở dạng JPEG."
        ) from error
    except Exception as error:  # decoders meet damaged bytes with anything
        raise PictureProblem("Ảnh HEIC bị hỏng; hãy chép lại ảnh gốc.") from error
    made = io.BytesIO()
    read.convert("RGB").save(made, "JPEG", quality=95)
    return made.getvalue()
