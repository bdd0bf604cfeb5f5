"""Importing: scraped text, saved pages and Word files become draft content files.

import_reports([Path("bai-cu")], Path("content"), None, dry_run=False, as_json=False)
    →  0, or 1 when some file could not be read
"""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypedDict, Unpack

from rich.console import Console
from rich.progress import track

from plugins.bulletin.words.dates import parse_day
from plugins.desk.importer.as_json import as_json as report_as_json
from plugins.desk.importer.dates_of_files import Dates, read_dates
from plugins.desk.importer.files import SUFFIXES, Imported, find_files, import_file
from plugins.desk.importer.filing import Filing, source_names
from plugins.desk.importer.telling import FEW, Done, tell
from plugins.press.processes.child import Failure
from plugins.press.processes.workers import run

FINE, SOME_BAD, USAGE = 0, 1, 2
# A report takes some milliseconds, a long Word file a second.
_SECONDS = 60.0
_BATCH = 8
_WHY = {
    "time": "đọc mất quá lâu nên đã dừng",
    "memory": "đọc cần quá nhiều bộ nhớ nên đã dừng",
    "crash": "chương trình đọc tệp này bị dừng đột ngột",
}
Days = Mapping[Path, date]


def _read_one(path: Path, days: Days, published: date | None) -> Imported:
    return import_file(path, days.get(path, published))


def _read_all(
    files: Sequence[Path], days: Days, published: date | None
) -> Iterator[Imported]:
    """Read the files in order, on all cores; one that hangs costs nobody else."""
    read = partial(_read_one, days=days, published=published)
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


class Also(TypedDict, total=False):
    """What an import can be told besides: a table of days, and to take all again."""

    dates: Path | None
    again: bool


def import_reports(
    paths: Iterable[Path],
    content: Path,
    published: date | str | None,
    dry_run: bool,
    as_json: bool,
    **also: Unpack[Also],
) -> int:
    """Import files and folders into `content`; `published` dates undated reports.

    `dates` is a table that gives files their days, `again` imports what is known too.
    Returns 0, 1 when some file was bad (the others are imported), 2 for wrong usage.
    """
    named = [Path(path) for path in paths]
    day, complaint = read_arguments(named, published)
    files = [] if complaint else list(dict.fromkeys(find_files(named)))
    if not files and not complaint:
        complaint = f"Không thấy tệp {', '.join(SUFFIXES)} nào để nhập."
    table = also.get("dates")
    dates = read_dates(table, files) if table and files else Dates({}, [], [])
    complaints = [complaint] if complaint else dates.complaints
    warn = Console(stderr=True, highlight=False)
    for line in (*complaints, *dates.unmatched):
        warn.print(line, markup=False, soft_wrap=True)
    if complaints:
        return USAGE
    screen = Console(stderr=as_json, highlight=False)
    names, again = source_names(named, files), also.get("again", False)
    filing = None if dry_run else Filing(content, names, again)
    wanted = files if as_json or not filing else filing.unknown(files)
    read = _shown(screen, _read_all(wanted, dates.days, day), len(wanted))
    keep = as_json or len(files) <= FEW
    done = [_filed(imported, filing, keep=keep) for imported in read]
    if filing:
        done = filing.finish(done)
    if as_json:
        _print_json([one.imported for one in done])
    else:
        tell(screen, done, None if dry_run else content)
    return SOME_BAD if any(one.imported.complaint for one in done) else FINE


def _shown(
    screen: Console, steps: Iterator[Imported], total: int
) -> Iterable[Imported]:
    """The steps with a bar at a terminal, when there are many."""
    quiet = total < FEW or not screen.is_terminal
    return track(steps, "Đang nhập", total, console=screen, disable=quiet)


def _filed(imported: Imported, filing: Filing | None, *, keep: bool) -> Done:
    """File a report; its text is let go unless somebody prints it."""
    written = filing.take(imported) if filing else None
    if written and not keep:
        imported.report = None
    return Done(imported, written)


def _print_json(imported: Sequence[Imported]) -> None:
    objects = [report_as_json(i.path, i.report) for i in imported if i.report]
    json.dump(objects, sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")
    for bad in imported:
        if bad.complaint:
            sys.stderr.write(f"{bad.path}: {bad.complaint}\n")
