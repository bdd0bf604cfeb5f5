"""What must hold for any bytes at all; each target takes bytes and asserts.

front_matter(b"---\\ntitle: A\\n---\\n")   passes, or raises AssertionError
"""

from collections.abc import Callable, Mapping

from plugins.bulletin.body.links import resolve_links
from plugins.bulletin.body.render import render
from plugins.bulletin.files import limits
from plugins.bulletin.files.encoding import lines_of
from plugins.bulletin.files.schema import FOLDERS
from plugins.bulletin.posts.appearance_lines import parse_appearance
from plugins.bulletin.posts.printed import split_posts
from plugins.bulletin.problems.problem import format_problem
from plugins.bulletin.rules.one_file import read_content_file
from plugins.bulletin.slugs import slug_complaint
from plugins.bulletin.words.dates import PartialDate, parse_day, parse_moment
from plugins.bulletin.words.text import (
    clean,
    fold,
    match_key,
    nearest,
    slugify,
    sort_key,
)
from tests.harmless import dangers

CHOICES = {"categories": ("Kinh tế",), "meeting_kinds": ("hội nghị",)}


def front_matter(data: bytes) -> None:
    """A file of any kind is read or refused with printable problems at real places."""
    lines = lines_of(data)
    for folder in FOLDERS:
        read = read_content_file(f"{folder}/2018/07/x.md", data, CHOICES, root="")
        stopped = any(problem.severity == "error" for problem in read.problems)
        assert read.model is not None or stopped
        for problem in read.problems:
            assert 1 <= problem.line <= len(lines)
            assert problem.column >= 1
            assert "\x1b" not in format_problem(problem, lines[problem.line - 1])


def body(data: bytes) -> None:
    """A body becomes HTML that does nothing and holds no invisible character."""
    text = data.decode(errors="replace")
    if limits.too_much(text):
        return
    html = render(text, "articles/2018/07/x.md").html
    assert clean(html) == html
    assert dangers(resolve_links(html, lambda path: f"/{path}")) == []


def dates(data: bytes) -> None:
    """A date is read or refused with a sentence, and reads back as itself."""
    text = data.decode(errors="replace")
    for parse in (parse_day, parse_moment, PartialDate.parse):
        try:
            value = parse(text)
        except ValueError as error:
            said = str(error)
        else:
            said = "hãy viết"
            assert parse(str(value).removesuffix("+07:00")) == value
        assert "hãy viết" in said


def people(data: bytes) -> None:
    """A line of a list of people is a name and posts, or refused with a sentence."""
    text = data.decode(errors="replace")
    split_posts(text)
    try:
        said = parse_appearance(text).name
    except ValueError as error:
        said = str(error)
    assert said.strip()


def text(data: bytes) -> None:
    """Keys, slugs and order are the same for any form of the same text."""
    words = data.decode(errors="replace")
    cleaned = clean(words)
    assert clean(cleaned) == cleaned
    assert match_key(match_key(words)) == match_key(words)
    assert sort_key(cleaned) == sort_key(cleaned)
    assert nearest(words[:60], [words[:60]]) in (words[:60], None)
    slug = slugify(words)
    assert (
        not slug or slug_complaint(slug) is None or slug_complaint(f"x-{slug}") is None
    )
    assert fold(fold(words)) == fold(words)


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    "front_matter": front_matter,
    "body": body,
    "dates": dates,
    "people": people,
    "text": text,
}
