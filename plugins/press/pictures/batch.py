"""Many photos at once, on all cores; a bad one never stops the good ones.

prepare([Order(hội-trường.jpg, (ARTICLE,)), Order(hỏng.jpg, …)], cache)
  →  {hội-trường.jpg: Prepared(facts, {…}), hỏng.jpg: PictureProblem("…")}
"""

import hashlib
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from plugins.press.pictures import cache as picture_cache
from plugins.press.pictures.derivatives import derivatives
from plugins.press.pictures.facts import inspect_picture
from plugins.press.pictures.files import read
from plugins.press.pictures.prepared import (
    Order,
    Outcome,
    PictureFacts,
    PictureProblem,
    Prepared,
)
from plugins.press.processes.child import Failure
from plugins.press.processes.progress import shown
from plugins.press.processes.workers import run

# A photo of the greatest size takes some seconds; what takes this long is hostile.
SECONDS_A_PHOTO = 60.0
# More photos than this take seconds, so their progress is shown.
FEW = 8
_LOST = PictureProblem(
    "Bộ giải mã ảnh không đọc nổi ảnh này; hãy mở ảnh rồi lưu lại thành JPEG."
)


def prepare(
    orders: Iterable[Order], cache: Path, *, workers: int | None = None
) -> dict[Path, Outcome]:
    """Inspect photos and make their files; the result keeps the orders' order.

    `workers` is by default the number of cores.
    """
    wanted = list(orders)
    work = partial(prepare_one, cache=cache)
    done = run(work, wanted, seconds=SECONDS_A_PHOTO, processes=workers, batch=1)
    outcomes = {
        order.path: _LOST if isinstance(outcome, Failure) else outcome
        for order, outcome in shown(done, "Chuẩn bị ảnh", len(wanted), FEW)
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
