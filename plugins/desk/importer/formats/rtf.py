"""An RTF file → the blocks of its report: the text, since the rest is not read.

b"{\\\\rtf1 H\\\\u7885?p x\\\\u227?}"  →  Source([Block("text", "Họp xã")])
"""

import re

from striprtf.striprtf import rtf_to_text

from plugins.bulletin.reading.page.blocks import Block, lines_to_blocks
from plugins.desk.importer.encodings import UnreadableReportError, is_garbage, repair
from plugins.desk.importer.web.page import Source
from plugins.desk.importer.word.package import refuse

# A control word, on: "\v" hides what follows, "\v0" shows it again.
_HIDDEN = re.compile(r"\\(?:v|webhidden)(?:1)?(?![a-z0-9])")
_LOST = (
    (re.compile(r"\\(?:strike|striked1|deleted)(?:1)?(?![a-z0-9])"), "chữ gạch bỏ"),
    (re.compile(r"\\(?:super|sub)(?![a-z0])"), "chỉ số trên, dưới"),
    (re.compile(r"\\(?:shptxt|dptxbxtext)(?![a-z])"), "chữ trong khung"),
    (re.compile(r"\\pict(?![a-z])"), "ảnh"),
    (re.compile(r"\\footnote(?![a-z])"), "chú thích cuối trang"),
    (re.compile(r"\\trowd(?![a-z])"), "bảng"),
)
_INSTEAD = "hãy mở bằng Word, lưu lại dạng .docx rồi nhập"


def read_rtf(data: bytes) -> Source:
    """Read the report out of an RTF file; raises UnreadableReportError.

    What plain text cannot keep is asked about; a file with hidden text is refused,
    since its text would be shown.
    """
    written = data.decode("latin-1")
    if _HIDDEN.search(written):
        refuse(f"tệp RTF có chữ ẩn, không tách ra được; {_INSTEAD}")
    try:
        text = repair(rtf_to_text(written, errors="replace"))
    except Exception as error:  # striprtf raises whatever its parts raise
        msg = f"tệp RTF hỏng ({type(error).__name__})"
        raise UnreadableReportError(msg) from error
    if is_garbage(text):
        refuse(f"chữ trong tệp RTF không đọc được; {_INSTEAD}")
    lost = [what for pattern, what in _LOST if pattern.search(written)]
    asked = f"Tệp RTF có {', '.join(lost)} mà bản nháp không giữ được; {_INSTEAD}."
    blocks = list(lines_to_blocks("\n\n".join(text.split("\n"))))
    return Source([Block("question", asked)] * bool(lost) + blocks, scraped=False)
