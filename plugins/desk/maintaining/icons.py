"""Draw the site's icon: a sheet with a double rule and lines, no emblem.

One list of boxes gives the drawing for browsers that take SVG and the
pictures for those that do not.

    python -m plugins.desk.maintaining.icons → theme/static/icons/
"""

from pathlib import Path

from PIL import Image, ImageDraw

FOLDER = Path("theme/static/icons")
# Boxes on a field of 24: x, y, width, height, colour.
LAKE, PAPER = "#0a5c4e", "#faf8f2"
BOXES = (
    (0, 0, 24, 24, LAKE),
    (4, 4, 16, 3, PAPER),
    (4, 8, 16, 1, PAPER),
    (4, 11, 7, 9, PAPER),
    (13, 11, 7, 1, PAPER),
    (13, 14, 7, 1, PAPER),
    (13, 17, 5, 1, PAPER),
)


def svg() -> str:
    """The icon as an SVG document."""
    boxes = "".join(
        f'<path fill="{colour}" d="M{x} {y}h{width}v{height}h-{width}z"/>'
        for x, y, width, height, colour in BOXES
    )
    head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'
    return f"{head}{boxes}</svg>\n"


def png(size: int) -> Image.Image:
    """The icon as a picture of `size` pixels, drawn large and made smaller."""
    large = Image.new("RGB", (size * 8, size * 8))
    draw, unit = ImageDraw.Draw(large), size * 8 / 24
    for x, y, width, height, colour in BOXES:
        corner = ((x + width) * unit - 1, (y + height) * unit - 1)
        draw.rectangle(((x * unit, y * unit), corner), fill=colour)
    return large.resize((size, size), Image.Resampling.BOX)


def main() -> None:
    """Write the icons."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / "icon.svg").write_text(svg(), encoding="utf-8")
    for size in (48, 180):
        png(size).save(FOLDER / f"icon-{size}.png", optimize=True)


if __name__ == "__main__":
    main()
