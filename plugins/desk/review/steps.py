"""A review at work, whoever asks: what is open, and each answer as one whole step.

work = Work.begin(Path("content"))
work.answer(question, Answer.JOIN)   →  Step("gộp an-2 vào an", …), on the disk
work.undo()                          →  that step, taken back
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from plugins.bulletin.files.changes.keys_in_place import UnfitError
from plugins.bulletin.kinds import Kind as FileKind
from plugins.desk.importer.ledger import Ledger
from plugins.desk.review import bulk
from plugins.desk.review.answers import Answer, step_of
from plugins.desk.review.folder import Folder
from plugins.desk.review.journal import ChangedMeanwhileError, Journal, Step
from plugins.desk.review.question import Question
from plugins.desk.review.questions import questions
from plugins.desk.review.renaming import rename
from plugins.desk.review.sentences import sentences_about


class NotDoneError(Exception):
    """A step could not be done, and nothing was; its text says why, in Vietnamese."""


class Work:
    """One content folder being reviewed by one at a time."""

    def __init__(self, folder: Folder, ledger: Ledger, journal: Journal) -> None:
        self.folder = folder
        self.ledger = ledger
        self.journal = journal

    @classmethod
    def begin(cls, content: Path, folder: Folder | None = None) -> "Work":
        """Look at a folder, and finish the step that was stopped in the midst.

        `folder` is what is known of it already. Raises NotDoneError when somebody
        changed a file of that step meanwhile.
        """
        ledger = Ledger.open(content)
        try:
            journal = Journal(content, ledger)
        except (ChangedMeanwhileError, OSError) as error:
            told = f"Bước dở dang từ lần trước không làm tiếp được: {reason_of(error)}"
            raise NotDoneError(told) from error
        return cls(folder or Folder(content), ledger, journal)

    def asked(self) -> list[Question]:
        """All that is open now, grouped by kind."""
        return questions(self.folder, self.ledger)

    def sentences(self, question: Question) -> list[str]:
        """The sentences that a question stands in."""
        return sentences_about(self.folder, self.ledger, question)

    def answer(self, question: Question, answer: Answer, other: str = "") -> Step:
        """Do what an answer means; NotDoneError, and nothing done, where that fails."""
        return self._take(lambda: step_of(self.folder, question, answer, other))

    def accept(self, rule: str, chosen: Sequence[Question]) -> Step:
        """Accept all of some questions as one step."""
        return self._take(lambda: self._together(rule, chosen))

    def accepted_by(self, rule: str) -> list[Question]:
        """What a rule of `bulk.RULES` accepts now."""
        return bulk.accepted_by(rule, self.folder, self.asked())

    def rename(self, kind: FileKind, old: str, new: str) -> Step:
        """Give a file of a kind another name; NotDoneError where that cannot be."""
        self.folder.changes = {}

        def step() -> Step:
            rename(self.folder, kind, old, new)
            changes = tuple(self.folder.changes.values())
            self.folder.changes = {}
            return Step(f"đổi mã {old} thành {new}", changes)

        return self._take(step)

    def undo(self) -> Step | None:
        """Take the last step back; None when there is none.

        Raises NotDoneError, and nothing is taken back, where somebody saved since.
        """
        try:
            return self.journal.undo()
        except (ChangedMeanwhileError, OSError) as error:
            raise NotDoneError(f"Không hoàn tác được: {reason_of(error)}") from error

    def _take(self, make: Callable[[], Step]) -> Step:
        try:
            step = make()
            self.journal.take(step)
        except (UnfitError, ChangedMeanwhileError, OSError) as error:
            self.folder.changes = {}
            raise NotDoneError(f"Không làm được: {reason_of(error)}") from error
        return step

    def _together(self, rule: str, chosen: Sequence[Question]) -> Step:
        steps = [step_of(self.folder, one, Answer.ACCEPT) for one in chosen]
        return Step(
            f"{len(chosen)} câu theo quy tắc {rule}",
            tuple(change for step in steps for change in step.changes),
            tuple(line for step in steps for line in step.decisions),
        )


def reason_of(error: Exception) -> str:
    """Why a step could not be done, in words."""
    if isinstance(error, ChangedMeanwhileError):
        return f"{error} vừa được sửa; xem lại tệp ấy rồi làm lại"
    if isinstance(error, OSError):
        return error.strerror or type(error).__name__
    return str(error)
