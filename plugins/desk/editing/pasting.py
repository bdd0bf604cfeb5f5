"""A pasted report becomes drafts, by the way that `import` takes.

drafts_from("Sáng 20/7/2018, …", date(2018, 7, 21), content, folder)
    →  Pasted(["articles/2018/07/….md", "meetings/2018/….md", "officials/….md"], notes)
"""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from plugins.bulletin.kinds import OFFICIAL, ORGANISATION
from plugins.desk.editing.keeping import Version
from plugins.desk.importer.drafts.writing import Fate, Written
from plugins.desk.importer.files import import_file
from plugins.desk.importer.filing import Filing
from plugins.desk.importer.telling import Done
from plugins.press.system.whole_files import write_whole


class Pasted(NamedTuple):
    """The files to go on with, what was said of them, or why there are none."""

    paths: list[str]
    notes: tuple[str, ...] = ()
    complaint: str = ""


def drafts_from(text: str, day: date | None, content: Path, folder: Path) -> Pasted:
    """Write drafts of a report that was pasted as text or HTML.

    `day` is that of its publication, where it does not say so; `folder` keeps what was
    pasted, since people are asked about with the sentences they stand in.
    """
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"dan-{Version.of(text.encode()).digest}.txt"
    write_whole(file, text.encode())
    filing = Filing(content, {file: file.name}, again=False)
    imported = import_file(file, day)
    written = filing.take(imported)
    filing.finish([Done(imported, written)])
    if written is None:
        return Pasted([], complaint=imported.complaint)
    notes = written.notes
    if written.fate is not Fate.NEW:
        notes = (f"Bản tin này: {written.fate}.", *notes)
    return Pasted([p for p in _paths(written) if (content / p).exists()], notes)


def _paths(written: Written) -> list[str]:
    """The article first, which is what was pasted; then whom and what it brought."""
    paths = [written.article]
    paths += [written.meeting] if written.meeting else []
    paths += [OFFICIAL.file(id_) for id_ in written.officials]
    paths += [ORGANISATION.file(id_) for id_ in written.organisations]
    return [path for path in paths if path]
