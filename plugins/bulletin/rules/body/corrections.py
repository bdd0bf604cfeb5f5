"""What was corrected is corrected: the text no longer says it, and the two differ.

correction: {wrong: 12 ha rừng, right: 12 ha rừng, …}        →  not-corrected (warning)
correction: {wrong: ông An là Giám đốc, …}, which the text still says
                                                             →  not-corrected (warning)
"""

from collections.abc import Iterator

from plugins.bulletin.files.schema import ArticleFile
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.read_file import ReadFile
from plugins.bulletin.words.text import level, nfc

_FEWEST = 2  # one word may well stand elsewhere


def check(file: ReadFile) -> Iterator[Problem]:
    """Hold the text of a corrected article against its correction."""
    model = file.model
    if not isinstance(model, ArticleFile) or model.correction is None:
        return
    wrong, right = (
        _flat(one) for one in (model.correction.wrong, model.correction.right)
    )
    if wrong == right:
        message = "Điều đã viết và điều đúng là một."
        hint = "ghi ở `wrong` câu đã đăng sai"
        yield file.at("correction.wrong", "not-corrected", message, hint, "warning")
        return
    for number, line in file.prose() if len(wrong.split()) >= _FEWEST else ():
        said = level(nfc(line))
        # The right words may hold the wrong ones, and more.
        rest = said.replace(right, "\0" * len(right)) if wrong in right else said
        if (start := rest.find(wrong)) >= 0:
            message = f'Bài vẫn còn điều đã cải chính: "{line[start:][: len(wrong)]}".'
            hint = f"sửa thành điều đúng: {model.correction.right}"
            place = (number, start + 1, len(wrong))
            yield file.in_body(place, "not-corrected", message, hint, "warning")


def _flat(words: str) -> str:
    return " ".join(level(nfc(words)).split()).strip(' ."“”')
