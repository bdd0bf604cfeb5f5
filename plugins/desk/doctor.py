"""Is this machine ready: what is there, what is missing, what to do about it.

`doctor()` → "[ đủ ] Python 3.11.7 …" and so on, exit code 0, or 3 if work is blocked
"""

import locale
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from plugins.desk.environment import RUNTIME, inside, is_ready
from plugins.desk.programs import look_for_programs
from plugins.press.settings.project_settings import SettingsError, read_site
from plugins.press.system.diagnosis import Diagnosis, advised, fine, missing
from plugins.press.system.project import ROOT

ZONE = "Asia/Ho_Chi_Minh"
# One build with its cache; and what a site of some years wants besides.
SPACE_NEEDED, SPACE_WANTED = 200, 1000


def doctor() -> int:
    """Print what is found; 3 when something is missing that the tasks need, else 0."""
    examinations: tuple[Callable[[], Diagnosis], ...] = (
        python,
        encoding,
        time_zone,
        clock,
        lambda: disk(shutil.disk_usage(ROOT).free),
        lambda: writable(ROOT),
        lambda: git(shutil.which("git")),
        settings,
    )
    found = [*(examine() for examine in examinations), *look_for_programs()]
    for one in found:
        print(one)
    lacking = sum(one.state == "thiếu" for one in found)
    print(f"Còn thiếu {lacking} thứ cần có." if lacking else "Máy này đã sẵn sàng.")
    return 3 if lacking else 0


def python() -> Diagnosis:
    """Python itself, and whether the libraries are those of the lock."""
    name = "Python " + ".".join(map(str, sys.version_info[:3]))
    if not inside():
        return advised(name, "ngoài môi trường .venv", "chạy bằng python3 tasks.py")
    if not is_ready(RUNTIME):
        return missing(name, "thư viện đã cũ", "chạy lại python3 tasks.py doctor")
    return fine(name, "thư viện đúng như đã ghim")


def encoding() -> Diagnosis:
    """Whether Vietnamese gets to the console and into file names unharmed."""
    console, files = sys.stdout.encoding or "", sys.getfilesystemencoding()
    name = "Mã hóa UTF-8"
    if "utf" not in console.lower() or "utf" not in files.lower():
        advice = "chạy bằng tasks.py, hoặc đặt biến môi trường PYTHONUTF8=1"
        return missing(name, f"màn hình {console}, tên tệp {files}", advice)
    return fine(name, f"màn hình và tên tệp; máy dùng {locale.getencoding()}")


def time_zone() -> Diagnosis:
    """Whether the zone of all dates of the site is known here."""
    try:
        hours = datetime(2026, 1, 1, tzinfo=ZoneInfo(ZONE)).utcoffset()
    except ZoneInfoNotFoundError:
        return missing("Múi giờ", f"không có {ZONE}", "cài gói tzdata")
    if hours != timedelta(hours=7):
        return missing("Múi giờ", f"{ZONE} không phải UTC+7", "cập nhật gói tzdata")
    return fine("Múi giờ", f"{ZONE}, UTC+7")


def clock() -> Diagnosis:
    """Whether the clock runs behind the project's own files."""
    now = datetime.now(UTC)
    newest = datetime.fromtimestamp((ROOT / RUNTIME).stat().st_mtime, UTC)
    if newest > now + timedelta(days=1):
        return missing("Đồng hồ", f"chỉ {now:%d/%m/%Y}, chậm", "chỉnh lại ngày giờ")
    return fine("Đồng hồ", f"{now.astimezone(ZoneInfo(ZONE)):%H:%M %d/%m/%Y}")


def disk(free: int) -> Diagnosis:
    """Room for a site beside the one that is live; `free` in bytes."""
    megabytes = free // 2**20
    found = f"còn {megabytes} MB"
    if megabytes < SPACE_NEEDED:
        return missing("Đĩa", found, f"cần ít nhất {SPACE_NEEDED} MB")
    if megabytes < SPACE_WANTED:
        return advised("Đĩa", found, f"nên có {SPACE_WANTED} MB")
    return fine("Đĩa", found)


def writable(folder: Path) -> Diagnosis:
    """Whether a built site can be put into its place, and files be shared with it."""
    name = "Thư mục kết quả"
    try:
        with tempfile.TemporaryDirectory(dir=folder, prefix=".doctor") as scratch:
            old, new = Path(scratch, "cũ"), Path(scratch, "mới")
            old.mkdir()
            old.rename(new)
            (new / "a").touch()
            return _linked(new / "a", new / "b", name)
    except OSError as error:
        return missing(name, f"không ghi được: {error.strerror}", "xem quyền thư mục")


def _linked(file: Path, link: Path, name: str) -> Diagnosis:
    try:
        os.link(file, link)
    except OSError:
        advice = "dùng ổ NTFS, ext4 hay APFS để dựng nhanh hơn"
        return advised(name, "ghi được, không tạo được liên kết cứng", advice)
    return fine(name, "ghi và thay được")


def settings() -> Diagnosis:
    """Whether the settings of the site can be used; their slips are told by check."""
    try:
        name = read_site().name
    except SettingsError as error:
        last = str(error).splitlines()[-1]
        return missing("Thiết lập", f"pelicanconf.py: {last}", "chạy check để xem")
    return fine("Thiết lập", f"đọc được, trang {name}")


def git(path: str | None) -> Diagnosis:
    """Whether the history of the content is kept, and under somebody's name."""
    if path is None:
        return advised("git", "không có", "cài từ git-scm.com để giữ lịch sử bài")
    command = [path, "-C", str(ROOT), "log", "-1", "--format=%h"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        return advised("git", "thư mục này chưa có lịch sử", "chạy git init rồi commit")
    return fine("git", f"có lịch sử, bản cuối {done.stdout.strip()}")
