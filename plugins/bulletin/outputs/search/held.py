"""Posts that were held, each with everybody who held it: who, when, and who says so.

posts_of(bulletin)  →  [Post(title="Giám đốc Sở Y tế", holders=(Holder(…), …)), …]
post_row(post)      →  ["Giám đốc Sở Y tế", "Sở Y tế", "/co-quan/so-y-te/", [[…], …]]
held_rows(["/can-bo/x/", …], held_by(bulletin))
    →  {0: [["Giám đốc Sở Y tế", 20160501, 99999999, "từ 5/2016", "…"]]}

What the record knows of the time is told as it stands there; nothing is guessed.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct

from plugins.bulletin.outputs.search.entries import initials, without_end
from plugins.bulletin.outputs.search.words import keys
from plugins.bulletin.posts.whole_posts import whole_post
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.record.entities.organisations import Organisation
from plugins.bulletin.record.in_time.tenures import Tenure
from plugins.bulletin.words.text import sort_key

# Days as numbers, 20180720; what has no known beginning or no end.
UNKNOWN, STILL = 0, 99_999_999


class Holder(Struct, frozen=True):
    """Who held a post, from when to when at the most, as the record words it."""

    name: str
    address: str
    first: int
    last: int
    time: str
    source: str


class Post(Struct, frozen=True):
    """A post of a body with its holders, the latest first."""

    title: str
    body: str
    address: str
    others: tuple[str, ...]
    holders: tuple[Holder, ...]

    @property
    def words(self) -> str:
        """All it is found by, a line each."""
        holders = dict.fromkeys(one.name for one in self.holders)
        body = (self.body, *self.others, initials(self.body))
        return "\n".join((self.title, *body, *holders))


def held_by(bulletin: Bulletin) -> dict[str, list[tuple[str, Holder]]]:
    """Gather what each person held, by address, in the order of the record."""
    registry = bulletin.registry
    return {
        official.address: [
            (title_of(tenure, registry.body_of(tenure)), _holder(tenure, official))
            for tenure in official.tenures
        ]
        for official in bulletin.officials
        if official.tenures
    }


def held_rows(
    addresses: Iterable[str], held: Mapping[str, Sequence[tuple[str, Holder]]]
) -> dict[int, list[list[object]]]:
    """What those at some addresses held, by the place of each in a file of names.

    A row is a post, the first and the last day, the time, the source.
    """
    return {
        place: [
            [post, one.first, one.last, one.time, one.source]
            for post, one in held[address]
        ]
        for place, address in enumerate(addresses)
        if address in held
    }


def heads_of(posts: Iterable[Post]) -> tuple[str, ...]:
    """Return the two words each post begins with, by their keys, each pair once."""
    return tuple(sorted({" ".join(keys(post.title)[:2]) for post in posts}))


def in_files(posts: Iterable[Post], limit: int) -> list[list[Post]]:
    """Put posts into files, in their order, until one has so many holders."""
    files: list[list[Post]] = []
    room = 0
    for post in posts:
        if room <= 0:
            files.append([])
            room = limit
        files[-1].append(post)
        room -= 1 + len(post.holders)
    return files


def posts_of(bulletin: Bulletin) -> list[Post]:
    """Gather all posts by their names, in one way of writing, and their bodies."""
    found: defaultdict[tuple[str, str], list[tuple[str, Holder]]] = defaultdict(list)
    bodies: dict[str, Organisation] = {}
    for official in bulletin.officials:
        for tenure in official.tenures:
            body = bulletin.registry.body_of(tenure)
            title = title_of(tenure, body)
            if body:
                bodies[body.id] = body
            key = (" ".join(keys(title)), body.id if body else "")
            found[key].append((title, _holder(tenure, official)))
    posts = [_post(bodies.get(body), held) for (_, body), held in found.items()]
    return sorted(posts, key=lambda post: (sort_key(post.title), post.address))


def title_of(tenure: Tenure, body: Organisation | None) -> str:
    """Name the post of a tenure with its body."""
    return whole_post(tenure.post, body.name) if body else tenure.post


def _post(body: Organisation | None, held: list[tuple[str, Holder]]) -> Post:
    holders = sorted((one for _, one in held), key=lambda one: one.address)
    holders.sort(key=lambda one: (one.last, one.first), reverse=True)
    name, address = (body.name, body.address) if body else ("", "")
    others = body.names[1:] if body else ()
    return Post(min(title for title, _ in held), name, address, others, tuple(holders))


def _holder(tenure: Tenure, official: Official) -> Holder:
    start, end = tenure.interval.start, tenure.interval.end
    first = number_of(start.first_day) if start else UNKNOWN
    last = number_of(end.last_day) if end and not tenure.ends_ahead else STILL
    if tenure.known_only_from_reports:
        days = sorted(map(number_of, tenure.held.attested))
        first, last = days[0], days[-1]
    told = (tenure.held.decision, tenure.held.source)
    source = "; ".join(dict.fromkeys(filter(None, told)))
    return Holder(official.name, official.address, first, last, tenure.time, source)


def number_of(day: date) -> int:
    """Write a day as a number: 20180720."""
    return (day.year * 100 + day.month) * 100 + day.day


def post_row(post: Post) -> list[object]:
    """Title, body, its address, holders, other names of the body.

    A holder is a name, an address, the first and the last day, the time, the source.
    """
    holders = [
        [one.name, one.address, one.first, one.last, one.time, one.source]
        for one in post.holders
    ]
    return without_end(
        [post.title, post.body, post.address, holders, list(post.others)], 4
    )
