"""Places named in the front matter: web addresses, stored files.

web_address("abc.vn")                    →  BadValueError, "viết https://abc.vn"
stored_file("images/a.jpg", "images")    →  "images/a.jpg"
"""

import re
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from plugins.bulletin.problems.bad_value import BadValueError
from plugins.bulletin.words.hosts import is_private

SUFFIXES = {
    "images": (".jpg", ".jpeg", ".png", ".webp", ".avif"),
    "documents": (
        *(".pdf", ".docx", ".xlsx", ".odt", ".ods", ".csv", ".txt", ".zip"),
        *(".mp4", ".webm", ".mp3", ".m4a", ".ogg", ".vtt"),
    ),
}
_BARE = re.compile(r"[\w-]+\.[\w.-]+(/|$)")


def web_address(address: str) -> str:
    """A full http(s) address that readers can open; raises BadValueError."""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        parts, host = urlsplit(""), ""
    if parts.scheme not in ("http", "https") or "." not in host or " " in address:
        message = f'"{address}" không phải địa chỉ web đầy đủ.'
        hint = f"https://{address}" if _BARE.match(address) else "cả https://"
        raise BadValueError("bad-url", message, f"viết {hint}")
    if is_private(host):
        raise BadValueError(
            "bad-url", f'"{host}" là máy nội bộ, bạn đọc không mở được.'
        )
    return address


def stored_file(name: str, folder: str) -> str:
    """The path of a file under content/, inside `folder`; raises BadValueError.

    Whether the file exists is not looked at here.
    """
    path = PurePosixPath(name)
    if name.startswith(("{", "|", "/")) or "\\" in name or ":" in name:
        message = f'"{name}" không phải đường dẫn trong thư mục content.'
        file = re.split(r"[\\/}]", name)[-1]
        hint = f"chép tệp vào content/{folder}/ rồi viết {folder}/{file}"
        raise BadValueError("bad-file", message, hint)
    if path.parts[0] != folder or any(part in ("..", ".") for part in path.parts):
        message = f'Tệp "{name}" phải nằm trong thư mục {folder}/.'
        raise BadValueError("bad-file", message, f"viết {folder}/{path.name}")
    if path.suffix.lower() not in SUFFIXES[folder]:
        message = f'Không đăng được loại tệp "{path.suffix or path.name}" ở đây.'
        raise BadValueError("bad-file", message, "dùng " + " ".join(SUFFIXES[folder]))
    return str(path)
