"""The published files of a photo: seen right, small enough, silent about the rest."""

import random
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from plugins.press.pictures.derivatives import derivatives
from plugins.press.pictures.facts import inspect_picture
from plugins.press.pictures.prepared import ARTICLE, THUMBNAIL, Derivative, Use
from tests.unit.press.pictures.photos import XMP, camera_exif, coded, photo

ONE = Use({100: 9_000}, (100,))


def made(folder: Path, data: bytes, use: Use) -> list[Derivative]:
    path = folder / "anh.jpg"
    path.write_bytes(data)
    return derivatives(path, inspect_picture(path), folder / "cache", use)


def opened(folder: Path, derivative: Derivative) -> Image.Image:
    with Image.open(derivative.path(folder / "cache")) as image:
        image.load()
        return image


def test_budgets_are_kept_at_every_width(tmp_path: Path) -> None:
    data = coded(photo(1600, 1200), quality=92)
    for use in (ARTICLE, THUMBNAIL):
        modern = [one for one in made(tmp_path, data, use) if one.type == "image/avif"]
        assert [one.width for one in modern] == sorted(use.widths)
        assert all(one.size <= use.widths[one.width] for one in modern)


def test_what_is_allowed_is_used(tmp_path: Path) -> None:
    grain = random.Random(1969).randbytes(3 * 1600 * 1200)
    noise = Image.frombytes("RGB", (1600, 1200), grain)
    for one in made(tmp_path, coded(noise, quality=92), ARTICLE):
        if one.type == "image/avif":
            assert 0.8 * ARTICLE.widths[one.width] < one.size


def test_a_small_photo_is_never_enlarged(tmp_path: Path) -> None:
    files = made(tmp_path, coded(photo(500, 300)), ARTICLE)
    assert [(one.width, one.height) for one in files][-2:] == [(500, 300)] * 2


def test_what_is_said_of_a_file_is_true(tmp_path: Path) -> None:
    for one in made(tmp_path, coded(photo(900, 600)), ARTICLE):
        image = opened(tmp_path, one)
        assert image.size == (one.width, one.height)
        assert Image.MIME[image.format or ""] == one.type
        assert one.path(tmp_path / "cache").stat().st_size == one.size


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_stands_upright(tmp_path: Path, orientation: int) -> None:
    upright = Image.new("RGB", (200, 120), "white")
    upright.paste((255, 0, 0), (0, 0, 100, 60))
    turn = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}.get(orientation)
    stored = upright if turn is None else upright.transpose(Image.Transpose(turn))
    data = coded(stored, exif=camera_exif(orientation), quality=95)
    image = opened(tmp_path, made(tmp_path, data, ONE)[0]).convert("RGB")
    assert image.size == (100, 60)
    red, *others = image.crop((20, 15, 21, 16)).tobytes()
    assert red > 200
    assert max(others) < 60


def test_position_serial_number_and_xmp_stay_at_home(tmp_path: Path) -> None:
    data = coded(photo(300, 200), exif=camera_exif(), xmp=XMP, comment=b"NOTE-CANARY")
    assert b"CANARY" in data
    for one in made(tmp_path, data, ONE):
        image = opened(tmp_path, one)
        assert not image.getexif()
        assert image.info.keys() & {"exif", "xmp", "icc_profile", "comment"} == set()
        assert b"CANARY" not in one.path(tmp_path / "cache").read_bytes()


def test_colours_are_converted_before_their_profile_goes(tmp_path: Path) -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("XYZ"))
    data = coded(Image.new("RGB", (200, 100), (120, 60, 30)), icc_profile=lab.tobytes())
    image = opened(tmp_path, made(tmp_path, data, ONE)[0]).convert("RGB")
    assert image.getpixel((50, 25)) != (120, 60, 30)


def test_a_broken_profile_does_not_lose_the_photo(tmp_path: Path) -> None:
    data = coded(photo(200, 100), icc_profile=b"not a profile" * 20)
    assert made(tmp_path, data, ONE)


def test_same_photo_same_bytes(tmp_path: Path) -> None:
    data = coded(photo(640, 480))
    first, second = tmp_path / "a", tmp_path / "b"
    for folder in (first, second):
        folder.mkdir()
    assert made(first, data, ARTICLE) == made(second, data, ARTICLE)


@pytest.mark.parametrize("harm", [b"", b"cut", None], ids=["empty", "cut", "gone"])
def test_a_harmed_cache_entry_is_made_again(tmp_path: Path, harm: bytes | None) -> None:
    data = coded(photo(200, 100))
    file = made(tmp_path, data, ONE)[0].path(tmp_path / "cache")
    whole = file.read_bytes()
    file.unlink()
    if harm is not None:
        file.write_bytes(harm)
    made(tmp_path, data, ONE)
    assert file.read_bytes() == whole


def test_a_harmed_record_is_made_again(tmp_path: Path) -> None:
    data = coded(photo(200, 100))
    before = made(tmp_path, data, ONE)
    for record in (tmp_path / "cache").rglob("*.json"):
        record.write_bytes(b'[{"name": ')
    assert made(tmp_path, data, ONE) == before


def test_a_whole_cache_entry_is_used(tmp_path: Path) -> None:
    data = coded(photo(200, 100))
    file = made(tmp_path, data, ONE)[0].path(tmp_path / "cache")
    before = file.stat().st_mtime_ns
    made(tmp_path, data, ONE)
    assert file.stat().st_mtime_ns == before


def test_nothing_unfinished_is_left_in_the_cache(tmp_path: Path) -> None:
    made(tmp_path, coded(photo(200, 100)), ARTICLE)
    assert not [p for p in (tmp_path / "cache").rglob("*") if p.name.startswith(".")]
