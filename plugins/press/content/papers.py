"""What the PDF files that readers download hold: pages and text, kept between builds.

papers = papers_of(bulletin, reading, store, Path("content"))
papers.pages("documents/17.pdf")   →  12
papers.lines("documents/17.pdf")   →  ["Điều 1. …", …], for the search

A PDF is read once, in a child with a time limit; a build opens none that it knows.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from hashlib import blake2b
from pathlib import Path

import msgspec
from msgspec import Struct

from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.words.text import clean
from plugins.press.content.read_folder import Reading, sign
from plugins.press.content.store import Row, Store
from plugins.press.processes.child import Failure
from plugins.press.processes.progress import shown
from plugins.press.processes.workers import run

SECONDS_A_PAPER = 60.0
_MOST_PAGES = 2_000
# Whoever searches for a word behind these letters opens the file itself.
_MOST_LETTERS = 60_000
# A page with fewer letters is a picture with a stamp on it.
_FEWEST_LETTERS = 40
FEW = 8


class Paper(Struct, frozen=True):
    """What is known of a PDF: its pages, 0 where it could not be read; whether it is
    but pictures of pages; what stands for its text, b"" for none."""

    pages: int = 0
    is_scan: bool = False
    digest: bytes = b""


_decoder = msgspec.msgpack.Decoder(Paper)


class Papers:
    """The PDF files of one build, by their path below content/."""

    def __init__(self, known: Mapping[str, Paper], store: Store | None = None) -> None:
        self._known = known
        self._store = store

    def pages(self, file: str) -> int:
        """Return how many pages a file has; 0 where that is not known."""
        paper = self._known.get(file)
        return paper.pages if paper else 0

    def digest(self, file: str) -> bytes:
        """Return what stands for the text of a file; b"" for none."""
        paper = self._known.get(file)
        return paper.digest if paper else b""

    def lines(self, file: str) -> list[str]:
        """Return the text of a file in lines; StoreDamaged where it is lost."""
        if not self.digest(file) or self._store is None:
            return []
        return self._store.body(file).split("\n")


NO_PAPERS = Papers({})


def papers_of(
    bulletin: Bulletin, reading: Reading, store: Store, content: Path
) -> tuple[Papers, list[Problem]]:
    """Read the PDF files that public pages list; tell of those nobody can read."""
    there = {path for path in reading.files if path.lower().endswith(".pdf")}
    if not there:
        return NO_PAPERS, []
    uses = [
        (document.file, entity.path, f"documents[{place}].file")
        for entity in bulletin.everything
        for place, document in enumerate(entity.documents)
        if document.file in there
    ]
    wanted = sorted({file for file, _, _ in uses})
    known = _read(wanted, reading, store, content)
    problems = [
        _problem(path, key, file, known[file], reading)
        for file, path, key in uses
        if known[file].is_scan or not known[file].pages
    ]
    return Papers(known, store), problems


def _read(
    wanted: Sequence[str], reading: Reading, store: Store, content: Path
) -> dict[str, Paper]:
    signs = {file: sign(content, file, reading.files[file]) for file in wanted}
    known: dict[str, Paper] = {}
    for row in store.rows("papers"):
        if signs.get(row.path) == row.signature:
            known[row.path] = _decoder.decode(row.parts)
    fresh = [file for file in wanted if file not in known]
    work = partial(read_paper, str(content))
    outcomes = run(work, fresh, seconds=SECONDS_A_PAPER, batch=1)
    rows, texts = [], []
    for file, outcome in shown(outcomes, "Đọc tệp PDF", len(fresh), FEW):
        paper, text = (Paper(), "") if isinstance(outcome, Failure) else outcome
        known[file] = paper
        rows.append(Row(file, signs[file], msgspec.msgpack.encode(paper)))
        texts.append((file, text.encode()))
    if rows:
        store.save_papers(rows, texts)
    return known


def read_paper(content: str, file: str) -> tuple[Paper, str]:
    """Read one PDF (runs in a child process); a broken one has no pages."""
    # PDFium takes longer to load than most builds last.
    from plugins.press.content.pdf_pages import PdfError, pdf_pages

    try:
        pages = pdf_pages(Path(content, file).read_bytes(), _MOST_PAGES)
    except PdfError:
        return Paper(), ""
    if not pages:
        return Paper(), ""
    letters = sum(letter.isalpha() for page in pages for letter in page)
    if letters < _FEWEST_LETTERS * len(pages):
        return Paper(pages=len(pages), is_scan=True), ""
    text = "\n".join(_lines(pages))[:_MOST_LETTERS]
    digest = blake2b(text.encode(), digest_size=12).digest()
    return Paper(pages=len(pages), digest=digest), text


def _lines(pages: Sequence[str]) -> Iterator[str]:
    for page in pages:
        for line in clean(page).split("\n"):
            if words := " ".join(line.split()):
                yield words


def _problem(
    path: str, key: str, file: str, paper: Paper, reading: Reading
) -> Problem:
    line, column, length = reading.position(path, key) or (1, 1, 1)
    if paper.is_scan:
        rule = "scanned-document"
        message = f"{file} chỉ có ảnh quét: máy đọc màn hình không đọc được, không tìm được."
        hint = "đăng bản PDF xuất từ Word, hay nhận dạng chữ (OCR) trước khi đăng"
    else:
        rule = "unread-document"
        message = f"Không đọc được {file}: tệp hỏng, hay có mật khẩu."
        hint = "mở thử tệp; lưu lại một bản không có mật khẩu"
    return Problem(
        path=path,
        line=line,
        column=column,
        length=length,
        rule=rule,
        severity="warning",
        message=message,
        suggestion=hint,
    )
