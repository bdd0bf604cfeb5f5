"""Golden parts of whole small sites: `python -m tests.golden` writes them anew.

Kept of a built site: its feeds of everything, maps and data, and of one page of each
kind the <main> and the JSON-LD. Commit what changed apart, with the cause.
"""

import json
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from plugins.press.system.project import ROOT
from tests.site import Site

SITES = ROOT / "tests" / "sites"
_KEPT = re.compile(
    r"feeds/(?:all|can-bo/.*)\.(?:atom\.xml|rss\.xml|json)|sitemap.*\.xml|robots\.txt"
    r"|du-lieu/[^/]*\.(?:json|csv)|lich/hoi-nghi\.ics|_redirects"
)
_KIND = re.compile(r'<body class="page page--([a-z-]+)"')
_MAIN = re.compile(r"<main .*</main>", re.DOTALL)
_JSON_LD = re.compile(r'<script type="application/ld\+json">(.*?)</script>')
# What shows the theme itself, not the content.
_OTHER_KINDS = {"components"}


def names() -> list[str]:
    """The golden sites."""
    return sorted(path.parent.name for path in SITES.glob("*/content"))


def build(name: str, folder: Path) -> dict[str, str]:
    """Build a golden site and return the parts that are kept, by file name."""
    site = Site(folder)
    shutil.copytree(SITES / name / "content", site.content, dirs_exist_ok=True)
    built = site.build()
    assert built.code == 0, built.said
    return dict(sorted(_parts(site.tree())))


def _parts(tree: dict[str, bytes]) -> Iterator[tuple[str, str]]:
    seen = set(_OTHER_KINDS)
    for path, data in tree.items():
        if _KEPT.fullmatch(path):
            # Git keeps texts with line feeds alone; calendars and CSV have both.
            yield path, data.decode().replace("\r\n", "\n")
        kind = _KIND.search(data.decode()) if path.endswith(".html") else None
        if kind and kind[1] not in seen:
            seen.add(kind[1])
            yield f"pages/{kind[1]}.html", _page(path, data.decode())


def _page(path: str, text: str) -> str:
    main = _MAIN.search(text)
    assert main, path
    described = [json.loads(found) for found in _JSON_LD.findall(text)]
    written = json.dumps(described, ensure_ascii=False, indent=1, sort_keys=True)
    return f"<!-- /{path} -->\n{main[0]}\n{written}\n"


def kept(name: str) -> dict[str, str]:
    """The golden parts as they are kept."""
    folder = SITES / name / "golden"
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {
        file.relative_to(folder).as_posix(): file.read_text("utf-8") for file in files
    }


def rewrite(name: str) -> None:
    """Make the golden parts what the build makes of them now."""
    folder = SITES / name / "golden"
    with TemporaryDirectory() as place:
        parts = build(name, Path(place))
    shutil.rmtree(folder, ignore_errors=True)
    for path, text in parts.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text.encode())


if __name__ == "__main__":
    for chosen in sys.argv[1:] or names():
        rewrite(chosen)
