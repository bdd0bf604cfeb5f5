"""The sentences that a question stands in, out of the articles that were imported.

sentences_about(folder, ledger, question)  →  ["“Đồng chí … chủ trì.” (Họp bàn …)", …]
"""

from collections.abc import Iterator

from plugins.bulletin.files.changes.keys_in_place import UnfitError, body_start, keys_of
from plugins.bulletin.kinds import ARTICLE, MEETING, OFFICIAL
from plugins.bulletin.reading.sentence.tokens import sentences
from plugins.bulletin.words.text import level
from plugins.desk.importer.ledger import Ledger
from plugins.desk.review.folder import Folder
from plugins.desk.review.question import Question

_MOST = 4
_LONGEST = 300


def sentences_about(folder: Folder, ledger: Ledger, question: Question) -> list[str]:
    """Some sentences that name what is asked about, each with the article's title."""
    if question.proposal and question.proposal.sentence:
        one = question.proposal
        return [f"“{one.sentence}” ({one.source})"]
    found: list[str] = []
    for path in dict.fromkeys(_articles(ledger, question)):
        for sentence, title in _naming(folder, path, _names(question)):
            found.append(f"“{sentence}” ({title})")
            if len(found) == _MOST:
                return found
    return found


def _names(question: Question) -> tuple[str, ...]:
    """The words to look for; () for the first sentences."""
    kind = question.path.partition("/")[0]
    return () if kind in (ARTICLE.folder, MEETING.folder) else (level(question.name),)


def _articles(ledger: Ledger, question: Question) -> Iterator[str]:
    """The articles that are about it, as the ledger knows them."""
    reports = ledger.reports
    if question.path.startswith(f"{OFFICIAL.folder}/"):
        for source in ledger.told_by.get(question.subject, ()):
            yield ledger.place_of(reports[source])
        return
    for report in reports.values():
        paths = (report.meeting, report.article)
        if question.path in paths or question.subject in report.organisations:
            yield ledger.place_of(report)


def _naming(
    folder: Folder, path: str, names: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    text = folder.text(path) if path else None
    if text is None:
        return
    try:
        keys, start = keys_of(text), body_start(text)
    except UnfitError:
        return
    title = str(keys.get("title") or path)
    whole = [str(keys.get("summary") or ""), *text[start:].split("\n\n")]
    for part in whole:
        for sentence in sentences(part):
            words = " ".join(sentence.text.split())
            if words and all(name in level(words) for name in names):
                yield words[:_LONGEST], title
                if not names:
                    return
