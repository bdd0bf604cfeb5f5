"""What an import did: how many of each kind, and a report file with every detail.

812 bài mới · 3 trùng với một bài khác · 640 hội nghị · 275 cán bộ mới
Từng tệp một: import-report.txt
"""

import os
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from rich.console import Console
from rich.table import Table

from plugins.desk.importer.drafts.official_document import is_document
from plugins.desk.importer.drafts.writing import Fate, Written
from plugins.desk.importer.files import Imported
from plugins.press.system.whole_files import write_whole

REPORT_FILE = "import-report.txt"
# So many files are told of one by one; of more, only the report file tells.
FEW = 24
_QUOTED = re.compile(r'"[^"]*"|“[^”]*”|‘[^’]*’')
_DOCUMENT = "văn bản mới"
# What became of files, in the order of the summary.
_FATES = tuple(dict.fromkeys((Fate.NEW.value, _DOCUMENT, *(one.value for one in Fate))))
_KINDS = (
    ("Tệp mới khác lịch đã có", "lịch tuần đã có mà tệp mới khác"),
    ("không rõ có dự hay không", "người được nhắc tới, không rõ có dự"),
    ("nhiều trang có tên này", "tên của nhiều trang"),
    ("nhận chức vụ", "thay đổi chức vụ"),
    ("thôi giữ chức vụ", "thay đổi chức vụ"),
    ("trang này đã bị xóa", "người có trang đã bị xóa"),
    ("bài này kể thêm", "người dự thêm của cuộc họp đã có"),
    ("mà cơ quan ấy", "cơ quan không có vào ngày ấy"),
    ("là suy ra từ nội dung", "năm suy ra từ nội dung"),
    ("Ảnh chưa có trong kho", "ảnh chưa có trong kho"),
    ("được bầu, bổ nhiệm", "người được bầu, bổ nhiệm, không rõ có dự"),
    ("miễn nhiệm, nghỉ hưu", "người thôi chức, không rõ có dự"),
    ("khách của doanh nghiệp", "khách của doanh nghiệp"),
)


class Done(NamedTuple):
    """A file, what was read in it, and what came of it; None for a dry run."""

    imported: Imported
    written: Written | None


def tell(console: Console, done: Sequence[Done], content: Path | None) -> None:
    """Print what came of the files, by kind; every detail goes into the report file.

    `content` is the folder that was written to, None for a dry run.
    """
    if len(done) <= FEW:
        _print_rows(console, done, is_dry=content is None)
    for line in filter(None, summary(done)):
        console.print(line, markup=False, soft_wrap=True)
    _print_failed(console, [o.imported for o in done if o.imported.complaint])
    if content is not None:
        _write_details(console, done, content.absolute().parent / REPORT_FILE)


def _print_failed(console: Console, failed: Sequence[Imported]) -> None:
    if failed:
        console.print(f"Không nhập được {len(failed)} tệp:", markup=False)
    for imported in failed[:FEW]:
        line = f"  {imported.path}: {imported.complaint}"
        console.print(line, markup=False, soft_wrap=True)
    if len(failed) > FEW:
        console.print(f"  … và {len(failed) - FEW} tệp nữa", markup=False)


def _write_details(console: Console, done: Sequence[Done], path: Path) -> None:
    try:
        write_whole(path, "\n".join(details(done)).encode())
    except OSError as error:
        line = f"Không ghi được {path} ({error.strerror})."
    else:
        line = f"Từng tệp một: {path}"
    console.print(line, markup=False, soft_wrap=True)


def summary(done: Sequence[Done]) -> Iterator[str]:
    """How many of each kind, a line for files, for pages, for notes, for questions."""
    fates = Counter(_told(one) for one in done)
    yield _counts((fates[word], word) for word in _FATES)
    written = [one.written for one in done if one.written]
    new = {id_ for one in written for id_ in one.officials}
    met = {id_ for one in written for id_ in one.met} - new
    yield _counts(
        (
            (sum(one.is_new_meeting for one in written), "hội nghị mới"),
            (len(new), "cán bộ mới"),
            (len(met), "cán bộ đã biết có mặt"),
            (sum(len(one.organisations) for one in written), "cơ quan mới"),
        )
    )
    notes = Counter(_kind(note) for one in done for note in _notes(one))
    if notes:
        kinds = _counts((number, kind) for kind, number in notes.most_common())
        yield f"Cần xem: {kinds}"
    asked = (
        (sum(len(one.proposals) for one in written), "đề nghị về chức vụ"),
        (sum(len(one.namesakes) for one in written), "người trùng tên"),
    )
    if any(number for number, _ in asked):
        yield f"Chờ trả lời bằng lệnh review: {_counts(asked)}"


def details(done: Sequence[Done]) -> Iterator[str]:
    """Every file with what came of it and every note."""
    yield from summary(done)
    for one in done:
        fate = one.imported.complaint or _told(one)
        article = one.written.article if one.written else ""
        yield f"\n{one.imported.path}: {fate}" + (f" → {article}" if article else "")
        yield from (f"  - {' '.join(note.split())}" for note in _notes(one))
        written = one.written or Written(Fate.THERE)
        for proposal in written.proposals:
            turn = "có" if proposal.attested else "nhận" if proposal.begins else "thôi"
            yield f"  ? {proposal.official}: {turn} chức vụ {proposal.post}"
        for namesake in written.namesakes:
            others, why = ", ".join(namesake.others), ", ".join(namesake.why)
            told = f" (khác về {why})" if why else ""
            yield f"  ? {namesake.name}: có phải {others}?{told}"


def _counts(numbers: Iterator[tuple[int, str]] | Sequence[tuple[int, str]]) -> str:
    return " · ".join(f"{number} {what}" for number, what in numbers if number)


def _fate(one: Done) -> Fate:
    if one.imported.complaint:
        return Fate.FAILED
    return one.written.fate if one.written else Fate.NEW


def _told(one: Done) -> str:
    """What became of a file, in words: which kind of thing is new."""
    fate, report = _fate(one), one.imported.report
    if fate is Fate.NEW and one.imported.schedule:
        return Fate.WEEK.value
    if fate is Fate.NEW and report and is_document(report):
        return _DOCUMENT
    return fate.value


def _notes(one: Done) -> Sequence[str]:
    if one.written:
        return one.written.notes
    return one.imported.report.notes if one.imported.report else ()


def _kind(note: str) -> str:
    """The kind of a note: what it says but for the names in it."""
    known = next((kind for sign, kind in _KINDS if sign in note), None)
    return known or " ".join(_QUOTED.sub("…", note).split())[:80].rstrip(".")


def _print_rows(console: Console, done: Sequence[Done], *, is_dry: bool) -> None:
    table = Table(title="Xem thử, chưa ghi tệp nào" if is_dry else "Kết quả nhập")
    for head in ("Tệp", "Thành", "Ngày họp", "Người dự", "Tệp mới", "Cần xem"):
        table.add_column(head, overflow="fold")
    names = _short_names([one.imported.path for one in done])
    for name, one in zip(names, done, strict=True):
        if not one.imported.complaint:
            table.add_row(*map(_plain, (name, *_row(one))))
    if table.row_count:
        console.print(table)


def _short_names(paths: list[str]) -> list[str]:
    """The paths as seen from the folder that holds them all."""
    try:
        home = os.path.commonpath([Path(path).absolute().parent for path in paths])
    except ValueError:  # no files, or files on several drives of Windows
        return paths
    return [os.path.relpath(path, home) for path in paths]


def _row(one: Done) -> tuple[str, ...]:
    report, written = one.imported.report, one.written
    title = (report.layout.title if report else None) or "(chưa có tiêu đề)"
    if week := one.imported.schedule:
        title = f"Lịch tuần {week.week.number} năm {week.week.year}"
    article = written.article if written else title
    new = ""
    if written and written.fate in (Fate.NEW, Fate.UPDATED):
        new = (
            f"{int(written.is_new_meeting)} hội nghị, {len(written.officials)} cán bộ,"
            f" {len(written.organisations)} cơ quan"
        )
    elif written:
        article += f" ({written.fate.value})"
    day = report.when.start if report else None
    people = str(len(report.people.attendees)) if report else ""
    return (
        article,
        day.strftime("%d/%m/%Y") if day else "?",
        people,
        new,
        str(len(_notes(one))),
    )


def _plain(text: str) -> str:
    """Text in which rich sees no markup."""
    return text.replace("[", "\\[")
