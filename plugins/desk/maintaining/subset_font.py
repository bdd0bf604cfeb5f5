"""Cut a web font down to Vietnamese in one file.

Font packages split latin and vietnamese letters into separate files, so one
word would be drawn by two fonts. This joins them and keeps only the 134
Vietnamese letters, ASCII and punctuation, unhinted, as woff2.

    npm install @fontsource/noto-serif
    python -m plugins.desk.maintaining.subset_font \\
        node_modules/@fontsource/noto-serif 600
        → theme/static/fonts/noto-serif-600.woff2, noto-serif-LICENSE.txt
"""

import argparse
import shutil
import tempfile
from pathlib import Path
from unicodedata import normalize

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter, load_font, save_font
from fontTools.ttLib import TTFont

FONTS = Path("theme/static/fonts")
# The parts of a package in the order in which a letter is looked for.
SCRIPTS = ("latin", "latin-ext", "vietnamese")
MARKS = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
VOWELS = "aăâeêioôơuưy"
# Seconds since 1904, a day in 2018: the same letters give the same bytes.
FIXED_TIME = 3_600_000_000
PUNCTUATION = " \u00a0–—‘’“”…·•«»°§×−›/"


def letters() -> str:
    """All characters the subset draws: Vietnamese, ASCII, punctuation."""
    toned = {normalize("NFC", vowel + mark) for vowel in VOWELS for mark in MARKS}
    vietnamese = toned | {"đ"}
    ascii_printable = "".join(map(chr, range(0x20, 0x7F)))
    both_cases = vietnamese | {letter.upper() for letter in vietnamese}
    return "".join(sorted(both_cases | set(ascii_printable) | set(PUNCTUATION)))


def part(package: Path, script: str, weight: int, folder: Path) -> Path:
    """Unpack one script's woff2 to a plain font that can be merged."""
    name = f"{package.name}-{script}-{weight}-normal"
    font = TTFont(package / "files" / f"{name}.woff2")
    font.flavor = None
    target = folder / f"{name}.ttf"
    font.save(target)
    return target


def subset(font: TTFont) -> Options:
    """Drop every glyph, hint and table the letters do not need."""
    options = Options()
    options.flavor = "woff2"
    options.hinting = False
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
    options.name_IDs = [0, 1, 2, 13, 14]
    subsetter = Subsetter(options)
    subsetter.populate(text=letters())
    subsetter.subset(font)
    return options


def make(package: Path, weight: int, fonts: Path = FONTS) -> Path:
    """Write the subset of one weight and the font's licence; return the font."""
    target = fonts / f"{package.name}-{weight}.woff2"
    with tempfile.TemporaryDirectory() as folder:
        parts = [part(package, script, weight, Path(folder)) for script in SCRIPTS]
        merged = Path(folder) / "merged.ttf"
        Merger().merge([str(path) for path in parts]).save(merged)
        font = load_font(str(merged), Options())
        font["head"].created = font["head"].modified = FIXED_TIME
        save_font(font, str(target), subset(font))
    shutil.copyfile(package / "LICENSE", fonts / f"{package.name}-LICENSE.txt")
    return target


def main() -> None:
    """Read the command line and say what was written."""
    parser = argparse.ArgumentParser(description="Cắt phông chữ cho tiếng Việt")
    parser.add_argument("package", type=Path, help="thư mục gói @fontsource")
    parser.add_argument("weight", type=int, help="độ đậm, ví dụ 600")
    arguments = parser.parse_args()
    target = make(arguments.package, arguments.weight)
    print(f"{target}: {target.stat().st_size} byte, {len(letters())} ký tự")


if __name__ == "__main__":
    main()
