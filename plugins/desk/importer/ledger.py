"""The ledger of imports at work: what is known again, what people decided, what to add.

ledger = Ledger.open(Path("content"))
ledger.fate_of(source, digest)   →  Fate.SAME for a report that is known by its bytes
"""

import os
from collections.abc import Iterable
from pathlib import Path

import msgspec

from plugins.bulletin.kinds import ARTICLE, OFFICIAL, ORGANISATION, Kind
from plugins.bulletin.posts.printed import post_key
from plugins.bulletin.reading.import_ledger import (
    FILE,
    DecisionLine,
    Line,
    Namesake,
    Proposal,
    ReportLine,
    digest_of,
    read_lines,
    write_lines,
)
from plugins.bulletin.words.text import match_key
from plugins.desk.importer.drafts.known_names import known_names
from plugins.desk.importer.drafts.writing import Fate


class Ledger:
    """All that was imported into a content folder, and what was decided on it."""

    def __init__(self, content: Path, lines: Iterable[Line]) -> None:
        """Sort the lines; a later one about the same thing holds.

        `aliases` are the names under which imports made officials, by id; `told_by` are
        the sources that name an official.
        """
        self.content = content
        self.reports: dict[str, ReportLine] = {}
        self.decisions: dict[str, DecisionLine] = {}
        # What imports made and asked, of all lines: a later one may not repeat it.
        self.aliases: dict[str, str] = {}
        self.proposals: dict[str, Proposal] = {}
        self.namesakes: dict[str, Namesake] = {}
        self.told_by: dict[str, dict[str, None]] = {}
        self.organisations: dict[str, str] = {}
        self._by_digest: dict[str, ReportLine] = {}
        self._by_words: dict[str, ReportLine] = {}
        self._where: dict[str, str] | None = None
        for line in lines:
            self._take(line)

    @classmethod
    def open(cls, content: Path) -> "Ledger":
        """The ledger of a content folder, empty when there is none."""
        path = content / FILE
        return cls(content, read_lines(path.read_bytes()) if path.exists() else ())

    def _take(self, line: Line) -> None:
        if isinstance(line, DecisionLine):
            self.decisions[line.question] = line
            return
        self.reports[line.source] = line
        self._by_digest[line.digest] = line
        if line.words:
            self._by_words.setdefault(line.words, line)
        self.aliases |= line.officials
        self.organisations |= line.organisations
        self.proposals |= {one.question: one for one in line.proposals}
        self.namesakes |= {one.question: one for one in line.namesakes}
        for official in line.met:
            self.told_by.setdefault(official, {})[line.source] = None

    def add(self, lines: Iterable[Line]) -> None:
        """Add lines, on the disk when this returns; OSError when that fails."""
        added = list(lines)
        for line in added:
            self._take(line)
        if not added:
            return
        self.content.mkdir(parents=True, exist_ok=True)
        with (self.content / FILE).open("a+b") as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(max(0, size - 1))
            cut = b"" if not size or file.read(1) == b"\n" else b"\n"
            file.write(cut + write_lines(added))
            file.flush()
            os.fsync(file.fileno())

    def known(self, source: str, digest: str) -> ReportLine | None:
        """The same bytes, imported before; the same file comes first."""
        same = self.reports.get(source)
        found = same if same and same.digest == digest else self._by_digest.get(digest)
        return found if found and not found.complaint else None

    def said_before(self, source: str, words: str) -> ReportLine | None:
        """Another source that says the very same."""
        found = self._by_words.get(words)
        return found if found and found.source != source else None

    def fate_of(self, line: ReportLine) -> Fate:
        """What became of the draft of a report that is known: it may be renamed."""
        return Fate.SAME if self.place_of(line) else Fate.DELETED

    def place_of(self, line: ReportLine) -> str:
        """Where the article of a report lies now: moved, renamed; "" when deleted."""
        if not line.article or (self.content / line.article).exists():
            return line.article
        return self._places.get(line.article_digest, "")

    @property
    def _places(self) -> dict[str, str]:
        """Where each article lies, by the digest of what it holds."""
        if self._where is None:
            self._where = {
                digest_of(path.read_bytes()): path.relative_to(self.content).as_posix()
                for path in (self.content / ARTICLE.folder).rglob("*.md")
            }
        return self._where

    def untouched(self, line: ReportLine) -> ReportLine | None:
        """The report with the present place of its draft, if nobody changed that."""
        place = self.place_of(line)
        path = self.content / place
        if not place or digest_of(path.read_bytes()) != line.article_digest:
            return None
        return msgspec.structs.replace(line, article=place)

    @property
    def gone(self) -> set[str]:
        """Keys of names whose pages imports made and people deleted since.

        A page under another name that still has its id was corrected, not deleted.
        """
        gone = {
            match_key(line.name)
            for line in self.decisions.values()
            if line.answer == "drop" and line.name
        }
        for kind, made in (
            (OFFICIAL, self.aliases),
            (ORGANISATION, self.organisations),
        ):
            folder = self.content / kind.folder
            there = {path.stem for path in folder.glob("*.md")}
            missing = {id_: name for id_, name in made.items() if id_ not in there}
            names = known_names(folder) if missing else {}
            joined = self._joined
            gone |= {
                match_key(name)
                for id_, name in missing.items()
                if match_key(name) not in names and f"{kind.name}:{id_}" not in joined
            }
        return gone

    @property
    def _joined(self) -> set[str]:
        """What was joined with another: it is gone, but not as a mistake."""
        lines = self.decisions.values()
        return {line.question.removeprefix("join:") for line in lines if line.answer}

    def joined(self, kind: Kind) -> dict[str, str]:
        """Ids of a kind that were joined with another, and that one."""
        sign = f"join:{kind.name}:"
        return {
            line.question.removeprefix(sign): line.answer
            for line in self.decisions.values()
            if line.answer and line.question.startswith(sign)
        }

    @property
    def dropped_posts(self) -> set[tuple[str, str]]:
        """Posts that people found not to be somebody's, by id and key."""
        return {
            (line.name, post_key(line.kind))
            for line in self.decisions.values()
            if line.answer == "drop-post"
        }
