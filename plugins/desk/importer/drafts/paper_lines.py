"""What the layout of a state document said, for the editor and for the reader.

StatePaper(number="412/TB-UBND", …)  →  "Số 412/TB-UBND, Bắc Kạn, ngày 22/5/2024 …"
"""

from collections.abc import Iterator

from plugins.bulletin.reading.page.state_paper import StatePaper
from plugins.bulletin.words.dates import short_day
from plugins.desk.importer.web.markdown import escape


def first_line(paper: StatePaper) -> str:
    """Number, place, day and issuer, to stand above the text; "" when unknown."""
    parts = [f"Số {paper.number}" if paper.number else ""]
    parts += [paper.place, f"ngày {short_day(paper.day)}" if paper.day else ""]
    said = ", ".join(filter(None, parts))
    by = f"Cơ quan ban hành: {paper.issuer}." if paper.issuer else ""
    whose = f"Thẩm quyền ban hành: {paper.authority}." if paper.authority else ""
    return escape(" ".join(filter(None, [f"{said}." if said else "", by, whose])))


def last_lines(paper: StatePaper) -> str:
    """Whoever signed and who gets the document, to stand below the text."""
    parts = []
    if paper.signatory:
        behalf = f" ({paper.on_behalf})" if paper.on_behalf else ""
        post = f", {paper.signs_as}" if paper.signs_as else ""
        parts.append(escape(f"Người ký: {paper.signatory}{post}{behalf}."))
    if paper.recipients:
        parts.append(escape(f"Nơi nhận: {'; '.join(paper.recipients)}."))
    return "\n\n".join(parts)


def questions(paper: StatePaper) -> Iterator[str]:
    """What the layout left open, and the key to fill in for the file itself."""
    if not paper.number:
        yield "Văn bản chưa có số; hãy điền."
    if paper.day is None:
        yield "Văn bản chưa có ngày ban hành; hãy điền."
    if not paper.signatory:
        yield "Không thấy người ký văn bản."
    keys = [f"number: {paper.number}" if paper.number else ""]
    keys += [f"issued: {paper.day.isoformat()}" if paper.day else ""]
    keys += [f"issuer: {paper.issuer}" if paper.issuer else ""]
    said = ", ".join(
        ["file: documents/….pdf", f"title: {paper.kind}", *filter(None, keys)]
    )
    yield f"Nếu đăng kèm tệp của văn bản thì ghi documents: [{{{said}}}]"
