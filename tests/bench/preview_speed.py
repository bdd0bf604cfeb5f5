"""Seconds from saving an edited article to the page with the new text in `serve`.

seconds_until_seen(Path("corpus/10000"))  →  [0.06, 0.05, 0.08, …]
"""

import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import IO

PROJECT = Path(__file__).resolve().parents[2]
START = """import sys
from pathlib import Path
from plugins.press.preview.serve import serve
sys.exit(serve(Path(sys.argv[1]), int(sys.argv[2])))"""
DONE = "Dựng xong"
LONGEST = 60.0
LOOK = 0.005


def seconds_until_seen(content: Path, edits: int = 5) -> list[float]:
    """Edit so many articles of a corpus, one after the other, and watch their pages.

    Each edit waits until the whole site has followed the one before. The corpus is
    changed. Raises RuntimeError when a page does not follow within a minute.
    """
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = int(free.getsockname()[1])
    server = subprocess.Popen(
        [sys.executable, "-c", START, str(content.resolve()), str(port)],
        cwd=PROJECT,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert server.stderr
        _until_done(server.stderr)
        paths = sorted((content / "articles").rglob("*.md"))
        middle = paths[len(paths) // 2 :][:edits]
        return [_edit(path, port, server.stderr) for path in middle]
    finally:
        server.terminate()
        server.wait()


def _edit(path: Path, port: int, said: IO[str]) -> float:
    word = f"Mới{time.time_ns()}"
    fresh = path.with_name(f".{path.name}.swp")  # a name the preview does not heed
    fresh.write_text(f"{path.read_text('utf-8').rstrip()} {word}.\n", "utf-8")
    year, month = path.parts[-3:-1]
    address = f"http://127.0.0.1:{port}/{year}/{month}/{path.stem}/"
    started = time.perf_counter()
    Path(fresh).replace(path)
    while word not in _page(address):
        if time.perf_counter() - started > LONGEST:
            raise RuntimeError(address)
        time.sleep(LOOK)
    seconds = time.perf_counter() - started
    _until_done(said)
    return seconds


def _page(address: str) -> str:
    with urllib.request.urlopen(address, timeout=LONGEST) as answer:
        return str(answer.read().decode())


def _until_done(said: IO[str]) -> None:
    """Read what the server says until the whole site is up to date."""
    for line in said:
        if DONE in line:
            return
    raise RuntimeError("the preview ended")
