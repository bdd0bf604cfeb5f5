"""The list of topics, A to Z."""

from itertools import groupby
from typing import Any

from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.view import View
from plugins.bulletin.words.text import initial, sort_key


def topics_page(bulletin: Bulletin) -> dict[str, Any]:
    """List every topic with the number of its articles."""
    topics = sorted(bulletin.articles_on, key=lambda topic: sort_key(topic.name))
    grouped = groupby(topics, key=lambda topic: initial(topic.name))
    return {
        "groups": [
            View(
                letter=letter,
                topics=[
                    View(
                        name=topic.name,
                        address=topic.address,
                        count=len(bulletin.articles_on[topic]),
                    )
                    for topic in group
                ],
            )
            for letter, group in grouped
        ]
    }
