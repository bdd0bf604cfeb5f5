"""A look at the site just published, as a reader gets it.

`check_site("https://bantin.example.vn", tree)` → quiet, or PublishingError
"""

import urllib.error
import urllib.request
from pathlib import Path

from plugins.press.publishing.error import PublishingError

# Always there, and together touched by nearly every fault of a server's set-up.
LOOKED_AT = ("index.html", "404.html", "sitemap.xml", "feeds/all.atom.xml")
# Never for readers; a server that shows them serves the wrong folder.
HIDDEN = ("state/addresses.txt", "releases/", ".git/config")
NO_SUCH_PAGE = "khong-co-trang-nay/"
TIMEOUT = 20


def check_site(url: str, tree: Path) -> None:
    """Compare what the server sends with the tree; PublishingError on a difference."""
    for name in LOOKED_AT:
        path = tree / name
        if path.exists() and _get(url, name) != path.read_bytes():
            raise PublishingError(f"{url}/{name} không phải trang vừa đăng.")
    for name in (*HIDDEN, NO_SUCH_PAGE):
        if _get(url, name) is not None:
            raise PublishingError(f"{url}/{name} đáng lẽ không có mà lại có.")


def _get(url: str, name: str) -> bytes | None:
    """What a reader gets there; None when the server says there is nothing."""
    address = f"{url.rstrip('/')}/{name.removesuffix('index.html')}"
    if not address.startswith(("http://", "https://")):
        raise PublishingError(f"{address} không phải địa chỉ web.")
    try:
        with urllib.request.urlopen(address, timeout=TIMEOUT) as answer:  # noqa: S310
            return bytes(answer.read())
    except urllib.error.HTTPError as error:
        error.close()
        return None
    except OSError as error:
        raise PublishingError(f"Không xem được {address}: {error}") from error
