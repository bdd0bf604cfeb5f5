"""No two files describe one thing.

two meetings of one title, day, hour, place and organisers  →  same-meeting (warning)
two articles of one title, day and text, or of one long text →  same-article (warning)
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping

from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.record.entities.articles import Article
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.rules.folder.age import Age
from plugins.bulletin.words.text import match_key

# Shorter bodies ("Mời xem ảnh.") may be the same of articles with other titles.
_WORDS = 40


def check_meetings(meetings: Iterable[Meeting], age: Age) -> Iterator[Finding]:
    """Compare meetings; those written later are asked about."""
    alike: defaultdict[Hashable, list[str]] = defaultdict(list)
    for meeting in meetings:
        file = meeting.file
        when = (file.date, file.session, file.start)
        where = (match_key(file.place or ""), file.parent, sorted(file.organisers))
        key = (match_key(file.title), file.kind, file.ordinal, when, repr(where))
        alike[key].append(meeting.path)
    for path, first in _later(alike, age):
        message = f"Cuộc họp này trùng tên và thời gian với {first}."
        hint = (
            "nếu là một cuộc thì bỏ một tệp và thêm địa chỉ của nó vào "
            "redirect_from; nếu là hai thì ghi giờ, buổi hay nơi họp"
        )
        yield Finding(path, "title", "same-meeting", message, hint, "warning")


def check_articles(articles: Iterable[Article], age: Age) -> Iterator[Finding]:
    """Compare articles; those written later are asked about."""
    alike: defaultdict[Hashable, list[str]] = defaultdict(list)
    for article in articles:
        text = article.text
        told = () if text.words >= _WORDS else (article.title.casefold(), article.day)
        if text.digest:
            alike[text.digest, told].append(article.path)
    for path, first in _later(alike, age):
        message = f"Bài này trùng từng lời với {first}."
        hint = (
            "nếu là một bài thì bỏ một tệp và thêm địa chỉ của nó vào redirect_from; "
            "nếu là hai thì viết lời khác nhau"
        )
        yield Finding(path, "title", "same-article", message, hint, "warning")


def _later(alike: Mapping[Hashable, list[str]], age: Age) -> Iterator[tuple[str, str]]:
    """Each path that is not the first of its group, with the first."""
    for paths in alike.values():
        if len(paths) > 1:
            first, *others = age.in_order(paths)
            yield from ((path, first) for path in others)
