"""Who held the posts of a body through time.

posts(cards, [(tenure, official), …])  →  [View(post="Bí thư", holders=[…]), …]
"""

from collections import defaultdict
from collections.abc import Iterable

from plugins.bulletin.record.officials import Official
from plugins.bulletin.record.tenures import Tenure
from plugins.bulletin.view import View
from plugins.bulletin.views.cards import Cards
from plugins.bulletin.words.text import SortKey, name_sort_key, sort_key

Held = tuple[Tenure, Official]


def posts(cards: Cards, tenures: Iterable[Held]) -> list[View]:
    """Group the holders by post, deputies after their heads.

    The present holder comes first, then backwards in time.
    """
    by_post: dict[str, list[Held]] = defaultdict(list)
    for tenure, official in tenures:
        by_post[tenure.post].append((tenure, official))
    return [
        View(
            post=post,
            holders=[
                _holder(cards, tenure, official)
                for tenure, official in _in_turn(holders)
            ],
        )
        for post, holders in sorted(by_post.items(), key=_head_first)
    ]


def _head_first(item: tuple[str, object]) -> tuple[SortKey, bool]:
    post = item[0]
    led = post.removeprefix("Phó ")
    return sort_key(led), led != post


def _in_turn(holders: list[Held]) -> list[Held]:
    """Sort present ones first, then from the latest back; of one day by name."""
    by_name = sorted(holders, key=lambda held: name_sort_key(held[1].name))
    return sorted(by_name, key=_latest_first, reverse=True)


def _latest_first(held: Held) -> tuple[bool, str]:
    tenure, _ = held
    return tenure.present, str(tenure.interval.start or "")


def _holder(cards: Cards, tenure: Tenure, official: Official) -> View:
    return View(
        official=cards.official(official),
        period=tenure.time,
        attested=tenure.known_only_from_reports,
        current=tenure.present,
    )
