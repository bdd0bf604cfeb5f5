"""The picture of the site in README: three pages as a phone and one as a screen shows.

SITE=output python -m tests.browser.picture → docs/site.webp
"""

import os
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests.browser.reading import SWITCHES, chromium, kinds, serve
from tests.tables import DOCS

HEIGHT, GAP, GROUND = 720, 24, "#e3e8e4"
SHOWN = (("article", 900), ("meeting", 360), ("official", 360))


def picture(browser: Browser, origin: str, site: Path) -> Image.Image:
    """Photograph the top of each page and put them side by side."""
    addresses = kinds(site)
    shots = []
    for kind, width in SHOWN:
        page = browser.new_page(viewport={"width": width, "height": HEIGHT})
        page.goto(origin + addresses[kind], wait_until="networkidle")
        shots.append(Image.open(BytesIO(page.screenshot())).convert("RGB"))
    width = sum(shot.width + GAP for shot in shots) + GAP
    sheet = Image.new("RGB", (width, HEIGHT + 2 * GAP), GROUND)
    left = GAP
    for shot in shots:
        sheet.paste(shot, (left, GAP))
        left += shot.width + GAP
    return sheet


def main() -> None:
    """Take the picture of the site at SITE."""
    site = Path(os.environ.get("SITE", "output"))
    with serve(site) as origin, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium(), args=list(SWITCHES)
        )
        picture(browser, origin, site).save(DOCS / "site.webp", quality=70, method=6)


if __name__ == "__main__":
    main()
