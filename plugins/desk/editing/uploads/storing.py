"""Under which name a photo or a document is stored in the content.

stored(content, moment, NewFile("images", "Cầu mới", ".jpg", b"\\xff\\xd8…"))
    →  "images/2018/07/cau-moi.jpg"; what is there already under a name stays

A document is taken only where its bytes begin as those of its kind do.
"""

from datetime import datetime
from itertools import chain, count
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from plugins.bulletin.body.media import CAPTIONS, TYPES
from plugins.bulletin.files.places import SUFFIXES
from plugins.bulletin.words.text import slugify
from plugins.press.pictures.films import begins_as
from plugins.press.system.whole_files import write_whole

_LARGEST = 60_000_000
# What the bytes of a kind of document begin with; most are packed.
_SIGNS: dict[str, tuple[bytes, ...]] = {".pdf": (b"%PDF",), ".csv": (), ".txt": ()}
_SIGNS |= dict.fromkeys((*TYPES, CAPTIONS), ())
_PACKED = (b"PK\x03\x04", b"PK\x05\x06")
_LONGEST_NAME = 60


class UploadError(Exception):
    """Why a file was not taken, in Vietnamese."""


class NewFile(NamedTuple):
    """What is to be stored: the folder it belongs in, what names it, its bytes."""

    folder: str
    title: str
    suffix: str
    data: bytes


def document(name: str, title: str, data: bytes) -> NewFile:
    """A document as it was sent, under its title; raises UploadError."""
    path = PurePosixPath(name.replace("\\", "/"))
    suffix, known = path.suffix.lower(), SUFFIXES["documents"]
    if suffix not in known:
        listed = " ".join(known)
        raise UploadError(f'không đăng được loại tệp "{suffix}"; dùng {listed}')
    if len(data) > _LARGEST:
        raise UploadError("tệp nặng hơn 60 MB.")
    signs = _SIGNS.get(suffix, _PACKED)
    media = suffix in (*TYPES, CAPTIONS) and not begins_as(suffix, data)
    if media or (signs and not data.startswith(signs)):
        raise UploadError(f"tệp không phải {suffix} như tên của nó; hãy lưu lại.")
    return NewFile("documents", title or path.stem, suffix, data)


def stored(content: Path, moment: datetime, new: NewFile) -> str:
    """Write a file under a good name that nothing else has; its path in the content.

    The very same bytes under that name are the same file. Raises UploadError, OSError.
    """
    stem = slugify(new.title, _LONGEST_NAME) or "tep"
    below = PurePosixPath(new.folder) / f"{moment:%Y/%m}"
    for name in chain([stem], (f"{stem}-{number}" for number in count(2))):
        inside = (below / f"{name}{new.suffix}").as_posix()
        file = content / inside
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            if not file.resolve().is_relative_to((content / new.folder).resolve()):
                raise UploadError(f"thư mục {below} dẫn ra ngoài nội dung.")
            write_whole(file, new.data)
            return inside
        if file.read_bytes() == new.data:
            return inside
    raise AssertionError
