"""Every document of the front matter lies in content/, spelled exactly so.

documents: [{file: documents/BC-123.pdf, …}]   →  missing-document, when the
    file is bc-123.pdf: có phải "documents/bc-123.pdf"?
"""

from collections.abc import Collection, Iterable, Iterator

from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.record.articles import Article
from plugins.bulletin.record.meetings import Meeting
from plugins.bulletin.record.publicity import Entity
from plugins.bulletin.words.text import nearest, nfc


def check(entities: Iterable[Entity], paths: Collection[str]) -> Iterator[Finding]:
    """Look up the documents of articles and meetings.

    `paths` are all files below content/, in composed characters (NFC).
    """
    for one in entities:
        if isinstance(one, Article | Meeting) and one.file.documents:
            yield from _check(one, paths)


def _check(of: Article | Meeting, paths: Collection[str]) -> Iterator[Finding]:
    for index, document in enumerate(of.file.documents):
        if nfc(document.file) in paths:
            continue
        near = nearest(document.file, (p for p in paths if p.startswith("documents/")))
        yield Finding(
            of.path,
            f"documents[{index}].file",
            "missing-document",
            f'Không có tệp "{document.file}".',
            f'có phải "{near}"?' if near else "chép tệp vào content/documents/",
        )
