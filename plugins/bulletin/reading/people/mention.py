"""Somebody named in one sentence, as that sentence shows them.

A mention is one sentence's; what all mentions of a text come to is an Attendee.

Mention("Nông Văn Tài", start=10, end=22)
"""

from dataclasses import dataclass, field

from plugins.bulletin.posts.printed import split_posts


@dataclass(slots=True)
class Mention:
    """Somebody named; start and end are places in the sentence, posts included.

    title is printed before the name, printed after it, group_posts are those of the
    list the name stands in. sense is "" for somebody taking part, else "absent",
    "cited", "removed" or "appointed"; placed says that a verb told of them.
    """

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

    @property
    def posts(self) -> tuple[str, ...]:
        """Every post the sentence gives, each once."""
        own = split_posts(self.title) + split_posts(self.printed)
        return tuple(dict.fromkeys((*self.group_posts, *own)))
