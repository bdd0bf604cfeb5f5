"""How many questions get their page first, among the first three, and what they cost.

python -m tests.searching.measure
"""

import os
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests import large as province
from tests.searching import (
    all_kinds,
    asked_last,
    held_back,
    planted,
    queries,
    written_last,
)
from tests.searching.asking import ask
from tests.searching.indexed import index


def measure(name: str, site: Path, asked: Sequence[tuple[str, str]]) -> None:
    """Print the figures of one set of questions, and those that missed."""
    answers = ask(site, [text for text, _ in asked])
    both = list(zip(asked, answers, strict=True))
    first = sum(one.found[:1] == [page] for (_, page), one in both)
    three = sum(page in one.found[:3] for (_, page), one in both)
    files = max(one.asked for one in answers)
    size = max(one.bytes for one in answers)
    print(f"{name}: {len(both)} questions, {first} first, {three} among three;")
    print(f"  at most {files} files and {size} bytes a question")
    for (text, page), one in both:
        if one.found[:1] != [page]:
            print(f"  {text!r}: {one.found[:3]} instead of {page}")


def main() -> None:
    """Index the large bulletin, ask both sets."""
    with TemporaryDirectory() as folder:
        os.environ["BULLETIN_CACHE"] = f"{folder}/cache"
        content, site = Path(folder, "content"), Path(folder, "site")
        planted.write(content)
        index(content, site, province.NOW)
        measure("known", site, queries.QUERIES)
        measure("held back", site, held_back.QUERIES)
        measure("written last", site, written_last.QUERIES)
        measure("all kinds", site, all_kinds.QUERIES)
        measure("asked last", site, asked_last.QUERIES)


if __name__ == "__main__":
    main()
