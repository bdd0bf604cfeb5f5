"""What must not happen by mistake: pages that vanish, a site without a front page.

10 pages before, 3 now, nobody said so → refused, with the 7 addresses
"""

from collections.abc import Collection
from pathlib import Path

from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.manifest import Files, hash_of
from plugins.press.site.tree import read_marker

SHOWN = 20


def check_tree(tree: Path, files: Files, url: str) -> None:
    """Refuse what is not a whole production build for this very address.

    `files`: what lies in `tree` now; the build's own marker says what should. Raises
    PublishingError, which says what to do.
    """
    marker = read_marker(tree)
    if marker is None or marker.bulletin != 1:
        raise PublishingError(f"{tree} không phải trang do lệnh build làm ra.")
    if marker.tree != hash_of(files):
        raise PublishingError(f"{tree} đã bị sửa sau khi dựng; hãy dựng lại.")
    if not marker.site_url:
        raise PublishingError(f"{tree} là bản xem thử, không phải bản để đăng.")
    if url and marker.site_url.rstrip("/") != url.rstrip("/"):
        raise PublishingError(
            f"Trang được dựng cho {marker.site_url}, còn nơi đăng là {url}. "
            "Hãy xem lại SITEURL và PUBLISH_TARGETS trong publishconf.py."
        )
    if not files.get("index.html", ("", 0))[1]:
        raise PublishingError("Trang chủ trống hoặc không có; không đăng.")


def check_removals(
    lost: Collection[str], removed: Collection[str], before: int, accept: int
) -> None:
    """Refuse to remove pages unless the editor typed exactly how many.

    `lost`: addresses that would die without a redirect, of which none is allowed.
    `removed`: all pages that would go; more than 5 and 5 % of `before`, the number of
    pages that are there, is too many. Raises PublishingError with the addresses.
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
