"""Bytes of a content file → its text, or the sentence that says how to save it.

b"\\xef\\xbb\\xbf---\\r\\n"   →  "---\\n"
"Bắc Kạn".encode("utf-16")  →  problem bad-encoding, "hãy lưu lại … UTF-8"
"""

import codecs
import re

from plugins.bulletin.problems.problem import Problem, grouped

MAX_BYTES = 2_000_000
MAX_LINE = 20_000

# What Word and web pages end a line with inside a paragraph: words must not grow
# together, so it becomes a space, and every place stays where it was.
_PARTING = re.compile("[\x0b\x0c\x85\u2028\u2029]")
# YAML refuses these, XML forbids them and readers never see them. They become a
# zero-width space, which keeps every later column where the editor's program
# shows it and is dropped when a value is cleaned.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff"
    "\u2028\u2029\u202a-\u202e\u2066-\u2069]"
)
_HOW_TO_SAVE = 'hãy lưu lại với bảng mã UTF-8 ("Save as" → Encoding: UTF-8)'
_SIGNS = (
    (b"PK\x03\x04", "tệp Word hay tệp nén"),
    (b"\xd0\xcf\x11\xe0", "tệp Word cũ (.doc)"),
    (b"%PDF-", "tệp PDF"),
    (b"{\\rtf", "tệp RTF"),
    (b"\xff\xd8\xff", "ảnh JPEG"),
    (b"\x89PNG", "ảnh PNG"),
    (b"RIFF", "ảnh WebP"),
)
_NO_CONTROLS = b"\t\n\r" + bytes(range(32, 256))
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(data: bytes, path: str) -> tuple[str | None, list[Problem]]:
    """The text with `\\n` line ends and no invisible characters, and the problems.

    None when the file cannot be read as text at all.
    """
    if len(data) > MAX_BYTES:
        message = (
            f"Tệp quá lớn: {grouped(len(data))} byte, tối đa {grouped(MAX_BYTES)}."
        )
        hint = "chia thành nhiều bài; ảnh thì chép vào content/images/"
        return None, [
            Problem(path=path, rule="too-large", message=message, suggestion=hint)
        ]
    if program := program_of(data):
        return None, [_no_text(path, program)]
    try:
        raw = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, [_not_utf8(data, path, error.start)]
    raw = raw.replace("\r\n", "\n").replace("\r", "\n")
    text = _visible(raw)
    problems = [] if text == raw else [_invisible(raw, path)]
    return text, problems + _long_lines(text, path)


def _visible(raw: str) -> str:
    """The text without invisible characters: most texts have none."""
    if raw.replace("\n", "").isprintable():
        return raw
    return _INVISIBLE.sub("\u200b", _PARTING.sub(" ", raw))


def lines_of(data: bytes) -> list[str]:
    """The lines as the problems count them, for printing beside a problem.

    Those of a file that is no text are empty: nobody reads the bytes of a picture.
    """
    text = data.decode("utf-8-sig", errors="replace")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return [""] * len(lines) if _is_binary(data) else lines


def _is_binary(data: bytes) -> bool:
    """One control character may have slipped into a text; a text of them is none."""
    controls = len(data.translate(None, delete=_NO_CONTROLS))
    return program_of(data) is not None or controls * 20 > len(data)


def program_of(data: bytes) -> str | None:
    """What made a file that is no text, by its first bytes; None when unknown."""
    return next((name for sign, name in _SIGNS if data.startswith(sign)), None)


def _not_utf8(data: bytes, path: str, start: int) -> Problem:
    wide = data.startswith(_UTF16) or b"\x00" in data[:200]
    name = "UTF-16" if wide else "một bảng mã cũ (Windows-1258, TCVN3, VNI …)"
    before = data[:start].decode("utf-8", errors="replace")
    line = before.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    column = len(before) - max(before.rfind("\n"), before.rfind("\r"))
    return Problem(
        path=path,
        line=1 if wide else line,
        column=1 if wide else column,
        rule="bad-encoding",
        message=f"Tệp không phải UTF-8, có lẽ là {name}.",
        suggestion=_HOW_TO_SAVE,
    )


def _no_text(path: str, program: str) -> Problem:
    """A file of another program that was only given the name of a text."""
    return Problem(
        path=path,
        rule="bad-encoding",
        message=f"Đây là {program}, không phải văn bản.",
        suggestion="xóa tệp này; nếu là bài Word thì đổi lại đuôi .docx và chạy lệnh "
        "import",
    )


def _invisible(raw: str, path: str) -> Problem:
    found = next(_INVISIBLE.finditer(raw))
    before = raw[: found.start()]
    parting = _PARTING.match(found[0]) is not None
    return Problem(
        path=path,
        line=before.count("\n") + 1,
        column=len(before) - before.rfind("\n"),
        rule="invisible-character",
        severity="warning",
        message=f"Có ký tự điều khiển không nhìn thấy (U+{ord(found[0]):04X}).",
        suggestion="ký tự ngắt dòng này in ra như dấu cách; hãy xóa và gõ Enter"
        if parting
        else "ký tự này bị bỏ khi đăng; hãy xóa và gõ lại chỗ này",
    )


def _long_lines(text: str, path: str) -> list[Problem]:
    if len(text) <= MAX_LINE:
        return []
    return [
        Problem(
            path=path,
            line=number,
            column=MAX_LINE + 1,
            rule="too-large",
            message=f"Dòng dài {grouped(len(line))} ký tự, tối đa {grouped(MAX_LINE)}.",
            suggestion="hãy ngắt thành nhiều đoạn",
        )
        for number, line in enumerate(text.split("\n"), 1)
        if len(line) > MAX_LINE
    ]
