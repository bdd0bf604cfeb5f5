"""Every document of the front matter lies in content/, spelled exactly so.

documents: [{file: documents/BC-123.pdf, …}]   →  missing-document, when the
    file is bc-123.pdf: có phải "documents/bc-123.pdf"?
"""

from collections.abc import Collection, Iterator

from plugins.bulletin.findings import Finding
from plugins.bulletin.records import Record
from plugins.bulletin.text import nearest, nfc


def check(record: Record, paths: Collection[str]) -> Iterator[Finding]:
    """Look up the documents of one article or meeting.

    `paths` are all files below content/, in composed characters (NFC).
    """
    file = record.article or record.meeting
    for index, document in enumerate(file.documents if file else ()):
        if nfc(document.file) in paths:
            continue
        near = nearest(document.file, (p for p in paths if p.startswith("documents/")))
        yield Finding(
            record.path,
            f"documents[{index}].file",
            "missing-document",
            f'Không có tệp "{document.file}".',
            f'có phải "{near}"?' if near else "chép tệp vào content/documents/",
        )
