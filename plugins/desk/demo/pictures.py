"""The pictures of the demo, drawn as calm shapes without faces or emblems.

PICTURES["thuyen"]().small()  →  an image of 1200 × 800 that says "Minh họa"
"""

from collections.abc import Callable
from math import sin

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
from plugins.desk.maintaining.placeholder_pictures import hall, lake, table


def boats() -> Sheet:
    """Four boats on the lake."""
    sheet = lake()
    for boat in range(4):
        x, y = 180 + boat * 400, 960 + (boat % 2) * 90
        sheet.shape([(x, y), (x + 280, y), (x + 220, y + 60), (x + 60, y + 60)], WOOD)
        sheet.shape([(x + 130, y - 10), (x + 130, y - 210), (x + 250, y - 30)], PAPER)
    return sheet


def market() -> Sheet:
    """Tents of a market beside the water."""
    sheet = _slopes(PAPER, (MIST, WATER))
    sheet.box(0, 900, WIDTH, 300, CLAY)
    for tent, colour in enumerate((LEAF, WOOD, LAKE, LEAF, NIGHT)):
        x, y = 120 + tent * 330, 640 + (tent % 2) * 60
        sheet.box(x + 20, y + 120, 230, 200, MIST)
        sheet.shape([(x - 20, y + 140), (x + 135, y), (x + 290, y + 140)], colour)
        sheet.disc(x + 90, y + 300, 34, PAPER)
        sheet.disc(x + 170, y + 300, 34, CLAY)
    return sheet


def terraces() -> Sheet:
    """Rice terraces, step above step."""
    sheet = _slopes(MIST, (WATER,))
    for step in range(8):
        ground = 480 + step * 95
        edge = [
            (x, ground + 40 * sin(x / 260 + step)) for x in range(0, WIDTH + 30, 30)
        ]
        colour = (LEAF, WATER, LAKE, MIST)[step % 4]
        sheet.shape([(0, HEIGHT), *edge, (WIDTH, HEIGHT)], colour)
    return sheet


def young_forest() -> Sheet:
    """Rows of young trees on a slope."""
    sheet = _slopes(PAPER, (MIST, CLAY))
    for row in range(4):
        for tree in range(9):
            x, y = 80 + tree * 200 + (row % 2) * 90, 620 + row * 140
            sheet.box(x - 7, y, 14, 90, WOOD)
            sheet.shape([(x - 60, y + 30), (x, y - 110), (x + 60, y + 30)], LAKE)
    return sheet


def road() -> Sheet:
    """A road that winds up a hill."""
    sheet = _slopes(MIST, (WATER, LEAF))
    left = [(880 + 300 * sin(y / 150) * y / HEIGHT - y / 6, y) for y in _road_rows()]
    right = [(x + 20 + y / 5, y) for x, y in left]
    sheet.shape([*left, *reversed(right)], PAPER)
    return sheet


def _road_rows() -> range:
    return range(560, HEIGHT + 20, 20)


def stream() -> Sheet:
    """Water between two slopes."""
    sheet = Sheet(MIST)
    sheet.shape([(0, 300), (760, 1200), (0, 1200)], LAKE)
    sheet.shape([(WIDTH, 220), (1000, 1200), (WIDTH, 1200)], LEAF)
    sheet.shape([(850, 520), (930, 520), (1240, 1200), (600, 1200)], WATER)
    for stone in range(7):
        sheet.disc(760 + stone * 47, 760 + (stone * 163) % 400, 30, CLAY)
    return sheet


def school() -> Sheet:
    """A school with a red roof among hills."""
    sheet = _slopes(PAPER, (MIST, LEAF))
    sheet.box(460, 640, 880, 300, MIST)
    sheet.shape([(400, 660), (560, 480), (1240, 480), (1400, 660)], WOOD)
    for window in range(5):
        sheet.box(520 + window * 165, 720, 100, 110, LAKE)
    sheet.box(860, 780, 90, 160, NIGHT)
    sheet.box(0, 940, WIDTH, 260, CLAY)
    return sheet


def rain() -> Sheet:
    """Heavy rain over the lake."""
    sheet = lake()
    for drop in range(90):
        x, y = (drop * 373) % WIDTH, (drop * 229) % 1000
        sheet.shape([(x, y), (x + 7, y), (x - 33, y + 110), (x - 40, y + 110)], PAPER)
    return sheet


def hanging_bridge() -> Sheet:
    """A hanging bridge over a stream."""
    sheet = stream()
    for x in (200, 1560):
        sheet.box(x, 260, 36, 460, NIGHT)
    for plank in range(38):
        x = 220 + plank * 36
        sag = 130 * (1 - ((plank - 18.5) / 18.5) ** 2)
        sheet.box(x, 600 + sag, 30, 22, WOOD)
        sheet.box(x + 12, 290 + sag * 2, 5, 320 - sag, NIGHT)
    return sheet


def drying_paper() -> Sheet:
    """Sheets of hand-made paper that dry on frames."""
    sheet = _slopes(MIST, (WATER, LEAF))
    for frame in range(5):
        x = 110 + frame * 330
        sheet.box(x, 520, 270, 480, WOOD)
        sheet.box(x + 20, 540, 230, 440, PAPER)
    return sheet


def nobody() -> Sheet:
    """A place for a portrait: a disc and shoulders, nobody in particular."""
    sheet = Sheet(MIST)
    sheet.disc(900, 460, 210, LEAF)
    sheet.disc(900, 1160, 440, LAKE)
    return sheet


def _slopes(sky: str, colours: tuple[str, ...]) -> Sheet:
    """Hills behind hills, in these colours."""
    sheet = Sheet(sky)
    for layer, colour in enumerate(colours):
        ground = 460 + layer * 150
        crest = [
            (x, ground - 90 * sin(x / 240 + layer * 2.1) - 26 * sin(x / 80))
            for x in range(0, WIDTH + 20, 20)
        ]
        sheet.shape([(0, HEIGHT), *crest, (WIDTH, HEIGHT)], colour)
    return sheet


PICTURES: dict[str, Callable[[], Sheet]] = {
    "hoi-truong": hall,
    "trao-doi": table,
    "ho-nui": lake,
    "thuyen": boats,
    "cho-phien": market,
    "ruong-bac-thang": terraces,
    "rung-trong": young_forest,
    "con-duong": road,
    "khe-nuoc": stream,
    "truong-hoc": school,
    "mua-lon": rain,
    "cau-treo": hanging_bridge,
    "phoi-giay": drying_paper,
    "chan-dung-mau": nobody,
}
