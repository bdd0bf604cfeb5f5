"""The review at the terminal: a question, its sentences, one key.

[người trùng tên, 1/14] Hà Văn Sơn (ha-van-son-2) có phải là ha-van-son không?
  “Dự có Thiếu tướng Hà Văn Sơn …” (Bộ đội Biên phòng tổng kết)
c = hai người khác nhau · g = một người, gộp lại · … · s = để sau · q = nghỉ
"""

from collections.abc import Callable, Sequence

from rich.console import Console

from plugins.desk.review import bulk
from plugins.desk.review.answers import Answer, answers_to
from plugins.desk.review.journal import Step
from plugins.desk.review.keyboard import read_key, read_line
from plugins.desk.review.question import Question
from plugins.desk.review.steps import NotDoneError, Work

_UNDO, _BULK, _QUIT = "h", "t", "q"


class Review:
    """A review of one content folder; every answer is on the disk when the next is
    asked, so it may be left or stopped at any moment."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.screen = Console(highlight=False)

    def say(self, line: str, style: str = "") -> None:
        """Print a line as it is."""
        self.screen.print(line, markup=False, soft_wrap=True, style=style or None)

    def run(self) -> int:
        """Ask until nothing is open or somebody has had enough; how many remain."""
        later: set[str] = set()
        while True:
            asked = self.work.asked()
            waiting = [one for one in asked if one.id not in later]
            if not waiting:
                return len(asked)
            self._show(waiting[0], waiting, asked)
            key = read_key()
            if key in ("", _QUIT):
                return len(asked)
            if key == Answer.LATER:
                later.add(waiting[0].id)
            elif key == _UNDO:
                self.undo()
            elif key == _BULK:
                self._bulk(asked)
            else:
                self._answer(waiting[0], key)

    def _show(
        self, one: Question, waiting: Sequence[Question], asked: Sequence[Question]
    ) -> None:
        same = sum(other.kind is one.kind for other in waiting)
        self.say(
            f"\n[{one.kind.value}, còn {same}; tất cả {len(asked)}] {one.text}", "bold"
        )
        self.say(f"  {self.work.folder.content.name}/{one.path}", "dim")
        for note in one.notes:
            self.say(f"  ! {note}")
        for sentence in self.work.sentences(one):
            self.say(f"  {sentence}")
        keys = [f"{answer.value} = {meaning}" for answer, meaning in answers_to(one)]
        keys += [f"{Answer.LATER.value} = để sau", f"{_UNDO} = hoàn tác"]
        self.say(
            " · ".join([*keys, f"{_BULK} = theo quy tắc", f"{_QUIT} = nghỉ"]), "cyan"
        )

    def _answer(self, question: Question, key: str) -> None:
        meanings = dict(answers_to(question))
        if key not in meanings:
            self.say("Phím này không có ở câu này.")
            return
        answer, other = Answer(key), ""
        if answer is Answer.OTHER or (
            answer is Answer.JOIN and len(question.others) > 1
        ):
            hint = f" ({', '.join(question.others)})" if question.others else ""
            self.say(f"Gõ mã{hint} rồi Enter:")
            other = read_line()
            if not other:
                return
        self._take(lambda: self.work.answer(question, answer, other))

    def _take(self, do: Callable[[], Step]) -> bool:
        """Do a step and say so; whatever is wrong leaves all files as they were."""
        try:
            step = do()
        except NotDoneError as error:
            self.say(f"{error}.")
            return False
        files = f" ({len(step.changes)} tệp)" if step.changes else ""
        self.say(f"→ {step.title}{files}", "green")
        return True

    def undo(self) -> bool:
        """Take the last step back; whether there was one that could be."""
        try:
            step = self.work.undo()
        except NotDoneError as error:
            self.say(f"{error}.")
            return False
        self.say(f"← đã hoàn tác: {step.title}" if step else "Chưa có gì để hoàn tác.")
        return step is not None

    def _bulk(self, asked: Sequence[Question]) -> None:
        for number, (name, rule) in enumerate(bulk.RULES.items(), 1):
            count = len(bulk.accepted_by(name, self.work.folder, asked))
            self.say(f"  {number} = chấp nhận {count}: {rule.sentence} ({name})")
        key = read_key()
        names = dict(enumerate(bulk.RULES, 1))
        if key.isdecimal() and int(key) in names:
            self.by_rule(names[int(key)])

    def by_rule(self, name: str) -> int:
        """Accept all that a rule accepts, as one step; how many that are."""
        chosen = self.work.accepted_by(name)
        if not chosen:
            self.say("Không có câu nào quy tắc này chấp nhận được.")
            return 0
        done = self._take(lambda: self.work.accept(name, chosen))
        return len(chosen) if done else 0
