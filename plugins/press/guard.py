"""What must not happen by mistake: pages that vanish, a site without a front page.

10 pages before, 3 now, nobody said so → refused, with the 7 addresses
"""

from collections.abc import Collection
from pathlib import Path

import msgspec

from plugins.press.refusal import PublishingError

MARKER = "bulletin.json"
SHOWN = 20


class Marker(msgspec.Struct, frozen=True):
    """What a finished production build says of itself, at the root of its tree."""

    bulletin: int
    site_url: str
    tree: str


def check_tree(tree: Path, url: str) -> None:
    """Refuse what is not a whole production build for this very address."""
    try:
        marker = msgspec.json.decode((tree / MARKER).read_bytes(), type=Marker)
    except (OSError, msgspec.MsgspecError) as error:
        raise PublishingError(
            f"{tree} không phải trang do lệnh build làm ra (thiếu {MARKER})."
        ) from error
    if marker.bulletin != 1 or not marker.site_url:
        raise PublishingError(f"{tree} là bản xem thử, không phải bản để đăng.")
    if url and marker.site_url.rstrip("/") != url.rstrip("/"):
        raise PublishingError(
            f"Trang được dựng cho {marker.site_url}, còn nơi đăng là {url}. "
            "Hãy xem lại SITEURL và PUBLISH_TARGETS trong publishconf.py."
        )
    index = tree / "index.html"
    if not index.is_file() or not index.stat().st_size:
        raise PublishingError("Trang chủ trống hoặc không có; không đăng.")


def check_removals(
    lost: Collection[str], removed: Collection[str], before: int, accept: int
) -> None:
    """Refuse to remove pages unless the editor typed exactly how many.

    `lost`: addresses that would die without a redirect, of which none is allowed.
    `removed`: all pages that would go; more than 5 and 5 % of `before` is too many.
    """
    too_many = len(removed) > max(5, before * 5 // 100)
    going = sorted({*lost, *removed}) if too_many else sorted(lost)
    if len(going) == accept:
        return
    if not going:
        raise PublishingError("Lần này không có trang nào bị gỡ: hãy bỏ --accept.")
    raise PublishingError(
        f"{len(going)} trang sẽ biến mất mà không có địa chỉ thay thế:\n"
        f"{listed(going)}\n"
        "Bài đổi tên thì ghi địa chỉ cũ vào redirect_from của bài. "
        f"Nếu đúng là muốn gỡ, hãy chạy lại với --accept {len(going)}."
    )


def listed(addresses: Collection[str]) -> str:
    """A list for the console, cut where nobody reads on."""
    lines = [f"    {address}" for address in sorted(addresses)[:SHOWN]]
    if len(addresses) > SHOWN:
        lines.append(f"    … và {len(addresses) - SHOWN} nữa")
    return "\n".join(lines)
