"""How long an edit takes to be seen in the live preview.

seen_after(content, runs=3)  →  [0.31, 0.28, 0.30] seconds from saving to seeing
"""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPException
from pathlib import Path
from urllib.request import urlopen

from tests.bench.edits import add_a_word, middle
from tests.bench.programs import PROJECT

HOST = "127.0.0.1"
PAUSE = 10.0  # between two edits; the lists that follow an edit take a while
PATIENCE = 20.0
MOST_TRIES = 60


def seen_after(content: Path, runs: int) -> list[float]:
    """Seconds from saving an article to its new page, once the preview has settled.

    Raises TimeoutError when a page does not come.
    """
    with _preview(content) as address:
        _settle(middle(content, 0), address)
        seen = []
        for number in range(1, runs + 1):
            time.sleep(PAUSE)
            seen.append(_see(middle(content, number), address))
        return seen


def _settle(path: Path, address: str) -> None:
    """Wait for the first pass: pages of the last preview are shown before it."""
    for _ in range(MOST_TRIES):
        with suppress(TimeoutError):
            _see(path, address)
            return
    raise TimeoutError(path)


def _see(path: Path, address: str) -> float:
    year, month, file = path.parts[-3:]
    page = f"{address}{year}/{month}/{file.removesuffix('.md')}/"
    word = f"Thêm{time.time_ns()}."
    add_a_word(path, word)
    saved = time.perf_counter()
    while word.encode() not in _page(page):
        if time.perf_counter() - saved > PATIENCE:
            raise TimeoutError(page)
        time.sleep(0.01)
    return time.perf_counter() - saved


def _page(address: str) -> bytes:
    try:
        with urlopen(address, timeout=PATIENCE) as answer:
            return bytes(answer.read())
    except (OSError, HTTPException):
        return b""


@contextmanager
def _preview(content: Path) -> Iterator[str]:
    with socket.create_server((HOST, 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "tasks.py", "serve", "--content", str(content)]
    server = subprocess.Popen(
        [*command, "--port", str(port)],
        cwd=PROJECT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield f"http://{HOST}:{port}/"
    finally:
        server.terminate()
        server.wait()
