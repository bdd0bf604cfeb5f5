"""The invented province as a Hugo site with the same pages.

Articles and meetings are pages; officials, bodies, categories, topics and months
are taxonomies, which is how Hugo makes lists; the theme is in peers/hugo/.

    next(registry(officials))  →  ("hugo.toml", b"baseURL = …")
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from tests.bench.bodies import bodies
from tests.bench.files import File, cover, matter
from tests.bench.meetings import Meeting
from tests.bench.people import COHORT_SIZE, DAY, FIRST_DAY, Official, cohort_start
from tests.bench.pictures import photos
from tests.bench.province import Block
from tests.bench.reports import Article

THEME = Path(__file__).with_name("peers") / "hugo"


def _people(key: str, people: tuple[Official, ...], day: date) -> list[str]:
    posts = [(person, ", ".join(person.posts_on(day))) for person in people]
    return [f"{key}:"] + [
        f'  - {{id: {person.id}, name: {person.name}, post: "{post}"}}'
        for person, post in posts
    ]


def article_page(article: Article) -> File:
    """An article as its path and bytes."""
    month = f"{article.date:%Y-%m}"
    lines = [
        f"title: {article.title}",
        f"date: {article.date.isoformat()}+07:00",
        f"summary: {article.summary}" if article.summary else "",
        f"author: {article.author}",
        f"chuyen-muc: [{article.category}]",
        f"chu-de: [{', '.join(article.topics)}]",
        f"can-bo: [{', '.join(person.id for person in article.officials)}]",
        f"co-quan: [{article.meeting.body.id}]",
        f"meetings: [{article.meeting.id}]",
        f"meeting: /hoi-nghi/{article.meeting.date:%Y}/{article.meeting.id}",
        f'luu-tru: ["{month[:4]}", "{month}"]',
        *_people("named", (article.official,), article.meeting.date),
        cover(article),
    ]
    path = f"content/bai/{article.date:%Y/%m}/{article.slug}.md"
    return path, matter(lines, article.body)


def meeting_page(meeting: Meeting) -> File:
    """A meeting as its path and bytes."""
    lines = [
        f"title: {meeting.title}",
        f"date: {meeting.date}T00:00:00+07:00",
        f"session: {meeting.session}",
        f"place: {meeting.place}",
        f"loai: [{meeting.kind}]",
        f"called: [{meeting.body.id}]",
        f"attended: [{', '.join(person.id for person in meeting.present)}]",
        *_people("people", meeting.present, meeting.date),
        f"groups: {meeting.guests}",
        "agenda:",
        *(f"  - {item}" for item in meeting.agenda),
    ]
    path = f"content/hoi-nghi/{meeting.date:%Y}/{meeting.id}.md"
    return path, matter(lines, "")


def official_page(official: Official) -> File:
    """An official's term page as its path and bytes."""
    posts = [
        f'  - {{post: {post.text}, organisation: {post.body.id}, from: "{post.start}",'
        f' to: "{post.end or ""}"}}'
        for post in official.posts
    ]
    lines = [f"title: {official.name}", "posts:", *posts]
    story = f"{official.name} công tác tại {official.posts[0].body.name}."
    return f"content/can-bo/{official.id}/_index.md", matter(lines, story)


def _bodies() -> Iterator[File]:
    for body in bodies():
        lines = [f"title: {body.name}", f"short: {body.short}", f'to: "{body.ended}"']
        yield f"content/co-quan/{body.id}/_index.md", matter(lines, "")


def _years(everybody: tuple[Official, ...]) -> Iterator[File]:
    last = cohort_start(len(everybody) // COHORT_SIZE) - DAY
    for year in range(FIRST_DAY.year, last.year + 1):
        path = f"content/hoi-nghi/{year}/_index.md"
        yield path, matter([f'title: "{year}"'], "")


def registry(everybody: tuple[Official, ...]) -> Iterator[File]:
    """Everything that is not an article or a meeting."""
    for path in sorted(THEME.rglob("*.*")):
        yield path.relative_to(THEME).as_posix(), path.read_bytes()
    yield from map(official_page, everybody)
    yield from _bodies()
    yield from _years(everybody)
    for name, data in photos():
        yield f"assets/{name}", data


def news(part: Block) -> Iterator[File]:
    """The articles and meetings of a block."""
    yield from map(article_page, part.articles)
    yield from map(meeting_page, part.meetings)
