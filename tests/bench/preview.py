"""How long an edit takes to be seen in the live preview.

    seen_after(content, runs=3)  →  [0.31, 0.28, 0.30] seconds from saving to seeing
"""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPException
from pathlib import Path
from urllib.request import urlopen

from tests.bench.edits import change_a_word, middle
from tests.bench.programs import PROJECT

HOST = "127.0.0.1"
MOST_SECONDS = 900.0


def seen_after(content: Path, runs: int) -> list[float]:
    """Seconds from saving an article to its new page, once the preview has settled.

    Raises TimeoutError when a page does not come.
    """
    with _preview(content) as address:
        # Pages are shown before the first pass is over: wait for an edit of its own.
        _see(content, address, 0)
        return [_see(content, address, number) for number in range(1, runs + 1)]


def _see(content: Path, address: str, number: int) -> float:
    page = address + "/".join(middle(content, number).with_suffix("").parts[-3:]) + "/"
    _wait_for(page, b"<h1")
    change_a_word(content, number)
    saved = time.perf_counter()
    _wait_for(page, f"Thêm{number}.".encode())
    return time.perf_counter() - saved


def _wait_for(page: str, words: bytes) -> None:
    last = time.monotonic() + MOST_SECONDS
    while time.monotonic() < last:
        try:
            with urlopen(page, timeout=60) as answer:
                if words in answer.read():
                    return
        except (OSError, HTTPException):
            time.sleep(0.2)
        time.sleep(0.01)
    raise TimeoutError(page)


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
