"""Compressed forms beside the files of a site, made once for each content and kept.

Packing(WORK / "packed").beside(tree, files, copy)
    →  a copy of links, with `index.html.gz` and `index.html.br` beside `index.html`
"""

import gzip
import os
from collections.abc import Collection, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from plugins.press.processes.child import Failure
from plugins.press.processes.workers import run
from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.hashes import entries_below
from plugins.press.publishing.manifest import Files, hash_of, scan
from plugins.press.publishing.server_config.policy import TEXTS
from plugins.press.site.tree import MARKER, Marker, read_marker, write_marker
from plugins.press.system.extra import extra
from plugins.press.system.whole_files import link_or_copy

# Below this it comes in the same first packets either way.
LEAST = 1400
# As much as can be had before each further percent costs many times as long: of pages
# gzip 5 makes 2 % less than 4 for a quarter more time; brotli 4 makes 7 % more than 5,
# and 6 no less.
GZIP, BROTLI = 4, 5
# A window no longer than the text finds as much, in three quarters of the time.
LEAST_WINDOW, MOST_WINDOW = 16, 22
FORMS = (".gz", ".br")
# What browsers ask for; programs that read feeds and calendars know gzip only, and of
# the search index brotli makes nothing smaller.
_FOR_BROWSERS = ("html", "css", "svg", "json")
_CODE = "theme/"
SECONDS = 120
BATCH = 64
# A source, where its forms are to lie but for their endings, and whether both are made.
Job = tuple[str, str, bool]


class Packing:
    """A folder of compressed forms, by the hash of what they were made of.

    `memory`, `plain`: what is known of the hashes of the copy, and of the tree.
    """

    def __init__(
        self, folder: Path, memory: Path | None = None, plain: Path | None = None
    ) -> None:
        """Raises NotReadyError where brotli is missing."""
        self.folder = folder
        self.memory = memory
        self.plain = plain
        self.brotli: Any = extra("brotli")

    def beside(self, tree: Path, files: Files, copy: Path) -> Path:
        """Make `copy` of links to the tree's `files` and to their compressed forms.

        Raises PublishingError where one cannot be made, OSError for want of room.
        """
        marker = read_marker(tree)
        assert marker is not None
        texts = {
            n: s for n, (s, size) in files.items() if size >= LEAST and _is_text(n)
        }
        self._make(tree, texts)
        wanted = {name: f"{tree}/{name}" for name in files if name != MARKER}
        wanted |= self._forms(texts)
        _bring_up_to_date(copy, wanted)
        whole = hash_of(scan(copy, self.memory, self.plain))
        write_marker(copy, Marker(1, marker.site_url, whole))
        self._forget(set(wanted.values()))
        return copy

    def _make(self, tree: Path, texts: Mapping[str, str]) -> None:
        """Make the forms that lack, by as many processes as can work at once."""
        there = self._there()
        lacking = {
            s: n for n, s in texts.items() if f"{self._place(s)}.gz" not in there
        }
        for folder in {hashed[:2] for hashed in lacking}:
            (self.folder / folder).mkdir(parents=True, exist_ok=True)
        jobs: list[Job] = [
            (f"{tree}/{name}", self._place(hashed), _is_for_browsers(name))
            for hashed, name in lacking.items()
        ]
        work = partial(_pack, self.brotli)
        for job, outcome in run(work, jobs, seconds=SECONDS, batch=BATCH):
            if isinstance(outcome, Failure):
                said = f"{job[0]}: không nén được ({outcome.reason})."
                raise outcome.fault or PublishingError(said)

    def _forms(self, texts: Mapping[str, str]) -> dict[str, str]:
        """Each compressed file of the copy, and what it is a link to."""
        there = self._there()
        places = (
            (n, f, f"{self._place(s)}{f}") for n, s in texts.items() for f in FORMS
        )
        return {
            f"{name}{form}": place for name, form, place in places if place in there
        }

    def _there(self) -> set[str]:
        if not self.folder.exists():
            return set()
        return {entry.path for _, entry in entries_below(self.folder)}

    def _place(self, hashed: str) -> str:
        return f"{self.folder}/{hashed[:2]}/{hashed[2:]}"

    def _forget(self, wanted: Collection[str]) -> None:
        """Delete what no file of the site is any more."""
        for _, entry in entries_below(self.folder):
            if entry.path not in wanted and not entry.is_dir(follow_symlinks=False):
                os.unlink(entry.path)


def _pack(brotli: Any, job: Job) -> None:
    """Make the forms of one file; the one that tells that it was packed comes last."""
    source, place, both = job
    data = Path(source).read_bytes()
    if both:
        window = min(max(len(data).bit_length(), LEAST_WINDOW), MOST_WINDOW)
        packed = brotli.compress(data, quality=BROTLI, lgwin=window)
        _write(f"{place}.br", packed)
    _write(f"{place}.gz", gzip.compress(data, GZIP, mtime=0))


def _write(path: str, data: bytes) -> None:
    """Put a file in place in one step."""
    draft = f"{path}.{os.getpid()}.tmp"
    with open(draft, "wb") as file:
        file.write(data)
    os.replace(draft, path)


def _is_for_browsers(name: str) -> bool:
    return name.rpartition(".")[2] in _FOR_BROWSERS or name.startswith(_CODE)


def _is_text(name: str) -> bool:
    return name.rpartition(".")[2] in TEXTS


def _bring_up_to_date(copy: Path, wanted: Mapping[str, str]) -> None:
    """Make the files of a folder links to these; what is one already stays."""
    copy.mkdir(parents=True, exist_ok=True)
    right = set()
    for name, entry in entries_below(copy):
        if entry.is_dir(follow_symlinks=False):
            continue
        if name in wanted and os.path.samestat(os.stat(entry), os.stat(wanted[name])):
            right.add(name)
        else:
            os.unlink(entry.path)
    lacking = wanted.keys() - right
    for folder in {name.rpartition("/")[0] for name in lacking}:
        (copy / folder).mkdir(parents=True, exist_ok=True)
    for name in lacking:
        link_or_copy(wanted[name], f"{copy}/{name}")
