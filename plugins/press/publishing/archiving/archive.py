"""The archive of a day: a WARC with its index, a zip to open, and what both hold.

archive(Path("luu-tru"))  →  luu-tru/ban-tin-20261130.warc.gz, .cdxj, .zip, .json; 0
"""

import html
import re
import sys
import zipfile
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import msgspec

from plugins.press.printing import tell
from plugins.press.publishing.archiving.on_disk import CODE, SCRIPT, from_disk
from plugins.press.publishing.archiving.warc import write_warc
from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.manifest import Files, address, scan
from plugins.press.publishing.production import SITE, build_for_readers
from plugins.press.publishing.server_config.policy import CLOSED
from plugins.press.site.tree import MARKER, read_marker
from plugins.press.system.options import build_clock
from plugins.press.system.whole_files import write_whole

LIST = "danh-sach.json"
# Already packed: to pack it again takes time and gives nothing.
_PACKED = (".jpg", ".jpeg", ".png", ".webp", ".avif", ".woff2", ".pdf", ".zip", ".xlsx")
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)


class Holding(msgspec.Struct, frozen=True):
    """What an archive holds: the site and moment, its pages by address, its files.

    `files` are those of the site, path → SHA-256 in hex; `archives` those made of it.
    """

    site: str
    made: str
    count: int
    pages: dict[str, str]
    files: dict[str, str]
    archives: dict[str, str] = {}


def archive(folder: Path) -> int:
    """Build for readers and write the archive of today into `folder`; exit code.

    1: problems in the content, 4: it could not be written.
    """
    if failed := build_for_readers():
        return failed
    try:
        made = archive_of(SITE, folder, build_clock())
    except (PublishingError, OSError) as error:
        print(f"Không ghi được bản lưu trữ: {error}", file=sys.stderr)
        return 4
    tell(f"{made.count} trang, {len(made.files)} tệp: {', '.join(made.archives)}.")
    return 0


def archive_of(tree: Path, folder: Path, now: datetime) -> Holding:
    """Write the archive of a finished site; what it holds."""
    marker = read_marker(tree)
    if marker is None or not marker.site_url:
        raise PublishingError(f"{tree} không phải bản dựng để đăng.")
    files = {n: what for n, what in scan(tree).items() if n not in (MARKER, *CLOSED)}
    folder.mkdir(parents=True, exist_ok=True)
    stem = f"ban-tin-{now:%Y%m%d}"
    holding = Holding(
        marker.site_url,
        now.isoformat(timespec="seconds"),
        *_pages(tree, files),
        {name: hashed for name, (hashed, _) in files.items()},
    )
    warc, packed = folder / f"{stem}.warc.gz", folder / f"{stem}.zip"
    index = write_warc(tree, files, marker.site_url, now, warc)
    write_whole(folder / f"{stem}.cdxj", "".join(f"{one}\n" for one in index).encode())
    _pack(tree, holding, now, packed)
    names = (warc.name, f"{stem}.cdxj", packed.name)
    sums = {name: sha256((folder / name).read_bytes()).hexdigest() for name in names}
    holding = msgspec.structs.replace(holding, archives=sums)
    write_whole(folder / f"{stem}.json", _text(holding))
    return holding


def _pages(tree: Path, files: Files) -> tuple[int, dict[str, str]]:
    """How many pages, and the title of each by its address."""
    pages = {}
    for name in files:
        if name.endswith(".html"):
            found = _TITLE.search((tree / name).read_text("utf-8"))
            pages[address(name)] = html.unescape(found[1]) if found else ""
    return len(pages), pages


def _pack(tree: Path, holding: Holding, now: datetime, file: Path) -> None:
    """Write the zip; begin with `index.html` in it."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:

        def put(name: str, data: bytes) -> None:
            info = zipfile.ZipInfo(name, now.timetuple()[:6])
            plain = name.endswith(_PACKED)
            info.compress_type = zipfile.ZIP_STORED if plain else zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            packed.writestr(info, data)

        for name in holding.files:
            data = (tree / name).read_bytes()
            if name.endswith((".html", ".css")):
                data = from_disk(data.decode("utf-8"), name).encode()
            put(name, data)
        put(SCRIPT, CODE.encode())
        put(LIST, _text(holding))


def _text(holding: Holding) -> bytes:
    return msgspec.json.format(msgspec.json.encode(holding), indent=1) + b"\n"
