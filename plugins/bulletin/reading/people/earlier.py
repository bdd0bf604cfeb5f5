"""The officials a text has named so far, and who of them holds a post.

earlier.add("Nông Văn Tài", ("Bí thư Tỉnh ủy",))
earlier.holder("Bí thư Tỉnh ủy")  →  "Nông Văn Tài"
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from plugins.bulletin.posts.printed import post_key
from plugins.bulletin.words.text import level, match_key


@dataclass(slots=True)
class Earlier:
    """Names by key with their level forms; names by the key of a post."""

    names: dict[str, str] = field(default_factory=dict)
    holders: dict[str, set[str]] = field(default_factory=dict)

    def add(self, name: str, posts: Iterable[str]) -> None:
        """Remember an official with the posts a sentence gave."""
        for post in posts:
            self.names[match_key(name)] = level(name)
            self.holders.setdefault(post_key(post), set()).add(name)

    def holder(self, post: str) -> str | None:
        """The only one named who holds the post; its area may be left out."""
        key = post_key(post)
        longer = [
            held for own, held in self.holders.items() if own.startswith(f"{key} ")
        ]
        names = self.holders.get(key) or set[str]().union(*longer)
        return next(iter(names)) if len(names) == 1 else None
