"""Front matter against its model: a typed value, or everything that is wrong with it.

validate(document, ArticleFile, "content/…/x.md", {"categories": […]})
    →  (ArticleFile(title=…, …), {"title": (2, 8, 20), …}, [])
    →  (None, {…}, [Problem(… rule="unknown-category" …), …])
"""

from collections.abc import Iterable
from typing import Any, TypeVar

import msgspec

from plugins.bulletin.files.front_matter import Document
from plugins.bulletin.files.shapes import shapes_of
from plugins.bulletin.files.tree_reader import Choices, Positions, TreeReader
from plugins.bulletin.files.yaml import tree
from plugins.bulletin.problems.problem import Problem

T = TypeVar("T", bound=msgspec.Struct)


def validate(
    document: Document, model: type[T], path: str, choices: Choices
) -> tuple[T | None, Positions, list[Problem]]:
    """Reads the whole tree, whatever is wrong with parts of it.

    `choices` holds the closed lists of the settings by name ("categories",
    "meeting_kinds"). The typed value is None when any problem was found;
    `Positions` gives line, column and length of every value by its key
    ("title", "officials[0]", "posts[1].from"), and of every mapping as a whole.
    """
    reader = TreeReader(path, choices)
    value = reader.struct(document.node, model, "")
    return (None if reader.problems else value), reader.positions, reader.problems


def readable(
    entries: Iterable[tuple[tree.Scalar, tree.Node]],
    model: type[msgspec.Struct],
    path: str,
    choices: Choices,
) -> dict[str, Any]:
    """The values that are sound by themselves, by attribute; of two the first.

    What is wrong with others, or with the whole, is not said.
    """
    shapes = shapes_of(model)
    values: dict[str, Any] = {}
    for key, value in entries:
        shape = shapes.get(key.text)
        if shape is None or tree.is_nothing(value):
            continue
        reader = TreeReader(path, choices)
        read = reader.value(value, shape, key.text)
        if not reader.problems:
            values.setdefault(shape.attribute, read)
    return values
