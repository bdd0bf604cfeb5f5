"""A Word file → the page it would be, with old fonts turned into Unicode.

a .docx typed in .VnTime  →  HTML in Unicode, pictures inside as data addresses
"""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

import mammoth
from mammoth.documents import Run

from plugins.desk.importer.encodings import UnreadableReportError, is_garbage, repair
from plugins.desk.importer.legacy_fonts import (
    UNICODE_SIGN,
    is_capital_font,
    legacy_font,
    to_unicode,
)
from plugins.desk.importer.web.page import Source, read_page

_LARGEST = 200_000_000
_STYLES = (
    "p[style-name='Caption'] => p.caption:fresh\np[style-name='Title'] => h1:fresh"
)


def _convert_fonts(document: Any) -> Any:
    """Convert what is set in an old font, unless it is in Unicode already."""
    runs = mammoth.transforms.get_descendants_of_type(document, Run)
    old = [run for run in runs if legacy_font(run.font or "")]
    if UNICODE_SIGN.search("".join(_texts(old))):
        return document
    return mammoth.transforms.run(_convert_run)(document)


def _texts(runs: list[Any]) -> Iterator[str]:
    for run in runs:
        yield from (child.value for child in run.children if hasattr(child, "value"))


def _convert_run(run: Any) -> Any:
    code = legacy_font(run.font or "")
    if code is None:
        return run
    capitals = is_capital_font(run.font)
    children = [
        child.copy(value=to_unicode(child.value, code, capitals=capitals))
        if hasattr(child, "value")
        else child
        for child in run.children
    ]
    return run.copy(children=children)


def _check_size(data: bytes) -> None:
    """Refuse what is no Word file and what would swell beyond reason."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            names = {part.filename for part in parts.infolist()}
            size = sum(part.file_size for part in parts.infolist())
    except zipfile.BadZipFile:
        msg = "không phải tệp Word .docx (có thể là .doc cũ; hãy lưu lại dạng .docx)"
        raise UnreadableReportError(msg) from None
    if "word/document.xml" not in names:
        msg = "không phải văn bản Word .docx"
        raise UnreadableReportError(msg)
    if size > _LARGEST:
        msg = "tệp Word quá lớn"
        raise UnreadableReportError(msg)


def word_to_html(data: bytes) -> str:
    """HTML of the document; raises UnreadableReportError, in Vietnamese."""
    _check_size(data)
    try:
        result = mammoth.convert_to_html(
            io.BytesIO(data), transform_document=_convert_fonts, style_map=_STYLES
        )
    except Exception as error:  # mammoth raises whatever its parsers raise
        msg = f"tệp Word hỏng ({type(error).__name__})"
        raise UnreadableReportError(msg) from error
    html = repair(str(result.value))
    if is_garbage(html):
        msg = "chữ trong tệp Word không đọc được (phông chữ lạ)"
        raise UnreadableReportError(msg)
    return html


def _first_heading(blocks: list[Any]) -> str | None:
    return blocks[0].text if blocks and blocks[0].kind == "heading" else None


def read_word(data: bytes) -> Source:
    """Read the report out of a Word file."""
    source = read_page(f"<body><main>{word_to_html(data)}</main></body>")
    title = _first_heading(source.blocks)
    blocks = source.blocks[1:] if title else source.blocks
    return Source(blocks, source.title or title, source.published, scraped=False)
