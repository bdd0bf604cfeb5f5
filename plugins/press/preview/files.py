"""Finds what an address of the preview shows, and nothing outside its folders.

shelf.find("/2018/07/hop/")  →  Found(200, b"<!doctype html>…", "text/html; …")
"""

from hashlib import blake2b
from mimetypes import MimeTypes
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, unquote, urlsplit

from plugins.bulletin.addresses import NOT_FOUND

HTML = "text/html; charset=utf-8"
# Windows and others change the types they know; these are the ones a site has.
TYPES = {
    ".avif": "image/avif",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".eml": "message/rfc822",
    ".html": HTML,
    ".ics": "text/calendar; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".jpg": "image/jpeg",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml; charset=utf-8",
}
_OTHERS = MimeTypes(filenames=())
_NOT_IN_NAMES = frozenset("\\:\0")


class Found(NamedTuple):
    """An answer: status, content and its type, or where to go instead."""

    status: int
    data: bytes
    type: str = HTML
    location: str = ""

    @property
    def digest(self) -> str:
        """What tells this answer from any other, for pages that wait for a change."""
        return blake2b(self.data, digest_size=8).hexdigest() + str(self.status)


class Shelf:
    """The folders of a preview; a page in an earlier one hides that in a later."""

    def __init__(self, *folders: Path) -> None:
        self._folders = folders

    def find(self, address: str) -> Found:
        """Return what an address (a path, perhaps with a query) shows."""
        path = unquote(urlsplit(f"//-{address}").path)
        names = path.strip("/").split("/")
        if any(_NOT_IN_NAMES & {*n} or n.startswith(".") for n in names):
            return self._missing()
        inside = "/".join(name for name in names if name)
        index = f"{inside}/index.html".lstrip("/")
        data = self._read(index if path.endswith("/") else inside)
        if data is not None:
            return Found(200, data, HTML if path.endswith("/") else type_of(inside))
        if not path.endswith("/") and self._read(index) is not None:
            return Found(302, b"", location=quote(f"/{inside}/"))
        return self._missing()

    def _missing(self) -> Found:
        page = self._read(NOT_FOUND.lstrip("/"))
        return Found(404, page) if page else Found(503, NOTHING_YET.encode())

    def _read(self, inside: str) -> bytes | None:
        for folder in self._folders:
            file = folder / inside
            try:
                if file.resolve().is_relative_to(folder.resolve()):
                    return file.read_bytes()
            except (OSError, ValueError):
                continue
        return None


def type_of(name: str) -> str:
    """Return the media type of a file by its ending."""
    ending = f".{name.rpartition('.')[2].lower()}"
    known = TYPES.get(ending) or _OTHERS.guess_type(name, strict=False)[0]
    return known or "application/octet-stream"


NOTHING_YET = """<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Xem trước</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"></head>
<body style="font-family: system-ui, sans-serif; margin: 2rem; max-width: 40rem">
<h1>Chưa có trang nào để xem</h1>
<p>Lần dựng đầu tiên đang chạy, hoặc nội dung còn lỗi. Trang này sẽ tự đổi
ngay khi dựng xong.</p>
</body></html>
"""
