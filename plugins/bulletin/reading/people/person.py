"""Somebody named in one sentence, while the sentence is being read.

Person("Nông Văn Tài", start=10, end=22)
"""

from dataclasses import dataclass, field


@dataclass
class Person:
    """Somebody named in the sentence; start and end are places in its text."""

    name: str
    start: int
    end: int
    address: str = ""
    honorific: str | None = None
    title: str = ""
    group_posts: tuple[str, ...] = ()
    roles: list[str] = field(default_factory=list)
    sense: str = ""
    quoted: bool = False
    placed: bool = False
    printed_from: int = 0
    printed: str = ""
