"""The ledger of what was announced of meetings, in the content folder.

ledger = RevisionLedger(Path("content"))
ledger.revise(bulletin)    the bulletin knows the versions of its meetings
ledger.keep()              when the site that tells of them is in place
"""

from functools import cache
from pathlib import Path

from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.ledgers import address_ledger
from plugins.bulletin.record.ledgers.address_ledger import Ledger
from plugins.bulletin.record.ledgers.first_addresses import first_addresses
from plugins.bulletin.record.ledgers.revision_lines import FILE, check, read_addresses, read_lines, write_lines
from plugins.bulletin.record.ledgers.revisions import revised
from plugins.bulletin.words.dates import VIETNAM
from plugins.press.system.whole_files import write_whole


class RevisionLedger:
    """The lines as they are, and `text` as they have to become."""

    def __init__(self, content: Path) -> None:
        self._file = content / FILE
        self._before = _text_of(self._file)
        self.text = self._before or ""

    def revise(self, bulletin: Bulletin) -> None:
        """Compare with what is announced now.

        Without a ledger nothing tells when something was first announced, and a
        clock would make a site of the same content another: as far as the news
        reaches, it is known.
        """
        before, moment = read_lines(self.text), bulletin.told_until
        if self._before is not None:
            moment = bulletin.now.astimezone(VIETNAM).replace(microsecond=0)
        bulletin.revisions = revised(before, bulletin.meetings, moment)
        bulletin.first_addresses = first_addresses(
            read_addresses(self.text), bulletin.everything, cache(self._published)
        )
        self.text = write_lines(bulletin.revisions, bulletin.first_addresses)

    def _published(self) -> Ledger:
        """The addresses that readers were given, read where they are asked for."""
        text = _text_of(self._file.with_name(address_ledger.FILE)) or ""
        return address_ledger.read_ledger(text.encode())[0]

    @property
    def problems(self) -> list[Problem]:
        """What of it cannot be read."""
        return list(check(self._before or ""))

    def keep(self) -> None:
        """Write what is new; OSError when the folder cannot be written to."""
        if self.text != (self._before or ""):
            write_whole(self._file, self.text.encode())


def _text_of(file: Path) -> str | None:
    """Read the file, if it is one: nothing is read through links."""
    if file.is_symlink() or not file.is_file():
        return None
    return file.read_text("utf-8", errors="replace")
