"""Which names may become part of an address.

slug_complaint("hoi-nghi-2018")  →  None
slug_complaint("Tin nóng")       →  "… chỉ gồm chữ thường a-z, số và dấu -"
slug_instead("Tin nóng")         →  "tin-nong"
"""

import re

from plugins.bulletin.addresses import RESERVED
from plugins.bulletin.words.text import slugify

MAX_BYTES = 80
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# Names Windows keeps for devices: a checkout with such a file fails there.
_DEVICES = re.compile(r"con|prn|aux|nul|com\d|lpt\d")
# What stands for a folder's own page, and for the next pages of a list.
_RESERVED = ("index", "trang")


def slug_complaint(slug: str) -> str | None:
    """Why a name cannot stand in an address, in Vietnamese; None when it can."""
    if not _SLUG.fullmatch(slug):
        return f'"{slug}" phải chỉ gồm chữ thường a-z không dấu, số và dấu gạch nối.'
    if len(slug) > MAX_BYTES:
        return f'"{slug[:40]}…" dài {len(slug)} ký tự, tối đa {MAX_BYTES}.'
    if slug in _RESERVED or _DEVICES.fullmatch(slug):
        return f'"{slug}" là tên dành riêng.'
    return None


def slug_instead(text: str) -> str:
    """A name that may stand in an address, as near as can be; "" without a letter."""
    slug = slugify(text)
    return f"{slug}-2" if slug and slug_complaint(slug) else slug


def page_slug_complaint(slug: str) -> str | None:
    """The same for a page at the first level, which the site's own pages share."""
    if slug in RESERVED or re.fullmatch(r"\d{4}", slug):
        return f'"{slug}" là địa chỉ của một trang khác.'
    return slug_complaint(slug)
