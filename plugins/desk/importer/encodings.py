"""Bytes of a report to its text, whatever it was saved as.

decode("Bắc Kạn".encode("utf-16"))  →  "Bắc Kạn"
decode("Bắc Kạn".encode("cp1258") …)  →  "Bắc Kạn"
"""

import codecs
import re

from plugins.bulletin.words.text import nfc
from plugins.desk.importer.legacy_fonts import (
    UNICODE_SIGN,
    convert_lines,
    without_bullets,
)

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = {
    b"%PDF": "PDF", b"{\\rtf": "RTF", b"PK\x03\x04": "nén (hay Word .docx)",
    b"\xd0\xcf\x11\xe0": "Word .doc cũ", b"\x89PNG": "ảnh", b"\xff\xd8\xff": "ảnh",
    b"GIF8": "ảnh",
}  # fmt: skip
_DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.-]{2,20})", re.IGNORECASE)
_MOJIBAKE = re.compile("(?:Ã[\x80-\xbf¡-¿]|áº|á»|Ä‘|Æ°|Æ¡|â€|Ä\x91)")
# Accented letters that no word of the country has (Ê Đê and Gia Rai among them), and
# signs in the midst of a word: text in an unknown code. Old papers print Ð for Đ.
_LATIN = re.compile("[a-z\u00c0-\u02af\u1ea0-\u1ef9]", re.IGNORECASE)
_ALIEN = re.compile(
    "(?![ÀÁÂÃÈÉÊÌÍÐÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưČčĔĕĬĭŎŏŬŭƀɃ])[\u00c0-\u02af]"
    "|(?<=[^\\W\\d_])[?\u0080-\u00bf„†‡‰‹›‚ˆ˜](?=[^\\W\\d_])"
    "|[\ue000-\uf8ff]"
)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


class UnreadableReportError(ValueError):
    """A file no report can be read from; its text, in Vietnamese, says why."""


def _codecs(data: bytes) -> list[str]:
    """Encodings to try, the most telling first."""
    names = ["utf-8"]
    if found := _DECLARED.search(data[:4096]):
        names.append(found[1].decode("ascii").lower())
    if data.count(b"\0") * 4 > len(data):
        half = data[: len(data) // 2 * 2]
        names.insert(
            0, "utf-16-be" if half[::2].count(0) > half[1::2].count(0) else "utf-16-le"
        )
    return [*names, "cp1258", "cp1252", "latin-1"]


def _decoded(data: bytes) -> list[str]:
    texts = []
    for name in _codecs(data):
        try:
            texts.append(data.decode(name))
        except (UnicodeDecodeError, LookupError):
            continue
        if name.startswith("utf"):
            break
    return texts


def repair(text: str) -> str:
    """Text of an old font or of a wrong reading of UTF-8, in plain Unicode."""
    if len(_MOJIBAKE.findall(text)) * 60 > len(text):
        try:
            text = text.encode("cp1252").decode("utf-8")
        except UnicodeError:
            text = _repair_by_bytes(text)
    return without_bullets(nfc(convert_lines(text)))


def _repair_by_bytes(text: str) -> str:
    """As cp1252, but the five codes it lacks stand for themselves."""
    data = bytearray()
    for char in text:
        try:
            data += char.encode("cp1252")
        except UnicodeEncodeError:
            data += char.encode("latin-1", "replace")
    return data.decode("utf-8", "replace")


def _merit(text: str) -> float:
    """How much a text looks like Vietnamese."""
    odd = len(re.findall("[\x80-\x9f\ufffd¤¦§¨©ª¬®¯°±²³´µ¶·¸¹º¼½¾]", text))
    return len(UNICODE_SIGN.findall(text)) - 3.0 * odd


def is_garbage(text: str) -> bool:
    """Whether a text cannot be shown to a reader."""
    if not text:
        return False
    bad = len(_CONTROLS.findall(text)) + 2 * text.count("\ufffd")
    if bad * 50 > len(text) or len(_MOJIBAKE.findall(text)) * 60 > len(text):
        return True
    alien = len(_ALIEN.findall(text))
    return alien > 0 and alien * 25 > len(_LATIN.findall(text))


def decode(data: bytes) -> str:
    """Return the text of the bytes.

    Raises UnreadableReportError when no reading of them makes sense.
    """
    for sign, kind in _SIGNATURES.items():
        if data.startswith(sign):
            msg = f"thật ra là tệp {kind}, không phải văn bản"
            raise UnreadableReportError(msg)
    for mark, name in _MARKS:
        if data.startswith(mark):
            texts = [data.decode(name, "replace")]
            break
    else:
        texts = _decoded(data)
    read = [repair(text) for text in texts]
    text = read[0] if len(read) == 1 else max(read, key=_merit, default="")
    if is_garbage(text):
        msg = "không phải văn bản tiếng Việt đọc được (sai bảng mã hoặc tệp nhị phân)"
        raise UnreadableReportError(msg)
    return text
