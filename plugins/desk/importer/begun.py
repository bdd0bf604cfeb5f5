"""What an import is about to write, kept beside the content until it has been written.

begun = Begun(Path("content"));  begun.keep(lines);  …  begun.forget()
begun.lines()  →  by source, what an import that was stopped may have written half
"""

from collections.abc import Sequence
from pathlib import Path

from plugins.bulletin.reading.import_ledger import ReportLine, read_lines, write_lines
from plugins.press.system.whole_files import write_whole

# Beside the content, not in it: it is nobody else's.
FOLDER = ".review"


class Begun:
    """The few reports that are being written just now."""

    def __init__(self, content: Path) -> None:
        self._path = content.absolute().parent / FOLDER / "importing.jsonl"

    def keep(self, lines: Sequence[ReportLine]) -> None:
        """Remember what is about to be written; OSError when that fails."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(self._path, write_lines(lines))

    def forget(self) -> None:
        """It has been written, all of it."""
        self._path.unlink(missing_ok=True)

    def lines(self) -> dict[str, ReportLine]:
        """What was being written when an import was stopped; {} most of the time."""
        data = self._path.read_bytes() if self._path.exists() else b""
        found = (line for line in read_lines(data) if isinstance(line, ReportLine))
        return {line.source: line for line in found if line.article}
