"""Reports filed one by one: drafts into the folder, a line each into the ledger.

filing = Filing(Path("content"), {Path("cu/1.html"): "1.html"}, again=False)
filing.take(imported)  →  Written(Fate.NEW, …); filing.finish(done) writes the rest

Some are filed together: their drafts are on the disk before the ledger says so, and
what was not in the ledger when an import was stopped is simply imported again.
"""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from msgspec.structs import replace

from plugins.bulletin.kinds import MEETING
from plugins.bulletin.reading.import_ledger import ReportLine, digest_of
from plugins.bulletin.reading.report import Report
from plugins.bulletin.words.text import level
from plugins.desk.importer.begun import Begun
from plugins.desk.importer.drafts.content_folder import Store
from plugins.desk.importer.drafts.read_front import front_of
from plugins.desk.importer.drafts.schedule import revision_notes, schedule_draft
from plugins.desk.importer.drafts.who_is_meant import day_of
from plugins.desk.importer.drafts.writing import Fate, Written, write_report
from plugins.desk.importer.files import Imported
from plugins.desk.importer.ledger import Ledger
from plugins.desk.importer.telling import Done
from plugins.desk.importer.weekly.schedule import ReadSchedule
from plugins.desk.importer.weekly.whose import bodies_named
from plugins.press.settings.project_settings import read_site

_TOGETHER = 100


def source_names(named: Sequence[Path], files: Sequence[Path]) -> dict[Path, str]:
    """How the ledger calls each file: its path below the folder that was named."""
    homes = [path for path in named if path.is_dir()]
    return {
        path: next(
            (
                path.relative_to(home).as_posix()
                for home in homes
                if path.is_relative_to(home)
            ),
            path.name,
        )
        for path in files
    }


class Filing:
    """An import at work on one content folder."""

    def __init__(self, content: Path, sources: Mapping[Path, str], again: bool) -> None:
        """Read what is known in the folder and its ledger."""
        self.sources = sources
        self.again = again
        self.ledger = Ledger.open(content)
        self.store = Store(
            content,
            self.ledger.gone,
            self.ledger.aliases,
            self.ledger.joined(MEETING),
            [one.name for one in read_site().categories],
        )
        for one in self.ledger.reports.values():
            if one.meeting and one.meeting_digest:
                self.store.wrote(one.meeting, one.meeting_digest, one.article)
        self.store.taken = {one.article for one in self.ledger.reports.values()}
        self.dropped = self.ledger.dropped_posts
        self.digests: dict[Path, str] = {}
        self._known: list[Done] = []
        self._said: dict[str, ReportLine] = {}
        self._waiting: list[tuple[Imported, ReportLine]] = []
        self._begun = Begun(content)
        self._interrupted = self._begun.lines()
        for line in self._interrupted.values():
            self.store.taken.discard(line.article)
            self.store.also_called(line.officials)

    def unknown(self, files: Sequence[Path]) -> list[Path]:
        """The files to read; what became of the others is told at the end."""
        return [path for path in files if not self._is_known(path)]

    def _is_known(self, path: Path) -> bool:
        line = None if self.again else self.ledger.known(*self._name(path))
        if line is None:
            return False
        fate = self.ledger.fate_of(line)
        self._known.append(
            Done(Imported(str(path)), Written(fate, self.ledger.place_of(line)))
        )
        return True

    def _name(self, path: Path) -> tuple[str, str]:
        """What the ledger knows a file by: its name and the digest of its bytes."""
        if path not in self.digests:
            try:
                self.digests[path] = digest_of(path.read_bytes())
            except OSError:
                self.digests[path] = ""
        return self.sources.get(path, path.name), self.digests[path]

    def take(self, imported: Imported) -> Written | None:
        """File one report; what is wrong becomes its complaint."""
        source, digest = self._name(Path(imported.path))
        if imported.schedule:
            return self._week(imported.schedule, source)
        report = imported.report
        if report is None:
            line = ReportLine(
                source=source, digest=digest, complaint=imported.complaint
            )
            self._wait(imported, line)
            return None
        words = _words(report)
        try:
            written = self._file(imported, report, (source, digest, words))
        except ValueError as error:
            imported.report, imported.complaint = None, str(error)
            line = ReportLine(source=source, digest=digest, complaint=str(error))
            self._wait(imported, line)
            return None
        if kept := self._line((source, digest, words), report, written):
            self._wait(imported, kept)
        return written

    def _week(self, read: ReadSchedule, source: str) -> Written:
        """File a weekly schedule; one that is there is never touched.

        What the file says otherwise than the one that is there is told, to be pasted.
        """
        draft = schedule_draft(read, source, self._whose(read))
        if not self.store.add(draft):
            before = front_of(self.store.text(draft.path)).get("entries") or []
            notes = revision_notes(before, read)
            return Written(Fate.THERE, draft.path, notes=notes)
        return Written(Fate.WEEK, draft.path, draft.text)

    def _whose(self, read: ReadSchedule) -> str:
        """The one body that the titles of a schedule name; "" for none or several."""
        names = (name for title in read.titles for name in bodies_named(title))
        known = filter(None, map(self.store.organisations_called, names))
        bodies = next(known, [])
        return bodies[0] if len(bodies) == 1 else ""

    def _file(
        self, imported: Imported, report: Report, name: tuple[str, str, str]
    ) -> Written:
        source, digest, words = name
        page, before = Path(imported.path), None
        known = None if self.again else self.ledger.known(source, digest)
        if known:
            place = self.ledger.place_of(known)
            return Written(self.ledger.fate_of(known), place)
        if twin := self._said.get(words):
            return Written(Fate.TWICE, twin.article)
        if twin := self.ledger.said_before(source, words):
            return Written(Fate.TWICE, self.ledger.place_of(twin))
        if half := self._interrupted.get(source):
            return self._complete(page, report, half)
        earlier = self.ledger.reports.get(source)
        if earlier and earlier.article:
            before = self.ledger.untouched(earlier)
            place = self.ledger.place_of(earlier)
            if before is None and (place or not self.again):
                return Written(Fate.EDITED if place else Fate.DELETED, place)
            self.store.taken.discard(earlier.article)
        return write_report(self.store, page, report, self.dropped, before)

    def _complete(self, page: Path, report: Report, half: ReportLine) -> Written:
        """File a report again whose filing was stopped in the midst."""
        before = (
            self.ledger.untouched(half) if self.store.exists(half.article) else None
        )
        written = write_report(self.store, page, report, self.dropped, before)
        written.officials = half.officials | written.officials
        written.organisations = half.organisations | written.organisations
        return written

    def _wait(self, imported: Imported, line: ReportLine) -> None:
        self._waiting.append((imported, line))
        if line.words and line.article:
            self._said.setdefault(line.words, line)
        if len(self._waiting) >= _TOGETHER:
            self._write()

    def _write(self) -> None:
        """Put what waits on the disk, drafts before the ledger."""
        waiting, self._waiting = self._waiting, []
        lines = [line for _, line in waiting]
        try:
            self._begun.keep(lines)
            self.store.flush()
            self.ledger.add(lines)
            self._begun.forget()
        except OSError as error:
            reason = error.strerror or os.strerror(error.errno or 0)
            for imported, _ in waiting:
                complaint = f"không ghi được vào {self.store.content} ({reason})"
                imported.report = None
                imported.complaint = imported.complaint or complaint

    def _line(
        self, name: tuple[str, str, str], report: Report, written: Written
    ) -> ReportLine | None:
        """What the ledger keeps of a report; None for what it knows already.

        A draft that was there already has no digest of ours; one that is left as it
        is keeps its line.
        """
        source, digest, words = name
        earlier = self.ledger.reports.get(source)
        if earlier and written.fate in (Fate.EDITED, Fate.DELETED, Fate.SAME):
            same = earlier.digest == digest
            return None if same else replace(earlier, digest=digest, words=words)
        ours = written.fate in (Fate.NEW, Fate.UPDATED)
        day = day_of(report)
        return ReportLine(
            source=source,
            digest=digest,
            words=words,
            day=day.isoformat() if day else None,
            article=written.article,
            article_digest=digest_of(written.article_text.encode()) if ours else "",
            meeting=written.meeting,
            meeting_digest=digest_of(written.meeting_text.encode()) if ours else "",
            officials=written.officials,
            organisations=written.organisations,
            met=written.met,
            proposals=tuple(written.proposals),
            namesakes=tuple(written.namesakes),
            notes=len(written.notes),
        )

    def finish(self, done: Sequence[Done]) -> list[Done]:
        """Write the rest; all files with what became of them, in their order."""
        self._write()
        order = {str(path): number for number, path in enumerate(self.sources)}
        everything = [*self._known, *done]
        return sorted(everything, key=lambda one: order.get(one.imported.path, 0))


def _words(report: Report) -> str:
    """The digest of what a report says, wherever it was saved and however set."""
    layout = report.layout
    texts = [layout.title or "", layout.lead, *(block.text for block in layout.body)]
    # Decisions of one form differ in their number alone.
    texts += [layout.paper.number] if layout.paper else []
    return digest_of(" ".join(level(" ".join(texts)).split()).encode())
