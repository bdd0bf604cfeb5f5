"""What a file with errors still says, so that it is known and asked about all at once.

identity_of(MEETING, "meetings/2018/hop.md", document, data, choices)
    →  Identity(MeetingFile(title="Giao ban: tháng 7", date=date(2018, 7, 20), …), True)

What is sound by itself is kept. What must be there and cannot be read is taken from the
path. Nothing made of it is ever shown.
"""

import re
from datetime import date, datetime
from typing import Any, NamedTuple

from plugins.bulletin.files.front_matter import Document
from plugins.bulletin.files.schema import FOLDERS, ContentFile
from plugins.bulletin.files.shapes import Shape, shapes_of
from plugins.bulletin.files.tree_reader import Choices
from plugins.bulletin.files.validate import readable
from plugins.bulletin.files.yaml.slips import without_repairs
from plugins.bulletin.files.yaml.tree import Node, Scalar
from plugins.bulletin.kinds import Kind
from plugins.bulletin.words.dates import VIETNAM

_KEYS = ("title", "name", "date", "slug", "status", "draft", "hidden")
_LINE = re.compile(rf"({'|'.join(_KEYS)})[ \t]*:[ \t]*(.*)")
_COMMENT = re.compile(r"\s+#.*")
_FOLDER_DAY = re.compile(r"/(\d{4})/(?:(0[1-9]|1[0-2])/)?")


class Identity(NamedTuple):
    """The model of a file that has errors, with what of it is sound.

    `sure`: whether what must be there could be read, its day among it.
    """

    file: ContentFile
    sure: bool


def identity_of(
    kind: Kind, path: str, document: Document | None, data: bytes, choices: Choices
) -> Identity:
    """What is known of a file that has errors.

    `document` is its front matter as far as it could be parsed, `data` the file.
    """
    model = FOLDERS[kind.folder]
    entries = document.node.entries if document else _lines(data)
    values = readable(entries, model, path, choices)
    for key in ("title", "name"):
        if key in values:
            values[key] = without_repairs(values[key])
    usual = {
        shape.attribute: _usual(key, shape, path)
        for key, shape in shapes_of(model).items()
        if shape.required
    }
    return Identity(model(**(usual | values)), usual.keys() <= values.keys())


def _lines(data: bytes) -> list[tuple[Scalar, Node]]:
    """The first lines that begin with a key we look for, up to an empty line."""
    found: list[tuple[Scalar, Node]] = []
    lines = data.decode("utf-8-sig", errors="replace").strip().splitlines()
    for number, line in enumerate(lines, 1):
        if number > 1 and (not line.strip() or line.startswith(("---", "..."))):
            break
        if parts := _LINE.fullmatch(line.rstrip()):
            value = _COMMENT.sub("", parts[2]).strip().strip("\"'“”")
            key = Scalar(parts[1], number, 1, len(parts[1]))
            found.append((key, Scalar(value, number, 1, len(value))))
    return found


def _usual(key: str, shape: Shape, path: str) -> Any:
    """What stands for a required value that cannot be read."""
    if shape.choices:
        return shape.choices[0]
    if key != "date":
        return path.rpartition("/")[2].removesuffix(".md") if key != "category" else ""
    found = _FOLDER_DAY.search(path)
    year, month = (int(found[1]), int(found[2] or 1)) if found else (1970, 1)
    if shape.kind == "moment":
        return datetime(max(year, 1), month, 1, tzinfo=VIETNAM)
    return date(max(year, 1), month, 1)
