"""What this machine refuses, and what an editor does about it.

told_here(OSError(errno.ENOSPC, "No space left on device", "site/x.html"), output)
    →  "Ổ đĩa của máy này hết chỗ. Hãy xóa bớt … (site/x.html: No space left on device)"
"""

import errno
from pathlib import Path

FULL = (
    "Ổ đĩa của máy này hết chỗ. Hãy xóa bớt tệp không cần trên máy này, rồi chạy lại."
)
_CLOSED = (
    "Máy này không cho ghi vào thư mục của bản tin. Hãy xem ai là chủ của tệp dưới đây "
    "(thường do có lần chạy lệnh bằng quyền quản trị), lấy lại quyền ghi, rồi chạy lại."
)
_ODD = (
    "Máy này không đọc hay ghi được tệp dưới đây. Hãy xem ổ đĩa có hỏng hay bị tháo ra "
    "không, rồi chạy lại."
)
_BY_NUMBER = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EACCES: _CLOSED,
    errno.EPERM: _CLOSED,
    errno.EROFS: _CLOSED,
}


def told_here(error: OSError, place: Path) -> str:
    """What to do, and the system's own words; `place`: where, should it not say."""
    text = _BY_NUMBER.get(error.errno or 0, _ODD)
    return f"{text}\n  ({error.filename or place}: {error.strerror or error})"
