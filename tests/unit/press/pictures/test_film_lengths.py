"""How long films and sound play is read from their heads."""

import struct
from pathlib import Path

import pytest

from plugins.press.pictures.film_lengths import seconds_of


def box(kind: bytes, inner: bytes) -> bytes:
    return struct.pack(">I4s", len(inner) + 8, kind) + inner


def mp4(*, wide: bool = False) -> bytes:
    """A film of 200 seconds, 600 ticks each, its head behind its frames."""
    times = struct.pack(">QQIQ", 0, 0, 600, 120_000)
    if not wide:
        times = struct.pack(">IIII", 0, 0, 600, 120_000)
    movie = box(b"mvhd", bytes([int(wide), 0, 0, 0]) + times + bytes(80))
    return box(b"ftyp", b"isom") + box(b"mdat", bytes(50)) + box(b"moov", movie)


def mp3(inner: bytes, size: int) -> bytes:
    """Frames of 128 kbit/s and 44.1 kHz behind a tag of 20 bytes."""
    tag = b"ID3\x04\x00\x00" + bytes([0, 0, 0, 20]) + bytes(20)
    return tag + (b"\xff\xfb\x90\x64" + inner).ljust(size, b"\0")


def ogg(codec: bytes, samples: int) -> bytes:
    first = b"OggS" + bytes(24) + codec
    return first + b"OggS\x00\x04" + struct.pack("<Q", samples) + bytes(40)


FILES = {
    "a.mp4": mp4(),
    "b.m4a": mp4(wide=True),
    "c.mp3": mp3(b"", 16_000 * 200),
    "d.mp3": mp3(bytes(32) + b"Xing\0\0\0\1" + struct.pack(">I", 7656), 5000),
    "e.ogg": ogg(b"\x01vorbis" + struct.pack("<IBI", 0, 2, 44100), 200 * 44100),
    "f.ogg": ogg(b"OpusHead" + bytes(11), 200 * 48000),
    "g.webm": b"\x1aE\xdf\xa3\x2a\xd7\xb1\x83\x0f\x42\x40\x44\x89\x84"
    + struct.pack(">f", 200_000),
}


@pytest.mark.parametrize("name", FILES)
def test_a_length_is_read_from_each_kind_of_file(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(FILES[name])
    assert seconds_of(tmp_path / name) == 200


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("kept", [0, 5, 12])
def test_what_is_cut_or_missing_has_no_length(
    tmp_path: Path, name: str, kept: int
) -> None:
    (tmp_path / name).write_bytes(FILES[name][:kept])
    assert seconds_of(tmp_path / name) in range(2)
    assert seconds_of(tmp_path / "none.mp4") == 0
    assert seconds_of(tmp_path / "none.txt") == 0


@pytest.mark.parametrize("ticks", [float("nan"), float("inf"), -1.0])
def test_a_length_that_is_no_number_stops_no_build(
    tmp_path: Path, ticks: float
) -> None:
    head = b"\x1aE\xdf\xa3\x2a\xd7\xb1\x83\x0f\x42\x40\x44\x89\x84"
    (tmp_path / "a.webm").write_bytes(head + struct.pack(">f", ticks))
    assert seconds_of(tmp_path / "a.webm") == 0
