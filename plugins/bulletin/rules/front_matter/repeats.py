"""Nothing is said twice: the same name in a list, both spellings of a key.

tags: [dân vận, Dân vận]      →  repeated-item (warning)
entries: two that are the same →  repeated-item (warning)
author: A  and  authors: [B]  →  two-spellings
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

from msgspec import Struct

from plugins.bulletin.files.shapes import shapes_of
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.read_file import ReadFile
from plugins.bulletin.words.text import match_key

_PAIRS = (("author", "authors"), ("meeting", "meetings"))


def check(file: ReadFile) -> Iterator[Problem]:
    """Look at every list of plain texts and at the keys that come in two forms."""
    if file.model is None:
        return
    for single, several in _PAIRS:
        if getattr(file.model, single, None) and getattr(file.model, several, None):
            message = f'Có cả "{single}" và "{several}".'
            hint = f"chỉ dùng {several}: [một, hai]"
            yield file.at(several, "two-spellings", message, hint)
    for name in _lists(type(file.model)):
        value = getattr(file.model, name)
        if len(value) < 2:
            continue
        if isinstance(value[0], str):
            yield from _repeated(file, name, value)
        else:
            yield from _twice(file, name, value)


@cache
def _lists(model: type[Struct]) -> tuple[str, ...]:
    shapes = shapes_of(model).values()
    return tuple(shape.attribute for shape in shapes if shape.many)


def _twice(file: ReadFile, name: str, values: tuple[Any, ...]) -> Iterator[Problem]:
    """Whole groups of keys that say the same: posts, documents, entries of a week."""
    for index, value in enumerate(values):
        if value in values[:index]:
            message = f"Ý này giống hệt ý thứ {values.index(value) + 1} trong {name}."
            place = f"{name}[{index}]"
            yield file.at(place, "repeated-item", message, "bỏ một", "warning")


def _repeated(file: ReadFile, name: str, values: tuple[str, ...]) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, value in enumerate(values):
        key = match_key(value)
        if key in seen:
            message = f'"{value}" đã có trong danh sách.'
            place = f"{name}[{index}]"
            yield file.at(place, "repeated-item", message, "bỏ một", "warning")
        seen.add(key)
