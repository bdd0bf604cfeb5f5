"""A body acts, has posts and bodies below it only while it exists.

organisation: to: 2025-02-28
meeting of 2026 with organisers: [that one]     →  body-not-active (warning)
document of 2026 with issuers: [that one]       →  body-not-active (warning)
official: {post: …, organisation: that one, from: 2025-04-22}
                                                →  body-not-active (warning)
organisation: parent: that one, and no end of its own
                                                →  body-not-active (warning)
meeting of 2026 that prints a post with a name the body bore until 2025
                                                →  former-body-name (warning)
meeting of 2018 that prints a post with the name its body bears since 2025
                                                →  former-body-name (warning)
organisation: other_names: [{name: …, to: 2025}]
meeting of 2025-06-02 of that one               →  body-name-unsure (warning)
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from plugins.bulletin import kinds
from plugins.bulletin.posts.whole_posts import whole_post
from plugins.bulletin.posts.wordings import wording
from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.record.attendance import Presence
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.record.entities.organisations import Organisation
from plugins.bulletin.record.in_time.ended_bodies import living
from plugins.bulletin.record.in_time.intervals import Certainty, Interval
from plugins.bulletin.record.in_time.names import may_differ
from plugins.bulletin.record.in_time.tenures import Tenure
from plugins.bulletin.record.named import bodies_of
from plugins.bulletin.record.registry import Registry
from plugins.bulletin.words.dates import short_day
from plugins.bulletin.words.wording import in_words, listed

# What is told of a body there may be of any time.
_TELLS = frozenset({kinds.ARTICLE, kinds.OFFICIAL, kinds.ORGANISATION, kinds.PAGE})


def check_callers(of: Entity[Any], registry: Registry) -> Iterator[Finding]:
    """Look at who calls a meeting, issues a document, answers: on its day."""
    day = of.people_day
    if day is None or of.kind in _TELLS:
        return
    for key, name in bodies_of(of):
        body = registry.organisation(name).found
        if body:
            yield from _check_caller(of, day, key, body, registry)


def check_people(
    of: Entity[Any], people: Iterable[Presence], registry: Registry
) -> Iterator[Finding]:
    """Look at the bodies that printed posts name, by the names of the day."""
    day = of.people_day
    for one in people:
        if day is None or one.official is None:
            continue
        told = former_names(one.appearance.line.posts, one.official, day, registry)
        for message, hint in told:
            key = one.appearance.position
            yield Finding(of.path, key, "former-body-name", message, hint, "warning")


def former_names(
    posts: Iterable[str], official: Official, day: date, registry: Registry
) -> Iterator[tuple[str, str]]:
    """Message and hint for each post of a person that names its body by a name that
    was no longer, or not yet, borne on the day."""
    printed = {wording(post).tokens: post for post in posts}
    for tenure in official.tenures if printed else ():
        body = registry.body_of(tenure)
        if body is None or not body.other_names:
            continue
        right = whole_post(tenure.post, body.name_on(day))
        for name, when in _other_times(body, day):
            wrong = wording(whole_post(tenure.post, name)).tokens
            # Where the name adds no word, "Sở Nông nghiệp" and "Giám đốc Sở Nông
            # nghiệp và Môi trường", the words are those of the record.
            same = (wording(right).tokens, wording(tenure.post).tokens)
            if wrong in printed and wrong not in same:
                yield (
                    f'"{printed[wrong]}" gọi {body.name} bằng tên {when}: {name}.',
                    f"viết chức vụ theo tên ngày {short_day(day)}: {right}",
                )


def _other_times(body: Organisation, day: date) -> Iterator[tuple[str, str]]:
    """The names of a body that it surely did not bear on a day, and when it did."""
    for name, interval in body.other_names:
        if interval.end is not None and interval.end.last_day < day:
            yield name, "đã thôi dùng"
        elif interval.begins_after(day):
            yield name, "ngày ấy chưa dùng"
    if body.name_on(day) != body.name:
        yield body.name, "ngày ấy chưa dùng"


def _check_caller(
    of: Entity[Any], on: date, key: str, body: Organisation, registry: Registry
) -> Iterator[Finding]:
    day = short_day(on)
    if body.interval.holds(on) is Certainty.NO:
        what = f"{of.kind.noun} này là ngày {day}"
        message = f"{body.name} {_time(body)}, nhưng {what}."
        yield _warning(of.path, key, message, _instead(body, registry))
    elif isinstance(of, Meeting) and body.interval.holds(of.last_day) is Certainty.NO:
        until = f"{of.kind.noun} này họp đến ngày {short_day(of.last_day)}"
        message = f"{body.name} {_time(body)}, nhưng {until}."
        yield _warning(of.path, key, message, _instead(body, registry))
    elif may_differ(body.other_names, on):
        message = f"Chưa rõ ngày {day} {body.name} mang tên nào."
        hint = f"ghi ngày đổi tên vào `other_names:` trong {body.path}"
        yield Finding(of.path, key, "body-name-unsure", message, hint, "warning")


def check_official(official: Official, registry: Registry) -> Iterator[Finding]:
    """Look at the posts of a person, each in the time of its body."""
    for index, tenure in enumerate(official.tenures):
        body = registry.body_of(tenure)
        if body and _outside(tenure, body):
            message = (
                f'{body.name} {_time(body)}, nhưng "{tenure.post}" ghi một ngày '
                "ngoài thời gian ấy."
            )
            key, hint = f"posts[{index}].organisation", _instead(body, registry)
            yield _warning(official.path, key, message, hint)


def check_body(body: Organisation, registry: Registry) -> Iterator[Finding]:
    """Look at the body above one: what goes on is below nothing that has ended."""
    name = body.file.parent
    above = registry.organisation(name).found if name else None
    if above is None or above is body or above.interval.end is None:
        return
    own, ended = body.interval.end, above.interval.end
    if above.former and (own is None or own.first_day > ended.last_day):
        message = (
            f"{above.name} {_time(above)}, nhưng {body.name} vẫn ghi là trực thuộc."
        )
        successors = listed([one.name for one in living(above, registry)])
        hint = "ghi cơ quan cấp trên hiện nay, hoặc thêm `to:` cho cơ quan này"
        hint += f"; kế tục: {successors}" if successors else ""
        yield _warning(body.path, "parent", message, hint)


def _outside(tenure: Tenure, body: Organisation) -> bool:
    """Whether something known of a tenure lies outside the time of its body."""
    recorded = Interval.parse(tenure.held.from_, tenure.held.to)
    spans = [(day, day) for day in tenure.held.attested]
    spans += [(e.first_day, e.last_day) for e in (recorded.start, recorded.end) if e]
    return any(body.interval.excludes(*span) for span in spans)


def _instead(body: Organisation, registry: Registry) -> str:
    successors = listed([one.name for one in living(body, registry)])
    hint = f"ghi cơ quan của ngày ấy, hoặc sửa `from:`, `to:` trong {body.path}"
    return f"{hint}; kế tục: {successors}" if successors else hint


def _time(body: Organisation) -> str:
    start, end = body.interval.start, body.interval.end
    known = [f"bắt đầu {in_words(start)}" if start else ""]
    known += [f"kết thúc {in_words(end)}" if end else ""]
    return listed([words for words in known if words])


def _warning(path: str, key: str, message: str, hint: str) -> Finding:
    return Finding(path, key, "body-not-active", message, hint, "warning")
