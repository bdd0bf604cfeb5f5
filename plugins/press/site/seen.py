"""What a build saw, kept so that the next one knows whether to begin at all.

note_seen(output, Seen(content="/…/content", production=False, …))

`system/unchanged` reads it, with nothing but Python's own library.
"""

import os
from collections.abc import Iterator, Set
from pathlib import Path

import msgspec

from plugins.press.content.all_files import FolderFiles
from plugins.press.site.tree import MARKER, Written, changed_at
from plugins.press.system.unchanged import Row, seen_file
from plugins.press.system.whole_files import write_whole

A_FOLDER = -1


class Said(msgspec.Struct):
    """What the build said: problems, when the next article is due; files it kept."""

    problems: str
    due: str
    kept: int


class Seen(msgspec.Struct):
    """All that a build depends on.

    `made` is the build's own moment and `until` that at which the next article is due,
    in seconds since 1970; `top` are the names in the output folder itself.
    """

    content: str
    production: bool
    made: float
    until: float | None
    code: list[Row]
    files: list[Row]
    site: list[Row]
    top: list[str]
    said: Said


def note_seen(output: Path, seen: Seen) -> None:
    """Keep what a build saw beside the site it made."""
    write_whole(seen_file(output), msgspec.json.encode(seen))


def forget_seen(output: Path) -> None:
    """Let the next build look for itself, whatever comes of this one."""
    seen_file(output).unlink(missing_ok=True)


def content_rows(content: Path, walked: FolderFiles, own: Set[str]) -> list[Row]:
    """Describe the content as it was when it was looked at.

    What the build has written into it since, files of its `own`, is looked at again,
    and with it the content folder itself.
    """
    files = {path: one for path, one in walked.files.items() if path not in own}
    there = [path for path in sorted(own) if (content / path).exists()]
    again = {path: os.lstat(content / path) for path in there}
    folders = walked.folders | ({".": os.lstat(content)} if again else {})
    return [
        *((path, A_FOLDER, changed_at(status)) for path, status in folders.items()),
        *((path, one.st_size, changed_at(one)) for path, one in files.items()),
        *((path, one.st_size, changed_at(one)) for path, one in again.items()),
    ]


def site_rows(output: Path, written: Written) -> Iterator[Row]:
    """Describe a site by its list; its marker alone is looked at."""
    yield from ((path, A_FOLDER, time) for path, time in written.folders.items())
    for path, entry in written.entries.items():
        yield path, entry.size, entry.changed
    marker = os.lstat(output / MARKER)
    yield MARKER, marker.st_size, changed_at(marker)
