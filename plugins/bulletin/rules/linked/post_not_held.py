"""A post printed beside a name must be one the person held on that day, and held so.

    attendees: [Nông Văn Tài - Giám đốc Sở Y tế]  on 2018-07-20, when the registry
    has him there only until 2017                 →  post-not-held (error)
    has him as "Quyền Giám đốc" on that day       →  post-held-otherwise (error)
    has him as "Quyền Giám đốc" until 2018, and
    as "Giám đốc" from 2018 on                    →  post-uncertain (warning)

A newspaper had to print an apology for giving an official a former post; this rule
is why ours does not. A draft prints nothing yet, so there it is a warning. The registry
may be incomplete: beside a confirmed post, one it does not know is only a warning, and
so is a person without any known post then, or one whose posts are only known from
reports of other days.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from plugins.bulletin.problems.finding import Finding, Severity
from plugins.bulletin.record.attendance import Presence
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.record.in_time.intervals import Certainty
from plugins.bulletin.record.in_time.post_on_day import Verdict, judge_days
from plugins.bulletin.record.in_time.tenures import Tenure
from plugins.bulletin.record.registry import Registry
from plugins.bulletin.words.dates import short_day

_LOOK = "xem lại danh bạ"


def check(
    of: Entity[Any], people: tuple[Presence, ...], registry: Registry
) -> Iterator[Finding]:
    """Compare every printed post of a meeting, or a document, with its day's."""
    for presence in people:
        if of.people_day and presence.official and presence.appearance.line.posts:
            place = _Place(
                of,
                of.people_day,
                presence.appearance.position,
                presence.official,
                registry,
            )
            yield from _check_person(place, presence.appearance.line.posts)


def _check_person(place: "_Place", posts: Sequence[str]) -> Iterator[Finding]:
    official, day = place.official, place.on
    held = [t for t in official.tenures if t.on(day) is not Certainty.NO]
    stated = [tenure for tenure in held if states(tenure, day)]
    days = (day, max(day, place.of.last_day) if place.of.day == day else day)
    judged = {p: judge_days(p, official, days, place.registry) for p in posts}
    confirmed = any(one.confirms for one in judged.values())
    for post, (verdict, tenures) in judged.items():
        if verdict is Verdict.UNKNOWN and not held:
            yield _no_known_post(place)
            return
        if verdict is Verdict.UNKNOWN:
            wrong = bool(stated) and not confirmed
            yield _not_held(place, post, stated) if wrong else _unknown(place, post)
        elif verdict is Verdict.ENDED:
            yield _not_held(place, post, stated)
        elif verdict is Verdict.STILL:
            yield _still_held(place, post, tenures)
        elif verdict is not Verdict.HELD:
            yield _held_otherwise(place, post, verdict, tenures)


def states(tenure: Tenure, day: date) -> bool:
    """Say whether the registry speaks of that day, and not only of some other one."""
    return tenure.on(day) is Certainty.YES or not tenure.known_only_from_reports


class _Place(NamedTuple):
    """Where a post is printed, beside whose name, and what the registry is."""

    of: Entity[Any]
    on: date
    key: str
    official: Official
    registry: Registry

    def told(self, tenures: Iterable[Tenure]) -> str:
        return "; ".join(told(tenure, self.on, self.registry) for tenure in tenures)

    @property
    def day(self) -> str:
        return short_day(self.on)

    def error(self, rule: str, message: str, hint: str) -> Finding:
        severity: Severity = "warning" if self.of.file.draft else "error"
        return Finding(self.of.path, self.key, rule, message, hint, severity)

    def warning(self, rule: str, message: str, hint: str) -> Finding:
        return Finding(self.of.path, self.key, rule, message, hint, "warning")


def _not_held(place: _Place, post: str, stated: list[Tenure]) -> Finding:
    name = place.official.name
    message = f'Theo danh bạ, {name} không giữ chức "{post}" vào ngày {place.day}.'
    hint = f"theo danh bạ, ngày ấy giữ: {place.told(stated)}" if stated else _LOOK
    if holder := _near_holder(place, post):
        hint += f"; hay tên người là {holder.name_on(place.on)}?"
    return place.error("post-not-held", message, hint)


def _near_holder(place: _Place, post: str) -> Official | None:
    """Who has nearly the name printed, and may well hold the post on that day."""
    for person in place.registry.nearly(place.official.name):
        verdict, _ = judge_days(post, person, (place.on, place.on), place.registry)
        if verdict is Verdict.HELD:
            return person
    return None


def _still_held(place: _Place, post: str, held: tuple[Tenure, ...]) -> Finding:
    message = (
        f"Theo danh bạ, ngày {place.day} {place.official.name} vẫn giữ chức vụ mà dòng "
        f'này ghi là "{post}".'
    )
    return place.error("post-not-held", message, f"theo danh bạ: {place.told(held)}")


def _held_otherwise(
    place: _Place, post: str, verdict: Verdict, tenures: tuple[Tenure, ...]
) -> Finding:
    day = place.on
    hint = f"theo danh bạ: {place.told(tenures)}"
    certain = any(tenure.on(day) is Certainty.YES for tenure in tenures)
    if verdict is Verdict.OTHERWISE and certain:
        message = (
            f"Theo danh bạ, ngày {place.day} {place.official.name} giữ chức vụ ấy theo "
            f'cách khác, không phải "{post}".'
        )
        return place.error("post-held-otherwise", message, hint)
    message = (
        f"Danh bạ chưa đủ rõ để biết ngày {place.day} {place.official.name} có phải là "
        f'"{post}" không.'
    )
    return place.warning("post-uncertain", message, f"{hint}; ghi rõ chức vụ hoặc ngày")


def _unknown(place: _Place, post: str) -> Finding:
    name = place.official.name
    message = f'Danh bạ chưa có chức "{post}" của {name} ngày {place.day}.'
    return place.warning("post-not-in-registry", message, _addition(place.official))


def _no_known_post(place: _Place) -> Finding:
    name = place.official.name
    message = f"Danh bạ không ghi {name} giữ chức vụ nào ngày {place.day}."
    return place.warning("no-known-post", message, _addition(place.official))


def _addition(official: Official) -> str:
    return f"bổ sung `posts:` trong {official.path}; người trùng tên có trang riêng"


def told(tenure: Tenure, day: date, registry: Registry) -> str:
    """A post of the registry with the time it gives it, where it gives any."""
    post = registry.post_on(tenure, day)
    return f"{post} ({tenure.time})" if tenure.time else post
