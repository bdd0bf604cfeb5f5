"""A finished site, made fit for the host that it goes to.

`dressed(SITE, "netlify", …)` → a copy of links with `_redirects` and `_headers`
"""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from plugins.press.publishing.hosts.bucket import bucket
from plugins.press.publishing.hosts.cloudflare import cloudflare
from plugins.press.publishing.hosts.dressing import Clothed, Dressing
from plugins.press.publishing.hosts.head_tags import unsaid, with_tags
from plugins.press.publishing.hosts.netlify import netlify
from plugins.press.publishing.hosts.pages import pages
from plugins.press.publishing.hosts.vercel import vercel
from plugins.press.publishing.hosts.web_space import web_space
from plugins.press.publishing.manifest import Files, hash_of, scan
from plugins.press.publishing.refusals import check_tree, listed
from plugins.press.publishing.server_config.inline import inline_hashes
from plugins.press.publishing.server_config.old_addresses import Old
from plugins.press.publishing.server_config.policy import security_headers
from plugins.press.site.tree import MARKER, Marker, read_marker, write_marker

# On a page that leads on by what was asked.
CHOICE = b"data-query="

FORMS: dict[str, Callable[[Clothed], Dressing]] = {
    "netlify": netlify,
    "cloudflare": cloudflare,
    "vercel": vercel,
    "pages": pages,
    "htaccess": web_space,
    "bucket": bucket,
}


def dressed(tree: Path, form: str, url: str, old: Iterable[Old], copy: Path) -> Path:
    """Make `copy` of the tree with the files of a host, and say what it cannot do.

    `form`: one of `FORMS`, '' for a server of one's own: then it is the tree itself.
    Raises PublishingError for a tree that is not to be published, or beyond limits.
    """
    if not form:
        return tree
    files = scan(tree, copy.with_name(f"{copy.name}.hashes"))
    check_tree(tree, files, url)
    marker = read_marker(tree)
    assert marker is not None
    site = clothed(tree, files, url or marker.site_url, tuple(old))
    made = FORMS[form](site)
    _link(tree, files, copy)
    written = {**(_tagged(tree, files, site) if made.tagged else {}), **made.files}
    for name, text in written.items():
        _write(copy / name, text)
    sums = {n: (sha256(t.encode()).hexdigest(), 0) for n, t in written.items()}
    write_marker(copy, Marker(1, marker.site_url, hash_of({**files, **sums})))
    for line in account(form, made):
        print(line)
    if made.tagged:
        print(f"{form}: không gửi được {', '.join(unsaid(site.headers))}.")
    return copy


def _tagged(tree: Path, files: Files, site: Clothed) -> dict[str, str]:
    pages = (name for name in files if name.endswith(".html"))
    return {n: with_tags((tree / n).read_text("utf-8"), site.headers) for n in pages}


def _write(path: Path, text: str) -> None:
    path.unlink(missing_ok=True)  # it is a link to the tree's own
    path.write_bytes(text.encode())


def account(form: str, made: Dressing) -> Iterator[str]:
    """Say by name and number what becomes of the old addresses there."""
    if made.moved:
        yield f"{form}: {made.moved} địa chỉ cũ được chuyển hẳn."
    told = (
        (made.by_page, "địa chỉ cũ được dẫn tiếp bằng một trang, không phải 301"),
        (made.lost, "địa chỉ cũ KHÔNG giữ được ở đây"),
        (made.not_found, "bài đã gỡ trả lời 404, vì nơi này không có 410"),
    )
    for addresses, sentence in told:
        if addresses:
            yield f"{form}: {len(addresses)} {sentence}:\n{listed(addresses)}"


def clothed(tree: Path, files: Files, url: str, old: tuple[Old, ...]) -> Clothed:
    """A finished site as the writers of all hosts see it."""
    headers = security_headers(url.startswith("https:"), inline_hashes(tree))
    largest = max(size for _, size in files.values())
    host, choosers = urlsplit(url).hostname or "", set(_choosers(tree, files, old))
    return Clothed(files.keys(), largest, old, headers, host, choosers)


def _choosers(tree: Path, files: Files, old: tuple[Old, ...]) -> Iterator[str]:
    asked = {one.path.strip("/") for one in old if one.query and one.path != "/"}
    for name in sorted({*asked, *(f"{path}/index.html" for path in asked)}):
        if name in files and CHOICE in (tree / name).read_bytes():
            yield name


def _link(tree: Path, files: Iterable[str], copy: Path) -> None:
    shutil.rmtree(copy, ignore_errors=True)
    for name in files:
        path = copy / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if name == MARKER:
            continue
        try:
            os.link(tree / name, path)
        except OSError:
            shutil.copyfile(tree / name, path)
