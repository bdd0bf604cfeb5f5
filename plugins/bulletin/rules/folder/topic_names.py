"""A topic is written as a reader reads it, not as an address or a sign of the web.

topics: ["#dân vận"]     →  topic-as-sign (warning), "viết dân vận"
topics: ["1. Dân vận."]  →  topic-as-sign (warning), "viết Dân vận"
topics: [tin-moi]        →  topic-as-sign (warning)
tags: [Lò Văn Ân]        →  near-name (warning), where the registry has Lò Văn An
topics: [COVID-19]       →  nothing: these are no Vietnamese words
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from typing import Any

from plugins.bulletin.posts.printed import starts_with_post
from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.record.registry import Registry
from plugins.bulletin.rules.folder.topic_collision import place_of
from plugins.bulletin.words.honorifics import split_honorific
from plugins.bulletin.words.text import fold, near_key

# Fewer words are no title that somebody gave a meeting.
_OF_TITLE = 3
_SIGN = re.compile(
    r"[#@＃]+\s*|\s*[#＃]+$|^(?:[-–•+*]|\d{1,2}[.)/])\s+(?=\D)|(?<=\w)[.,;:…]+$"
)
# A syllable as it is left without its marks.
_SYLLABLE = (
    r"(?:ngh?|[tcp]h|[gk]h|tr|nh|gi|qu|[bcdghklmnprstvx])?"
    r"[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?"
)
_AS_ADDRESS = re.compile(rf"{_SYLLABLE}(?:[-_]{_SYLLABLE})+")
_RUN_TOGETHER = re.compile(r"[^\W\d_][a-zà-ỹđ]+(?:[A-ZÀ-ỸĐ][a-zà-ỹđ]+)+")


def check(bulletin: Bulletin, registry: Registry) -> Iterator[Finding]:
    """Look at every topic in use, where it was first written."""
    titles = cache(partial(_titles, registry))
    for topic in sorted(set(bulletin.topics.values()), key=lambda one: one.name):
        if near := _near(topic.name, registry, titles):
            path, key = place_of(topic, bulletin)
            message = (
                f'"{topic.name}" thành một chủ đề, vì không có ai và cuộc họp nào tên '
                f"ấy; {near.path} có tên gần giống."
            )
            hint = f"viết {near.title}"
            yield Finding(path, key, "near-name", message, hint, "warning")
        if hint := _instead(topic.name):
            path, key = place_of(topic, bulletin)
            message = f'Bạn đọc sẽ thấy chủ đề "{topic.name}" đúng như vậy.'
            yield Finding(path, key, "topic-as-sign", message, hint, "warning")


def _near(
    topic: str, registry: Registry, titles: Callable[[], Mapping[str, Meeting]]
) -> Entity[Any] | None:
    """Who or which meeting has nearly this name, and nobody has it."""
    words = topic.split()
    if person := _told_as(topic, words, registry):
        return person
    if len(words) > 1 and all(word[:1].isupper() for word in words):
        near = registry.nearly(topic)
        if near and not registry.bearers(topic):
            return near[0]
    return titles().get(near_key(topic)) if len(words) >= _OF_TITLE else None


def _told_as(topic: str, words: list[str], registry: Registry) -> Entity[Any] | None:
    """Who is called so with a form of address, or a post, before the name."""
    honorific, bare = split_honorific(topic)
    names = [bare] if honorific else []
    if starts_with_post(topic):
        names += [" ".join(words[-count:]) for count in (4, 3, 2) if count < len(words)]
    return next((one for name in names for one in registry.bearers(name)), None)


def _titles(registry: Registry) -> dict[str, Meeting]:
    """The meetings by the near key of their titles."""
    return {near_key(one.title): one for one in registry.meetings.values()}


def _instead(name: str) -> str:
    """What to write instead; '' when the name is fine."""
    bare = _SIGN.sub("", name)
    run_together = bare != name and _RUN_TOGETHER.fullmatch(bare)
    if run_together or "_" in bare or _AS_ADDRESS.fullmatch(bare):
        return "đổi thành tên có dấu cách và đủ dấu, như bạn đọc đọc"
    return f"viết {bare}" if bare != name and fold(bare) else ""
