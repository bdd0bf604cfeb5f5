"""A target, people who publish to it, and the trees they publish."""

import shutil
from datetime import datetime
from pathlib import Path
from typing import Any

from plugins.bulletin.words.dates import VIETNAM
from plugins.press.publishing.lease import somebody
from plugins.press.publishing.manifest import hash_of, scan
from plugins.press.publishing.publication import Plan
from plugins.press.publishing.releases import Publisher
from plugins.press.publishing.targets.folder import Folder
from plugins.press.publishing.targets.target import Target
from plugins.press.site.tree import Marker, write_marker

URL = "https://bantin.example.vn"
MORNING = datetime(2026, 3, 5, 8, 30, tzinfo=VIETNAM)


class Desk:
    """An editor with a working copy of her own, publishing to one target."""

    def __init__(self, target: Target, home: Path) -> None:
        self.target = target
        self.tree = home / "site"
        self.publisher = Publisher(target, somebody(MORNING), home / "seen.txt")

    def publish(self, pages: dict[str, str], **plan: Any) -> None:
        """Publish a site of just these files and its front page."""
        self.publisher.publish(Plan(self._write(pages), URL, **plan))

    def rehearse(self, pages: dict[str, str], **plan: Any) -> None:
        self.publisher.rehearse(Plan(self._write(pages), URL, **plan))

    def _write(self, pages: dict[str, str]) -> Path:
        shutil.rmtree(self.tree, ignore_errors=True)
        return write_site(self.tree, {"index.html": "Bản tin", **pages})


def write_site(tree: Path, files: dict[str, str]) -> Path:
    """Make a finished production build of just these files."""
    for name, text in files.items():
        path = tree / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    marker = Marker(bulletin=1, site_url=URL, tree=hash_of(scan(tree)))
    write_marker(tree, marker)
    return tree


def office(home: Path) -> tuple[Folder, Desk]:
    """A fresh folder target and one editor."""
    target = Folder(home / "xuat ban")
    return target, Desk(target, home / "khoa")


def shown(target: Folder) -> dict[str, str]:
    """What readers get: path → text, without the marker."""
    live = target.path / "current"
    files = (path for path in live.rglob("*") if path.is_file())
    found = {path.relative_to(live).as_posix(): path.read_text() for path in files}
    return {name: text for name, text in found.items() if name != "bulletin.json"}
