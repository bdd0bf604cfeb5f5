"""Topics: ordinary tags, one page each, whichever way their tone marks are placed.

["Uỷ ban", "Ủy ban"]  →  one topic;  ["Cử tri", "Cụ trị"]  →  two, a collision
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cached_property

from plugins.bulletin import addresses
from plugins.bulletin.words.text import match_key, slugify


class Topic:
    """A subject that articles share."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.slug = slugify(name)

    @cached_property
    def address(self) -> str:
        """The permanent address of the topic's page."""
        return addresses.topic(self.slug)


def merge_spellings(names: Iterable[str]) -> dict[str, Topic]:
    """Make one topic of all spellings of a name: {spelling: topic}.

    The spelling used most often is shown; among equals the first in order.
    """
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for name, uses in Counter(names).items():
        spellings[match_key(name)][name] += uses
    topics: dict[str, Topic] = {}
    for uses_of in spellings.values():
        shown = min(uses_of, key=lambda name: (-uses_of[name], name))
        topic = Topic(shown)
        topics |= dict.fromkeys(uses_of, topic)
    return topics


def collisions(topics: Iterable[Topic]) -> list[tuple[Topic, Topic]]:
    """Return pairs of different topics that would share one address."""
    by_slug: dict[str, Topic] = {}
    pairs = []
    for topic in sorted(set(topics), key=lambda t: t.name):
        other = by_slug.setdefault(topic.slug, topic)
        if other is not topic:
            pairs.append((other, topic))
    return pairs
