"""A content file to write.

Draft(MEETING, "meetings/2018/hop.md", "---\\n…")
"""

from typing import NamedTuple

from plugins.bulletin.kinds import Kind


class Draft(NamedTuple):
    """A content file to write: its kind, its path under content and its text."""

    kind: Kind
    path: str
    text: str
