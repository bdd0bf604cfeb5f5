"""The invented province as a plain Pelican site; officials and meetings are tags.

next(registry(officials))  →  ("pelicanconf.py", b"…")
"""

from collections.abc import Iterator
from pathlib import Path

from tests.bench.files import File
from tests.bench.people import Official
from tests.bench.pictures import photos
from tests.bench.province import Block
from tests.bench.reports import Article

SETTINGS = Path(__file__).with_name("peers") / "pelican" / "pelicanconf.py"


def article_page(article: Article) -> File:
    """An article as its path and bytes, in Pelican's own front matter."""
    people = [person.name for person in article.officials]
    lines = [
        f"Title: {article.title}",
        f"Date: {article.date:%Y-%m-%d %H:%M}",
        f"Slug: {article.slug}",
        f"Category: {article.category}",
        f"Author: {article.author}",
        f"Tags: {', '.join((*people, article.meeting.id, *article.topics))}",
        *([f"Summary: {article.summary}"] if article.summary else []),
    ]
    text = "\n".join([*lines, "", article.body, ""])
    return f"content/{article.date:%Y/%m}/{article.slug}.md", text.encode()


def registry(everybody: tuple[Official, ...]) -> Iterator[File]:
    """Everything that is not an article; Pelican has no place for the officials."""
    yield "pelicanconf.py", SETTINGS.read_bytes()
    for name, data in photos():
        yield f"content/{name}", data


def news(part: Block) -> Iterator[File]:
    """The articles of a block."""
    yield from map(article_page, part.articles)
