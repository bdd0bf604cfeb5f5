"""What settings have to mean, beyond their types.

BULLETIN_CATEGORIES = ["Xã hội", "Xa hội"]   →  two names, one address
SITEURL = "bantin.example.vn/"               →  "https://bantin.example.vn"
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import urlsplit

from plugins.bulletin.files.places import web_address
from plugins.bulletin.problems.bad_value import BadValueError
from plugins.bulletin.words.hosts import is_private, is_this_machine
from plugins.bulletin.words.text import match_key, nearest, slugify
from plugins.press.settings.typed import Fault, Node, item_of, value_of

LISTS = ("BULLETIN_CATEGORIES", "BULLETIN_MEETING_KINDS")
FIRST, LAST = ("plugins.read_content", "plugins.link_bulletin"), "plugins.write_site"
_SCHEME = re.compile(r"https?://", re.IGNORECASE)


def site_address(value: str, node: Node) -> Iterator[Fault]:
    """The site's own address: https, a host, nothing behind it; or nothing at all."""
    bare = _SCHEME.sub("", value.strip())
    host = _host(value)
    if is_this_machine(host.partition(":")[0]):
        message = f'"{value}" chỉ mở được trên chính máy này.'
        yield Fault(node, message, 'viết "https://ten-mien.vn"')
        return
    if not value or (value == f"https://{host}" and _is_host(host)):
        return
    if value == f"http://{host}" and is_private(host.partition(":")[0]):
        return
    hint = f'viết "https://{host}"' if _is_host(host) else 'viết "https://ten-mien.vn"'
    if value.rstrip("/") == f"https://{host}":
        yield Fault(node, "Địa chỉ của trang không có dấu / ở cuối.", hint)
    elif bare.rstrip("/") != host:
        yield Fault(node, "Trang phải ở gốc tên miền, không ở thư mục con.", hint)
    else:
        yield Fault(node, f'"{value}" phải bắt đầu bằng https://.', hint)


def identity(value: str, node: Node) -> Iterator[Fault]:
    """What ids are made of: the site's first address, which may be an old http one."""
    if value and not (_SCHEME.match(value) and _is_host(_host(value))):
        message = f'"{value}" không phải địa chỉ của một trang.'
        yield Fault(node, message, 'viết "https://ten-mien.vn"')


def _host(address: str) -> str:
    return _SCHEME.sub("", address.strip()).partition("/")[0]


def _is_host(host: str) -> bool:
    try:
        found = urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return False
    return re.fullmatch(r"[\w-]+(\.[\w-]+)+", found) is not None


def web_addresses(value: Any, node: Node) -> Iterator[Fault]:
    """The addresses of one named address, or of a list of them."""
    if isinstance(value, list | tuple):
        for index, one in enumerate(value):
            yield from web_addresses(one, item_of(node, index))
        return
    try:
        web_address(value["address"])
    except BadValueError as bad:
        yield Fault(value_of(node, "address"), bad.message, bad.suggestion)


def closed_list(names: Sequence[str], node: Node) -> Iterator[Fault]:
    """A list to choose from: not empty, and each name with an address of its own."""
    if not names:
        yield Fault(node, "Danh sách này không được trống.", 'viết ["Chính quyền"]')
    before: dict[str, str] = {}
    for index, name in enumerate(names):
        at, slug = item_of(node, index), slugify(name)
        other = before.get(slug)
        before.setdefault(slug, name)
        if not slug:
            yield Fault(at, f'"{name}" không có chữ cái nào.', "bỏ ý này")
        elif other and match_key(other) == match_key(name):
            yield Fault(at, f'"{name}" đã có trong danh sách.', "bỏ ý này")
        elif other:
            message = f'"{name}" và "{other}" có chung địa chỉ "{slug}".'
            yield Fault(at, message, "đổi tên một ý, hoặc bỏ ý này")


def pipeline(steps: Sequence[str], known: Sequence[str], node: Node) -> Iterator[Fault]:
    """The steps of the build: each once, those that read first, the writer last.

    `known` are the steps there are.
    """
    for index, step in enumerate(steps):
        at = item_of(node, index)
        if step in steps[:index]:
            yield Fault(at, f'"{step}" đã có ở trên.', "bỏ dòng này")
        elif step not in known:
            near = nearest(step, known)
            hint = f'có phải "{near}"?' if near else "bỏ dòng này"
            yield Fault(at, f'Không có bước nào tên "{step}".', hint)
    for step in known:
        near_miss = any(
            nearest(one, known) == step for one in steps if one not in known
        )
        if step not in steps and not near_miss:
            yield Fault(node, f'Thiếu bước "{step}".', f'thêm dòng "{step}",')
    yield from _order(steps, node)


def _order(steps: Sequence[str], node: Node) -> Iterator[Fault]:
    for place, step in (*enumerate(FIRST), (len(steps) - 1, LAST)):
        if step in steps and steps.index(step) != place:
            where = "cuối" if step == LAST else f"thứ {place + 1}"
            at = item_of(node, steps.index(step))
            yield Fault(at, f'"{step}" phải đứng {where}.', "chuyển dòng này về chỗ ấy")
