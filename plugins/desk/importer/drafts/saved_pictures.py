"""The bytes of a saved page's picture, and whether our pages can show it.

picture_bytes("bai_files/hop.jpg", Path("bai.html"))  →  b"\\xff\\xd8…"
picture_suffix(b"\\x89PNG…")                           →  ".png"
"""

import base64
import binascii
import os
import re
from pathlib import Path
from urllib.parse import unquote

from plugins.press.pictures.files import opened, refuse_excess, refuse_strangers
from plugins.press.pictures.prepared import PictureProblem

_DATA = re.compile(r"data:image/[\w+.-]+;base64,(.+)", re.IGNORECASE | re.DOTALL)
_BESIDE = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif")
_SUFFIXES = {
    "JPEG": ".jpg", "MPO": ".jpg", "PNG": ".png", "WEBP": ".webp", "AVIF": ".avif"
}  # fmt: skip
_LARGEST = 25_000_000


def picture_bytes(address: str, page: Path) -> bytes:
    """What lies in the address itself or beside the page; empty when nothing does."""
    found = _DATA.match(address)
    data = _inner(found[1]) if found else _beside(address, page)
    return data if len(data) <= _LARGEST else b""


def picture_suffix(data: bytes) -> str:
    """The suffix for the picture's real format, whatever it was called.

    Raises PictureProblem, in Vietnamese, for what is damaged or no photo.
    """
    refuse_strangers(data, Path("x.jpg"))
    with opened(data) as image:
        refuse_excess(image, data)
        if image.format != "MPO" and getattr(image, "is_animated", False):
            raise PictureProblem("Ảnh động không được nhận; hãy lưu một khung hình.")
        image.load()
        return _SUFFIXES[str(image.format)]


def _inner(letters: str) -> bytes:
    try:
        return base64.b64decode(re.sub(r"\s|%0A", "", letters), validate=True)
    except (binascii.Error, ValueError):
        return b""


def _beside(address: str, page: Path) -> bytes:
    """A picture in the folder a browser saved beside the page, never elsewhere."""
    if re.match(r"[a-zA-Z][\w+.-]*:|//|/", address) or "\0" in address:
        return b""
    home = page.parent.resolve()
    path = (home / unquote(address.split("?", maxsplit=1)[0])).resolve()
    inside = os.path.commonpath([home, path]) == str(home)
    if not inside or path.suffix.lower() not in _BESIDE or not path.is_file():
        return b""
    return path.read_bytes() if path.stat().st_size <= _LARGEST else b""
