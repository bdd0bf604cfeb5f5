"""Links and images of a body must be ones a reader can follow.

[x](file:///C:/a.docx)       →  bad-link
![](https://khac.vn/a.jpg)   →  outside-image
[x]({filename}a.md)          →  bad-link, "viết articles/…"
[x](mailto:a@so,example.vn)  →  bad-link
[x](0209 3870 123)           →  bad-link, "viết tel:02093870123"
"""

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from plugins.bulletin.body.links import can_be_followed
from plugins.bulletin.body.render import Link
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.read_file import ReadFile
from plugins.bulletin.words.contacts import is_mail_address, phones_in
from plugins.bulletin.words.hosts import is_private

_SCHEMES = ("http", "https", "mailto", "tel", "content")
_BACK = "\\"
_PELICAN = re.compile(r"[{|](\w+)[}|]")
_DRIVE = re.compile(r"[A-Za-z]:[\\/]|\\|file:", re.IGNORECASE)
_BARE_HOST = re.compile(
    r"(?:www\.|[\w-]+\.(?:vn|com|org|net|gov|edu)\b)", re.IGNORECASE
)


def check(file: ReadFile) -> Iterator[Problem]:
    """Look at every address by itself; whether it exists is seen later."""
    if file.body is None:
        return
    ids = {f"#{name}" for name, _ in file.body.headings}
    for link in file.body.links:
        if wrong := link_complaint(link.address):
            yield file.in_body(_place(link), "bad-link", *wrong)
        elif link.address.startswith("#") and link.address not in ids:
            message = f'Trong bài không có mục "{link.written}".'
            hint = "đặt {#ten-muc} sau đầu đề, hoặc bỏ liên kết"
            yield file.in_body(_place(link), "bad-link", message, hint)
    for image in file.body.images:
        if wrong := link_complaint(image.address):
            yield file.in_body(_place(image), "bad-link", *wrong)
        elif not image.address.startswith("content:images/"):
            message = "Ảnh phải nằm trong thư mục images/ của trang này."
            hint = _as_ours(image.address)
            yield file.in_body(_place(image), "outside-image", message, hint)


def _as_ours(address: str) -> str:
    """What to write of a picture that may well be one of ours, by another way."""
    if "://" in address or "images/" not in address:
        return "chép ảnh vào content/images/ và viết images/…"
    inside = address.rpartition("images/")[2]
    return f"viết images/{inside}, nếu ảnh có trong content/images/"


def link_complaint(address: str) -> tuple[str, str] | None:
    """(what is wrong, what to write) of an address, in Vietnamese; None if nothing."""
    if not address:
        return "Liên kết không có địa chỉ.", "viết địa chỉ giữa hai dấu ngoặc tròn"
    if found := _PELICAN.match(address):
        message = f"Không dùng cách viết {found[0]} cho liên kết."
        return message, "dùng đường dẫn trong content: articles/2018/07/ten-bai.md"
    if _DRIVE.match(address):
        return "Liên kết trỏ vào máy của người viết.", "chép tệp vào content/documents/"
    if _BACK in address:
        return (
            "Đường dẫn viết theo kiểu Windows.",
            f"viết {address.replace(_BACK, '/')}",
        )
    if address.startswith(("#", "/")) and can_be_followed(address):
        return None
    return _scheme_complaint(address)


def _scheme_complaint(address: str) -> tuple[str, str] | None:
    scheme, colon, rest = address.partition(":")
    if not colon or not re.fullmatch(r"[A-Za-z][A-Za-z0-9+.\-]*", scheme):
        return _unplaced(address)
    if scheme.lower() not in _SCHEMES:
        return f"Không dùng được liên kết {scheme[:20]}: trong bài.", "dùng https://…"
    if scheme.lower() in ("mailto", "tel"):
        return _contact_complaint(scheme.lower(), unquote(rest).partition("?")[0])
    return _web_complaint(address) if scheme.lower().startswith("http") else None


def _contact_complaint(scheme: str, to: str) -> tuple[str, str] | None:
    """What is wrong with a number, or with one of the addresses, of a link."""
    if scheme == "tel":
        number = to.partition(";")[0]
        if any(one.number for one in phones_in(number)):
            return None
        return f'"{number[:60]}" không phải số gọi được.', "viết như tel:02093870123"
    wrong = next((one for one in to.split(",") if not is_mail_address(one.strip())), "")
    if not wrong:
        return None
    message = f'"{wrong[:60]}" không phải một địa chỉ thư điện tử.'
    return message, "viết như mailto:vanphong@so.example.vn"


def _unplaced(address: str) -> tuple[str, str]:
    if is_mail_address(address):
        return "Liên kết thư điện tử thiếu mailto:.", f"viết mailto:{address}"
    if number := next((one.number for one in phones_in(address)), ""):
        return "Liên kết để gọi thiếu tel:.", f"viết tel:{number}"
    if _BARE_HOST.match(address):
        return "Liên kết thiếu https://.", f"viết https://{address}"
    message = f'Liên kết "{address[:60]}" không chỉ đến tệp nào trong content.'
    return message, "viết articles/…, meetings/…, pages/…, documents/… hoặc https://…"


def _web_complaint(address: str) -> tuple[str, str] | None:
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        host = ""
    strange = "." not in host and not is_private(host)
    if strange or not can_be_followed(address):
        return f'"{address[:60]}" không phải địa chỉ web.', "kiểm tra lại liên kết"
    if is_private(host):
        return f"{host} là máy nội bộ, bạn đọc không mở được.", "dùng địa chỉ công khai"
    return None


def _place(link: Link) -> tuple[int, int, int]:
    return link.line, link.column, len(link.written)
