"""What films and sound of ours are by their own bytes, and whether pages can play them.

film_complaint(Path("content/documents/le-hoi.mp4"))
    →  ("slow-media", "warning", "le-hoi.mp4: phải tải hết mới xem được.", "…"), or None

Only the heads of the parts of a file are read, however long it is.
"""

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Literal, NamedTuple

from plugins.bulletin.body.media import CAPTIONS, FILMS, TYPES, suffix_of
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.bulletin import Bulletin
from plugins.press.content.read_folder import Reading

# GitHub takes no file of more than 100 MB, and few readers have so much to spare.
LARGEST = 95_000_000
_HEAD = 4096
_SIGNS = {
    ".mp4": (4, (b"ftyp",)),
    ".m4a": (4, (b"ftyp",)),
    ".webm": (0, (b"\x1aE\xdf\xa3",)),
    ".ogg": (0, (b"OggS",)),
    ".mp3": (0, (b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2", b"\xff\xfa")),
    CAPTIONS: (0, (b"WEBVTT", b"\xef\xbb\xbfWEBVTT")),
}
# What many phones record and many browsers cannot show.
_HEVC = (b"hvc1", b"hev1")
_MOST_BOXES, _MOST_BYTES = 200, 1_000_000


class Complaint(NamedTuple):
    """What is wrong with a file: its rule, how bad, and in Vietnamese what to do."""

    rule: str
    severity: Literal["error", "warning"]
    message: str
    hint: str


def film_problems(
    bulletin: Bulletin, reading: Reading, content: Path
) -> Iterator[Problem]:
    """Look at each film, sound and captions that a public text links to."""
    endings = (*TYPES, CAPTIONS)
    there = {path for path in reading.files if path.lower().endswith(endings)}
    if not there:
        return
    known: dict[str, Complaint | None] = {}
    for entity in bulletin.everything:
        for link in entity.text.links:
            file = link.address.removeprefix("content:").partition("#")[0]
            if file not in there:
                continue
            if file not in known:
                known[file] = film_complaint(content / file)
            if one := known[file]:
                yield Problem(
                    path=entity.path,
                    line=link.line,
                    column=link.column,
                    length=len(file),
                    rule=one.rule,
                    severity=one.severity,
                    message=one.message,
                    suggestion=one.hint,
                )


def begins_as(suffix: str, head: bytes) -> bool:
    """Whether bytes begin as those of a film, sound or captions of an ending do."""
    start, signs = _SIGNS[suffix]
    return head[start:].startswith(signs)


def film_complaint(file: Path) -> Complaint | None:
    """What is wrong with a film, a sound or captions; None for nothing."""
    suffix = suffix_of(file.name)
    try:
        size = file.stat().st_size
        with file.open("rb") as data:
            head = data.read(_HEAD)
            if not begins_as(suffix, head):
                said = f"{file.name}: không phải tệp {suffix} như tên của nó."
                return Complaint("bad-media", "error", said, _other_format(suffix))
            if size > LARGEST:
                said = f"{file.name} nặng {size / 1e6:.0f} MB, tối đa 95 MB."
                hint = "xuất lại ở 720p, hoặc dẫn tới trang có phim"
                return Complaint("bad-media", "error", said, hint)
            return _of_boxes(file.name, data) if suffix == ".mp4" else None
    except (OSError, struct.error) as error:
        reason = getattr(error, "strerror", None) or "tệp bị cắt"
        said = f"Không đọc được {file.name} ({reason})."
        return Complaint("bad-media", "error", said, "chép lại tệp")


def _other_format(suffix: str) -> str:
    if suffix == CAPTIONS:
        return "lưu phụ đề ở dạng WebVTT: dòng đầu là WEBVTT"
    return f"xuất lại thành {'mp4' if suffix in FILMS else 'mp3'}"


def _of_boxes(name: str, data: BinaryIO) -> Complaint | None:
    """Look at the parts of an MP4 file: what is in it, and whether it comes first."""
    before: set[bytes] = set()
    for kind, place, size in boxes_of(data):
        if kind == b"moov":
            data.seek(place)
            codecs = data.read(min(size, _MOST_BYTES))
            return _of_movie(name, codecs, is_late=b"mdat" in before)
        before.add(kind)
    said = f"{name}: tệp bị cắt, không xem được."
    return Complaint("bad-media", "error", said, "chép lại tệp")


def _of_movie(name: str, codecs: bytes, *, is_late: bool) -> Complaint | None:
    if any(code in codecs for code in _HEVC):
        said = f"{name}: phim nén kiểu H.265, nhiều trình duyệt không mở được."
        return Complaint("slow-media", "warning", said, "xuất lại kiểu H.264")
    if is_late:
        said = f"{name}: người đọc phải tải hết phim rồi mới xem được."
        hint = "xuất lại, chọn “web optimized” hay “fast start”"
        return Complaint("slow-media", "warning", said, hint)
    return None


def boxes_of(data: BinaryIO) -> Iterator[tuple[bytes, int, int]]:
    """The parts of an MP4 file (ISO 14496-12): name, place and size of what is in."""
    place, end = 0, data.seek(0, 2)
    for _ in range(_MOST_BOXES):
        if place + 8 > end:
            return
        data.seek(place)
        size, kind = struct.unpack(">I4s", data.read(8))
        head = 8
        if size == 1:
            size, head = struct.unpack(">Q", data.read(8))[0], 16
        whole = size or end - place
        if whole < head:
            return
        yield kind, place + head, whole - head
        place += whole
