"""Posts and memberships in Popolo's shapes: no tenure is lost, every id is one.

posts_and_memberships(bulletin)
    →  ([Post("so:giam-doc", …)], [Membership("lo-an:so:giam-doc:2018", …)])
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from itertools import chain, count
from typing import NamedTuple

from plugins.bulletin.outputs.data import popolo
from plugins.bulletin.posts.printed import expand, starts_with_post
from plugins.bulletin.posts.qualifiers import FORMER, drop_qualifiers
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.in_time.tenures import Tenure
from plugins.bulletin.record.registry import Registry
from plugins.bulletin.words.text import level, slugify


def posts_and_memberships(
    bulletin: Bulletin,
) -> tuple[list[popolo.Post], list[popolo.Membership]]:
    """Describe every tenure, and every post that one is of, each once.

    An id is made of what it stands for and no two are equal: see `_post_ids` and
    `_numbered`.
    """
    registry = bulletin.registry
    tenures = [t for official in bulletin.officials for t in official.tenures]
    ids = _post_ids([_position(tenure, registry) for tenure in tenures])
    posts: dict[str, popolo.Post] = {}
    memberships: dict[str, popolo.Membership] = {}
    for tenure in tenures:
        position = _position(tenure, registry)
        post = _post(tenure, ids[position], position.body_id)
        posts.setdefault(post.id, post)
        membership = _membership(tenure, post, memberships)
        memberships[membership.id] = membership
    return list(posts.values()), list(memberships.values())


class _Position(NamedTuple):
    """A post of a body, whoever holds it and however."""

    body_id: str | None
    words: str

    @property
    def slug(self) -> str:
        return f"{self.body_id or '-'}:{slugify(self.words)}"


def _position(tenure: Tenure, registry: Registry) -> _Position:
    body = registry.body_of(tenure)
    words = level(expand(drop_qualifiers(tenure.post, frozenset({FORMER}))))
    return _Position(body.id if body else None, words)


def _post_ids(positions: Iterable[_Position]) -> dict[_Position, str]:
    """Name each position by its words without marks, with them where two fold alike.

    "Trưởng ban" and "Trưởng bản" are two; no slug holds a "~".
    """
    alike: defaultdict[str, set[_Position]] = defaultdict(set)
    for position in positions:
        alike[position.slug].add(position)
    return {
        position: f"{slug}~{position.words}" if len(same) > 1 else slug
        for slug, same in alike.items()
        for position in same
    }


def _post(tenure: Tenure, post_id: str, body_id: str | None) -> popolo.Post:
    label = drop_qualifiers(tenure.post, frozenset({FORMER}))
    if not starts_with_post(label):
        label = tenure.post
    return popolo.Post(
        id=post_id,
        label=label,
        other_label=(tenure.held.post_en,) if tenure.held.post_en else (),
        role=label,
        organization_id=body_id,
    )


def _membership(
    tenure: Tenure, post: popolo.Post, taken: Collection[str]
) -> popolo.Membership:
    held = tenure.held
    begun = held.from_ or (str(min(held.attested)) if held.attested else "-")
    end = str(tenure.interval.end) if tenure.interval.end else None
    return popolo.Membership(
        id=_numbered(f"{tenure.official_id}:{post.id}:{begun}", taken),
        person_id=tenure.official_id,
        post_id=post.id,
        label=tenure.post,
        organization_id=post.organization_id,
        start_date=held.from_,
        end_date=end,
        attested_dates=tuple(day.isoformat() for day in sorted(held.attested)),
        start_reason=held.reason,
        end_reason=held.end_reason,
        decision=held.decision,
        sources=_sources(held.source),
        source=None if _sources(held.source) else held.source,
    )


def _numbered(name: str, taken: Collection[str]) -> str:
    """Return the name, or the first "name~2", "name~3" … that nothing has yet."""
    numbered = (f"{name}~{number}" for number in count(2))
    return next(one for one in chain([name], numbered) if one not in taken)


def _sources(source: str | None) -> tuple[popolo.WebLink, ...]:
    web = source is not None and source.startswith(("https://", "http://"))
    return (popolo.WebLink(url=source),) if web and source else ()
