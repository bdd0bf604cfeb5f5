"""The text of a PDF, page by page, as its lines stand on the page.

pdf_pages(data)  →  ["Số: 17/QĐ-UBND\\nQUYẾT ĐỊNH …", …]; "" for a page that is an image

PDFium, which reads it in Chromium too, knows syllables by where their letters stand. A
reader that goes by the changes of fonts parts them: where a font has no "ế", programs
take it from another one, and "Quyết" becomes "Quy ế t".
"""

import re

import pypdfium2
from pypdfium2.raw import FPDF_ERR_PASSWORD

# What PDFium puts for a hyphen at the end of a line, with that end.
_HYPHEN = re.compile("[\x02\ufffe]\n?")


class PdfError(Exception):
    """A PDF that cannot be read: damaged, or `locked` with a password."""

    def __init__(self, locked: bool) -> None:
        super().__init__("locked" if locked else "damaged")
        self.locked = locked


def pdf_pages(data: bytes, most: int) -> list[str] | None:
    """Return the text of each page; None when there are more than `most`.

    Raises PdfError.
    """
    try:
        with pypdfium2.PdfDocument(data) as document:
            if len(document) > most:
                return None
            return [_text(page) for page in document]
    except pypdfium2.PdfiumError as error:
        raise PdfError(error.err_code == FPDF_ERR_PASSWORD) from error


def _text(page: pypdfium2.PdfPage) -> str:
    written: str = page.get_textpage().get_text_range()
    return _HYPHEN.sub("-", written.replace("\r\n", "\n"))
