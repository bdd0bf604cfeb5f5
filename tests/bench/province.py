"""A province's meetings and articles, in blocks of a thousand articles.

A block depends on the seed and its number alone: the small corpora are the
beginning of the large ones, and blocks can be written side by side.

    block(1, 0, officials(1)).articles[0]  →  Article(slug="nam-son-so-ket-…-01", …)
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from tests.bench.meetings import Meeting, make_meeting
from tests.bench.people import COHORT_DAYS, Official, cohort_start, in_office
from tests.bench.reports import Article, make_article
from tests.bench.words import Dice

BLOCK = 1_000
ARTICLES_A_DAY = BLOCK // COHORT_DAYS
MEETINGS_A_BLOCK = 300


@dataclass(frozen=True, slots=True)
class Block:
    """Fifty days of a province."""

    meetings: tuple[Meeting, ...]
    articles: tuple[Article, ...]


def _moment(number: int, index: int, dice: Dice) -> datetime:
    """Twenty articles a day, from six in the morning on, never two at once."""
    day, order = divmod(index, ARTICLES_A_DAY)
    first = datetime.combine(cohort_start(number), time(6))
    return first + timedelta(days=day, minutes=45 * order + dice.number(0, 44))


def block(
    seed: int, number: int, everybody: Sequence[Official], articles: int = BLOCK
) -> Block:
    """Fifty days: at most a thousand articles, and their meetings."""
    dice = Dice(f"{seed}-{number}")
    people = in_office(everybody, number)
    taken: set[str] = set()
    meetings: dict[int, Meeting] = {}
    earlier: dict[str, tuple[str, str]] = {}
    written = []
    for index in range(articles):
        moment = _moment(number, index, dice)
        place = index * MEETINGS_A_BLOCK // BLOCK
        if place not in meetings:
            meetings[place] = make_meeting(dice, moment.date(), people, taken)
        written.append(make_article(dice, moment, meetings[place], people, earlier))
    return Block(tuple(meetings.values()), tuple(written))


def blocks(articles: int) -> int:
    """How many blocks, each with its sixty new officials, so many articles fill."""
    return -(-articles // BLOCK)
