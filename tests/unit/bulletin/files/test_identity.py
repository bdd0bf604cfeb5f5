"""Who a file with errors is can still be told, and only that."""

from datetime import date

import pytest

from plugins.bulletin.files.front_matter import read_document
from plugins.bulletin.files.identity import identity_of
from plugins.bulletin.kinds import ARTICLE, MEETING

CHOICES = {"categories": ("Kinh tế",), "meeting_kinds": ("giao ban",)}


def identity(text, kind=MEETING, path="meetings/2018/hop.md"):
    data = text.encode()
    return identity_of(kind, path, read_document(data, path)[0], data, CHOICES).file


def test_what_is_sound_is_kept_and_what_is_not_comes_from_the_path():
    file = identity("---\ntitle: Họp\nkind: sai\ndate: 31/6/2018\nchairs: [An]\n---\n")
    assert (file.title, file.date, file.chairs) == ("Họp", date(2018, 1, 1), ("An",))


def test_a_title_that_had_to_be_mended_is_as_it_was_written():
    assert identity("---\ntitle: Họp: tháng 7\n---\n").title == "Họp: tháng 7"


@pytest.mark.parametrize(
    "text",
    [
        '---\ntitle: "Họp\ndraft: true\n---\n',
        "---\ntitle: Họp\ndraft: true\nkind: [\n---\n",
        "draft: true   # chưa xong\ntitle: Họp\n",
    ],
)
def test_a_draft_that_yaml_cannot_read_is_known_as_one(text):
    assert identity(text).draft


@pytest.mark.parametrize(
    "text",
    [
        '---\ntitle: "Họp\n---\n\ndraft: true\n',
        '---\ntitle: "Họp\n\ndraft: true\n',
        "---\ntitle: Họp\ndraft: nháp\n---\n",
    ],
    ids=["below the fence", "in the text", "another word"],
)
def test_only_the_front_matter_can_say_that_it_is_a_draft(text):
    assert not identity(text).draft


def test_an_article_without_anything_has_the_month_of_its_folder():
    path = "articles/2018/07/bai.md"
    file = identity_of(ARTICLE, path, None, b"\xff\xfe", CHOICES).file
    assert (file.title, file.status) == ("bai", "published")
    assert (file.date.year, file.date.month) == (2018, 7)
