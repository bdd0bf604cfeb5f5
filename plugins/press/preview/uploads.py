"""Forms with files (multipart/form-data, RFC 7578) as texts and uploads.

parts_of(data, "multipart/form-data; boundary=x")
    →  {"alt": "Cầu mới"}, {"tep": Upload("IMG_0012.JPG", b"\\xff\\xd8…")}
"""

import re
from typing import NamedTuple

MULTIPART = "multipart/form-data"
_BOUNDARY = re.compile(r'boundary="?([^";,]{1,70})"?')
_NAME = re.compile(r'(?:^|;)\s*name="([^"]*)"')
_FILE = re.compile(r'(?:^|;)\s*filename="([^"]*)"')
_MOST_PARTS = 200


class Upload(NamedTuple):
    """A file that was sent: what it was called there, and what it holds."""

    name: str
    data: bytes


def parts_of(data: bytes, type_: str) -> tuple[dict[str, str], dict[str, Upload]]:
    """Read the fields and the files of a sent form; what is no part of it is left."""
    boundary = _BOUNDARY.search(type_)
    fields: dict[str, str] = {}
    files: dict[str, Upload] = {}
    if boundary is None:
        return fields, files
    mark = b"\r\n--" + boundary[1].encode("latin-1", "replace")
    for part in (b"\r\n" + data).split(mark, _MOST_PARTS)[1:-1]:
        head, found, body = part.partition(b"\r\n\r\n")
        told = head.decode("utf-8", "replace")
        name, file = _NAME.search(told), _FILE.search(told)
        if not found or not name:
            continue
        if file is None:
            fields[_plain(name[1])] = body.decode("utf-8", "replace")
        elif body:
            files[_plain(name[1])] = Upload(_plain(file[1]), body)
    return fields, files


def _plain(name: str) -> str:
    """A name as it was before a browser wrote it between quotes."""
    return name.replace("%22", '"').replace("%0D%0A", " ")
