"""The officials of the invented province, with dated posts.

Sixty officials come into office every fifty days and stay for five hundred, so
that a province of ten thousand articles has six hundred, whatever came after.

    officials(1)[2].posts_on(date(2012, 1, 5))  →  ("Chủ tịch UBND tỉnh",)
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from tests.bench.bodies import Body, living_bodies
from tests.bench.words import Dice, slug, vocabulary

FIRST_DAY = date(2012, 1, 1)
COHORT_DAYS = 50
COHORT_SIZE = 60
COHORTS_IN_OFFICE = 10
STILL_IN_OFFICE = date(2025, 6, 30)
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Post:
    """A post with the days it was held; without an end it is held still."""

    text: str
    body: Body
    start: date | None
    end: date | None
    year_only: bool = False


@dataclass(frozen=True, slots=True)
class Official:
    """A person of the registry."""

    id: str
    name: str
    honorific: str
    posts: tuple[Post, ...]

    def posts_on(self, day: date) -> tuple[str, ...]:
        """The posts held on a day, the main one last."""
        return tuple(
            post.text
            for post in reversed(self.posts)
            if post.start and post.start <= day and (not post.end or day <= post.end)
        )

    def line(self, day: date) -> str:
        """How a meeting's list of those present prints the person."""
        name = f"{self.honorific} {self.name}".strip()
        return f"{name} - {', '.join(self.posts_on(day))}"


def cohort_start(cohort: int) -> date:
    """The first day in office of a cohort."""
    return FIRST_DAY + timedelta(days=COHORT_DAYS * cohort)


def _end(cohort: int) -> date | None:
    last = cohort_start(cohort + COHORTS_IN_OFFICE) - DAY
    return last if last < STILL_IN_OFFICE else None


def _career(cohort: int, place: int) -> tuple[Post, ...]:
    """Posts from the first on; a body has one head and three deputies at a time."""
    led = living_bodies()
    body, age = led[place % len(led)], cohort % COHORTS_IN_OFFICE
    start, end = cohort_start(cohort), _end(cohort)
    middle = cohort_start(cohort + COHORTS_IN_OFFICE // 2)
    before = date(start.year - 6, 1, 1)
    if place >= len(led):
        body = led[(2 * cohort + place) % len(led)]
        return (Post(f"Trưởng Phòng Hành chính {body.short}", body, start, end),)
    if age == 0:
        earlier = Post(body.deputy, body, before, start - DAY, True)
        council = Post("Ủy viên Ban Chấp hành Đảng bộ tỉnh", led[0], middle, end)
        return earlier, Post(body.head, body, start, end), council
    if age <= 3:
        after = led[(place + 7) % len(led)]
        first = Post(body.deputy, body, start, middle - DAY)
        return first, Post(after.deputy, after, middle, end)
    offices = vocabulary()["offices"]
    post = f"Trưởng {offices[age - 4]} {body.short}"
    earlier = Post(f"Chuyên viên {body.short}", body, before, start - DAY, True)
    return earlier, Post(post, body, start, end)


def _name(number: int) -> str:
    """A different name for every number below 80,000, in mixed order."""
    words = vocabulary()
    rest, given = divmod(number * 33_331 % 80_000, 80)
    family, middle = divmod(rest, 40)
    parts = words["families"][family], words["middles"][middle], words["givens"][given]
    return " ".join(parts)


@cache
def officials(cohorts: int) -> tuple[Official, ...]:
    """Everybody in the registry, in order of coming into office."""
    seen: dict[str, int] = {}
    found = []
    for number in range(cohorts * COHORT_SIZE):
        name, place = _name(number), number % COHORT_SIZE
        plain = slug(name)
        seen[plain] = seen.get(plain, 0) + 1
        number_of_name = f"-{seen[plain]}" if seen[plain] > 1 else ""
        honorific = "Đại tá" if place in (4, 5) else ""
        career = _career(number // COHORT_SIZE, place)
        found.append(Official(plain + number_of_name, name, honorific, career))
    return tuple(found)


def in_office(everybody: Sequence[Official], cohort: int) -> tuple[Official, ...]:
    """Who is in office in the days of a cohort, heads first."""
    first = max(0, cohort - COHORTS_IN_OFFICE + 1) * COHORT_SIZE
    head = cohort // COHORTS_IN_OFFICE * COHORTS_IN_OFFICE * COHORT_SIZE
    heads = everybody[head : head + COHORT_SIZE]
    present = everybody[first : (cohort + 1) * COHORT_SIZE]
    known = {person.id for person in heads}
    return (*heads, *(person for person in present if person.id not in known))


def byline(dice: Dice) -> str:
    """A reporter's name, of two parts."""
    words = vocabulary()
    return f"{dice.pick(words['middles'][:9])} {dice.pick(words['givens'][:12])}"
