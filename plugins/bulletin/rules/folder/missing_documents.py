"""Every document of the front matter lies in content/, spelled exactly so.

documents: [{file: documents/BC-123.pdf, …}]   →  missing-document, when the
    file is bc-123.pdf: có phải "documents/bc-123.pdf"?
"""

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from plugins.bulletin.files.schema import AttachedDocument
from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.words.text import nearest, nfc


def check(entities: Iterable[Entity[Any]], paths: Collection[str]) -> Iterator[Finding]:
    """Look up the documents of whatever can have some.

    `paths` are all files below content/, in composed characters (NFC).
    """
    for one in entities:
        for index, document in enumerate(one.documents):
            yield from _check(one, index, document, paths)


def _check(
    of: Entity[Any], index: int, document: AttachedDocument, paths: Collection[str]
) -> Iterator[Finding]:
    if nfc(document.file) in paths:
        return
    near = nearest(document.file, (p for p in paths if p.startswith("documents/")))
    yield Finding(
        of.path,
        f"documents[{index}].file",
        "missing-document",
        f'Không có tệp "{document.file}".',
        f'có phải "{near}"?' if near else "chép tệp vào content/documents/",
    )
