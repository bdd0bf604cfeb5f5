"""Whether a file lies among those of another kind: its keys say what it is.

kind_meant(document of "title: …, kind: …, date: …", OFFICIAL)  →  MEETING
"""

from plugins.bulletin.files.front_matter import Document
from plugins.bulletin.files.schema import FOLDERS
from plugins.bulletin.files.shapes import shapes_of
from plugins.bulletin.kinds import KINDS, Kind

# One key that does not belong is a slip.
_SURE = 2


def kind_meant(document: Document, kind: Kind) -> Kind | None:
    """The other kind whose keys these all are; None where it may well be this one."""
    keys = {key.text for key, _ in document.node.entries}
    if len(keys.difference(shapes_of(FOLDERS[kind.folder]))) < _SURE:
        return None
    for other in KINDS:
        shapes = shapes_of(FOLDERS[other.folder])
        needed = {name for name, shape in shapes.items() if shape.required}
        if needed <= keys <= shapes.keys():
            return other
    return None
