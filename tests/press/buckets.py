"""Two servers of buckets that have nothing in common: moto and SeaweedFS.

`with server("weed", home) as address: buckets(address, "mot")`
"""

import os
import signal
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from plugins.press.publishing.targets.stores.bucket_login import bucket_store
from plugins.press.publishing.targets.stores.bucket_store import BucketStore
from tests.press.conftest import free_port, running

SERVERS = ("moto", "weed")
SITE, PRIVATE = "trang", "trang-rieng"
WAITED = 30
WEED = Path(sys.executable).with_name("weed")


@contextmanager
def server(kind: str, home: Path) -> Iterator[str]:
    """Run one of them until the test is over; gives its address."""
    port = free_port()
    home.mkdir()
    commands = {
        "moto": [sys.executable, "-m", "moto.server", "-p", str(port)],
        "weed": [str(WEED), *_weed(home, port)],
    }
    program, *options = commands[kind]
    with running(port, program, *options, end=signal.SIGKILL):
        _await(f"http://127.0.0.1:{port}")
        yield f"http://127.0.0.1:{port}"


def buckets(address: str, folder: str) -> BucketStore:
    """A folder of a test's own in both buckets, as an administrator gives them."""
    return bucket_store(
        address, "", f"{SITE}/{folder}", f"{PRIVATE}/{folder}/kho riêng"
    )


def make_buckets(address: str) -> None:
    """Make the two buckets, which publishing never does."""
    client = _client(address, os.getpid())
    for bucket in (SITE, PRIVATE):
        client.create_bucket(Bucket=bucket)


@cache
def _client(address: str, _process: int) -> Any:
    """One for each process: a child must not talk on its parent's line."""
    return bucket_store(address, "", SITE, PRIVATE).client


def _weed(home: Path, port: int) -> list[str]:
    ports = {one: free_port() for one in ("master", "volume", "filer")}
    grpc = {f"{one}.port.grpc": free_port() for one in (*ports, "s3")}
    named = {f"{one}.port": number for one, number in ports.items()} | grpc
    options = [f"-{name}={number}" for name, number in named.items()]
    more = "-s3 -s3.port.iceberg=0 -s3.port.lance=0 -ip=127.0.0.1 -volume.max=50"
    quiet = (
        "-master.volumeSizeLimitMB=64 -volume.minFreeSpace=1 -master.telemetry=false"
    )
    return [
        "-logdir=" + str(home), "server", f"-dir={home}", f"-s3.port={port}",
        *options, *more.split(), *quiet.split(),
    ]  # fmt: skip


def _await(address: str) -> None:
    """Wait for an answer: listening alone is not enough."""
    start = time.monotonic()
    while time.monotonic() - start < WAITED:
        try:
            urllib.request.urlopen(address, timeout=5).close()
        except urllib.error.HTTPError as error:
            return error.close()  # it wants to know who we are
        except OSError:
            time.sleep(0.2)
        else:
            return None
    return None
