"""The way into an online meeting is for those invited, not for all who read.

place: "Zoom, ID 812 345 678, mật khẩu 2468ab"   →  room-password (warning)
"[Vào họp](https://zoom.us/j/8123?pwd=Zk3)"      →  room-password (warning)
"Không ai được hỏi mật khẩu OTP của người dân"   →  nothing
"Zoom; mật khẩu: gửi riêng theo giấy mời"        →  nothing
"""

import re
from collections.abc import Iterator

from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.read_file import ReadFile
from plugins.bulletin.words.text import level, nfc

_LINK = (
    r"https?://[^\s/]*(?:zoom|meet|teams|webex)[^\s?]*"
    r"\?(?:[^\s)]*&)?(?:pwd|password|passcode)=[^\s)&]+"
)
# One has a digit, or is a single word with which its sentence ends.
_GIVEN = (
    r"(?<!\w)(?:mật khẩu|mật mã|passcode|password|pass|pwd|mk"
    r"|mã (?:pin|truy cập|vào phòng|bảo mật))"
    r"(?: (?:vào|phòng|cuộc|họp|zoom|meet|teams|webex|đăng nhập|tham gia))*"
    r"(?: ?\(\w+\))?\s*(?:(?:là|[:=–—-])\s*)?[\"“'`*]*"
    r"(?:(?=[^\s.,;)]*\d)[^\s,;)\"”]{4,}"
    r"|(?<=[:=\"“ ])(?<![^:=\"“] )[a-z@#!$%&_-]{4,}(?=[\"”'`*\s]*(?:[.,;)]|$)))"
)
_FOUND = re.compile(rf"{_LINK}|{_GIVEN}", re.MULTILINE)
_ROOM = re.compile(
    r"(?<!\w)(?:zoom|google meet|ms teams|microsoft teams|teams|webex|meeting id"
    r"|id (?:phòng|cuộc)? ?họp|phòng họp|(?:họp|hội nghị) trực tuyến|trực tuyến)(?!\w)"
    r"|meet\.google|teams\.|zoom\."
)
# One of them is in all that is looked for; to look for a word takes no time.
_WORDS = ("mật", "mã ", "pass", "pwd", "mk")
_NEAR = 3  # lines between the room and its password
_HINT = "nếu chỉ người được mời mới vào họp thì bỏ chỗ này, gửi riêng trong giấy mời"


def check(file: ReadFile) -> Iterator[Problem]:
    """Look at what the front matter says in words, then at the text."""
    if _may_give(file.said):
        yield from _in_front(file)
        yield from _in_text(file)


def _in_front(file: ReadFile) -> Iterator[Problem]:
    texts = []
    if any(_may_give(text) for _, text in file.texts()):
        texts = [(key, level(nfc(text))) for key, text in file.texts()]
    if any(_ROOM.search(text) for _, text in texts):
        for key, text in texts:
            if found := _FOUND.search(text):
                yield file.at(key, "room-password", _message(found), _HINT, "warning")


def _in_text(file: ReadFile) -> Iterator[Problem]:
    # Few texts speak of one, and to look at each line of all would take long.
    if not _may_give(file.source) or not _ROOM.search(nfc(file.source).lower()):
        return
    prose = [(number, level(nfc(line))) for number, line in file.prose()]
    rooms = [number for number, line in prose if _ROOM.search(line)]
    for number, line in prose:
        found = _FOUND.search(line)
        if found and any(abs(number - room) <= _NEAR for room in rooms):
            place = (number, found.start() + 1, len(found[0]))
            message = _message(found)
            yield file.in_body(place, "room-password", message, _HINT, "warning")


def _may_give(text: str) -> bool:
    low = nfc(text).lower()
    return any(word in low for word in _WORDS)


def _message(found: re.Match[str]) -> str:
    return f'Ai đọc "{found[0]}" cũng vào được phòng họp trực tuyến.'
