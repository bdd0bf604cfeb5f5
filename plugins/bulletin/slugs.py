"""Which names may become part of an address.

slug_complaint("hoi-nghi-2018")  →  None
slug_complaint("Tin nóng")       →  "… chỉ gồm chữ thường a-z, số và dấu -"
"""

import re

MAX_BYTES = 80
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# Names Windows keeps for devices: a checkout with such a file fails there.
_DEVICES = re.compile(r"con|prn|aux|nul|com\d|lpt\d")
# What the site itself puts at the first level of its addresses, or a host does.
_RESERVED = (
    "index trang feeds can-bo hoi-nghi co-quan chuyen-muc chu-de luu-tru tim-kiem "
    "du-lieu lich images documents static theme assets admin api 404 en vi"
)


def slug_complaint(slug: str) -> str | None:
    """Why a name cannot stand in an address, in Vietnamese; None when it can."""
    if not _SLUG.fullmatch(slug):
        return f'"{slug}" phải chỉ gồm chữ thường a-z không dấu, số và dấu gạch nối.'
    if len(slug) > MAX_BYTES:
        return f'"{slug[:40]}…" dài {len(slug)} ký tự, tối đa {MAX_BYTES}.'
    if slug in _RESERVED.split() or _DEVICES.fullmatch(slug):
        return f'"{slug}" là tên dành riêng.'
    return None


def page_slug_complaint(slug: str) -> str | None:
    """The same for a page at the first level, where years belong to the archive."""
    if re.fullmatch(r"\d{4}", slug):
        return f'"{slug}" là địa chỉ của lưu trữ theo năm.'
    return slug_complaint(slug)
