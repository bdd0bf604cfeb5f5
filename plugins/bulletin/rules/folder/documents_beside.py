"""Documents fit each other: none replaces a later one, none is there twice.

date: 2018-07-31, replaces: [one of 2019]          →  replaces-later (warning)
two files with one number, day's year and issuer   →  same-document (warning)
"""

from collections import defaultdict
from collections.abc import Iterator

from plugins.bulletin.kinds import DOCUMENT
from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.entities.official_documents import OfficialDocument
from plugins.bulletin.rules.folder.age import Age
from plugins.bulletin.words.dates import short_day
from plugins.bulletin.words.document_numbers import number_key


def check(bulletin: Bulletin, age: Age) -> Iterator[Finding]:
    """Hold every document that readers may see against the others."""
    documents: list[OfficialDocument] = bulletin.of(DOCUMENT)
    for one in documents:
        for key in ("replaces", "amends"):
            for other in bulletin.names(one, key):
                if other.day > one.day:
                    yield _later(one, key, other)
    yield from _twice(bulletin, documents, age)


def _later(one: OfficialDocument, key: str, other: OfficialDocument) -> Finding:
    what = "thay thế" if key == "replaces" else "sửa đổi"
    message = (
        f"Văn bản ngày {short_day(one.day)} không thể {what} văn bản ngày "
        f"{short_day(other.day)} ({other.designation})."
    )
    hint = f"xem lại hai ngày, hoặc ghi {key} trong {other.path}"
    return Finding(one.path, key, "replaces-later", message, hint, "warning")


def _twice(
    bulletin: Bulletin, documents: list[OfficialDocument], age: Age
) -> Iterator[Finding]:
    alike: defaultdict[object, list[str]] = defaultdict(list)
    for one in documents:
        issuers = bulletin.names(one, "issuers")
        for issuer in issuers or (None,):
            where = issuer and issuer.id
            alike[number_key(one.file.number), one.day.year, where].append(one.path)
    told = set[str]()
    for paths in alike.values():
        if len(paths) == 1:
            continue
        first, *others = age.in_order(paths)
        for path in others:
            if path not in told:
                told.add(path)
                message = f"Văn bản này trùng số, năm và nơi ban hành với {first}."
                hint = (
                    "nếu là một văn bản thì bỏ một tệp và thêm địa chỉ của nó vào "
                    "redirect_from; nếu là hai thì sửa số hay nơi ban hành"
                )
                yield Finding(path, "number", "same-document", message, hint, "warning")
