"""Draws the house: every room on its floor, with what it says of itself.

house(ROOT)  →  "<svg …>" with the layers of the import contracts, the highest on top
"""

import ast
import tomllib
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import NamedTuple

WIDTH, ROW, GAP, MARGIN, LABEL = 820, 44, 6, 24, 34
LETTER = 6.4  # how wide a letter of a sentence is, at most, on average
PAPER, INK, QUIET, LINE, FAINT = "#ffffff", "#1d2b28", "#46564f", "#9fb3ab", "#eef3ef"
TOP = "tasks.py ↓ imports run downwards only"
FONT = "font-family='Noto Sans, DejaVu Sans, sans-serif'"


class Room(NamedTuple):
    """A package or module of the project and what it says it knows."""

    name: str
    sentence: str


class Storey(NamedTuple):
    """A part of the house: floors of rooms, of which each may import those below."""

    name: str
    floors: list[list[Room]]


def house(root: Path) -> str:
    """Draw the rooms of the contracts in `root`/pyproject.toml as SVG text."""
    rows, top = [], MARGIN
    for storey in storeys(root):
        rows.append(_label(storey.name, top))
        top += LABEL
        for floor in storey.floors:
            rows += _floor(floor, top)
            top += ROW + GAP
        top += MARGIN
    drawn = "\n".join(rows)
    return (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {WIDTH} {top}' "
        f"width='{WIDTH}' height='{top}' role='img' {FONT} fill='{INK}'>\n"
        "<title>The rooms of the bulletin; imports run downwards</title>\n"
        f"<rect width='{WIDTH}' height='{top}' fill='{PAPER}'/>\n{drawn}\n</svg>\n"
    )


def storeys(root: Path) -> list[Storey]:
    """The desk, the steps, the build and the domain, their floors from the top down."""
    steps = len([*(root / "plugins").glob("*.py")]) - 1
    pipeline = Room("plugins/*.py", f"{steps} steps, one a kind of page or file")
    inside = (one for one in _contracts(root) if "containers" in one)
    return [
        Storey(TOP, [[_room(root, "plugins", "desk")]]),
        Storey("plugins", [[pipeline]]),
        *(_storey(root, contract) for contract in inside),
    ]


def _storey(root: Path, contract: dict[str, list[str]]) -> Storey:
    (package,) = contract["containers"]
    floors = [layer.split(" | ") for layer in contract["layers"]]
    rooms = [[_room(root, package, name) for name in floor] for floor in floors]
    return Storey(package.replace(".", "/"), rooms)


def _contracts(root: Path) -> list[dict[str, list[str]]]:
    with (root / "pyproject.toml").open("rb") as file:
        tools = tomllib.load(file)["tool"]
    return list(tools["importlinter"]["contracts"])


def _room(root: Path, package: str, name: str) -> Room:
    place = root / package.replace(".", "/") / name
    file = place / "__init__.py" if place.is_dir() else place.with_suffix(".py")
    text = ast.get_docstring(ast.parse(file.read_text("utf-8"))) or ""
    return Room(name, text.split("\n")[0])


def _label(name: str, top: int) -> str:
    words = escape(name)
    return f"<text x='{MARGIN}' y='{top + 20}' font-weight='600'>{words}</text>"


def _floor(rooms: list[Room], top: int) -> Iterator[str]:
    width = (WIDTH - 2 * MARGIN - GAP * (len(rooms) - 1)) / len(rooms)
    for place, room in enumerate(rooms):
        left = MARGIN + place * (width + GAP)
        yield _box(left, top, width)
        yield from _words(room, left + 12, top, width)


def _box(left: float, top: int, width: float) -> str:
    return (
        f"<rect x='{left:g}' y='{top}' width='{width:g}' height='{ROW}' rx='4' "
        f"fill='{FAINT}' stroke='{LINE}'/>"
    )


def _words(room: Room, left: float, top: int, width: float) -> Iterator[str]:
    fits = int((width - 24) / LETTER)
    sentence = room.sentence
    if len(sentence) > fits:
        sentence = f"{sentence[: fits - 2].rpartition(' ')[0]} …"
    yield f"<text x='{left:g}' y='{top + 18}' font-size='14'>{escape(room.name)}</text>"
    yield (
        f"<text x='{left:g}' y='{top + 35}' font-size='12' fill='{QUIET}'>"
        f"{escape(sentence)}</text>"
    )
