"""Reading a picture file without trusting it: limits, strangers, damage.

the bytes of a GIF named anh.jpg  →  PictureProblem("Ảnh GIF không được nhận …")
"""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from plugins.press.pictures.prepared import Format, PictureProblem

MEGAPIXELS = 50
MEGABYTES = 60
LONGEST_SIDE = 20_000
# Progressive JPEGs in the wild have ten or so; hundreds only slow a decoder down.
SCANS = 100
FORMATS = ("JPEG", "PNG", "WEBP", "AVIF")
EXTENSIONS: dict[str, Format] = {
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
    ".png": "PNG",
    ".webp": "WEBP",
    ".avif": "AVIF",
}
# First bytes of what people rename to .jpg, and what to tell them.
_STRANGERS: tuple[tuple[bytes, str], ...] = (
    (b"GIF8", "Ảnh GIF không được nhận; hãy lưu lại thành PNG hoặc JPEG."),
    (b"BM", "Ảnh BMP không được nhận; hãy lưu lại thành JPEG."),
    (b"II*\0", "Ảnh TIFF không được nhận; hãy lưu lại thành JPEG."),
    (b"MM\0*", "Ảnh TIFF không được nhận; hãy lưu lại thành JPEG."),
    (b"%PDF", "Đây là tệp PDF, không phải ảnh; hãy xuất trang cần dùng thành JPEG."),
)
_HEIC = "Ảnh HEIC (iPhone) không được nhận; hãy xuất lại thành JPEG."
_SVG = "Ảnh SVG không được nhận vì có thể chứa mã chạy được; hãy lưu thành PNG."
_WEB_PAGE = "Đây là một trang web được lưu nhầm, không phải ảnh; hãy tải lại ảnh."


def read(path: Path) -> bytes:
    """The bytes of a picture file; PictureProblem when empty, huge or unreadable."""
    try:
        size = path.stat().st_size
        if size > MEGABYTES * 1_000_000:
            raise PictureProblem(
                f"Ảnh nặng {size / 1e6:.0f} MB, quá giới hạn {MEGABYTES} MB."
            )
        data = path.read_bytes()
    except OSError as error:
        raise PictureProblem(f"Không mở được tệp ảnh: {error.strerror}.") from error
    if not data:
        raise PictureProblem("Tệp ảnh rỗng (0 byte); hãy chép lại ảnh.")
    return data


def refuse_strangers(data: bytes, path: Path) -> None:
    """PictureProblem for what is known not to be a photo, with what to do."""
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if path.suffix.lower() in {".svg", ".svgz"} or b"<svg" in head:
        raise PictureProblem(_SVG)
    if head.startswith((b"<!doctype html", b"<html", b"<head", b"<script")):
        raise PictureProblem(_WEB_PAGE)
    if data[4:8] == b"ftyp" and data[8:12] not in {b"avif", b"avis"}:
        raise PictureProblem(_HEIC)
    for signature, sentence in _STRANGERS:
        if data.startswith(signature):
            raise PictureProblem(sentence)
    if path.suffix.lower() not in EXTENSIONS:
        raise PictureProblem(
            f'Đuôi tệp "{path.suffix}" không được nhận; hãy dùng .jpg, .png, .webp'
            " hoặc .avif."
        )


@contextmanager
def opened(data: bytes) -> Iterator[Image.Image]:
    """An image from bytes; whatever a decoder raises becomes a PictureProblem."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=FORMATS) as image:
                yield image
    except PictureProblem:
        raise
    except Image.DecompressionBombError:
        raise PictureProblem(_too_large()) from None
    except UnidentifiedImageError:
        raise PictureProblem(
            "Không đọc được ảnh: tệp không phải JPEG, PNG, WebP hay AVIF."
        ) from None
    # Decoders meet damaged bytes with any exception there is, MemoryError too.
    except Exception as error:
        raise PictureProblem(_damaged(error)) from error


def refuse_excess(image: Image.Image, data: bytes) -> None:
    """PictureProblem for a picture that would cost too much to decode."""
    width, height = image.size
    if width * height > MEGAPIXELS * 1_000_000 or max(image.size) > LONGEST_SIDE:
        raise PictureProblem(_too_large(f"{width} × {height}"))
    if image.format in {"JPEG", "MPO"} and data.count(b"\xff\xda") > SCANS:
        raise PictureProblem("Ảnh JPEG có cấu trúc bất thường; hãy lưu lại ảnh.")


def _too_large(size: str = "") -> str:
    shown = f" ({size} điểm ảnh)" if size else ""
    return f"Ảnh quá lớn{shown}: giới hạn là {MEGAPIXELS} triệu điểm ảnh."


def _damaged(error: Exception) -> str:
    if "truncated" in str(error) or "Truncated" in str(error):
        return "Ảnh bị cắt cụt (tải hoặc chép chưa xong); hãy chép lại ảnh."
    return "Ảnh bị hỏng, không giải mã được; hãy chép lại ảnh gốc."
