"""Lighthouse on a phone finds nothing to better, and nothing late or jumping."""

import json
import os
import subprocess
from functools import cache
from pathlib import Path
from time import sleep
from typing import Any

import pytest

from tests.browser.reading import SWITCHES, chromium

pytestmark = pytest.mark.quiet

LIGHTHOUSE = Path(__file__).parent / "node_modules" / ".bin" / "lighthouse"
KINDS = ("article", "home", "meeting", "official", "search")
# Largest paint in ms, layout shift, blocked time in ms
LIMITS = {
    "largest-contentful-paint": 1_500,
    "cumulative-layout-shift": 0.01,
    "total-blocking-time": 50,
}


# A busy machine makes a page look slower than it is, never quicker.
TRIES, PAUSE = 8, 5


@cache
def report(address: str) -> dict[str, Any]:
    """What Lighthouse says of one page; asked again while the machine is busy.

    Of several answers the one counts that keeps most limits, and was blocked least.
    """
    found = ask(address)
    for _ in range(TRIES - 1):
        quick = found["categories"]["performance"]["score"] == 1
        if quick and not beyond(found):
            break
        sleep(PAUSE)
        found = min(found, ask(address), key=hindered)
    return found


def beyond(found: dict[str, Any]) -> list[str]:
    """The figures that do not keep their limits."""
    return [name for name in LIMITS if not within(found, name)]


def hindered(found: dict[str, Any]) -> tuple[int, float]:
    """How many figures go too far, and how long the page could not answer."""
    value: float = found["audits"]["total-blocking-time"]["numericValue"]
    return len(beyond(found)), value


def within(found: dict[str, Any], name: str) -> bool:
    """Whether one figure keeps its limit."""
    value: float = found["audits"][name]["numericValue"]
    return value <= LIMITS[name]


def ask(address: str) -> dict[str, Any]:
    """Run Lighthouse once, as a phone."""
    flags = " ".join(("--headless", *SWITCHES))
    command = [str(LIGHTHOUSE), address, "--quiet", "--output=json"]
    told = subprocess.run(
        [*command, f"--chrome-flags={flags}"],
        env={**os.environ, "CHROME_PATH": chromium()},
        capture_output=True,
        check=True,
    )
    found: dict[str, Any] = json.loads(told.stdout)
    return found


@pytest.mark.needs("npm", "chromium")
@pytest.mark.parametrize("kind", KINDS)
def test_all_four_marks_are_100(
    origin: str, addresses: dict[str, str], kind: str
) -> None:
    found = report(origin + addresses[kind])
    marks = {name: c["score"] for name, c in found["categories"].items()}
    assert marks == dict.fromkeys(marks, 1)


@pytest.mark.needs("npm", "chromium")
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_there_at_once_and_stands_still(
    origin: str, addresses: dict[str, str], kind: str
) -> None:
    found = report(origin + addresses[kind])
    assert beyond(found) == []
