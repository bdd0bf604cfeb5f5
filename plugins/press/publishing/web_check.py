"""What the web server makes of a target: does it send what was put, as it should?

`web_diagnoses("https://bantin.example.vn", live, …)` → "[ đủ ] Trang đầu: đúng bản 3"
"""

import http.client
import ssl
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from hashlib import sha256
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from plugins.press.publishing.manifest import Manifest, address
from plugins.press.publishing.server_config import policy
from plugins.press.publishing.server_config.old_addresses import Old
from plugins.press.system.diagnosis import Diagnosis, advised, fine, missing

TIMEOUT = 20
CONFIGURE = "viết lại cấu hình máy chủ bằng lệnh server-config rồi nạp lại máy chủ"
HIDDEN = ("/state/addresses.txt", "/releases/", "/.git/config")
NO_SUCH_PAGE = "/khong-co-trang-nay/"
# Beyond this a browser's and a server's idea of "now" part noticeably.
DRIFT = timedelta(minutes=2)


class Answer(NamedTuple):
    """What the server sent, no redirect followed."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes


def ask(url: str, path: str, **headers: str) -> Answer:
    """Ask for one path of a site; raises OSError when nobody answers."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    if parts.scheme == "https":
        context = ssl.create_default_context()
        line: http.client.HTTPConnection = http.client.HTTPSConnection(
            host, parts.port, timeout=TIMEOUT, context=context
        )
    else:
        line = http.client.HTTPConnection(host, parts.port, timeout=TIMEOUT)
    try:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        line.request(
            "GET", quote(parts.path.rstrip("/") + path, safe="/%?&=+"), headers=named
        )
        answer = line.getresponse()
        return Answer(answer.status, answer.headers, answer.read())
    except http.client.HTTPException as error:
        raise OSError(f"{url}: {error}") from error
    finally:
        line.close()


def web_diagnoses(
    url: str, live: Manifest, gone: Iterable[str], old: Sequence[Old], now: datetime
) -> Iterator[Diagnosis]:
    """Look at the site as a browser does; nothing is changed there."""
    try:
        front = ask(url, "/")
    except ssl.SSLCertVerificationError as error:
        yield missing(
            "Chứng chỉ", error.verify_message, "gia hạn hay cài lại chứng chỉ"
        )
        return
    except OSError as error:
        yield missing(
            "Trang web", f"{url} không trả lời: {error}", "xem máy chủ, tên miền"
        )
        return
    yield _front(front, live)
    yield _clock(front, now)
    yield from _headers(front, url)
    yield from _kept(url, live)
    yield from _absent(url, gone, old)


def _front(front: Answer, live: Manifest) -> Diagnosis:
    put = live.files.get("index.html", ("", 0))[0]
    if front.status != 200:
        found = f"máy chủ trả lời {front.status}"
        return missing(
            "Trang đầu", found, "xem thư mục gốc và chuyển hướng của máy chủ"
        )
    if live.release and sha256(front.body).hexdigest() != put:
        found = "không phải trang vừa đăng"
        return missing("Trang đầu", found, 'máy chủ phải đọc thư mục "current"')
    return fine("Trang đầu", f"đúng bản {live.release}")


def _clock(front: Answer, now: datetime) -> Diagnosis:
    said = front.headers["Date"]
    there = parsedate_to_datetime(said) if said else now
    drift = abs(there.astimezone(UTC) - now.astimezone(UTC))
    if drift > DRIFT:
        found = f"máy chủ lệch {int(drift.total_seconds())} giây so với máy này"
        return advised("Đồng hồ", found, "bật đồng bộ giờ (NTP) ở cả hai máy")
    return fine("Đồng hồ", "máy chủ và máy này cùng giờ")


def _headers(front: Answer, url: str) -> Iterator[Diagnosis]:
    kind = front.headers["Content-Type"] or "không có"
    right = kind.replace(" ", "").lower() == "text/html;charset=utf-8"
    name = "Kiểu trang"
    yield fine(name, kind) if right else advised(name, kind, CONFIGURE)
    wanted = policy.security_headers(url.startswith("https:"))
    lacking = [one for one in wanted if one not in front.headers]
    if lacking:
        yield advised("Đầu đề bảo mật", f"thiếu {', '.join(lacking)}", CONFIGURE)
    else:
        yield fine("Đầu đề bảo mật", "đủ")


def _kept(url: str, live: Manifest) -> Iterator[Diagnosis]:
    """How long browsers may keep a page and a hashed file, and whether it is packed."""
    hashed = (p for p in live.files if policy.lifetime(f"/{p}") == policy.FOREVER)
    sheet = next((path for path in hashed if path.endswith(".css")), "")
    shown = {"index.html": policy.ASK, **({sheet: policy.FOREVER} if sheet else {})}
    for path, wanted in shown.items():
        answer = ask(url, address(path), Accept_Encoding="gzip, br")
        said = answer.headers["Cache-Control"] or "không nói gì"
        name = f"Giữ lại {address(path)}"
        yield fine(name, said) if said == wanted else advised(name, said, CONFIGURE)
    packed = answer.headers["Content-Encoding"]
    if packed:
        yield fine("Nén", packed)
    else:
        yield advised("Nén", "máy chủ gửi tệp không nén", CONFIGURE)


def _absent(url: str, gone: Iterable[str], old: Sequence[Old]) -> Iterator[Diagnosis]:
    yield _status(url, NO_SUCH_PAGE, 404, "Trang không có")
    for path in sorted(gone)[:1]:
        yield _status(url, path, 410, "Bài đã gỡ")
    for one in [moved for moved in old if moved.new][:1]:
        yield _moved(url, one)
    open_to_all = [path for path in HIDDEN if ask(url, path).status == 200]
    if open_to_all:
        found = f"ai cũng đọc được {', '.join(open_to_all)}"
        yield missing("Tệp riêng", found, 'máy chủ chỉ được đọc thư mục "current"')
    else:
        yield fine("Tệp riêng", "bạn đọc không xem được")


def _status(url: str, path: str, wanted: int, name: str) -> Diagnosis:
    answer = ask(url, path)
    kept = answer.headers["Cache-Control"] or "không nói gì"
    if answer.status != wanted:
        return advised(name, f"{path}: {answer.status}, đúng ra {wanted}", CONFIGURE)
    if kept not in (policy.ASK, "no-store"):
        return advised(name, f"{wanted}, trình duyệt giữ lại: {kept}", CONFIGURE)
    return fine(name, str(wanted))


def _moved(url: str, old: Old) -> Diagnosis:
    answer = ask(url, old.given)
    place = answer.headers["Location"] or ""
    if answer.status in (301, 308) and place.endswith(old.new):
        return fine("Địa chỉ cũ", f"{old.given} → {old.new}")
    return advised("Địa chỉ cũ", f"{old.given}: {answer.status} {place}", CONFIGURE)
