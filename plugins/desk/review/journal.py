"""Steps of the review, each whole or not at all, each to be undone.

journal = Journal(Path("content"))
journal.take(Step("gộp an-2 vào an", changes, lines))   the files and the ledger
journal.undo()                                          →  that step, taken back

A step is on the disk before its first file is touched: what was stopped in the midst is
finished at the next start. Nothing is taken back over what somebody saved meanwhile.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import msgspec

from plugins.bulletin.reading.import_ledger import DecisionLine
from plugins.desk.importer.begun import FOLDER
from plugins.desk.importer.ledger import Ledger
from plugins.desk.review.folder import Change
from plugins.press.system.whole_files import write_whole


class ChangedMeanwhileError(Exception):
    """A file is not as the step left it, or found it; its text names the file."""


class Step(msgspec.Struct, frozen=True):
    """What one answer does: files, and decisions for the ledger."""

    title: str
    changes: tuple[Change, ...] = ()
    decisions: tuple[DecisionLine, ...] = ()


class _Entry(msgspec.Struct, omit_defaults=True):
    """A line of the journal: a step, or what became of the one before.

    `given_up`: it could not be written, and what was written of it is taken back.
    """

    step: Step | None = None
    done: bool = False
    given_up: bool = False
    undone: int | None = None


_DECODER = msgspec.json.Decoder(_Entry)


class Journal:
    """The steps taken in one content folder."""

    def __init__(self, content: Path, ledger: Ledger) -> None:
        """Finish what was stopped in the midst.

        Raises ChangedMeanwhileError where that cannot be done.
        """
        self.content = content
        self.ledger = ledger
        self._path = content.absolute().parent / FOLDER / "steps.jsonl"
        # The steps that stand, oldest first, by their number in the journal.
        self._steps: dict[int, Step] = {}
        self._count = 0
        # A step that could be neither written nor taken back, as on a full disk.
        self._half: Step | None = None
        self._recover()

    def _recover(self) -> None:
        begun: Step | None = None
        for entry in self._entries():
            if entry.step:
                begun = entry.step
            elif entry.done and begun:
                self._keep(begun)
                begun = None
            elif entry.given_up:
                begun = None
            elif entry.undone is not None:
                self._steps.pop(entry.undone, None)
        if begun:
            self._finish(begun)

    def _entries(self) -> Iterator[_Entry]:
        data = self._path.read_bytes() if self._path.exists() else b""
        for line in data.splitlines():
            try:
                yield _DECODER.decode(line)
            except msgspec.DecodeError:
                continue  # cut off as it was written: nothing of it was done

    def take(self, step: Step) -> None:
        """Do the step; ChangedMeanwhileError, and nothing done, when a file differs.

        OSError, and nothing done, when it cannot be written.
        """
        if self._half:
            self._finish(self._half)
        self._look(step, begun=False)
        self._add(_Entry(step=step))
        self._half = step
        try:
            self._finish(step)
        except OSError:
            self._give_up(step)
            raise

    def _give_up(self, step: Step) -> None:
        """Take back what was written of a step; what cannot be is finished later."""
        with suppress(OSError):
            for change in step.changes:
                self._write(change.path, change.before)
            self._add(_Entry(given_up=True))
            self._half = None

    def _finish(self, step: Step) -> None:
        self._look(step, begun=True)
        for change in step.changes:
            self._write(change.path, change.after)
        self.ledger.add(step.decisions)
        self._keep(step)
        self._half = None
        with suppress(OSError):  # what is not known to be done is looked at once more
            self._add(_Entry(done=True))

    def _keep(self, step: Step) -> None:
        self._steps[self._count] = step
        self._count += 1

    @property
    def last(self) -> Step | None:
        """The last step that can be taken back; None when there is none."""
        return list(self._steps.values())[-1] if self._steps else None

    def undo(self) -> Step | None:
        """Take the last step back; None when there is none.

        ChangedMeanwhileError, and nothing taken back, when somebody saved one of its
        files since.
        """
        if not self._steps:
            return None
        number, step = list(self._steps.items())[-1]
        self._look(step, begun=True)
        for change in step.changes:
            self._write(change.path, change.before)
        self.ledger.add(DecisionLine(question=one.question) for one in step.decisions)
        self._add(_Entry(undone=number))
        del self._steps[number]
        return step

    def _look(self, step: Step, *, begun: bool) -> None:
        """See that the files are as before the step, or, once begun, as after it."""
        for change in step.changes:
            wanted = (change.before, change.after) if begun else (change.before,)
            if self._read(change.path) not in wanted:
                raise ChangedMeanwhileError(change.path)

    def _read(self, path: str) -> str | None:
        try:
            return (self.content / path).read_bytes().decode()
        except FileNotFoundError:
            return None
        except UnicodeDecodeError:
            return ""

    def _write(self, path: str, text: str | None) -> None:
        file = self.content / path
        if text is None:
            file.unlink(missing_ok=True)
        elif self._read(path) != text:
            file.parent.mkdir(parents=True, exist_ok=True)
            write_whole(file, text.encode())

    def _add(self, entry: _Entry) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._path.open("ab") as file:
            # A line that was cut off must not take this one with it.
            file.write(b"\n" + msgspec.json.encode(entry) + b"\n")
            file.flush()
            os.fsync(file.fileno())
