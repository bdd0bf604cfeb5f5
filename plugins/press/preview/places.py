"""Where the preview of a content folder lies: in the cache, never in output/."""

from pathlib import Path

from plugins.press.system.project import cache_folder


def preview_folder(content: Path) -> Path:
    """Return the folder that holds all of a preview."""
    return cache_folder(content) / "preview"


def site_folder(preview: Path) -> Path:
    """Return where the last good site lies."""
    return preview / "site"


def quick_folder(preview: Path) -> Path:
    """Return where pages lie that are newer than the site, until it has followed."""
    return preview / "edited"
