"""A province's bulletin with as many articles as wanted, the same by seed.

    python -m tests.bench.corpus 1000 DIR
    →  DIR/articles/2012/01/<slug>.md, DIR/meetings/2012/<id>.md, …

Writing again changes only files that differ and removes those too many.
`--for hugo` and `--for pelican` write the same province as a site of these.
"""

import argparse
import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from tests.bench import files, hugo, vanilla
from tests.bench.people import officials
from tests.bench.province import BLOCK, block, blocks

SEED = 2018
FORMATS = {"bulletin": files, "hugo": hugo, "pelican": vanilla}


def write(folder: Path, contents: Iterator[files.File]) -> list[str]:
    """Write the files that differ; returns the paths of all."""
    paths, made = [], set()
    for name, data in contents:
        path = folder / name
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        if not path.exists() or path.read_bytes() != data:
            path.write_bytes(data)
        paths.append(name)
    return paths


def _write_block(
    folder: Path, seed: int, articles: int, form: str, number: int
) -> list[str]:
    everybody = officials(blocks(articles))
    part = block(seed, number, everybody, min(BLOCK, articles - number * BLOCK))
    return write(folder, FORMATS[form].news(part))


def make(articles: int, folder: Path, seed: int = SEED, form: str = "bulletin") -> int:
    """Write a corpus; returns how many files it has."""
    everybody = officials(blocks(articles))
    wanted = set(write(folder, FORMATS[form].registry(everybody)))
    job = partial(_write_block, folder, seed, articles, form)
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for paths in pool.map(job, range(blocks(articles))):
            wanted.update(paths)
    for path in folder.rglob("*"):
        if path.is_file() and path.relative_to(folder).as_posix() not in wanted:
            path.unlink()
    return len(wanted)


def main() -> None:
    """`python -m tests.bench.corpus N DIR [--seed S] [--for FORM]`"""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--for", dest="form", choices=FORMATS, default="bulletin")
    options = parser.parse_args()
    count = make(options.articles, options.folder, options.seed, options.form)
    print(f"{options.folder}: {count} files")


if __name__ == "__main__":
    main()
