"""Showing drafts to somebody before they are published.

share([Path("content/articles/2018/07/x.md")], "may-chu")
    →  "https://bantin.example.vn/xem-truoc-9f2c…/2018/07/x/", 0
"""

import secrets
import shutil
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from plugins.bulletin.addresses import file_of
from plugins.press.build import build_with_drafts
from plugins.press.content.all_files import all_files
from plugins.press.content.problems import link_content
from plugins.press.content.read_folder import read
from plugins.press.printing import tell
from plugins.press.publishing import sharing
from plugins.press.publishing.draft_pages import needed, shown
from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.production import WORK
from plugins.press.publishing.publish import at_target
from plugins.press.publishing.releases import Publisher
from plugins.press.publishing.targets.complaints import on_this_machine
from plugins.press.publishing.targets.settings import AnySettings, GitSettings
from plugins.press.settings.project_settings import read_site, read_site_settings
from plugins.press.site.places import open_store
from plugins.press.system.options import build_clock

SITE, SHOWN = WORK / "drafts", WORK / "shared"

OPEN_TO_ALL = (
    "Ai vào được kho git cũng xem được tên mọi tệp trong đó, nên bài nháp ở đó không "
    "kín. Hãy share ở một nơi đăng khác, như thư mục hay máy chủ riêng."
)


def share(paths: Sequence[Path], to: str, content: Path) -> int:
    """Show these files, drafts or not, beside the site of a target; exit code.

    1: problems in the content, 2: no such file or target, 4: it failed, and the site
    is as it was.
    """
    wanted = {path.absolute() for path in paths}
    addresses = dict(_addresses(content, wanted))
    if unknown := sorted(wanted - addresses.keys()):
        for path in unknown:
            tell(
                f"{path}: không có trang nào của tệp này, hay tệp còn lỗi; chạy check."
            )
        return 2

    def work(publisher: Publisher, settings: AnySettings) -> int:
        if isinstance(settings, GitSettings):
            raise PublishingError(OPEN_TO_ALL)
        # With all drafts there, one would tell of another that is nobody's yet.
        chosen = (path.relative_to(content.absolute()).as_posix() for path in addresses)
        if failed := build_with_drafts(content, SITE, tuple(sorted(chosen))):
            return failed
        folder = f"/xem-truoc-{secrets.token_hex(12)}"
        with on_this_machine():
            _gather(folder, addresses.values())
        sharing.share(publisher, SHOWN)
        url = settings.url or read_site_settings(production=True)["SITEURL"]
        for address in sorted(addresses.values()):
            print(f"{url.rstrip('/')}{folder}{address}")
        tell("Ai có địa chỉ này đều xem được, đến lần publish sau.")
        return 0

    return at_target(to, work)


def _addresses(content: Path, wanted: set[Path]) -> Iterator[tuple[Path, str]]:
    walked = all_files(content)
    reading = read(content, read_site().choices, open_store(content), walked=walked)
    for item in link_content(reading, build_clock()).entities:
        path = (content / item.path).absolute()
        if path in wanted:
            yield path, item.address


def _gather(folder: str, addresses: Iterable[str]) -> None:
    """Lay the pages, and all that they need, into the folder to be shown."""
    shutil.rmtree(SHOWN, ignore_errors=True)
    place = SHOWN / folder.strip("/")
    shutil.copytree(SITE / "theme", place / "theme")
    for address in addresses:
        page = (SITE / file_of(address)).read_text("utf-8")
        _put(place / file_of(address), shown(page, folder).encode())
        for name in needed(page):
            if (SITE / name).is_file():
                _put(place / name, (SITE / name).read_bytes())


def _put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
