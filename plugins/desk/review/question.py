"""One question that an import left: its kind, what it is about, whether it is open."""

from enum import StrEnum
from typing import Any

import msgspec

from plugins.bulletin.reading.import_ledger import Namesake, Proposal
from plugins.bulletin.reading.reported_plans import Reported
from plugins.desk.importer.ledger import Ledger
from plugins.desk.review.folder import Folder
from plugins.desk.review.keys import read_keys


class Kind(StrEnum):
    """The kinds of questions, in the order they are asked in."""

    NAMESAKE = "người trùng tên"
    POST = "chức vụ được đề nghị"
    PLAN = "việc dự kiến đã có bài"
    SAME_MEETING = "hai cuộc họp có thể là một"
    SAME_BODY = "hai cơ quan có thể là một"
    PERSON = "cán bộ mới"
    BODY = "cơ quan mới"
    MEETING = "cuộc họp mới"
    ARTICLE = "bài mới"
    DOCUMENT = "văn bản mới"


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to decide.

    `path` is the file it is about, `others` are the ids of those it may be the same as;
    `notes` are what the file itself says is doubtful.
    """

    kind: Kind
    id: str
    path: str = ""
    name: str = ""
    text: str = ""
    others: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    proposal: Proposal | None = None
    namesake: Namesake | None = None
    reported: Reported | None = None

    @property
    def subject(self) -> str:
        """The id of the file it is about."""
        return self.path.rpartition("/")[2].removesuffix(".md")


def is_open(ledger: Ledger, question: str) -> bool:
    """Whether a question was not answered yet."""
    decided = ledger.decisions.get(question)
    return decided is None or not decided.answer


def keys_of_file(folder: Folder, path: str) -> dict[str, Any]:
    """The keys of a file of the folder; {} for none."""
    return folder.of(path, read_keys) or {}
