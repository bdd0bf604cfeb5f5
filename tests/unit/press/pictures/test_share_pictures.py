"""The drawn picture of a page that has no photo."""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFont

from plugins.press.pictures import share_pictures
from plugins.press.pictures.share_pictures import share_picture


@pytest.fixture
def font(tmp_path: Path) -> Path:
    built_in = ImageFont.load_default(20)
    assert isinstance(built_in, ImageFont.FreeTypeFont)
    path = tmp_path / "font.ttf"
    path.write_bytes(built_in.font_bytes)
    return path


def drawn(label: str, font: Path | None) -> Image.Image:
    return Image.open(io.BytesIO(share_picture(label, "Ban tin", font)))


def test_it_has_the_size_networks_ask_for(font: Path) -> None:
    data = share_picture("Hoi nghi", "Ban tin", font)
    assert Image.open(io.BytesIO(data)).size == (1200, 630)
    assert len(data) < 30_000


def test_the_label_is_drawn(font: Path) -> None:
    one, other = (drawn(label, font).convert("RGB") for label in ("Hoi nghi", "Can bo"))
    assert ImageChops.difference(one, other).getbbox()


def test_a_long_label_stays_inside(font: Path) -> None:
    image = drawn("Mot nhan rat dai " * 8, font).convert("RGB")
    edge = image.crop((1200 - share_pictures.MARGIN + 4, 0, 1200, 300))
    assert len(edge.getcolors() or []) == 1


def test_without_a_font_there_is_still_a_picture() -> None:
    assert drawn("Hội nghị", None).getcolors()


def test_same_words_same_bytes(font: Path) -> None:
    assert share_picture("A", "B", font) == share_picture("A", "B", font)
