"""Placeholder pictures and icons: the same each time, and marked as drawings."""

import pytest
from PIL import Image, ImageChops, ImageColor

from plugins.desk.maintaining.icons import BOXES, png, svg
from plugins.desk.maintaining.placeholder_pictures import PICTURES
from plugins.desk.maintaining.subset_font import letters


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_the_same_each_time_it_is_drawn(name: str) -> None:
    first, second = PICTURES[name]().signed(), PICTURES[name]().signed()
    assert ImageChops.difference(first, second).getbbox() is None


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_marked_as_a_drawing_inside_any_usual_crop(name: str) -> None:
    sheet = PICTURES[name]()
    bare = sheet.image.resize((1800, 1200), Image.Resampling.LANCZOS)
    mark = ImageChops.difference(bare, sheet.signed()).crop((44, 980, 256, 1056))
    assert mark.getbbox() is not None


@pytest.mark.parametrize(("x", "y", "_w", "_h", "colour"), BOXES)
def test_the_icon_shows_each_box_in_both_forms(
    x: int, y: int, _w: int, _h: int, colour: str
) -> None:
    assert f'<path fill="{colour}" d="M{x} {y}h' in svg()
    corner = png(240).getpixel((x * 10 + 5, y * 10 + 5))
    assert corner == ImageColor.getrgb(colour)


def test_a_font_is_cut_to_all_134_vietnamese_letters() -> None:
    beyond_ascii = [letter for letter in letters() if letter.isalpha()]
    marked = [letter for letter in beyond_ascii if ord(letter) > 127]
    assert len(marked) == 134
