"""An old address as editors copy it → one form: decoded, from its first slash.

old_address("/tin/h%E1%BB%8Dp.aspx?id=5")       →  "/tin/họp.aspx?id=5"
old_address("https://backan.gov.vn/tin/1.aspx") →  BadValueError, "viết /tin/1.aspx"
not_kept("/tin:5")                              →  "dấu :"
"""

import re
from typing import NoReturn
from urllib.parse import unquote

from plugins.bulletin.files.yaml.text import as_item
from plugins.bulletin.problems.bad_value import BadValueError

_RULE = "bad-address"
_WITH_HOST = re.compile(
    r"(?:https?:)?//[^/\s]+(?P<path>/\S*)?|(?:[\w-]+\.)+[a-z]{2,6}/", re.I
)
_SEVERAL = re.compile(r"\s*[,;]\s+(?=/)|\s+(?=/)")
_BROKEN_CODE = re.compile(r"%(?![0-9A-Fa-f]{2})")
_UNFIT = re.compile(r"[\x00-\x1f\x7f<>\"\\]")
# What Windows keeps no file under; sites are built there too.
_NO_FILE = re.compile(r"[:*?|]")
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
# A name of a file has 255 bytes at most, and more may come behind it.
_LONGEST_PART, _LONGEST = 200, 800


def old_address(address: str) -> str:
    """An address this site once had; raises BadValueError with what to write.

    Its path is decoded and without empty parts; what follows "?" stays as written.
    """
    if _WITH_HOST.match(address):
        path = re.sub(r"^(?:https?:)?//|^", "", address, count=1).partition("/")[2]
        _refuse(f'"{address}" có cả tên miền.', f"viết {as_item(f'/{path}')}")
    if not address.startswith("/"):
        bare = address.replace("\\", "/").lstrip("/")
        _refuse(f'"{address}" không bắt đầu bằng dấu /.', f"viết {as_item(f'/{bare}')}")
    if len(several := _SEVERAL.split(address)) > 1:
        items = ", ".join(map(as_item, several))
        _refuse("Nhiều địa chỉ trong một ý.", f"viết [{items}]")
    before, mark, _ = address.partition("#")
    if mark:
        kept = before if before.strip("/") else ""
        hint = f"viết {as_item(kept)}" if kept else "bỏ địa chỉ này"
        _refuse("Phần từ dấu # không bao giờ đến máy chủ.", hint)
    path, mark, query = address.partition("?")
    return _decoded(path) + (f"?{query}" if query else "")


def _decoded(path: str) -> str:
    if _BROKEN_CODE.search(path):
        fixed = _BROKEN_CODE.sub("%25", path)
        _refuse("Sau dấu % phải là hai chữ số mười sáu.", f"viết {as_item(fixed)}")
    try:
        decoded = unquote(path, errors="strict")
    except UnicodeDecodeError:
        _refuse(
            f'"{path}" không phải UTF-8 nên không đọc được.',
            "mở địa chỉ ấy trong trình duyệt rồi chép lại",
        )
    if _UNFIT.search(decoded):
        _refuse(f'"{path}" có ký tự không thể có trong địa chỉ.', "chép lại địa chỉ")
    parts = [part for part in decoded.split("/") if part]
    if any(part in (".", "..") for part in parts):
        _refuse(f'"{path}" có phần "." hoặc "..".', "viết địa chỉ đầy đủ")
    return f"/{'/'.join(parts)}{'/' if parts and decoded.endswith('/') else ''}"


def not_kept(path: str) -> str:
    """Why no file can answer a decoded path on a plain host, in Vietnamese; '' if one
    can."""
    if not path.strip("/"):
        return "trang đầu ở đó"
    if found := _NO_FILE.search(path):
        return f'dấu "{found[0]}"'
    for part in path.strip("/").split("/"):
        if part.startswith(".") or part.endswith((".", " ")):
            return f'phần "{part}" có dấu chấm hay dấu cách ở đầu, cuối'
        if _DEVICES.fullmatch(part):
            return f'phần "{part}" là tên máy dành riêng'
        if len(part.encode()) > _LONGEST_PART:
            return f"một phần dài {len(part.encode())} byte"
    return "quá dài" if len(path.encode()) > _LONGEST else ""


def _refuse(message: str, hint: str) -> NoReturn:
    raise BadValueError(_RULE, message, hint)
