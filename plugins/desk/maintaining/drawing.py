"""A sheet to draw calm pictures on, in units of the finished picture.

sheet = Sheet(PAPER); sheet.disc(90, 90, 40, LAKE) → sheet.signed(): an image
of 1800 × 1200 that says "Minh họa" in its corner
"""

from PIL import Image, ImageDraw, ImageFont

from plugins.press.system.project import ROOT

FONT = ROOT / "theme/static/fonts/noto-serif-600.woff2"
SIZE = WIDTH, HEIGHT = 1800, 1200
# Drawn twice as large and halved, which smooths every edge.
SCALE = 2

PAPER = "#efece0"
MIST = "#d3dbd0"
WATER = "#9fbbb0"
LEAF = "#6d9485"
LAKE = "#2f6b5d"
NIGHT = "#173b34"
CLAY = "#c9a88a"
WOOD = "#8a6e57"


class Sheet:
    """A drawing in units of the finished picture."""

    def __init__(self, ground: str) -> None:
        size = (WIDTH * SCALE, HEIGHT * SCALE)
        self.image = Image.new("RGB", size, ground)
        self._draw = ImageDraw.Draw(self.image)

    def shape(self, points: list[tuple[float, float]], colour: str) -> None:
        """Fill a polygon."""
        self._draw.polygon([(x * SCALE, y * SCALE) for x, y in points], fill=colour)

    def box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """Fill an upright box whose corner is at (x, y)."""
        right, bottom = x + width, y + height
        self.shape([(x, y), (right, y), (right, bottom), (x, bottom)], colour)

    def disc(self, x: float, y: float, radius: float, colour: str) -> None:
        """Fill a circle around (x, y)."""
        corners = (x - radius, y - radius, x + radius, y + radius)
        self._draw.ellipse([corner * SCALE for corner in corners], fill=colour)

    def signed(self) -> Image.Image:
        """The finished picture, with the word that says what it is."""
        self._sign()
        return self.image.resize(SIZE, Image.Resampling.LANCZOS)

    def small(self) -> Image.Image:
        """The same in two thirds of the width: for a screen, and quickly made."""
        self._sign()
        return self.image.reduce(3)

    def _sign(self) -> None:
        font = ImageFont.truetype(FONT, 34 * SCALE)
        # High enough to survive a crop to 16:9.
        place = (64 * SCALE, (HEIGHT - 164) * SCALE)
        self.box(44, HEIGHT - 220, 212, 76, PAPER)
        self._draw.text(place, "Minh họa", fill=NIGHT, font=font, anchor="ls")
