"""A caption stands once: portals print it under the picture and again in the text.

Quang cảnh buổi họp
Quang cảnh buổi họp     →  doubled-caption (warning)
"""

from collections.abc import Iterator

from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.rules.texts.text_beside_record import BesideRecord


def check(beside: BesideRecord) -> Iterator[Problem]:
    """Report every line of a text that repeats the caption before it."""
    for place in beside.text.captions:
        message = "Dòng này lặp lại chú thích ngay trước nó."
        hint = "bỏ dòng này, hoặc chạy check --fix"
        yield beside.warn("doubled-caption", place, message, hint)
