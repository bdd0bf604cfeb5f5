"""Which files may lie in content/, and under which names.

    articles/2018/07/Tin nóng.md     →  bad-name
    articles/bai.md                  →  wrong-folder
    images/.env, images/id_rsa       →  secret-file
    images/.DS_Store, ~$khoa.docx    →  stray-file (warning)
    images/Anh.jpg + images/anh.jpg  →  same-name

Nothing but what is listed here is ever read or copied; files that could hold a
secret are errors all the same, because content/ is handed around.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import PurePosixPath

from plugins.bulletin.files.left_behind import is_left_behind
from plugins.bulletin.files.places import SUFFIXES
from plugins.bulletin.kinds import KINDS, Kind, holds_a_kind, kind_of
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.reading import import_ledger
from plugins.bulletin.record.ledgers import address_ledger, revision_lines
from plugins.bulletin.slugs import page_slug_complaint, slug_complaint, slug_instead
from plugins.bulletin.words.text import nfc, slugify

_SHAPES = {
    kind: re.compile(f"{kind.folder}/{kind.below_pattern}[^/]+") for kind in KINDS
}
# What the project itself keeps beside the content.
_LEDGERS = {address_ledger.FILE, revision_lines.FILE, import_ledger.FILE}
# Most files lie so, and need no closer look.
_FOLDERS = "|".join(f"{k.folder}/{k.below_pattern}" for k in KINDS if not k.at_top)
_USUAL = re.compile(rf"(?:{_FOLDERS})([a-z0-9-]+)\.md")
_SOME_DAY = date(2018, 7, 20)
_SECRET = re.compile(
    r"\.env.*|\.git|\.ssh|\.netrc|\.htpasswd|\.npmrc|\.pypirc|id_(?:rsa|dsa|ecdsa|ed25519).*"
    r"|.*\.(?:pem|key|p12|pfx|ppk|kdbx|keystore|sqlite|sql)|(?!(?:eh)?thumbs).*\.db",
    re.IGNORECASE,
)
# An article, a photo or a guide may be about passwords; a list may hold them.
_LIST_OF_SECRETS = re.compile(
    r".*(?:secret|password|mat-?khau|mật khẩu).*\.(?:txt|csv|xlsx|ods|zip|ini|cfg|json)"
    r"|(?:secret|password|mat-?khau|mật khẩu)s?",
    re.IGNORECASE,
)


def check(paths: Iterable[str], strange: Iterable[str] = ()) -> Iterator[Problem]:
    """Look at the names of all files below content/ (posix, relative to it).

    `strange` are entries that are no regular files: symbolic links, sockets.
    """
    seen: dict[str, str] = {}
    for path in sorted(set(paths) - _LEDGERS, key=lambda one: (nfc(one) != one, one)):
        if problem := _complaint(path):
            yield problem
        other = seen.setdefault(nfc(path).casefold(), path)
        if other != path:
            message = f'Tên tệp trùng với "{other}" trên máy không phân biệt chữ hoa.'
            hint = f"đổi tên tệp thành {_other_name(path, seen)}"
            yield _problem(path, "same-name", message, hint)
    for path in sorted(strange):
        message = "Đây là liên kết tượng trưng hoặc tệp đặc biệt, không được đọc."
        yield _problem(path, "not-a-file", message, "chép tệp thật vào đây")


def _other_name(path: str, taken: Collection[str]) -> str:
    """A name of the same kind that no file has on any machine."""
    place, number = PurePosixPath(path), 2
    while (
        nfc(f"{place.parent}/{place.stem}-{number}{place.suffix}").casefold() in taken
    ):
        number += 1
    return f"{place.stem}-{number}{place.suffix}"


def _complaint(path: str) -> Problem | None:
    if usual := _USUAL.fullmatch(path):
        return _stem_complaint(path, usual[1], slug_complaint(usual[1]))
    folders, _, name = path.rpartition("/")
    left_behind = is_left_behind(path)
    listed = not left_behind and _LIST_OF_SECRETS.fullmatch(nfc(name))
    if listed or _SECRET.fullmatch(name) or _is_secret(folders):
        message = "Tệp này có thể chứa khóa hoặc mật khẩu."
        return _problem(path, "secret-file", message, "chuyển ra khỏi thư mục content")
    if left_behind:
        message = "Tệp tạm hoặc bản sao, không được đăng."
        return _problem(path, "stray-file", message, "xóa tệp này", "warning")
    if f"/{path}".find("/.") >= 0:
        message = "Tệp ẩn không được đăng."
        return _problem(path, "stray-file", message, "xóa tệp này", "warning")
    if holds_a_kind(path):
        return _text_complaint(path, kind_of(path))
    return _stored_complaint(path, path.partition("/")[0])


@cache
def _is_secret(folders: str) -> bool:
    return any(map(_SECRET.fullmatch, folders.split("/")))


def _text_complaint(path: str, kind: Kind) -> Problem | None:
    example = kind.file(kind.example, _SOME_DAY)
    stem = path.rpartition("/")[2].removesuffix(".md")
    if not path.endswith(".md") or not stem:
        message = f"Thư mục {kind.folder}/ chỉ nhận tệp .md."
        return _problem(path, "wrong-kind-of-file", message, f"như {example}")
    if not _SHAPES[kind].fullmatch(path):
        return _problem(path, "wrong-folder", "Tệp nằm sai chỗ.", f"đặt như {example}")
    complaint = page_slug_complaint if kind.at_top else slug_complaint
    return _stem_complaint(path, stem, complaint(stem))


def _stem_complaint(path: str, stem: str, wrong: str | None) -> Problem | None:
    if wrong is None:
        return None
    name = slug_instead(stem) or "ten-bai"
    if kind_of(path).at_top and page_slug_complaint(name):
        name = f"{name}-2"
    hint = f"đổi thành {name}.md"
    return _problem(path, "bad-name", f"Tên tệp {wrong}", hint)


def _stored_complaint(path: str, folder: str) -> Problem | None:
    name = PurePosixPath(path)
    if folder not in SUFFIXES or len(name.parts) == 1:
        folders = ", ".join([*(kind.folder for kind in KINDS), *SUFFIXES])
        message = "Thư mục content không có chỗ cho tệp này."
        return _problem(path, "wrong-folder", message, f"chỉ dùng: {folders}")
    if name.suffix.lower() not in SUFFIXES[folder]:
        message = f'Không đăng được loại tệp "{name.suffix or name.name}".'
        hint = "dùng " + " ".join(SUFFIXES[folder])
        return _problem(path, "wrong-kind-of-file", message, hint)
    if not re.fullmatch(r"[\w][\w .,()+&=@\-]*", name.name) or len(path.encode()) > 200:
        message = "Tên tệp có ký tự lạ hoặc quá dài."
        if nfc(name.name) != name.name:
            message = (
                "Tên tệp ghi chữ và dấu tách rời (kiểu macOS), máy khác không thấy."
            )
        hint = f"đổi thành {slugify(name.stem) or 'ten-moi'}{name.suffix.lower()}"
        return _problem(path, "bad-name", message, hint)
    return None


def _problem(
    path: str, rule: str, message: str, hint: str, severity: str = "error"
) -> Problem:
    return Problem(
        path=path,
        rule=rule,
        message=message,
        suggestion=hint,
        severity="warning" if severity == "warning" else "error",
    )
