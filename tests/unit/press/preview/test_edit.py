"""Which edits leave everything but the article's own page as it is."""

import msgspec
import pytest

import pelicanconf
from plugins.bulletin.files.schema import ArticleFile
from plugins.bulletin.record.stored_record import Record
from plugins.bulletin.site import Site
from plugins.press.content.read_one import Parts, parse
from plugins.press.preview.edit import same_links
from tests.site import article

CHOICES = Site.from_settings(vars(pelicanconf)).choices
PATH = "articles/2031/05/hop.md"


def record(folder, **values) -> Record:
    """Read an article of a title, or what is given instead."""
    file = folder / PATH
    file.parent.mkdir(parents=True, exist_ok=True)
    given = {"title": "Họp"} | values
    file.write_text(article(**given), "utf-8")
    parts = msgspec.msgpack.decode(
        parse(str(folder), CHOICES, PATH).row.parts, type=Parts[ArticleFile]
    )
    assert parts.record
    return parts.record


@pytest.mark.parametrize(
    ("changed", "same"),
    [
        ({"body": "Chữ khác."}, True),
        ({"title": "Họp tổ"}, True),
        ({"date": "2031-05-13 08:00"}, False),
        ({"officials": ["Lò Thị Thủy"]}, False),
        ({"status": "draft"}, False),
        ({"body": "![Hồ](images/ho.jpg)"}, False),
    ],
)
def test_links_stay_when_only_words_change(tmp_path, changed, same):
    before = record(tmp_path).entity()
    assert same_links(before, record(tmp_path, **changed)) is same
