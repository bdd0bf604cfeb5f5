"""Many photos at once, on all cores; a bad one never stops the good ones.

prepare([Order(hội-trường.jpg, (ARTICLE,)), Order(hỏng.jpg, …)], cache)
  →  {hội-trường.jpg: Prepared(facts, {…}), hỏng.jpg: PictureProblem("…")}
"""

import hashlib
import os
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path

from msgspec import Struct
from rich.console import Console
from rich.progress import track

from plugins.press import picture_cache
from plugins.press.derivatives import ARTICLE, Derivative, Use, derivatives
from plugins.press.picture_files import PictureProblem, read
from plugins.press.pictures import PictureFacts, inspect_picture

# Below this many, starting processes takes longer than the work.
ALONE = 3


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
    count = workers or os.cpu_count() or 1
    alone = count == 1 or len(wanted) < ALONE
    run = _in_turn(wanted, cache) if alone else _in_pool(wanted, cache, count)
    outcomes = dict(
        track(
            run,
            description="Chuẩn bị ảnh",
            total=len(wanted),
            console=console or Console(stderr=True),
            disable=console is None,
        )
    )
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


def _in_turn(orders: list[Order], cache: Path) -> Iterator[tuple[Path, Outcome]]:
    for order in orders:
        yield order.path, prepare_one(order, cache)


def _in_pool(
    orders: list[Order], cache: Path, workers: int
) -> Iterator[tuple[Path, Outcome]]:
    """As many processes as workers; what died with one is tried once more alone."""
    orphans: list[Order] = []
    with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
        jobs = {pool.submit(prepare_one, order, cache): order for order in orders}
        for job in as_completed(jobs):
            outcome = _outcome(job)
            if outcome is None:
                orphans.append(jobs[job])
            else:
                yield jobs[job].path, outcome
    for order in orphans:
        yield order.path, _in_quarantine(order, cache)


def _in_quarantine(order: Order, cache: Path) -> Outcome:
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        outcome = _outcome(pool.submit(prepare_one, order, cache))
    return outcome or PictureProblem(
        "Bộ giải mã ảnh dừng đột ngột khi đọc ảnh này; hãy lưu lại ảnh thành JPEG."
    )


def _outcome(job: "Future[Outcome]") -> Outcome | None:
    try:
        return job.result()
    except BrokenProcessPool:
        return None
