"""Plans a page for every question of citizens, and their list."""

from plugins.bulletin.kinds import QUESTION
from plugins.bulletin.outputs.linked.announcements import question_and_answer
from plugins.bulletin.outputs.linked.json_ld import Thing
from plugins.bulletin.record.entities.questions import Question
from plugins.bulletin.view import View
from plugins.bulletin.views.questions import question_page, question_row
from plugins.press.plan.kind_pages import KindPages
from plugins.press.plan.registering import registering
from plugins.press.site.output import Values


class QuestionPages(KindPages):
    """What was asked, and who answers as what."""

    kind, template = QUESTION, "question.html"
    intro = "Câu hỏi của người dân và trả lời của cơ quan có thẩm quyền."

    def values(self, one: Question) -> Values:
        """The question with its answer and who gives it."""
        return question_page(self.cards, self.bodies, one)

    def row(self, one: Question) -> View:
        """Its title, field and whether it is answered."""
        return question_row(one)

    def json_ld(self, one: Question) -> Thing:
        """A page of one question."""
        bodies = self.bulletin.names(one, "organisations")
        return question_and_answer(one, bodies, self.bulletin.present(one), self.site)


register = registering(QuestionPages)
