"""Draw the placeholder pictures: calm shapes where no photo is at hand.

No faces and no emblems, and the word "Minh họa" in the corner of each, so that
nobody takes one for a photo. The same program draws the same pixels.

    python -m plugins.desk.maintaining.placeholder_pictures
        → content/images/2018/07/{hoi-truong,trao-doi,ho-nui}.jpg
"""

import argparse
from collections.abc import Callable
from math import sin
from pathlib import Path

from plugins.desk.maintaining.drawing import (
    CLAY,
    HEIGHT,
    LAKE,
    LEAF,
    MIST,
    NIGHT,
    PAPER,
    WATER,
    WIDTH,
    WOOD,
    Sheet,
)

FOLDER = Path("content/images/2018/07")


def hall() -> Sheet:
    """A hall before the meeting: tall windows, a stage, rows of empty seats."""
    sheet = Sheet(MIST)
    for column in range(6):
        sheet.box(110 + column * 280, 90, 170, 400, PAPER)
        sheet.box(190 + column * 280, 90, 8, 400, WATER)
    sheet.box(0, 560, WIDTH, 640, CLAY)
    sheet.box(360, 470, 1080, 130, WOOD)
    sheet.box(340, 450, 1120, 26, NIGHT)
    for row in range(5):
        step = row / 4
        width, top = 92 + 92 * step, 660 + 118 * row
        gap = width * 0.32
        count = 15 - 2 * row
        left = (WIDTH - count * (width + gap) + gap) / 2
        for seat in range(count):
            x = left + seat * (width + gap)
            sheet.disc(x + width / 2, top, width / 2, LAKE)
            sheet.box(x, top, width, 60 + 50 * step, LAKE)
            sheet.box(x, top + 40 + 20 * step, width, 20 + 50 * step, NIGHT)
    return sheet


def table() -> Sheet:
    """A long table seen from above, with papers and cups: people exchange views."""
    sheet = Sheet(CLAY)
    sheet.box(160, 300, 1480, 600, WOOD)
    sheet.box(190, 330, 1420, 540, PAPER)
    for place in range(6):
        x = 240 + place * 228
        for y, lean in ((370, 14), (640, -14)):
            _setting(sheet, x, y, lean)
        for y in (190, 1010):
            sheet.disc(x + 70, y, 84, LAKE)
            sheet.disc(x + 70, y, 66, LEAF)
    return sheet


def _setting(sheet: Sheet, x: float, y: float, lean: float) -> None:
    """One place at the table: a sheet of paper and a cup."""
    top = [(x, y + lean), (x + 130, y - lean)]
    bottom = [(x + 134, y + 180), (x + 4, y + 186)]
    sheet.shape(top + bottom, MIST)
    for line in range(4):
        sheet.box(x + 24, y + 40 + line * 32, 84 - 14 * (line % 2), 7, LEAF)
    sheet.disc(x + 166, y + 60, 24, LAKE)
    sheet.disc(x + 166, y + 60, 15, PAPER)


def lake() -> Sheet:
    """Hills behind hills and the water before them."""
    sheet = Sheet(PAPER)
    sheet.disc(1350, 300, 96, CLAY)
    for layer, colour in enumerate((MIST, WATER, LEAF, LAKE)):
        ground = 380 + layer * 110
        crest = [(x, _crest(x, layer, ground)) for x in range(0, WIDTH + 10, 10)]
        sheet.shape([(0, HEIGHT), *crest, (WIDTH, HEIGHT)], colour)
    sheet.box(0, 860, WIDTH, 340, WATER)
    for wave in range(9):
        y = 900 + wave * 32
        sheet.box((wave * 467) % 1100, y, 520 - wave * 24, 7, MIST)
    return sheet


def _crest(x: float, layer: int, ground: float) -> float:
    slow = sin(x / 230 + layer * 1.9) * (120 - layer * 16)
    quick = sin(x / 71 + layer * 4.3) * 34
    return ground - slow - quick


PICTURES: dict[str, Callable[[], Sheet]] = {
    "hoi-truong": hall,
    "trao-doi": table,
    "ho-nui": lake,
}


def main() -> None:
    """Read the command line and draw every picture."""
    parser = argparse.ArgumentParser(description="Vẽ ảnh minh họa tạm")
    parser.add_argument("folder", type=Path, nargs="?", default=FOLDER)
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    for name, draw in PICTURES.items():
        target = folder / f"{name}.jpg"
        draw().signed().save(target, quality=86, optimize=True)
        print(target)


if __name__ == "__main__":
    main()
