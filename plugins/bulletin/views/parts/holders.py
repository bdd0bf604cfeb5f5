"""Who held the posts of a body through time.

    holders(cards, body, [(tenure, official), …])
        →  View(axis=…, posts=[View(post="Bí thư", holders=[…]), …], years=[…])

Posts stand in the order of their rank, the present holder of each first.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from plugins.bulletin.posts.ranks import rank
from plugins.bulletin.record.entities.organisations import Organisation
from plugins.bulletin.record.in_time.turns import Held
from plugins.bulletin.view import View
from plugins.bulletin.views.parts.cards import Cards
from plugins.bulletin.views.parts.timeline import Axis, bounds, year_end, years_of
from plugins.bulletin.words.text import name_sort_key

# So many lines the years of one body may take on its page.
MOST_LINES = 150


def holders(
    cards: Cards,
    body: Organisation,
    held: Sequence[Held],
) -> View | None:
    """Lay out the posts of a body by rank, each holder on the axis of years."""
    if not held:
        return None
    end = body.interval.end.last_day if body.interval.end else date.max
    axis = Axis(
        [tenure for tenure, _ in held], min(year_end(cards.bulletin.as_of), end)
    )
    posts = [
        View(
            post=post,
            holders=[_holder(cards, axis, one) for one in in_turn(group)],
        )
        for post, group in by_rank(held, body.names)
    ]
    return View(axis=axis.view, posts=posts, years=_years(cards, body, held, axis))


def by_rank(held: Iterable[Held], body: Iterable[str]) -> list[tuple[str, list[Held]]]:
    """Group holders by post, from the head of the body down."""
    by_post: dict[str, list[Held]] = defaultdict(list)
    for one in held:
        by_post[one[0].post].append(one)
    names = tuple(body)
    return sorted(by_post.items(), key=lambda item: rank(item[0], names))


def in_turn(group: list[Held]) -> list[Held]:
    """Sort present ones first, then from the latest back; of one day by name."""
    by_name = sorted(group, key=lambda held: name_sort_key(held[1].name))
    return sorted(by_name, key=_latest_first, reverse=True)


def _latest_first(held: Held) -> tuple[bool, str]:
    tenure, _ = held
    return tenure.present, str(tenure.interval.start or "")


def _holder(cards: Cards, axis: Axis, held: Held) -> View:
    tenure, official = held
    return View(
        official=cards.official(official),
        period=tenure.time,
        attested=tenure.known_only_from_reports,
        current=tenure.present,
        source=tenure.held.source or tenure.held.decision,
        bars=axis.bars(tenure),
        **bounds(tenure),
    )


def _years(
    cards: Cards, body: Organisation, held: Sequence[Held], axis: Axis
) -> list[View]:
    """Who held what in each year, for readers without scripts, the last one first.

    Where that would be too long only the first posts by rank are told.
    """
    posts = [(p, in_turn(group)) for p, group in by_rank(held, body.names)]
    years = years_of([tenure for tenure, _ in held], axis.until)
    while True:
        lines = [_year(cards, year, posts) for year in reversed(years)]
        few = sum(len(line.posts) for line in lines) <= MOST_LINES
        if few or len(posts) == 1:
            return [line for line in lines if line.posts]
        posts = posts[: len(posts) // 2]


def _year(cards: Cards, year: int, posts: Iterable[tuple[str, list[Held]]]) -> View:
    told = []
    for post, group in posts:
        here = [one for one in group if in_year(one, year)]
        if here:
            people = [
                View(official=cards.official(one), period=tenure.time)
                for tenure, one in here
            ]
            told.append(View(post=post, people=people))
    return View(year=year, posts=told)


def in_year(held: Held, year: int) -> bool:
    """Whether a post may have been held at some time of a year."""
    tenure, _ = held
    if any(day.year == year for day in tenure.held.attested):
        return True
    first, last = date(year, 1, 1), date(year, 12, 31)
    return tenure.interval.dated and not tenure.interval.excludes(first, last)
