"""Shows the invented province Hồ Sương as `serve` shows a site.

demo(8000)  →  0 after Ctrl-C; 3 when the port is taken or a demo is shown already

What is shown is a copy below .cache/: content/, output/ and docs/demo/ stay as they
are whatever is done at the desk. Its clock stands still at DAY, so that the week, what
is planned and what has an end look the same on every day; the settings that differ
stand in docs/demo/democonf.py.
"""

import os
from pathlib import Path
from types import MappingProxyType

from plugins.desk.demo.laying_out import DEMO, lay_out
from plugins.desk.editing.desk import open_desk
from plugins.desk.editing.office import ROOT as DESK
from plugins.press.preview.serve import serve
from plugins.press.printing import tell
from plugins.press.system.failures import BuildError
from plugins.press.system.one_build import only_one
from plugins.press.system.project import OTHER_SETTINGS, cache_folder

# 19/11/2031 09:00 in Vietnam, a Wednesday of week 47.
DAY = 1952820000
ENVIRONMENT = MappingProxyType(
    {"SOURCE_DATE_EPOCH": str(DAY), OTHER_SETTINGS: str(DEMO / "democonf.py")}
)


def demo(port: int, open_browser: bool = False) -> int:
    """Show the invented province until Ctrl-C; return the exit code.

    As `serve`: 0 after Ctrl-C, 2 when there is no such port, 3 when the port is taken
    or another window shows the demo. Sets ENVIRONMENT for this process and those it
    starts. Raises OSError when the copy cannot be written, SettingsError.
    """
    os.environ.update(ENVIRONMENT)
    content = place()
    try:
        with only_one(content):
            lay_out(content)
            tell("Hồ Sương là một tỉnh không có thật; hôm nay ở đó là 19/11/2031.")
            tell(f"Đang xem một bản sao ({content}): sửa gì cũng được.")
            return serve(content, port, {DESK: open_desk}, open_browser)
    except BuildError:
        tell("Bản tin mẫu đang mở trong một cửa sổ khác.")
        return 3


def place() -> Path:
    """Return the folder of the copy that is shown."""
    return cache_folder(DEMO) / "content"
