"""Films and sound are looked at by their own bytes."""

import struct
from pathlib import Path

import pytest

from plugins.press.pictures import films
from plugins.press.pictures.films import film_complaint


def box(kind: bytes, inside: bytes = b"") -> bytes:
    return struct.pack(">I4s", 8 + len(inside), kind) + inside


HEAD = box(b"ftyp", b"isom")
MOVIE = box(b"moov", b"....avc1....")


def complaint(folder: Path, name: str, data: bytes):
    file = folder / name
    file.write_bytes(data)
    return film_complaint(file)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.mp4", HEAD + MOVIE + box(b"mdat", b"x" * 9)),
        ("a.webm", b"\x1aE\xdf\xa3" + b"x" * 9),
        ("a.mp3", b"ID3" + b"x" * 9),
        ("b.mp3", b"\xff\xfb\x90\x64"),
        ("a.ogg", b"OggS...."),
        ("a.vtt", b"\xef\xbb\xbfWEBVTT\n"),
    ],
)
def test_what_pages_can_play_is_fine(tmp_path: Path, name: str, data: bytes) -> None:
    assert complaint(tmp_path, name, data) is None


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.mp4", b"RIFF....AVI "),
        ("a.mp3", b"RIFF....WAVE"),
        ("a.vtt", b"1\n00:00:01,000 --> 00:00:02,000\n"),
        ("a.mp4", HEAD),
        ("a.mp4", HEAD + b"\x00\x00"),
        ("a.mp4", b""),
    ],
)
def test_what_is_no_such_file_is_an_error(
    tmp_path: Path, name: str, data: bytes
) -> None:
    found = complaint(tmp_path, name, data)
    assert found
    assert (found.rule, found.severity) == ("bad-media", "error")
    assert name in found.message


def test_a_film_that_ends_with_its_index_is_told_of(tmp_path: Path) -> None:
    found = complaint(tmp_path, "a.mp4", HEAD + box(b"mdat", b"x" * 99) + MOVIE)
    assert found
    assert (found.rule, found.severity) == ("slow-media", "warning")
    assert "tải hết" in found.message


def test_a_film_that_many_browsers_cannot_show_is_told_of(tmp_path: Path) -> None:
    found = complaint(tmp_path, "a.mp4", HEAD + box(b"moov", b"..hvc1.."))
    assert found
    assert "H.265" in found.message


def test_a_part_of_64_bits_is_stepped_over(tmp_path: Path) -> None:
    long = struct.pack(">I4sQ", 1, b"free", 16 + 5) + b"12345"
    assert complaint(tmp_path, "a.mp4", HEAD + long + MOVIE) is None


def test_what_is_too_heavy_is_an_error(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(films, "LARGEST", 10)
    found = complaint(tmp_path, "a.mp4", HEAD + MOVIE)
    assert found
    assert "tối đa" in found.message
