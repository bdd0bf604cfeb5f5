"""The site as readers are to have it, built where only publishing looks.

`build_for_readers()` → 0, and the tree lies in `SITE`; 1 when the content has problems
"""

from plugins.press.system.project import ROOT

WORK = ROOT / ".publish"
SITE = WORK / "site"


def build_for_readers() -> int:
    """Build for production; the build's exit code."""
    from plugins.press.build import build

    return build(ROOT / "content", SITE, False, True, False)
