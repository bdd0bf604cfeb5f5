"""Is a publish target ready: everything short of publishing, tried.

`doctor_target("may-chu")` → "[ đủ ] Nơi đăng: đang đăng bản 12" and so on, 0, 3 or 4
"""

import sys
from collections.abc import Iterator
from datetime import datetime

from plugins.bulletin.words.dates import VIETNAM
from plugins.press.publishing.catalogue import Catalogue
from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.lease import reserved, somebody
from plugins.press.publishing.production import SITE
from plugins.press.publishing.server_config.old_addresses import old_addresses
from plugins.press.publishing.targets.complaints import advice_on
from plugins.press.publishing.targets.opening import opened
from plugins.press.publishing.targets.settings import (
    AnySettings,
    UnknownTargetError,
    read_target,
)
from plugins.press.publishing.targets.target import Target
from plugins.press.publishing.web_check import web_diagnoses
from plugins.press.system.diagnosis import Diagnosis, advised, fine, missing
from plugins.press.system.project import ROOT

NOTE = "doctor.txt"


def doctor_target(name: str) -> int:
    """Print what is found; 0 ready, 2 no such target, 3 something is missing there.

    Raises SettingsError for a target that is set up wrongly.
    """
    try:
        settings = read_target(ROOT / "publishconf.py", name)
    except UnknownTargetError as error:
        print(error, file=sys.stderr)
        return 2
    lacking = 0
    for one in _examined(settings):
        print(one)
        lacking += one.state == "thiếu"
    print(f"Còn thiếu {lacking} thứ cần có." if lacking else "Nơi đăng đã sẵn sàng.")
    return 3 if lacking else 0


def _examined(settings: AnySettings) -> Iterator[Diagnosis]:
    try:
        with opened(settings, ROOT) as target:
            yield from _place(target)
            yield from _web(settings, target)
    except PublishingError as error:
        yield missing("Nơi đăng", "chưa dùng được", str(error))
    except OSError as error:
        yield missing("Nơi đăng", "chưa dùng được", advice_on(error))


def _place(target: Target) -> Iterator[Diagnosis]:
    number = target.live()
    yield fine("Nơi đăng", f"đang đăng bản {number}" if number else "chưa có bản nào")
    now = datetime.now(VIETNAM)
    with reserved(target, somebody(now)):
        text = now.isoformat()
        target.write(NOTE, text)
        if target.read(NOTE) != text:
            yield missing("Ghi tệp", "đọc lại thấy khác", "báo người quản trị")
        else:
            yield fine("Ghi tệp", "ghi được và đọc lại đúng")
        yield from target.examine()


def _web(settings: AnySettings, target: Target) -> Iterator[Diagnosis]:
    url = settings.visit or settings.url
    if not url:
        advice = 'ghi "url" của nơi này vào publishconf.py để xem cả máy chủ web'
        yield advised("Trang web", "chưa ghi địa chỉ", advice)
        return
    catalogue = Catalogue(target)
    ledger = catalogue.ledger()
    gone = {address for address, state in ledger.items() if state == "gone"}
    listed = SITE / "_redirects"
    old = old_addresses(listed.read_text("utf-8") if listed.exists() else "")
    now = datetime.now(VIETNAM)
    yield from web_diagnoses(url, catalogue.live(), gone, old, now)
