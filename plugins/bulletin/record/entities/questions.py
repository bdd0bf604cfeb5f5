"""Questions of citizens, with who answers and when."""

from collections.abc import Sequence
from datetime import date

from plugins.bulletin import kinds
from plugins.bulletin.files.schema import QuestionFile
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.words.dates import short_day


class Question(Entity[QuestionFile]):
    """One question, answered or not yet."""

    kind = kinds.QUESTION

    @property
    def day(self) -> date:
        """The day it was asked."""
        return self.file.date

    @property
    def people_day(self) -> date:
        """Who answers does so in the post of that day."""
        return self.file.answered or self.file.date

    @property
    def status(self) -> str:
        """Whether it is answered, in words."""
        answered = self.file.answered
        return f"Trả lời ngày {short_day(answered)}" if answered else "Chưa trả lời"

    @property
    def label(self) -> str:
        """Its field, or what kind of thing it is."""
        return self.file.field or self.kind.section

    @property
    def summary(self) -> str:
        """The whole question, or else the first paragraph of the answer."""
        return self.file.question or self.text.first_paragraph

    def printed(self, people: Sequence[str]) -> list[str]:
        """The lines its page prints: the question, who asked and who answers."""
        file = self.file
        return [file.question or "", file.asker or "", *people]
