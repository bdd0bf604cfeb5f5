"""Printed posts beside the tenures of the registry, whose bodies have names and places.

posts = HeldPosts(organisations, body_of, find)
posts.likeness("Trưởng ban Dân vận Tỉnh ủy", tenure)   →  Likeness.SAME
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from plugins.bulletin.posts.comparison import Likeness, likeness
from plugins.bulletin.posts.wordings import Wording, Words, wording
from plugins.bulletin.record.entities.organisations import Organisation
from plugins.bulletin.record.in_time.intervals import Certainty
from plugins.bulletin.record.in_time.tenures import Tenure

Find = Callable[[str], Organisation | None]


class HeldPosts:
    """Compares each pair once: the same posts are printed again and again."""

    def __init__(
        self,
        bodies: Iterable[Organisation],
        body_of: Callable[[Tenure], Organisation | None],
        find: Find,
    ) -> None:
        self._bodies = tuple(bodies)
        self._body = body_of
        self._find = find
        self._known: dict[tuple[str, str, str | None], Likeness] = {}
        self._held: dict[tuple[str, str | None], tuple[Wording, ...]] = {}
        self._names: dict[Words, set[str]] | None = None
        self._places: set[str] = set()

    def likeness(self, printed: str, tenure: Tenure) -> Likeness:
        """How near a printed post comes to the one of a tenure, whatever the day."""
        key = (printed, tenure.post, tenure.held.organisation)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._compare(printed, tenure)
        return known

    def fit(
        self, printed: Iterable[str], tenures: Iterable[Tenure], day: date | None
    ) -> bool:
        """Whether one of some posts is one of the tenures, of a day or of any time."""
        held = [t for t in tenures if day is None or t.on(day) is not Certainty.NO]
        return any(
            self.likeness(post, tenure) is Likeness.SAME
            for post in printed
            for tenure in held
        )

    def _compare(self, printed: str, tenure: Tenure) -> Likeness:
        body, bearers = self._body(tenure), self._bearers()

        def another(words: Words) -> bool:
            ids = bearers.get(words)
            return body is not None and ids is not None and body.id not in ids

        held = self._wordings(tenure)
        return likeness(wording(printed), held, another, self._places)

    def _wordings(self, tenure: Tenure) -> tuple[Wording, ...]:
        """The post of a tenure with each name of its body, in the places it lies in."""
        key = (tenure.post, tenure.held.organisation)
        known = self._held.get(key)
        if known is None:
            post, body = wording(tenure.post), self._body(tenure)
            names = body.names if body else ()
            within = _places_of(self._line(body))
            whole = [post.with_body(name).within(within) for name in names] or [post]
            known = self._held[key] = tuple(whole)
        return known

    def _line(self, body: Organisation | None) -> Iterator[Organisation]:
        """A body, then that above it, and so on; one that comes again ends it."""
        met: set[str] = set()
        while body and body.id not in met:
            met.add(body.id)
            yield body
            body = self._find(body.file.parent) if body.file.parent else None

    def _bearers(self) -> dict[Words, set[str]]:
        """Every name of a body as words, with the ids of those who bear it."""
        if self._names is None:
            self._names = {}
            for body in self._bodies:
                for name in body.names:
                    self._names.setdefault(wording(name).tokens, set()).add(body.id)
                    self._places.update(wording(name).places.values())
        return self._names


def _places_of(bodies: Iterable[Organisation]) -> dict[str, str]:
    """The places that the nearest of some bodies names, by their kind."""
    found: dict[str, str] = {}
    for body in bodies:
        for name in body.names:
            for kind, place in wording(name).places.items():
                found.setdefault(kind, place)
    return found
