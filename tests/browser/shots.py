"""Pictures of every kind of page, for people to look at.

SITE=output python -m tests.browser.shots shots/
    → shots/article-360-light.png, shots/article-1280-dark.png, …
"""

import argparse
import os
from itertools import product
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.reading import SWITCHES, chromium, kinds, serve

WIDTHS = (360, 1280)
SCHEMES = ("light", "dark")


def shoot(browser: Browser, origin: str, site: Path, folder: Path) -> int:
    """Photograph each kind of page in each width and theme; return how many."""
    addresses = kinds(site)
    for width, scheme in product(WIDTHS, SCHEMES):
        context = browser.new_context(
            viewport={"width": width, "height": 800},
            color_scheme=scheme,  # type: ignore[arg-type]
        )
        page = context.new_page()
        for kind, address in addresses.items():
            page.goto(origin + address, wait_until="networkidle")
            page.screenshot(
                path=folder / f"{kind}-{width}-{scheme}.png", full_page=True
            )
        context.close()
    return len(addresses) * len(WIDTHS) * len(SCHEMES)


def main() -> None:
    """Read the command line and take the pictures."""
    parser = argparse.ArgumentParser(description="Chụp mọi loại trang")
    parser.add_argument("folder", type=Path, help="nơi để ảnh")
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    site = Path(os.environ.get("SITE", "output"))
    with serve(site) as origin, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium(), args=list(SWITCHES)
        )
        print(f"{shoot(browser, origin, site, folder)} ảnh trong {folder}")


if __name__ == "__main__":
    main()
