"""How long a film or a sound of ours is, by its own head; its frames stay unread.

seconds_of(Path("content/documents/le-hoi.mp4"))  →  200, or 0 where it does not say
"""

import re
import struct
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from plugins.bulletin.body.media import suffix_of
from plugins.press.pictures.films import boxes_of

_HEAD, _TAIL = 200_000, 70_000
_LONGEST = 24 * 3600
# ISO 11172-3: bits of a second by index, in thousands; samples of a second.
_BIT_RATES = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0)
_RATES = (44100, 48000, 32000, 0)
_SAMPLES = 1152
_WEBM_LENGTH, _WEBM_SCALE = b"\x44\x89", b"\x2a\xd7\xb1"


def seconds_of(file: Path) -> int:
    """Return the seconds that a file plays, rounded; 0 where its head does not tell."""
    reader = _READERS.get(suffix_of(file.name))
    if reader is None:
        return 0
    # ValueError: a length that is no number.
    with suppress(OSError, struct.error, IndexError, ArithmeticError, ValueError):
        with file.open("rb") as data:
            seconds = round(reader(data))
        return seconds if 0 < seconds < _LONGEST else 0
    return 0


def _of_boxes(data: BinaryIO) -> float:
    """MP4 and M4A: the movie header of ISO 14496-12, first in the box of the movie."""
    for kind, place, _ in boxes_of(data):
        if kind == b"moov":
            data.seek(place)
            head = data.read(120)
            if head[4:8] != b"mvhd":
                return 0
            if head[8]:
                scale, length = struct.unpack(">IQ", head[28:40])
            else:
                scale, length = struct.unpack(">II", head[20:28])
            return float(length / scale)
    return 0


def _of_ogg(data: BinaryIO) -> float:
    """Ogg: the samples that the last page counts, by those of a second."""
    head = data.read(_HEAD)
    data.seek(max(data.seek(0, 2) - _TAIL, 0))
    tail = data.read()
    last = tail[tail.rindex(b"OggS") :] if b"OggS" in tail else b""
    (samples,) = struct.unpack("<Q", last[6:14])
    if b"OpusHead" in head[:100]:  # RFC 7845: always counted at 48 kHz
        return float(samples / 48000)
    place = head.find(b"\x01vorbis", 0, 100)
    (rate,) = struct.unpack("<I", head[place + 12 : place + 16]) if place > 0 else (0,)
    return float(samples / rate)


def _of_mp3(data: BinaryIO) -> float:
    """MP3: the frames that its first one counts, or its size at one rate of bits."""
    size = data.seek(0, 2)
    data.seek(0)
    head = data.read(10)
    start = 0
    if head[:3] == b"ID3":  # ID3v2 keeps its size in four times seven bits
        start = 10 + sum(byte << 7 * (3 - n) for n, byte in enumerate(head[6:10]))
    data.seek(start)
    frame = data.read(400)
    found = re.match(rb"\xff[\xfa\xfb]", frame)
    if not found:
        return 0
    rate = _RATES[frame[2] >> 2 & 3]
    counted = re.search(rb"(?:Xing|Info)...(.)(....)", frame[:250], re.DOTALL)
    if counted and counted[1][0] & 1:
        (frames,) = struct.unpack(">I", counted[2])
        return float(frames * _SAMPLES / rate)
    return (size - start) * 8 / (_BIT_RATES[frame[2] >> 4] * 1000)


def _of_webm(data: BinaryIO) -> float:
    """WebM: the length of the segment, in the ticks that it says."""
    head = data.read(_HEAD)
    place = head.find(_WEBM_LENGTH)
    if place < 0:
        return 0
    wide = head[place + 2] & 0x7F
    form = {4: ">f", 8: ">d"}.get(wide)
    if form is None:
        return 0
    (ticks,) = struct.unpack(form, head[place + 3 : place + 3 + wide])
    scaled = head.find(_WEBM_SCALE)
    scale = 1_000_000
    if scaled >= 0:
        wide = head[scaled + 3] & 0x7F
        scale = int.from_bytes(head[scaled + 4 : scaled + 4 + wide], "big")
    return float(ticks * scale / 1e9)


_READERS: Mapping[str, Callable[[BinaryIO], float]] = {
    ".mp4": _of_boxes,
    ".m4a": _of_boxes,
    ".ogg": _of_ogg,
    ".mp3": _of_mp3,
    ".webm": _of_webm,
}
