"""Who held which post, over all bodies: a page for each year, and rows for a script.

who_held(tree, organisations)     →  [Body(organisation, [("Giám đốc", […]), …]), …]
year_pages(cards, bodies, 2018)   →  the bodies of that year, cut into pages
rows(bodies)                      →  [["Giám đốc", 0, "Lò Văn An", …], …]
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from plugins.bulletin.record.entities.organisations import Organisation
from plugins.bulletin.record.in_time.turns import Held
from plugins.bulletin.view import View
from plugins.bulletin.views.organisations import OrganisationTree
from plugins.bulletin.views.parts.cards import Cards
from plugins.bulletin.views.parts.holders import by_rank, in_turn, in_year
from plugins.bulletin.views.parts.timeline import bounds, years_of
from plugins.bulletin.words.text import sort_key

# So many people one page of a year names.
LINES = 110


class Posts(NamedTuple):
    """A body with its posts by rank and who held each."""

    body: Organisation
    posts: Sequence[tuple[str, list[Held]]]


def who_held(tree: OrganisationTree, bodies: Iterable[Organisation]) -> list[Posts]:
    """Gather the posts of all bodies, the bodies by name."""
    return [
        Posts(
            body,
            [(p, in_turn(g)) for p, g in by_rank(tree.tenures[body.id], body.names)],
        )
        for body in sorted(bodies, key=lambda b: sort_key(b.name))
        if body.id in tree.tenures
    ]


def years_told(everything: Sequence[Posts], as_of: date) -> list[int]:
    """The years in which somebody is known to have held a post, the last first."""
    held = [one for posts in everything for _, group in posts.posts for one in group]
    if not held:
        return []
    years = reversed(years_of([tenure for tenure, _ in held], as_of))
    return [year for year in years if any(in_year(one, year) for one in held)]


def year_pages(
    cards: Cards, everything: Iterable[Posts], year: int
) -> list[list[View]]:
    """Name who held what in a year, cut into pages between bodies."""
    pages: list[list[View]] = []
    lines = LINES
    for one in everything:
        told = [*_posts_of(cards, one, year)]
        if not told:
            continue
        size = sum(len(line.people) for line in told)
        if lines + size > LINES:
            pages.append([])
            lines = 0
        lines += size
        pages[-1].append(View(body=cards.organisation(one.body), posts=told))
    return pages


def _posts_of(cards: Cards, one: Posts, year: int) -> Iterator[View]:
    for post, group in one.posts:
        people = [
            View(official=cards.official(official), period=tenure.time)
            for tenure, official in group
            if in_year((tenure, official), year)
        ]
        if people:
            yield View(post=post, people=people)


def rows(everything: Iterable[Posts]) -> dict[str, Any]:
    """Put all of it into rows for a script, bodies apart."""
    bodies: list[list[str]] = []
    found: list[list[str | int]] = []
    for place, (body, posts) in enumerate(everything):
        names = " ".join([*body.file.short_names, *(n for n, _ in body.other_names)])
        bodies.append([body.name, body.address, names])
        for post, group in posts:
            for tenure, official in group:
                known = bounds(tenure)
                told = tenure.held.source or tenure.held.decision or ""
                found.append(
                    [
                        post,
                        place,
                        official.name,
                        official.id,
                        known["start"],
                        known["end"],
                        known["attested_on"],
                        tenure.time,
                        told,
                    ]
                )
    return {"bodies": bodies, "rows": found}
