"""What disks, programs and hosts complain of, and what an editor does about it.

"Host key verification failed." → "Máy này chưa biết máy chủ … hãy chạy ssh …"
"""

import errno
import re
from collections.abc import Iterator
from contextlib import contextmanager

from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.production import WORK
from plugins.press.system.refused_here import FULL, told_here

# The first that fits speaks; the words are those of OpenSSH, rsync, coreutils, git,
# servers of FTP and of buckets.
ADVICE = (
    (
        r"NoSuchBucket",
        'Không có thùng ấy. Hãy xem lại "path" và "private" trong publishconf.py, hoặc '
        "nhờ người quản trị tạo thùng: lệnh đăng không tự tạo.",
    ),
    (
        r"Unable to locate credentials|InvalidAccessKeyId|SignatureDoesNotMatch"
        r"|InvalidToken|ExpiredToken",
        "Nơi đăng không nhận ra bạn. Hãy xem lại hai biến môi trường "
        "AWS_ACCESS_KEY_ID và AWS_SECRET_ACCESS_KEY.",
    ),
    (
        r"RequestTimeTooSkewed",
        "Đồng hồ máy này sai nên nơi đăng từ chối. Hãy chỉnh giờ rồi đăng lại.",
    ),
    (
        r"AccessDenied|AllAccessDisabled|\(403\)",
        "Không có quyền ghi ở nơi đăng. Hãy nhờ người quản trị cho khóa này quyền xem, "
        "ghi và xóa tệp trong cả hai thùng.",
    ),
    (
        r"Could not connect to the endpoint|Connect timeout on endpoint",
        'Máy chủ không trả lời. Hãy xem mạng và "host" trong publishconf.py, rồi đăng '
        "lại.",
    ),
    (
        r"could not read (?:Username|Password)|HTTP Basic: Access denied"
        r"|returned error: 40[13]|Authentication failed for 'http",
        "Kho git không nhận ra bạn hay không cho bạn ghi. Hãy mở cửa sổ lệnh, chạy "
        "git ls-remote với địa chỉ của kho, đăng nhập một lần bằng mã truy cập (token) "
        "có quyền ghi; hoặc dùng địa chỉ ssh của kho. Rồi đăng lại.",
    ),
    (
        r"key file is encrypted|incorrect passphrase",
        "Tệp khóa ssh có mật khẩu riêng mà lệnh đăng không hỏi. Hãy chạy ssh-add một "
        "lần, gõ mật khẩu ấy, rồi đăng lại.",
    ),
    (
        r"password has expired|[Pp]assword change required",
        "Mật khẩu ở máy chủ đã hết hạn. Hãy chạy ssh TÊN-MÁY, đổi mật khẩu theo lời "
        "nhắc, rồi đăng lại.",
    ),
    (
        r"account is (?:currently )?not available|allows sftp connections only",
        "Máy chủ không cho người dùng này chạy lệnh. Hãy nhờ người quản trị mở, hoặc "
        'ghi "method": "sftp" trong publishconf.py.',
    ),
    (
        r"[Cc]ertificate[ _][Vv]erif|CERTIFICATE_VERIFY|certificate has expired",
        "Chứng chỉ của máy chủ hết hạn hay không đúng tên máy, hoặc đồng hồ máy này "
        "sai. Hãy xem lại giờ, rồi hỏi người quản trị; chưa đăng vội.",
    ),
    (
        r"Unable to negotiate|no acceptable|no matching (?:host key|cipher|key ex)",
        "Máy chủ và máy này không có cách mã hóa chung, thường vì máy chủ quá cũ. Hãy "
        "nhờ người quản trị cập nhật ssh ở đó.",
    ),
    (
        r"REMOTE HOST IDENTIFICATION HAS CHANGED|Host key for server .* does not match",
        "Khóa của máy chủ đã đổi. Hãy hỏi người quản trị vì sao, chưa đăng vội; nếu "
        "đúng là máy chủ mới, xóa dòng của máy ấy trong ~/.ssh/known_hosts, rồi chạy "
        "ssh TÊN-MÁY một lần.",
    ),
    (
        r"Host key verification failed|authenticity of host|not found in known_hosts",
        "Máy này chưa biết máy chủ ấy. Hãy mở cửa sổ lệnh, chạy ssh TÊN-MÁY một lần, "
        "so dấu khóa với người quản trị, gõ yes, rồi đăng lại.",
    ),
    (
        r"[Cc]ould not resolve host|Name or service not known|getaddrinfo failed",
        'Không tìm thấy máy chủ có tên ấy. Hãy xem lại "host" trong publishconf.py và '
        "xem máy này có mạng không.",
    ),
    (
        r"Connection refused|Unable to connect to port|timed out|No route to host"
        r"|Network is unreachable|Timeout, server|protocol banner",
        "Máy chủ không trả lời. Hãy xem mạng, rồi hỏi người quản trị máy chủ có đang "
        "chạy không và cổng là bao nhiêu; sau đó đăng lại.",
    ),
    (
        r"No authentication methods|Invalid key|Authentication failed|Login incorrect"
        r"|not accept.* password|530 ",
        "Máy chủ không cho vào: sai tên, sai mật khẩu hoặc chưa có khóa. Hãy xem lại "
        'tên người dùng ở "host" trong publishconf.py. Mật khẩu thì gõ khi lệnh hỏi, '
        "hoặc đặt vào biến môi trường BANTIN_PASSWORD khi lệnh chạy theo lịch.",
    ),
    (
        r"Too many authentication failures|Permission denied \([a-z,-]+\)",
        "Máy chủ không cho vào: sai tên hoặc chưa có khóa. Hãy xem lại tên người dùng "
        'ở "host" trong publishconf.py, rồi chạy ssh-copy-id TÊN-MÁY; khóa có mật khẩu '
        "thì chạy ssh-add.",
    ),
    (
        r"UNPROTECTED PRIVATE KEY|bad permissions",
        "Tệp khóa ssh để người khác đọc được nên ssh không dùng. Hãy chạy "
        "chmod 600 cho tệp khóa rồi đăng lại.",
    ),
    (
        r"(?m)^(?:fatal|error): (?!remote).*(?:No space left|[Qq]uota exceeded)",
        FULL,  # git here; what it says there begins with "remote:"
    ),
    (
        r"No space left on device|Disk quota exceeded|No space|quota exceeded|552 "
        r"|QuotaExceeded|StorageFull|InsufficientStorage|452 ",
        "Nơi đăng hết chỗ. Hãy xóa bớt tệp không cần ở đó hoặc xin thêm dung lượng, "
        "rồi đăng lại.",
    ),
    (
        r"Read-only file system",
        "Ổ đĩa ở nơi đăng chỉ cho đọc. Hãy báo người quản trị, rồi đăng lại.",
    ),
    (
        r"(?:rsync|sha256sum|git): (?:command )?not found",
        "Máy chủ thiếu một chương trình. Hãy nhờ người quản trị cài rsync và "
        "coreutils (apt install rsync), rồi đăng lại.",
    ),
    (
        r"Too many levels of symbolic links",
        "Đường dẫn đi qua liên kết của người khác nên rsync từ chối. Hãy ghi đường "
        'dẫn thật vào "path", hoặc nhờ chủ của liên kết đổi nó.',
    ),
    (
        r"Permission denied|Operation not permitted|Access is denied|550 ",
        "Không có quyền ghi ở nơi đăng. Hãy nhờ người quản trị cho người dùng này "
        'quyền ghi vào thư mục "path".',
    ),
    (
        r"[Cc]onnection (?:was |is )?(?:closed|dropped|reset|aborted|to .* closed)"
        r"|Broken pipe|unexpectedly closed|lost connection|early EOF|Socket is closed"
        r"|hung up unexpectedly|IncompleteBody|IncompleteRead|[Rr]ead timeout",
        "Đường truyền bị ngắt giữa chừng. Trang đang đăng không sao; hãy đăng lại.",
    ),
    (
        r"InternalError|ServiceUnavailable|SlowDown|\(50\d\)",
        "Máy chủ của nơi đăng có trục trặc; ở máy chủ riêng thường là hết chỗ. Trang "
        "đang đăng không sao; hãy đợi rồi đăng lại, vẫn thế thì báo người quản trị.",
    ),
    (
        r"\.lock': File exists|cannot lock ref",
        "Có lần đăng đang dở hoặc vừa bị ngắt. Hãy đợi một phút rồi đăng lại.",
    ),
    (
        r"exceeds GitHub's file size limit|GH001|HTTP 413|exceeded limit"
        r"|file .*too large",
        "Có tệp lớn hơn mức mà nơi giữ kho git nhận. Hãy để tệp ấy ở chỗ khác, đặt "
        "liên kết tới nó, rồi đăng lại.",
    ),
    (
        r"protected branch|hook declined|GH006|not allowed to push",
        "Nơi giữ kho không cho ghi vào nhánh ấy. Hãy bỏ bảo vệ cho nhánh ghi ở "
        '"branch" và các nhánh, thẻ có tên "ban-tin", rồi đăng lại.',
    ),
    (
        r"[Rr]epository not found|does not appear to be a git repository"
        r"|Could not read from remote repository|repository .* not found",
        "Không vào được kho git: không có kho ấy, khóa này chưa được phép vào, hoặc "
        'đường truyền bị ngắt. Hãy xem lại "path" trong publishconf.py và mạng.',
    ),
    (
        r"\bFailure\b",
        "Máy chủ từ chối mà không nói vì sao; thường là hết chỗ hay quá hạn mức. Hãy "
        "xem chỗ trống ở đó, rồi đăng lại.",
    ),
    (
        r"No such file",
        'Không có thư mục ấy. Hãy xem lại "path" trong publishconf.py.',
    ),
)
UNKNOWN = "Hãy gửi nguyên văn dòng dưới đây cho người quản trị."
# Who complains comes first, as ssh is told it.
_HOST = re.compile(r"(\S+@[\w.-]+): ")
_FULL = re.compile(r"No space|[Qq]uota exceeded|QuotaExceeded|hết chỗ")
_SAME = {
    errno.EACCES: "Permission denied",
    errno.EPERM: "Operation not permitted",
    errno.ENOSPC: "No space left on device",
    errno.EDQUOT: "Disk quota exceeded",
    errno.EROFS: "Read-only file system",
    errno.ECONNREFUSED: "Connection refused",
    errno.ETIMEDOUT: "Connection timed out",
}


def advice(said: str) -> str:
    """What to do about a program's complaint, with the complaint below."""
    fitting = (text for pattern, text in ADVICE if re.search(pattern, said))
    host = _HOST.match(said)
    text = next(fitting, UNKNOWN).replace("TÊN-MÁY", host[1] if host else "TÊN-MÁY")
    return f"{text}\n  ({said.strip()})"


def advice_on(error: OSError) -> str:
    """The same for what the system refused, in whatever language it said so."""
    meant = _SAME.get(error.errno or 0, str(error))
    return advice(f"{meant}: {error.filename or error}")


@contextmanager
def on_this_machine() -> Iterator[None]:
    """Say of what the system refuses here that it is not the target that refused."""
    try:
        yield
    except OSError as error:
        raise PublishingError(told_here(error, WORK)) from error


def is_full(error: Exception) -> bool:
    """Whether a failure was for want of room."""
    if isinstance(error, OSError):
        return error.errno in (errno.ENOSPC, errno.EDQUOT)
    return _FULL.search(str(error)) is not None
