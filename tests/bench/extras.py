"""Figures beside the builds: photos prepared per second.

text_of(Path("/tmp/bench"))  →  "Photos of 12 megapixels per second: 2.1"
"""

import shutil
from pathlib import Path

from tests.bench import reading
from tests.bench.photo_speed import photos_per_second
from tests.bench.pictures import photo

PHOTOS = 6
SIZE = 4000, 3000


def text_of(folder: Path) -> str:
    """The figures as lines of text; the photos are made in the folder."""
    photos = _photos(folder / "photos")
    cache = folder / "photo-cache"
    shutil.rmtree(cache, ignore_errors=True)
    speed = photos_per_second(photos, cache)
    line = f"Photos of 12 megapixels prepared per second: {speed:.1f}"
    gold = list(reading.passages())
    table = reading.table(reading.measure(gold), len(gold))
    return f"\n{line}\n\nHow well reports are read\n\n{table}"


def _photos(folder: Path) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{number}.jpg" for number in range(1, PHOTOS + 1)]
    for number, path in enumerate(paths, 1):
        if not path.exists():
            path.write_bytes(photo(number, SIZE))
    return paths
