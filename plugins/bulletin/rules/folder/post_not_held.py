"""A post printed beside a name must be one the person held on that day.

    attendees: [Nông Văn Tài - Giám đốc Sở Y tế]  on 2018-07-20, when the registry
    has him there only until 2017                 →  post-not-held (error)

A newspaper had to print an apology for giving an official a former post; this rule
is why ours does not. A draft prints nothing yet, so there it is a warning. The registry
may be incomplete: beside a confirmed post, one it does not know is only a warning, and
so is a person without any known post then, or one whose posts are only known from
reports of other days.
"""

from collections.abc import Iterator
from datetime import date

from plugins.bulletin.posts.printed import qualifiers
from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.record.linking import Presence
from plugins.bulletin.record.meetings import Meeting
from plugins.bulletin.record.officials import Official
from plugins.bulletin.record.registry import Registry
from plugins.bulletin.record.tenures import Certainty, Tenure


def check(
    meeting: Meeting, people: tuple[Presence, ...], registry: Registry
) -> Iterator[Finding]:
    """Compare every printed post of a meeting with the registry on its day."""
    for presence in people:
        posts = [
            post
            for post in presence.appearance.line.posts
            if "nguyên" not in qualifiers(post)
        ]
        if presence.official and posts:
            yield from _check_person(meeting, presence, posts, registry)


def _check_person(
    meeting: Meeting, presence: Presence, posts: list[str], registry: Registry
) -> Iterator[Finding]:
    official = presence.official
    assert official is not None
    held = [t for t in official.tenures if t.on(meeting.day) is not Certainty.NO]
    stated = [tenure for tenure in held if states(tenure, meeting.day)]
    confirmed = [p for p in posts if any(same_post(p, t, registry) for t in held)]
    key = presence.appearance.position
    for post in posts:
        if post in confirmed:
            continue
        ended = any(same_post(post, t, registry) for t in official.tenures)
        if not held and not ended:
            yield _warning(meeting, key, official, "no-known-post")
            return
        if ended or (stated and not confirmed):
            yield _error(meeting, key, official, post, stated)
        else:
            yield _warning(meeting, key, official, "post-not-in-registry", post)


def states(tenure: Tenure, day: date) -> bool:
    """Say whether the registry speaks of that day, and not only of some other one."""
    return tenure.on(day) is Certainty.YES or not tenure.known_only_from_reports


def same_post(printed: str, tenure: Tenure, registry: Registry) -> bool:
    """Say whether a printed post is the one of a tenure, with or without its body."""
    wanted = registry.post_key(printed)
    if wanted == registry.post_key(tenure.post):
        return True
    whole = registry.whole_posts(tenure.post, tenure.held.organisation)
    return any(_begins(wanted, key) or _begins(key, wanted) for key in whole)


def _begins(longer: str, shorter: str) -> bool:
    return longer == shorter or longer.startswith(f"{shorter} ")


def _error(
    meeting: Meeting, key: str, official: Official, post: str, held: list[Tenure]
) -> Finding:
    day = _day(meeting.day)
    known = ", ".join(f'"{tenure.post}"' for tenure in held)
    hint = f"theo danh bạ, ngày ấy giữ: {known}" if known else "xem lại danh bạ"
    return Finding(
        meeting.path,
        key,
        "post-not-held",
        f'Theo danh bạ, {official.name} không giữ chức "{post}" vào ngày {day}.',
        hint,
        "warning" if meeting.file.draft else "error",
    )


def _warning(
    meeting: Meeting, key: str, official: Official, rule: str, post: str = ""
) -> Finding:
    day = _day(meeting.day)
    if post:
        message = f'Danh bạ chưa có chức "{post}" của {official.name} ngày {day}.'
    else:
        message = f"Danh bạ không ghi {official.name} giữ chức vụ nào ngày {day}."
    hint = f"bổ sung `posts:` trong {official.path}; người trùng tên có trang riêng"
    return Finding(meeting.path, key, rule, message, hint, "warning")


def _day(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"
