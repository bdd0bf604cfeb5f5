"""Second names for the files of a site, so that two sites share what is the same.

link(Path("output"), Path(".output.next"), "lich/index.html")
link_all(Path("output"), Path(".output.next"), [… ten thousands …])
"""

import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from plugins.press.processes.child import Failure
from plugins.press.processes.workers import run
from plugins.press.system.whole_files import link_or_copy

# A slow disk may need minutes for what a child links in one go.
SECONDS = 600.0
TOGETHER = 1_000


def link_all(source: Path, target: Path, paths: Sequence[str]) -> None:
    """Give files a second name in another folder, on all cores."""
    groups = [paths[n : n + TOGETHER] for n in range(0, len(paths), TOGETHER)]
    work = partial(_link_some, source, target)
    for _, outcome in run(work, groups, seconds=SECONDS, batch=1):
        if isinstance(outcome, Failure):
            raise outcome.fault or OSError(outcome.detail)


def _link_some(source: Path, target: Path, paths: Sequence[str]) -> None:
    for path in paths:
        link(source, target, path)


def link(source: Path, target: Path, path: str) -> None:
    """Give one file a second name in another folder."""
    try:
        link_or_copy(f"{source}/{path}", f"{target}/{path}")
    except FileNotFoundError:  # most of the time its folder is there already
        os.makedirs(os.path.dirname(f"{target}/{path}"), exist_ok=True)
        link_or_copy(f"{source}/{path}", f"{target}/{path}")
