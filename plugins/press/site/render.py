"""Makes the files that are not there yet, on all cores.

The children are forked, so every value is shared and none is copied; where the
system cannot fork, the same function runs in this process.
"""

import gc
import os
from collections import Counter
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from functools import partial
from itertools import groupby, islice
from pathlib import Path
from typing import NamedTuple

from plugins.press.processes.child import CAN_FORK, Failure, attempt, resident_bytes
from plugins.press.processes.workers import BATCH, cores, run_batches
from plugins.press.site.output import Output
from plugins.press.site.reads import Reads
from plugins.press.site.staging import write_file
from plugins.press.site.tree import Entry
from plugins.press.site.verification import Fault, Inspector
from plugins.press.system.failures import BuildError, StoreDamaged
from plugins.press.theme.faults import fault_text
from plugins.press.theme.templates import Maker

# A page takes a millisecond; a whole export of data may take minutes.
SECONDS = 600.0
# What parent and children may take together when they begin; they come to take a little
# more, and 2 GB are to be enough for 100,000 articles. A child that has its share makes
# way for another, which has to work out again what pages share.
MEMORY = 1_800 << 20
LEAST = 64 << 20
FEW = 24
_TOLD = "RenderError: "


class Made(NamedTuple):
    """A written file: its entry, the marks of what was read for it, its faults."""

    output: Output
    entry: Entry
    marks: bytes
    faults: tuple[Fault, ...]


# What a child answers, plain and small: fingerprint; hash, size and times of the file;
# fragments, marks of articles and of all that was read; faults.
_Answer = tuple[
    bytes, tuple[bytes, int, int, int], tuple[str, ...], bytes, bytes, tuple[Fault, ...]
]


class RenderError(BuildError):
    """A file could not be made; the message names it and what an editor can look at."""

    exit_code = 1


def render(
    outputs: Sequence[Output], folder: Path, inspector: Inspector, reads: Reads
) -> Generator[Made, None, None]:
    """Write outputs below a folder and look at each; nothing is written once closed.

    Raises RenderError when one cannot be made, OSError when the machine is at fault.
    """
    work = partial(_make, outputs, str(folder), inspector, reads)
    numbers = range(len(outputs))
    if not CAN_FORK or len(outputs) <= FEW or cores() == 1:
        for number in numbers:
            yield _whole(attempt(work, number), outputs[number])
        return
    for make in _shared(outputs):
        make.prepare()
    gc.freeze()
    try:
        room = max(LEAST, (MEMORY - resident_bytes()) / cores())
        done = run_batches(work, _batches(outputs), seconds=SECONDS, room=room)
        with closing(done):  # after an error children would write on
            for number, made in done:
                yield _whole(made, outputs[number])
    finally:
        gc.unfreeze()


def _shared(outputs: Sequence[Output]) -> Iterator[Maker]:
    """Yield the makers that more than one child will need."""
    count = Counter(one.make for one in outputs)
    return (make for make, files in count.items() if files > BATCH)


def _batches(outputs: Sequence[Output]) -> Iterator[list[int]]:
    """Cut the outputs, by number, into what one child makes in one go."""
    for together, numbers in groupby(
        range(len(outputs)), lambda number: outputs[number].together
    ):
        most = len(outputs) if together else BATCH
        while few := list(islice(numbers, most)):
            yield few


def _whole(made: _Answer | Failure, output: Output) -> Made:
    """Return what was made, or raise what stood in the way."""
    if not isinstance(made, Failure):
        fingerprint, written, fragments, prints, marks, faults = made
        hashed, size, modified, changed = written
        entry = Entry(
            fingerprint,
            output.make.version,
            hashed,
            size,
            modified,
            fragments,
            prints,
            changed,
        )
        return Made(output, entry, marks, faults)
    if made.fault:
        raise made.fault
    if made.detail.startswith("StoreDamaged"):
        raise StoreDamaged
    if made.detail.startswith(_TOLD):
        raise RenderError(made.detail.removeprefix(_TOLD))
    why = made.detail or made.reason
    raise RenderError(f"Không dựng được {output.source or output.path}: {why}")


def _make(
    outputs: Sequence[Output],
    folder: str,
    inspector: Inspector,
    reads: Reads,
    number: int,
) -> _Answer:
    output = outputs[number]
    fingerprint, prints, marks, data = _data(output, reads)
    try:
        written = write_file(folder, output.path, data)
    except FileExistsError:  # left by a child whose batch was lost half-way
        os.unlink(f"{folder}/{output.path}")
        written = write_file(folder, output.path, data)
    found = inspector.inspect(output.path, data)
    return fingerprint, written, found.fragments, prints, marks, found.faults


def _data(output: Output, reads: Reads) -> tuple[bytes, bytes, bytes, bytes]:
    """Make a file: its fingerprint, articles it prints, what was read, its bytes.

    What its template or code got wrong is named.
    """
    try:
        values, noted = reads.during(lambda: output.values)
        fingerprint, prints = output.traits_of(values)
        marks = reads.marks_of(noted) if output.key else b""
        return fingerprint, b"".join(sorted(prints)), marks, output.make(values)
    except (OSError, MemoryError, RecursionError, StoreDamaged):
        raise
    except Exception as error:
        what = output.source or output.path
        raise RenderError(f"{fault_text(error)}\n(khi dựng {what})") from error
