"""A caption stands once: portals print it under the picture and again in the text.

Quang cảnh buổi họp
Quang cảnh buổi họp     →  doubled-caption (warning)
"""

from collections.abc import Iterator

from plugins.bulletin.problems import Problem
from plugins.bulletin.rules.told import Told


def check(told: Told) -> Iterator[Problem]:
    """Report every line of a text that repeats the caption before it."""
    for place in told.text.captions:
        message = "Dòng này lặp lại chú thích ngay trước nó."
        hint = "bỏ dòng này, hoặc chạy check --fix"
        yield told.warn("doubled-caption", place, message, hint)
