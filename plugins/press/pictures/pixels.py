"""A photo's pixels as they are to be seen: turned, in sRGB, flat, small enough.

4032 × 3024 px, "turn left", Display P3, GPS  →  1440 × 1920 px of plain RGB
"""

import io
import math

from PIL import Image, ImageCms, ImageOps

from plugins.press.pictures.files import opened


def largest(data: bytes, width: int) -> Image.Image:
    """The photo as seen, in sRGB, at most `width` wide, with no metadata."""
    with opened(data) as image:
        turned = image.getexif().get(0x0112) in {5, 6, 7, 8}
        scale = min(1.0, width / (image.height if turned else image.width))
        box = (math.ceil(image.width * scale), math.ceil(image.height * scale))
        image.draft(None, box)
        image.load()
        seen = ImageOps.exif_transpose(image)
        small = narrowed(_in_srgb(seen), min(width, max(1, seen.width)))
    # A fresh image: encoders would copy EXIF, XMP and profiles from `info`.
    clean = Image.new("RGB", small.size)
    clean.paste(small)
    return clean


def _in_srgb(image: Image.Image) -> Image.Image:
    profile = image.info.get("icc_profile")
    if not profile or image.mode not in {"RGB", "CMYK", "L"}:
        return flattened(image)
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        converted = ImageCms.profileToProfile(
            image, source, ImageCms.createProfile("sRGB"), outputMode="RGB"
        )
    # A broken or wrong profile: browsers fall back to the pixels as they are.
    except (ImageCms.PyCMSError, OSError):
        return flattened(image)
    return converted or flattened(image)


def narrowed(image: Image.Image, width: int) -> Image.Image:
    """The image at a width in pixels, in its proportions."""
    if width == image.width:
        return image
    height = max(1, round(image.height * width / image.width))
    return image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3)


def flattened(image: Image.Image) -> Image.Image:
    """The image in RGB; what was transparent becomes white paper."""
    if image.mode.startswith(("I", "F")):
        image = image.point(lambda value: value / 256).convert("L")
    if image.has_transparency_data:
        image = image.convert("RGBA")
        paper = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(paper, image)
    return image.convert("RGB")
