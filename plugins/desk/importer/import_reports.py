"""Importing: scraped text, saved pages and Word files become draft content files.

import_reports([Path("bai-cu")], Path("content"), None, dry_run=False, as_json=False)
    →  0, or 1 when some file could not be read
"""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.progress import track

from plugins.bulletin.words.dates import parse_day
from plugins.desk.importer.as_json import as_json as report_as_json
from plugins.desk.importer.drafts.content_folder import Store
from plugins.desk.importer.drafts.writing import Written, write_report
from plugins.desk.importer.files import SUFFIXES, Imported, find_files, import_file
from plugins.desk.importer.telling import tell
from plugins.press.processes.child import Failure
from plugins.press.processes.workers import run

FINE, SOME_BAD, USAGE = 0, 1, 2
_FEW = 24
# A report takes some milliseconds, a long Word file a second.
_SECONDS = 60.0
_BATCH = 8
_WHY = {
    "time": "đọc mất quá lâu nên đã dừng",
    "memory": "đọc cần quá nhiều bộ nhớ nên đã dừng",
    "crash": "chương trình đọc tệp này bị dừng đột ngột",
}


def _read_all(files: Sequence[Path], published: date | None) -> Iterator[Imported]:
    """Read the files in order, on all cores; one that hangs costs nobody else."""
    read = partial(import_file, published=published)
    done: dict[Path, Imported] = {}
    waiting = iter(files)
    following = next(waiting, None)
    for path, outcome in run(read, files, seconds=_SECONDS, batch=_BATCH):
        if isinstance(outcome, Failure):
            outcome = _unread(path, outcome)
        done[path] = outcome
        while following in done:
            yield done.pop(following)
            following = next(waiting, None)


def _unread(path: Path, failure: Failure) -> Imported:
    why = _WHY.get(failure.reason, f"không đọc được ({failure.detail})")
    return Imported(str(path), complaint=why)


def read_arguments(
    paths: Sequence[Path], published: date | str | None
) -> tuple[date | None, str]:
    """The publication date, and a complaint when the command makes no sense."""
    missing = [str(path) for path in paths if not path.exists()]
    if not paths or missing:
        return None, f"Không có tệp hay thư mục: {', '.join(missing) or '(chưa nêu)'}"
    if not isinstance(published, str):
        return published, ""
    try:
        return parse_day(published), ""
    except ValueError as error:
        return None, f"--published: {error}"


def _write(store: Store, imported: Imported) -> Written | None:
    """Write the drafts of one report; what is wrong becomes its complaint."""
    if imported.report is None:
        return None
    try:
        return write_report(store, Path(imported.path), imported.report)
    except ValueError as error:
        imported.report, imported.complaint = None, str(error)
    except OSError as error:
        complaint = f"không ghi được vào {store.content} ({error.strerror})"
        imported.report, imported.complaint = None, complaint
    return None


def import_reports(
    paths: Iterable[Path],
    content: Path,
    published: date | str | None,
    dry_run: bool,
    as_json: bool,
) -> int:
    """Import files and folders into `content`; `published` dates undated reports.

    Returns 0, 1 when some file was bad (the others are imported), 2 for wrong usage.
    """
    named = [Path(path) for path in paths]
    day, complaint = read_arguments(named, published)
    screen = Console(stderr=as_json, highlight=False)
    files = [] if complaint else list(dict.fromkeys(find_files(named)))
    if not files:
        complaint = complaint or f"Không thấy tệp {', '.join(SUFFIXES)} nào để nhập."
        Console(stderr=True, highlight=False).print(complaint, markup=False)
        return USAGE
    store = None if dry_run else Store(content)
    done: list[tuple[Imported, Written | None]] = []
    quiet = len(files) < _FEW or not screen.is_terminal
    steps = track(
        _read_all(files, day), "Đang nhập", len(files), console=screen, disable=quiet
    )
    for imported in steps:
        done.append((imported, _write(store, imported) if store else None))
    if as_json:
        _print_json([imported for imported, _ in done])
    else:
        tell(screen, done, dry_run=dry_run)
    return SOME_BAD if any(imported.complaint for imported, _ in done) else FINE


def _print_json(imported: Sequence[Imported]) -> None:
    objects = [report_as_json(i.path, i.report) for i in imported if i.report]
    json.dump(objects, sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")
    for bad in imported:
        if bad.complaint:
            sys.stderr.write(f"{bad.path}: {bad.complaint}\n")
