"""Photos per second: ours, and sharp (npm) on the same photos in the same run.

photos_per_second([12 MP, 12 MP, …], cache)        →  1.9
sharp_photos_per_second([12 MP, …], node_modules)  →  2.3
"""

import json
import os
import subprocess
import time
from pathlib import Path

from plugins.press.pictures.batch import prepare
from plugins.press.pictures.derivatives import JPEG_QUALITY
from plugins.press.pictures.prepared import ARTICLE, THUMBNAIL, Order, Prepared

PEER = Path(__file__).with_name("peers") / "sharp_photos.cjs"


def photos_per_second(photos: list[Path], cache: Path) -> float:
    """Photos inspected and published in both uses, per second, on all cores.

    The cache has to be empty. Raises ValueError when a photo is not sound.
    """
    started = time.perf_counter()
    outcomes = prepare([Order(path, (ARTICLE, THUMBNAIL)) for path in photos], cache)
    elapsed = time.perf_counter() - started
    if not all(isinstance(one, Prepared) for one in outcomes.values()):
        raise ValueError(outcomes)
    return len(photos) / elapsed


def sharp_photos_per_second(photos: list[Path], modules: Path, target: Path) -> float:
    """The same widths and formats by sharp, as installed in a node_modules folder.

    Raises CalledProcessError when node or sharp is missing.
    """
    sizes = [
        {"widths": sorted(use.widths), "jpeg": use.jpeg} for use in (ARTICLE, THUMBNAIL)
    ]
    order = {"photos": [str(path) for path in photos], "uses": sizes}
    order |= {"target": str(target), "jpegQuality": JPEG_QUALITY}
    answer = subprocess.run(
        ["node", str(PEER)],
        input=json.dumps(order),
        env=os.environ | {"NODE_PATH": str(modules)},
        capture_output=True,
        text=True,
        check=True,
    )
    return len(photos) / float(json.loads(answer.stdout)["seconds"])
