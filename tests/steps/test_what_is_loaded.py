"""What every build loads before its work begins."""

import subprocess
import sys

from plugins.press.system.project import ROOT

# Few builds need any of these, and each takes milliseconds to load.
DEAR = {
    "PIL.ImageDraw",
    "PIL.ImageOps",
    "bs4",
    "icalendar",
    "mammoth",
    "plugins.bulletin.reading.named",
    "pypdfium2",
    "rich.progress",
}
LOADED = f"""
import sys
from importlib import import_module
import pelicanconf, plugins.press.build
for step in pelicanconf.PLUGINS:
    import_module(step)
print(*sorted({DEAR!r} & sys.modules.keys()))
"""


def test_what_only_some_texts_and_photos_need_is_not_loaded_by_every_build():
    command = [sys.executable, "-c", LOADED]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
