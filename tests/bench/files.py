"""The invented province as content files: a record → its path and bytes.

body_file(body)  →  ("organisations/so-y-te.md", b"---\\nname: Sở Y tế …")
"""

from collections.abc import Iterator

from tests.bench.bodies import Body, bodies
from tests.bench.meetings import Meeting
from tests.bench.people import Official, Post
from tests.bench.pictures import photos
from tests.bench.province import Block
from tests.bench.reports import Article

File = tuple[str, bytes]


def matter(lines: list[str], body: str) -> bytes:
    """Front matter and text as a file; empty lines of front matter are left out."""
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
    return path, matter(lines, article.body)


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
    return f"meetings/{meeting.date:%Y}/{meeting.id}.md", matter(lines, "")


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
    return f"officials/{official.id}.md", matter(lines, story)


def body_file(body: Body) -> File:
    """An organisation as its path and bytes."""
    lines = [
        f"name: {body.name}",
        f"short_names: [{body.short}]" if body.short != body.name else "",
        "from: 1997-01-01",
        f"to: {body.ended}" if body.ended else "",
    ]
    return f"organisations/{body.id}.md", matter(lines, "")


def pages() -> Iterator[File]:
    """The pages that are not news."""
    for slug, title in (("gioi-thieu", "Giới thiệu"), ("tro-giup", "Trợ giúp")):
        lines = [f"title: {title}", f"menu: {title}"]
        yield f"pages/{slug}.md", matter(lines, f"Trang {title.lower()} của bản tin.")


def registry(everybody: tuple[Official, ...]) -> Iterator[File]:
    """Everything that is not an article or a meeting."""
    yield from map(official_file, everybody)
    yield from map(body_file, bodies())
    yield from pages()
    yield from photos()


def news(part: Block) -> Iterator[File]:
    """The articles and meetings of a block."""
    yield from map(article_file, part.articles)
    yield from map(meeting_file, part.meetings)
