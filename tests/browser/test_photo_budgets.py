"""What pages weigh whose photos come straight from a telephone of 12 megapixels."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PIL import Image
from playwright.sync_api import Browser, Response

from tests.browser.photos import SIZE, photo
from tests.browser.reading import serve
from tests.browser.test_budgets import KIB, PHONE, packed
from tests.site import article

pytestmark = pytest.mark.needs("chromium")
PHOTOS, ARTICLES = 6, 24
CATEGORIES = ("Kinh tế", "Chính quyền", "Bạn đọc", "Nông thôn mới")


class Weighed(NamedTuple):
    """Requests of a first view, and the bytes of each."""

    images: list[int]
    others: list[int]


@pytest.fixture(scope="module")
def camera(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A content folder whose every article has a photo of the camera's size."""
    content = tmp_path_factory.mktemp("camera") / "content"
    (content / "images/2031/05").mkdir(parents=True)
    (content / "articles/2031/05").mkdir(parents=True)
    for number in range(PHOTOS):
        (content / f"images/2031/05/anh-{number}.jpg").write_bytes(photo(number))
    for number in range(ARTICLES):
        cover = {
            "image": f"images/2031/05/anh-{number % PHOTOS}.jpg",
            "alt": "Nhiều người ngồi trong một hội trường",
            "caption": "Bà con dự họp",
        }
        text = article(
            f"Bà con xã Mây họp bàn việc làm đường lần thứ {number}",
            "\n\n".join(["Bà con cùng bàn việc làm đường, đào giếng nước. " * 8] * 6),
            date=f"2031-05-{1 + number // 4:02} {8 + number % 4:02}:00",
            category=CATEGORIES[number % len(CATEGORIES)],
            cover=cover,
        )
        (content / f"articles/2031/05/bai-{number}.md").write_text(text, "utf-8")
    return content


@pytest.fixture(scope="module")
def site(camera: Path) -> Path:
    """The site as the build makes it."""
    output = camera.parent / "output"
    where = ["--content", str(camera), "--output", str(output)]
    cache = str(camera.parent / "cache")
    subprocess.run(
        [sys.executable, "-m", "invoke", "build", *where],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "BULLETIN_CACHE": cache, "SOURCE_DATE_EPOCH": "1936846800"},
        check=True,
    )
    return output


@pytest.fixture
def weigh(browser: Browser, site: Path) -> Iterator[Callable[[str], Weighed]]:
    """Open a page on a phone and leave it alone."""
    with serve(site) as origin:

        def first_view(address: str) -> Weighed:
            page = browser.new_page(**PHONE)  # type: ignore[arg-type]
            answers: list[Response] = []
            page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108
            page.goto(origin + address, wait_until="networkidle")
            weights = Weighed([], [])
            for answer in answers:
                is_image = answer.request.resource_type == "image"
                known = weights.images if is_image else weights.others
                known.append(packed(answer))
            page.close()
            return weights

        yield first_view


def test_the_photos_are_as_large_and_detailed_as_a_cameras(camera: Path) -> None:
    for file in camera.glob("images/2031/05/*.jpg"):
        with Image.open(file) as opened:
            assert opened.size == SIZE
        assert 2_000_000 < file.stat().st_size < 6_000_000


@pytest.mark.parametrize(
    ("name", "limit"),
    [("720.*.avif", 45), ("480.*.avif", 8), ("240.*.avif", 8)],
)
def test_every_published_size_keeps_to_its_bytes(
    site: Path, name: str, limit: int
) -> None:
    files = [*site.rglob(f"*-{name}")]
    assert len(files) >= PHOTOS
    assert max(path.stat().st_size for path in files) <= limit * KIB


def test_the_first_view_of_an_article_is_light(
    weigh: Callable[[str], Weighed],
) -> None:
    weights = weigh("/2031/05/bai-23/")
    assert sum(map(sum, weights)) <= 80 * KIB
    assert sum(map(len, weights)) <= 6


def test_the_first_view_of_the_front_page_is_light(
    weigh: Callable[[str], Weighed],
) -> None:
    weights = weigh("/")
    assert sum(map(sum, weights)) <= 120 * KIB
    assert sum(map(len, weights)) <= 10
