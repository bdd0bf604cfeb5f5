"""A fresh copy of the demo's content, with its pictures drawn.

lay_out(Path(".cache/…/content"))  →  docs/demo/content, and images/

Pictures are drawn, not kept: they would weigh more than all the texts.
"""

from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image

from plugins.desk.demo.pictures import PICTURES
from plugins.press.system.project import ROOT
from plugins.press.system.whole_files import write_whole

DEMO = ROOT / "docs" / "demo"
CONTENT = DEMO / "content"


def lay_out(folder: Path) -> None:
    """Make a folder hold the demo's content and nothing else; OSError of the disk.

    What is as it should be is not written again, so that a second demo starts sooner.
    """
    wanted = all_files()
    for path in [*folder.rglob("*")] if folder.exists() else []:
        if path.is_file() and path.relative_to(folder).as_posix() not in wanted:
            path.unlink()
    for name, data in wanted.items():
        path = folder / name
        if not path.is_file() or path.read_bytes() != data:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, data)


def all_files() -> dict[str, bytes]:
    """Every file of the demo by its path below content/."""
    kept = {
        path.relative_to(CONTENT).as_posix(): path.read_bytes()
        for path in sorted(CONTENT.rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }
    return {**kept, **_drawn()}


@cache
def _drawn() -> dict[str, bytes]:
    return {
        f"images/{name}.jpg": _coded(draw().small()) for name, draw in PICTURES.items()
    }


def _coded(image: Image.Image) -> bytes:
    file = BytesIO()
    image.save(file, "JPEG", quality=80)
    return file.getvalue()
