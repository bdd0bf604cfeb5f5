"""Many photos at once, on all cores; a bad one never stops the good ones.

prepare([Order(hội-trường.jpg, (ARTICLE,)), Order(hỏng.jpg, …)], cache)
  →  {hội-trường.jpg: Prepared(facts, {…}), hỏng.jpg: PictureProblem("…")}
"""

import hashlib
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from msgspec import Struct
from rich.console import Console
from rich.progress import track

from plugins.press.pictures import cache as picture_cache
from plugins.press.pictures.derivatives import ARTICLE, Derivative, Use, derivatives
from plugins.press.pictures.facts import PictureFacts, inspect_picture
from plugins.press.pictures.files import PictureProblem, read
from plugins.press.processes.child import Failure
from plugins.press.processes.workers import run

# A photo of the greatest size takes some seconds; what takes this long is hostile.
SECONDS_A_PHOTO = 60.0
_LOST = PictureProblem(
    "Bộ giải mã ảnh không đọc nổi ảnh này; hãy mở ảnh rồi lưu lại thành JPEG."
)


class Order(Struct, frozen=True):
    """A photo and the uses it is needed for."""

    path: Path
    uses: tuple[Use, ...] = (ARTICLE,)


class Prepared(Struct, frozen=True):
    """A sound photo with its published files, one list for each use ordered."""

    facts: PictureFacts
    files: tuple[list[Derivative], ...]


Outcome = Prepared | PictureProblem


def prepare(
    orders: Iterable[Order],
    cache: Path,
    *,
    workers: int | None = None,
    console: Console | None = None,
) -> dict[Path, Outcome]:
    """Inspect photos and make their files; the result keeps the orders' order.

    `workers` is by default the number of cores; a console shows the progress.
    """
    wanted = list(orders)
    outcomes = {
        order.path: _LOST if isinstance(outcome, Failure) else outcome
        for order, outcome in track(
            run(
                partial(prepare_one, cache=cache),
                wanted,
                seconds=SECONDS_A_PHOTO,
                processes=workers,
                batch=1,
            ),
            description="Chuẩn bị ảnh",
            total=len(wanted),
            console=console or Console(stderr=True),
            disable=console is None,
        )
    }
    return {order.path: outcomes[order.path] for order in wanted}


def prepare_one(order: Order, cache: Path) -> Outcome:
    """Inspect one photo and make its files."""
    try:
        facts = _facts(order.path, cache)
        files = tuple(derivatives(order.path, facts, cache, use) for use in order.uses)
    except PictureProblem as problem:
        return problem
    return Prepared(facts, files)


def _facts(path: Path, cache: Path) -> PictureFacts:
    """The facts from the cache, found by content and extension, or from the photo."""
    digest = hashlib.sha256(read(path)).hexdigest()
    record = cache / digest[:2] / f"{digest[:20]}{path.suffix.lower()}.facts.json"
    kept = picture_cache.load(record, PictureFacts)
    if kept is not None and kept.digest == digest:
        return kept
    facts = inspect_picture(path)
    picture_cache.save(record, facts)
    return facts
