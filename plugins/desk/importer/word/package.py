"""The parts of a package of Office files (.docx, .odt): names, limits, XML.

Package(data).xml("word/styles.xml")  →  its root element, or None
"""

import io
import zipfile
from collections.abc import Mapping
from typing import NoReturn
from xml.etree import ElementTree

from plugins.desk.importer.encodings import UnreadableReportError

_LARGEST = 200_000_000
_ENCRYPTED = 1
_OLE = b"\xd0\xcf\x11\xe0"
# Standard ECMA-376 names its parts in two ways; one of them is enough for us.
_STRICT = b"http://purl.oclc.org/ooxml/"
_NAMES = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main":
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    b"http://purl.oclc.org/ooxml/officeDocument/math":
        b"http://schemas.openxmlformats.org/officeDocument/2006/math",
    b"http://purl.oclc.org/ooxml/officeDocument/relationships":
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}  # fmt: skip


def refuse(message: str) -> NoReturn:
    """Raise UnreadableReportError with the message, in Vietnamese."""
    raise UnreadableReportError(message)


class Package:
    """A zipped file of parts that is of a reasonable size and without a password."""

    def __init__(self, data: bytes, kind: str) -> None:
        """Open the bytes; kind names the format in messages, as "Word .docx".

        Raises UnreadableReportError, in Vietnamese.
        """
        self._kind = kind
        if data.startswith(_OLE):
            refuse_ole(data)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, NotImplementedError):
            refuse(f"không phải tệp {kind} (hỏng, hoặc là dạng khác đổi đuôi)")
        parts = self._zip.infolist()
        if sum(part.file_size for part in parts) > _LARGEST:
            refuse(f"tệp {kind} quá lớn")
        if any(part.flag_bits & _ENCRYPTED for part in parts):
            refuse(LOCKED)
        self.names = frozenset(part.filename for part in parts)

    def read(self, name: str) -> bytes:
        """The bytes of a part; empty when it is missing; raises when it is damaged."""
        if name not in self.names:
            return b""
        try:
            return self._zip.read(name)
        except Exception as error:  # zipfile raises whatever its decoders raise
            msg = f"tệp {self._kind} hỏng ({type(error).__name__})"
            raise UnreadableReportError(msg) from error

    def xml(self, name: str) -> ElementTree.Element | None:
        """The root of a part; None when there is none; raises when it is damaged."""
        data = self.read(name)
        if not data:
            return None
        if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
            refuse(f"tệp {self._kind} có phần không được phép (DOCTYPE)")
        if _STRICT in data:
            for strict, usual in _NAMES.items():
                data = data.replace(strict, usual)
        try:
            # Without a document type nothing can be expanded beyond its own size.
            return ElementTree.fromstring(data)  # noqa: S314
        except (ElementTree.ParseError, ValueError, RecursionError) as error:
            msg = f"tệp {self._kind} hỏng ({type(error).__name__})"
            raise UnreadableReportError(msg) from error

    def with_parts(self, changed: Mapping[str, ElementTree.Element]) -> bytes:
        """The package again, some of its parts replaced."""
        written = io.BytesIO()
        with zipfile.ZipFile(written, "w") as copy:
            for name in sorted(self.names):
                if name in changed:
                    copy.writestr(name, ElementTree.tostring(changed[name], "utf-8"))
                elif not name.endswith("/"):
                    copy.writestr(name, self.read(name))
        return written.getvalue()


LOCKED = (
    "tệp có mật khẩu nên không đọc được; hãy mở bằng Word, bỏ mật khẩu "
    "(Tệp, Thông tin, Bảo vệ tài liệu) rồi lưu lại"
)


def refuse_ole(data: bytes) -> NoReturn:
    """Say what a file of the old Office container is: locked, or an old .doc."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        refuse(LOCKED)
    refuse(
        "là tệp Word .doc đời cũ; hãy mở bằng Word hay LibreOffice, "
        "lưu lại dạng .docx rồi nhập"
    )
