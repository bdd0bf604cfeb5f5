"""Writing the configuration of a web server for one target.

`server_config("nginx", "may-chu")` → the text on stdout, 0
"""

import sys
from collections.abc import Callable

from plugins.press.publishing import address_ledger
from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.production import SITE, build_for_readers
from plugins.press.publishing.server_config.answers import gone_there, old_of
from plugins.press.publishing.server_config.apache import apache
from plugins.press.publishing.server_config.caddy import caddy
from plugins.press.publishing.server_config.inline import inline_hashes
from plugins.press.publishing.server_config.nginx import nginx
from plugins.press.publishing.server_config.server import Server
from plugins.press.publishing.targets.opening import opened
from plugins.press.publishing.targets.settings import (
    AnySettings,
    FolderSettings,
    RsyncSettings,
    UnknownTargetError,
    read_target,
)
from plugins.press.publishing.timetable.writing import PLANS, plan
from plugins.press.settings.project_settings import read_file
from plugins.press.system.project import ROOT

WRITERS: dict[str, Callable[[Server], str]] = {
    "nginx": nginx,
    "caddy": caddy,
    "apache": apache,
}


def server_config(kind: str, to: str) -> int:
    """Print what serves a target, or what publishes there by itself; exit code.

    `kind`: one of `WRITERS`, for which is built, or of `PLANS`. 1: the content has
    problems, 2: no such target or kind, 4: the target is set up wrongly.
    """
    if kind not in WRITERS | PLANS:
        return _refused(f'Không có "{kind}": {", ".join(WRITERS | PLANS)}.')
    try:
        settings = read_target(ROOT / "publishconf.py", to)
    except UnknownTargetError as error:
        return _refused(str(error))
    if kind in PLANS:
        print(plan(kind, to), end="")
        return 0
    try:
        root = _root(settings)
    except PublishingError as error:
        print(error, file=sys.stderr)
        return 4
    failed = build_for_readers()
    if not failed:
        print(WRITERS[kind](_server(settings, root)), end="")
    return failed


def _server(settings: AnySettings, root: str) -> Server:
    hashes = tuple(sorted(inline_hashes(SITE)))
    old = old_of(SITE, gone_there(_ledger(settings)))
    return Server(settings.url or _site_url(), root, tuple(old), hashes)


def _ledger(settings: AnySettings) -> address_ledger.Ledger:
    """What was taken down there; none, and a warning, where nobody answers."""
    try:
        with opened(settings, ROOT) as target:
            return address_ledger.read_ledger(target.read(address_ledger.FILE))
    except (PublishingError, OSError) as error:
        said = "Chưa đọc được sổ địa chỉ ở nơi đăng nên chưa có trang nào trả lời 410."
        print(f"{said}\n{error}", file=sys.stderr)
        return {}


def _root(settings: AnySettings) -> str:
    if isinstance(settings, FolderSettings):
        return str((ROOT / settings.path).resolve() / "current")
    if isinstance(settings, RsyncSettings):
        return f"{settings.path.rstrip('/')}/current"
    raise PublishingError(
        "Nơi đăng này không có máy chủ web của riêng mình để cấu hình."
    )


def _site_url() -> str:
    found: str = read_file(ROOT / "publishconf.py").values.get("SITEURL", "")
    return found


def _refused(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 2
