"""Finding pages in a finished site, serving them, and what Chromium needs for it.

kinds(Path("output"))  →  {"home": "/", "article": "/2018/07/…/", …}
"""

import gzip
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

# Every kind of page the site has; a kind without a page fails its tests.
KINDS = (
    "home",
    "article",
    "meeting",
    "official",
    "organisation",
    "category",
    "topic",
    "officials",
    "organisations",
    "meetings",
    "topics",
    "archive",
    "archive-year",
    "month",
    "calendar",
    "search",
    "data",
    "page",
    "corrections",
    "site-map",
    "not-found",
    "gone",
    "components",
    "contacts",
    "structure",
    "who-held",
    "who-held-year",
)
LARGE_TEXT = "document.documentElement.style.fontSize = '200%'"
# The search page after a search, beside the empty one.
RESULTS = "results"
PACKED = (".html", ".css", ".js", ".json", ".svg", ".xml", ".csv", ".ics")
# As root and without a screen; and no calls home, which a closed network refuses.
SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def chromium() -> str:
    """The browser of this machine, as a path."""
    return shutil.which("chromium") or "chromium"


def kinds(site: Path) -> dict[str, str]:
    """The address of the fullest page of each kind, told by its body's class."""
    fullest: dict[str, tuple[int, str]] = {}
    for path in sorted(site.rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        if found := re.search(r'<body class="page page--([a-z-]+)"', text):
            address = "/" + path.relative_to(site).as_posix().removesuffix("index.html")
            size = len(text)
            fullest[found[1]] = max(fullest.get(found[1], (0, "")), (size, address))
    return {kind: address for kind, (_, address) in fullest.items()}


class _Host(SimpleHTTPRequestHandler):
    """Serves files the way a host does: text packed, nothing said on the screen."""

    def do_GET(self) -> None:
        """Send a text packed, another file as it is."""
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        if file.suffix not in PACKED or not file.is_file():
            super().do_GET()
            return
        packed = gzip.compress(file.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", f"{self.guess_type(file)}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(packed)))
        self.end_headers()
        self.wfile.write(packed)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve a folder for as long as the block runs; give its address."""
    handler = partial(_Host, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
