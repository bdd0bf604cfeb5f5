"""A content folder given as a dict → its problems, without a build or a disk.

problems_of({"articles/2018/07/x.md": "---\\ntitle: …"})  →  [Problem(…), …]
"""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType, SimpleNamespace
from typing import Any

import pelicanconf
from plugins.bulletin.files.front_matter import read_document
from plugins.bulletin.files.schema import ArticleFile
from plugins.bulletin.kinds import holds_a_kind
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.reading.article_text import ArticleText, read_article_text
from plugins.bulletin.record.ledgers import address_ledger
from plugins.bulletin.record.stored_record import Record
from plugins.bulletin.rules.one_file import read_content_file
from plugins.bulletin.rules.texts.all_texts import check_texts
from plugins.bulletin.site import Site
from plugins.bulletin.words.dates import VIETNAM
from plugins.press.check import with_plans_told
from plugins.press.content.all_files import composed
from plugins.press.content.problems import link_content
from plugins.press.content.problems import problems_of as problems_between
from plugins.press.content.read_one import record_of

NOW = datetime(2026, 1, 1, 8, tzinfo=VIETNAM)
SITE = Site.from_settings(vars(pelicanconf))

Files = Mapping[str, str | bytes]


def problems_of(
    files: Files,
    strange: tuple[str, ...] = (),
    now: datetime = NOW,
    saved: Mapping[str, int] = MappingProxyType({}),
) -> list[Problem]:
    """Every problem of the files (path below content/ → text or bytes).

    `saved`: hours at which files were saved, where it matters.
    """
    data = {p: t.encode() if isinstance(t, str) else t for p, t in files.items()}
    texts = [p for p in sorted(data) if p.endswith(".md") and holds_a_kind(p)]
    read = {p: read_content_file(p, data[p], SITE.choices, root="") for p in texts}
    records = [record_of(p, data[p], read[p]) for p in texts]

    def position(path: str, key: str) -> Any:
        return read[path].positions.get(key) if path in read else None

    reading: Any = SimpleNamespace(
        files=composed(dict.fromkeys(data)),
        parts=data,
        strange=list(strange),
        ledger=data.get(address_ledger.FILE, b""),
        records=records,
        drafts=frozenset(r.path for r in records if r.draft),
        broken=frozenset(r.path for r in records if r.broken),
        unsure=frozenset(r.path for r in records if r.unsure),
        texts={record.path: record.text for record in records},
        position=position,
        saved=lambda path: saved.get(path, 0) * 3_600 * 10**9,
        source=lambda path: data[path].decode(errors="replace"),
        problems=[problem for one in read.values() for problem in one.problems],
    )
    told = check_texts(records, {r.path: _text(r, data[r.path]) for r in records})
    linked = link_content(reading, now)
    problems = problems_between(linked, reading, SITE, now)
    problems = with_plans_told(problems, linked, reading, now)
    return sorted({*problems, *told})


def _text(record: Record, data: bytes) -> ArticleText:
    """What an article tells."""
    document, _ = read_document(data, record.path)
    if document is None or not isinstance(record.file, ArticleFile) or record.unsure:
        return ArticleText()
    published = record.file.date.astimezone(VIETNAM).date()
    return read_article_text(document, published)


def article(lines: str = "", body: str = "Nội dung bài viết.\n") -> str:
    """A sound article with these lines of front matter in place of its own."""
    sound = {
        "title": "title: Một cuộc họp",
        "date": "date: 20/7/2018",
        "category": "category: Chính quyền",
    }
    given = {
        line.replace("：", ":").split(":")[0].strip() for line in lines.split("\n")
    }
    kept = [line for key, line in sound.items() if key not in given]
    return "\n".join(["---", *kept, lines.strip("\n") or "# sound", "---", "", body])
