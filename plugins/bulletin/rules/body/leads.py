"""An article says in its lead what happened, once, and has a text.

(neither summary nor text)              →  empty-body (warning)
answered: 25/7/2018, and no text        →  empty-body (warning)
summary: = the first paragraph again    →  repeated-lead (warning)
summary: <600 characters>               →  long-summary (warning)
"""

from collections.abc import Iterator

from plugins.bulletin.files.schema import ArticleFile, QuestionFile
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.read_file import ReadFile
from plugins.bulletin.words.text import match_key

MAX_SUMMARY = 500


def check(file: ReadFile) -> Iterator[Problem]:
    """Compare the summary of an article with its text."""
    article, body = file.model, file.body
    if isinstance(article, QuestionFile) and article.answered:
        yield from _without_answer(file)
    if not isinstance(article, ArticleFile) or body is None:
        return
    if not file.source.strip() and not article.withdrawn:
        message = "Bài chưa có nội dung."
        hint = "thêm nội dung dưới dòng --- thứ hai"
        yield file.at("title", "empty-body", message, hint, "warning")
    if not article.summary:
        return
    if _same(article.summary, body.first_paragraph):
        message = "Tóm tắt giống hệt đoạn đầu nên trang sẽ in hai lần."
        hint = "bỏ summary (đoạn đầu sẽ được dùng) hoặc bỏ đoạn đầu"
        yield file.at("summary", "repeated-lead", message, hint, "warning")
    if len(article.summary) > MAX_SUMMARY:
        message = f"Tóm tắt dài {len(article.summary)} ký tự, nên dưới {MAX_SUMMARY}."
        hint = "rút còn một hai câu; phần sau chuyển vào bài"
        yield file.at("summary", "long-summary", message, hint, "warning")


def _without_answer(file: ReadFile) -> Iterator[Problem]:
    """A question that is said to be answered has an answer, or a paper with it."""
    if not file.source.strip() and not getattr(file.model, "documents", ()):
        message = "Câu hỏi ghi ngày trả lời mà chưa có lời đáp nào."
        hint = "thêm nội dung dưới dòng --- thứ hai"
        yield file.at("answered", "empty-body", message, hint, "warning")


def _same(one: str, other: str) -> bool:
    """Whether two texts are the same; the number of words settles most cases."""
    if len(one.split()) != len(other.split()):
        return False
    return match_key(one) == match_key(other)
