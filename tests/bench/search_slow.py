"""How soon a search shows its first result on a slow network.

python -m tests.bench.search_slow [SITE]

Chromium, slowed to 400 kbit/s with 400 ms of delay, opens the search page of the large
bulletin anew for each question and asks it; files come uncompressed. The time runs from
the question to the first row on the page. Its scripts are there by then, as for readers
who type; nothing of the index is but its table.
"""

import os
import statistics
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

from plugins.press.system.project import ROOT
from tests import large
from tests.browser.reading import SWITCHES, chromium, serve

QUESTIONS = (
    "chủ tịch ubnd tỉnh 20/7/2018",
    "lo thi thuy 2018",
    "giám đốc sở y tế 2018",
    "hoi xuan qua nam anh",
    "sở kế hoạch",
    "đại hội thi đua",
    "nông thôn mới",
)
SLOW = {
    "offline": False,
    "latency": 400,
    "downloadThroughput": 400_000 / 8,
    "uploadThroughput": 400_000 / 8,
}
ROW = ".search__answer, .search__list li:not(.search__text)"


def first_result(browser: Browser, origin: str, question: str) -> float:
    """Seconds until the first row of a question on a page opened for it."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    slow = context.new_cdp_session(page)
    slow.send("Network.enable")
    slow.send("Network.emulateNetworkConditions", SLOW)
    page.goto(f"{origin}/tim-kiem/", wait_until="networkidle")
    field = page.locator("main").get_by_role("searchbox")
    field.fill(question)
    begun = page.evaluate("performance.now()")
    field.press("Enter")
    page.locator(ROW).first.wait_for(timeout=30_000)
    seconds = (float(page.evaluate("performance.now()")) - begun) / 1000
    context.close()
    return seconds


def main() -> None:
    """Print each question's time, the median and the longest."""
    with TemporaryDirectory() as folder:
        site = Path(sys.argv[1]) if len(sys.argv) > 1 else _large(Path(folder))
        with serve(site) as origin, sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=chromium(), args=list(SWITCHES)
            )
            times = {one: first_result(browser, origin, one) for one in QUESTIONS}
            browser.close()
    for question, seconds in times.items():
        print(f"{seconds:5.2f} s  {question}")
    print(f"{statistics.median(times.values()):5.2f} s  median")
    print(f"{max(times.values()):5.2f} s  longest")


def _large(folder: Path) -> Path:
    large.write(folder / "content")
    where = ["--content", str(folder / "content"), "--output", str(folder / "site")]
    cache, now = str(folder / "cache"), str(large.NOW)
    subprocess.run(
        [sys.executable, "-m", "invoke", "build", *where],
        cwd=ROOT,
        env={**os.environ, "BULLETIN_CACHE": cache, "SOURCE_DATE_EPOCH": now},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=True,
    )
    return folder / "site"


if __name__ == "__main__":
    main()
