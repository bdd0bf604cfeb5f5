"""A post in the text must be one the registry gives the person on that day.

"Đồng chí Nông Văn Tài, Giám đốc Sở Y tế" on 2018-07-20, when the registry has him
there only until 2017   →  text-post-not-held (warning)

A text abridges posts and a registry has gaps, so this stays silent where the registry
knows no post of that day, about a second post beside a confirmed one, and about what a
meeting prints too, where it is told already.
"""

import re
from collections.abc import Iterable, Iterator

from plugins.bulletin.posts.printed import qualifiers
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.reading.article_text import NamedOfficial
from plugins.bulletin.record.registry import Registry
from plugins.bulletin.record.tenures import Certainty, Tenure
from plugins.bulletin.rules.folder.post_not_held import same_post
from plugins.bulletin.rules.texts.text_beside_record import BesideRecord
from plugins.bulletin.words.dates import short_day

# Texts say "Phó Chủ tịch tỉnh" of the people's committee, never of its council.
_COMMITTEE = re.compile(
    r"(chủ tịch) (?=(?:tỉnh|thành phố|quận|huyện|thị xã|phường|thị trấn|xã)(?!\w))",
    re.IGNORECASE,
)


def check(beside: BesideRecord) -> Iterator[Problem]:
    """Compare the posts beside every name of a text with the registry."""
    for person in beside.text.people:
        posts = [post for post in person.posts if "nguyên" not in qualifiers(post)]
        if posts:
            yield from _check_person(beside, person, posts)


def _check_person(
    beside: BesideRecord, person: NamedOfficial, posts: list[str]
) -> Iterator[Problem]:
    registry, day = beside.registry, beside.day
    official = registry.official(person.name, day, person.posts).found
    if official is None:
        return
    held = [t for t in official.tenures if t.on(day) is not Certainty.NO]
    if not held:
        return
    wrong = [post for post in posts if not _among(held, post, registry)]
    confirmed = len(wrong) < len(posts)
    printed = beside.printed_posts(official)
    for post in wrong:
        if post in printed or (
            confirmed and not _among(official.tenures, post, registry)
        ):
            continue
        known = ", ".join(map(_told_of, held))
        message = (
            f"Danh bạ không ghi ngày {short_day(day)} {official.name} "
            f'giữ chức "{post}".'
        )
        hint = f"theo danh bạ: {official.name} - {known}"
        yield beside.warn("text-post-not-held", person.place, message, hint)


def _told_of(tenure: Tenure) -> str:
    days = f" ({tenure.days})" if tenure.known_only_from_reports else ""
    return f"{tenure.post}{days}"


def _among(tenures: Iterable[Tenure], post: str, registry: Registry) -> bool:
    written_out = _COMMITTEE.sub(r"\1 UBND ", post)
    return any(same_post(written_out, tenure, registry) for tenure in tenures)
