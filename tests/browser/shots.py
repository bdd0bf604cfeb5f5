"""Pictures of every kind of page, for people to look at.

SITE=output python -m tests.browser.shots shots/
    → shots/article-360-light.png, shots/article-1280-dark.png,
      shots/article-1280-forced.png, shots/article-360-large.png, shots/article.pdf, …
"""

import argparse
import os
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.reading import LARGE_TEXT, SWITCHES, chromium, kinds, serve


class Look(NamedTuple):
    """One way of seeing a page."""

    name: str
    width: int
    media: dict[str, Any]
    large: bool = False


LIGHT, DARK = {"color_scheme": "light"}, {"color_scheme": "dark"}
LOOKS = (
    Look("360-light", 360, LIGHT),
    Look("360-dark", 360, DARK),
    Look("360-large", 360, LIGHT, large=True),
    Look("1280-light", 1280, LIGHT),
    Look("1280-dark", 1280, DARK),
    Look("1280-forced", 1280, {"forced_colors": "active"}),
)


def shoot(browser: Browser, origin: str, site: Path, folder: Path) -> int:
    """Photograph and print each kind of page in each look; return how many."""
    addresses = kinds(site)
    for look in LOOKS:
        size = {"width": look.width, "height": 800}
        context = browser.new_context(viewport=size, **look.media)  # type: ignore[arg-type]
        page = context.new_page()
        for kind, address in addresses.items():
            page.goto(origin + address, wait_until="networkidle")
            _picture(page, look, folder / f"{kind}-{look.name}.png")
            if look is LOOKS[0]:
                path = folder / f"{kind}.pdf"
                page.pdf(path=path, prefer_css_page_size=True)
        context.close()
    return len(addresses) * (len(LOOKS) + 1)


def _picture(page: Page, look: Look, path: Path) -> None:
    if look.large:
        page.evaluate(LARGE_TEXT)
    page.screenshot(path=path, full_page=True)


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
        print(f"{shoot(browser, origin, site, folder)} ảnh và bản in trong {folder}")


if __name__ == "__main__":
    main()
