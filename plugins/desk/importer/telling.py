"""What an import did, as a table for the editor.

bai.txt  →  content/articles/2018/07/….md   1 hội nghị   5 cán bộ mới
"""

import os
from pathlib import Path

from rich.console import Console
from rich.table import Table

from plugins.bulletin.reading.report import Report
from plugins.desk.importer.drafts.writing import Written
from plugins.desk.importer.files import Imported


def tell(
    console: Console,
    done: list[tuple[Imported, Written | None]],
    *,
    dry_run: bool,
) -> None:
    """Print a row for each report and, at the end, the files that failed."""
    table = Table(title="Xem thử, chưa ghi tệp nào" if dry_run else "Kết quả nhập bài")
    for head in ("Tệp", "Bài viết", "Ngày họp", "Người dự", "Tệp mới", "Cần xem"):
        table.add_column(head, overflow="fold")
    names = _short_names([imported.path for imported, _ in done])
    for name, (imported, written) in zip(names, done, strict=True):
        if imported.report:
            table.add_row(*map(_plain, (name, *_row(imported.report, written))))
    if table.row_count:
        console.print(table)
    failed = [imported for imported, _ in done if imported.complaint]
    if failed:
        console.print(f"Không nhập được {len(failed)} tệp:", markup=False)
    for imported in failed:
        console.print(
            f"  {imported.path}: {imported.complaint}", markup=False, soft_wrap=True
        )


def _short_names(paths: list[str]) -> list[str]:
    """The paths as seen from the folder that holds them all."""
    try:
        home = os.path.commonpath([Path(path).absolute().parent for path in paths])
    except ValueError:  # no files, or files on several drives of Windows
        return paths
    return [os.path.relpath(path, home) for path in paths]


def _row(report: Report, written: Written | None) -> tuple[str, ...]:
    article = written.article if written else report.layout.title or "(chưa có tiêu đề)"
    if written and not written.is_new:
        article += " (đã có, giữ nguyên)"
    new = ""
    if written and written.is_new:
        new = (
            f"{written.meetings} hội nghị, {written.officials} cán bộ,"
            f" {written.organisations} cơ quan"
        )
    day = report.when.start.strftime("%d/%m/%Y") if report.when.start else "?"
    people, notes = str(len(report.people.attendees)), str(len(report.notes))
    return article, day, people, new, notes


def _plain(text: str) -> str:
    """Text in which rich sees no markup."""
    return text.replace("[", "\\[")
