"""What a report adds to the officials who are known already.

learn(store, somebody, report, ())  →  their file gets the day, proposals are returned

A draft learns days and posts at once; a page that readers see learns the days of posts
it has, what else it could learn is proposed. A change of post is always proposed.
"""

from collections.abc import Collection
from datetime import date

from plugins.bulletin.posts.printed import post_key
from plugins.bulletin.posts.qualifiers import is_former
from plugins.bulletin.reading.changes.change import Change
from plugins.bulletin.reading.import_ledger import Proposal
from plugins.bulletin.reading.report import Report
from plugins.bulletin.words.abbreviations import written_out
from plugins.desk.importer.drafts.content_folder import Store
from plugins.desk.importer.drafts.who_is_meant import Somebody, day_of

Dropped = Collection[tuple[str, str]]


def learn(
    store: Store, somebody: Somebody, report: Report, dropped: Dropped
) -> list[Proposal]:
    """Teach the official what the report says; what people have to decide is returned.

    `dropped` are the posts, by official and key, that people found not to be theirs.
    """
    official, title = somebody.official, report.layout.title or ""
    changes = [one for one in report.changes if one.name == somebody.person.name]
    ending = {post_key(one.post) for one in changes if one.ends and not one.career}
    day = day_of(report)
    proposals = [_change(official.id, one, title, day) for one in changes]
    for post in somebody.person.posts:
        key = post_key(post)
        if day is None or key in ending or (official.id, key) in dropped:
            continue
        if is_former(post):
            continue  # that it was held once says nothing of the day
        if official.attests(post) is None and not official.draft:
            proposals.append(
                Proposal(
                    official=official.id,
                    post=written_out(post, day),
                    attested=day.isoformat(),
                    source=title,
                )
            )
        elif official.learn(written_out(post, day), day, title):
            store.touch(official)
    return [
        one for one in proposals if (one.official, post_key(one.post)) not in dropped
    ]


def _change(official: str, change: Change, source: str, day: date | None) -> Proposal:
    return Proposal(
        official=official,
        post=written_out(change.post, day),
        start=change.start,
        end=change.end,
        begins=change.begins,
        career=change.career,
        reason=change.reason,
        end_reason=change.end_reason,
        decision=change.decision,
        source=source,
        sentence=change.sentence,
    )
