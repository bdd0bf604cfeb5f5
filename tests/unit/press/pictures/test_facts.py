"""What a photo is said to be, and the sentence for each thing wrong with it."""

import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from plugins.press.pictures.facts import inspect_picture
from plugins.press.pictures.prepared import PictureFacts, PictureProblem
from tests.unit.press.pictures.photos import camera_exif, coded, photo

SOUND = coded(photo(), quality=90)


def inspected(folder: Path, data: bytes, name: str = "anh.jpg") -> PictureFacts:
    path = folder / name
    path.write_bytes(data)
    return inspect_picture(path)


def animation() -> bytes:
    frames = [photo(40, 30), photo(40, 30).rotate(180)]
    return coded(frames[0], "WEBP", save_all=True, append_images=frames[1:])


def bomb() -> bytes:
    return coded(Image.new("1", (30_000, 30_000)), "PNG")


def many_scans() -> bytes:
    return SOUND[:-2] + b"\xff\xda\x00" * 200 + b"\xff\xd9"


HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(500)
SVG = b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'

BAD = {
    "nothing at all": ("a.jpg", b"", "Tệp ảnh rỗng"),
    "plain text": ("a.jpg", b"xin chao" * 50, "không phải JPEG"),
    "a saved web page": ("a.jpg", b"<!DOCTYPE html><html>", "trang web"),
    "an iPhone photo": ("a.jpg", HEIC, "Ảnh HEIC"),
    "a drawing": ("a.svg", SVG, "Ảnh SVG"),
    "a drawing in disguise": ("a.png", SVG, "Ảnh SVG"),
    "a GIF": ("a.jpg", coded(photo(9, 9).convert("P"), "GIF"), "Ảnh GIF"),
    "a BMP": ("a.bmp", coded(photo(9, 9), "BMP"), "Ảnh BMP"),
    "a TIFF": ("a.jpg", coded(photo(9, 9), "TIFF"), "Ảnh TIFF"),
    "a PDF": ("a.png", b"%PDF-1.7 ...", "tệp PDF"),
    "a PNG called .jpg": ("a.jpg", coded(photo(9, 9), "PNG"), "là ảnh PNG"),
    "an unknown ending": ("a.jfif", SOUND, 'Đuôi tệp ".jfif"'),
    "a moving picture": ("a.webp", animation(), "Ảnh động"),
    "900 megapixels in 100 KB": ("a.png", bomb(), "quá lớn"),
    "a decoder's treadmill": ("a.jpg", many_scans(), "cấu trúc bất thường"),
    "half a photo": ("a.jpg", SOUND[: len(SOUND) // 2], "bị cắt cụt"),
}


@pytest.mark.parametrize(("name", "data", "said"), BAD.values(), ids=BAD)
def test_a_bad_photo_gets_its_own_sentence(
    tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    with pytest.raises(PictureProblem, match=said):
        inspected(tmp_path, data, name)


def test_a_missing_photo_is_a_problem_not_a_crash(tmp_path: Path) -> None:
    with pytest.raises(PictureProblem, match="Không mở được"):
        inspect_picture(tmp_path / "khong-co.jpg")


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_a_sound_photo_is_described(tmp_path: Path, form: str) -> None:
    data = coded(Image.new("RGB", (64, 40), (200, 100, 50)), form, quality=95)
    name = "a.jpg" if form == "JPEG" else f"a.{form.lower()}"
    facts = inspected(tmp_path, data, name)
    assert (facts.width, facts.height, facts.format) == (64, 40, form)
    assert abs(int(facts.colour[1:3], 16) - 200) < 4


@pytest.mark.parametrize("orientation", range(1, 9))
def test_size_is_what_the_reader_sees(tmp_path: Path, orientation: int) -> None:
    data = coded(photo(80, 40), exif=camera_exif(orientation))
    facts = inspected(tmp_path, data)
    seen = (40, 80) if orientation > 4 else (80, 40)
    assert (facts.width, facts.height) == seen


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16", "CMYK"])
def test_every_kind_of_pixel_is_understood(tmp_path: Path, mode: str) -> None:
    form, name = ("JPEG", "a.jpg") if mode == "CMYK" else ("PNG", "a.png")
    image = Image.new(mode, (20, 10))
    assert inspected(tmp_path, coded(image, form), name).width == 20


def test_transparency_is_white_paper(tmp_path: Path) -> None:
    glass = coded(Image.new("RGBA", (20, 10), (0, 0, 0, 0)), "PNG")
    assert inspected(tmp_path, glass, "a.png").colour == "#ffffff"


def test_sixteen_bits_of_grey_become_eight(tmp_path: Path) -> None:
    grey = coded(Image.new("I;16", (20, 10), 0x8000), "PNG")
    assert inspected(tmp_path, grey, "a.png").colour == "#808080"


def test_a_camera_file_with_a_second_picture_is_a_photo(tmp_path: Path) -> None:
    two = coded(photo(80, 60), "MPO", save_all=True, append_images=[photo(8, 6)])
    assert Image.open(io.BytesIO(two)).format == "MPO"
    assert inspected(tmp_path, two).width == 80


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF"])
@pytest.mark.parametrize("sixteenth", range(1, 16))
def test_a_photo_cut_anywhere_is_refused(
    tmp_path: Path, form: str, sixteenth: int
) -> None:
    data = coded(photo(320, 240), form, quality=90)
    name = "a.jpg" if form == "JPEG" else f"a.{form.lower()}"
    with pytest.raises(PictureProblem):
        inspected(tmp_path, data[: len(data) * sixteenth // 16], name)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data(), st.sampled_from(["JPEG", "PNG", "WEBP", "AVIF"]))
def test_flipped_bytes_give_facts_or_a_problem(
    tmp_path: Path, data: st.DataObject, form: str
) -> None:
    damaged = bytearray(coded(photo(48, 32), form))
    for place in data.draw(st.lists(st.integers(0, len(damaged) - 1), max_size=8)):
        damaged[place] ^= data.draw(st.integers(1, 255))
    name = "a.jpg" if form == "JPEG" else f"a.{form.lower()}"
    assert outcome(tmp_path, bytes(damaged), name)


def outcome(folder: Path, data: bytes, name: str) -> str:
    try:
        return inspected(folder, data, name).digest
    except PictureProblem as problem:
        return str(problem)
