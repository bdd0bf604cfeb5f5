"""A province's content files, as many articles as wanted, the same by seed.

    python -m tests.bench.corpus 1000 DIR
    →  DIR/articles/2012/01/<slug>.md, DIR/meetings/2012/<id>.md, …

Writing again changes only files that differ and removes those too many.
"""

import argparse
import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from tests.bench.people import Body, Official, Post, bodies, officials
from tests.bench.pictures import photos
from tests.bench.province import BLOCK, Article, Meeting, block

SEED = 2018
File = tuple[str, bytes]


def _matter(lines: list[str], body: str) -> bytes:
    return "\n".join(["---", *filter(None, lines), "---", body, ""]).encode()


def cover(article: Article) -> str:
    """The line of the article's photo, empty when it has none."""
    if not article.photo:
        return ""
    image = f"images/2012/anh-{article.photo:02}.jpg"
    words = f"alt: {article.caption}, caption: {article.caption}"
    return f"cover: {{image: {image}, {words}, credit: {article.author}}}"


def article_file(article: Article) -> File:
    """An article as its path and bytes."""
    lines = [
        f"title: {article.title}",
        f"date: {article.date:%Y-%m-%d %H:%M}",
        f"category: {article.category}",
        f"summary: {article.summary}" if article.summary else "",
        f"author: {article.author}",
        f"meeting: {article.meeting.id}",
        f"officials: [{article.official.id}]",
        f"topics: [{', '.join(article.topics)}]",
        cover(article),
    ]
    path = f"articles/{article.date:%Y/%m}/{article.slug}.md"
    return path, _matter(lines, article.body)


def meeting_file(meeting: Meeting) -> File:
    """A meeting as its path and bytes; one person is listed without a post."""
    chair, *others = meeting.present
    lines = [
        f"title: {meeting.title}",
        f"kind: {meeting.kind}",
        f"date: {meeting.date}",
        f"session: {meeting.session}",
        f"organisers: [{meeting.body.id}]",
        f"place: {meeting.place}",
        "chairs:",
        f"  - {chair.line(meeting.date)}",
        "attendees:",
        *(f"  - {other.line(meeting.date)}" for other in others[:-1]),
        f"  - {others[-1].name}",
        f"speakers: [{others[0].name}]",
        "groups:",
        f"  - {meeting.guests}",
        "agenda:",
        *(f"  - {item}" for item in meeting.agenda),
    ]
    return f"meetings/{meeting.date:%Y}/{meeting.id}.md", _matter(lines, "")


def _post(post: Post) -> list[str]:
    start = post.start and (str(post.start.year) if post.year_only else str(post.start))
    return [
        f"  - post: {post.text}",
        f"    organisation: {post.body.id}",
        f"    from: {start}",
        f"    to: {post.end}" if post.end else "",
        "    source: Cổng thông tin điện tử tỉnh",
    ]


def official_file(official: Official) -> File:
    """An official as its path and bytes."""
    posts = [line for post in official.posts for line in _post(post)]
    honorific = f"honorific: {official.honorific}" if official.honorific else ""
    lines = [f"name: {official.name}", honorific, "posts:", *posts]
    story = f"{official.name} công tác tại {official.posts[0].body.name}."
    return f"officials/{official.id}.md", _matter(lines, story)


def body_file(body: Body) -> File:
    """An organisation as its path and bytes."""
    lines = [
        f"name: {body.name}",
        f"short_names: [{body.short}]" if body.short != body.name else "",
        "from: 1997-01-01",
        f"to: {body.ended}" if body.ended else "",
    ]
    return f"organisations/{body.id}.md", _matter(lines, "")


def pages() -> Iterator[File]:
    """The pages that are not news."""
    for slug, title in (("gioi-thieu", "Giới thiệu"), ("tro-giup", "Trợ giúp")):
        lines = [f"title: {title}", f"menu: {title}"]
        yield f"pages/{slug}.md", _matter(lines, f"Trang {title.lower()} của bản tin.")


def registry(everybody: tuple[Official, ...]) -> Iterator[File]:
    """Everything that is not an article or a meeting."""
    yield from map(official_file, everybody)
    yield from map(body_file, bodies())
    yield from pages()
    yield from photos()


def block_files(seed: int, articles: int, number: int) -> Iterator[File]:
    """The articles and meetings of one block."""
    everybody = officials(cohorts(articles))
    part = block(seed, number, everybody, min(BLOCK, articles - number * BLOCK))
    yield from map(article_file, part.articles)
    yield from map(meeting_file, part.meetings)


def cohorts(articles: int) -> int:
    """How many blocks of a thousand, and groups of sixty officials, there are."""
    return -(-articles // BLOCK)


def write(folder: Path, files: Iterator[File]) -> list[str]:
    """Write the files that differ; returns the paths of all."""
    paths, made = [], set()
    for name, data in files:
        path = folder / name
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        if not path.exists() or path.read_bytes() != data:
            path.write_bytes(data)
        paths.append(name)
    return paths


def _write_block(folder: Path, seed: int, articles: int, number: int) -> list[str]:
    return write(folder, block_files(seed, articles, number))


def make(articles: int, folder: Path, seed: int = SEED) -> int:
    """Write a corpus; returns how many files it has."""
    wanted = set(write(folder, registry(officials(cohorts(articles)))))
    job = partial(_write_block, folder, seed, articles)
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for paths in pool.map(job, range(cohorts(articles))):
            wanted.update(paths)
    for path in folder.rglob("*"):
        if path.is_file() and path.relative_to(folder).as_posix() not in wanted:
            path.unlink()
    return len(wanted)


def main() -> None:
    """`python -m tests.bench.corpus N DIR [--seed S]`"""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args()
    files = make(options.articles, options.folder, options.seed)
    print(f"{options.folder}: {files} files")


if __name__ == "__main__":
    main()
