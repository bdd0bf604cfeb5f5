"""The plans by which publishing begins by itself, by the name an officer gives.

PLANS["cron"](Clone("/srv/nguon", "bantin", "may-chu"))  →  "# Tự đăng may-chu: …"
"""

import getpass
from collections.abc import Callable

from plugins.press.publishing.timetable.code_hosts import github, gitlab
from plugins.press.publishing.timetable.machines import Clone, cron, systemd, windows
from plugins.press.system.project import ROOT

PLANS: dict[str, Callable[[Clone], str]] = {
    "systemd": systemd,
    "cron": cron,
    "windows": windows,
    "github": github,
    "gitlab": gitlab,
}


def plan(kind: str, to: str) -> str:
    """What starts the publishing of the target `to`; `kind`: one of `PLANS`."""
    return PLANS[kind](Clone(str(ROOT), getpass.getuser(), to))
