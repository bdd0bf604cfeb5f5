"""Names that old Macs write letter and mark apart are the names that texts write."""

import unicodedata

import pytest

from plugins.press.content.all_files import all_files, composed, on_disk

NAME = "images/tháng 7/hội nghị.jpg"
APART = unicodedata.normalize("NFD", NAME)


def laid(folder, *names):
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name)


def test_a_picture_is_called_as_texts_call_it(tmp_path):
    laid(tmp_path, APART, "images/khác.jpg", "documents/a.pdf")
    names = composed(all_files(tmp_path).files)
    assert sorted(names) == sorted((NAME, "images/khác.jpg", "documents/a.pdf"))


@pytest.mark.parametrize("name", [NAME, APART, "images/a.jpg"])
def test_it_is_opened_as_it_lies_there(name, tmp_path):
    laid(tmp_path, name)
    (called,) = composed(all_files(tmp_path).files)
    assert on_disk(tmp_path, called).read_text() == name


def test_of_two_of_one_name_none_is_lost(tmp_path):
    laid(tmp_path, NAME, APART)
    there = {*all_files(tmp_path).files}
    assert {*composed(all_files(tmp_path).files)} == there
    assert on_disk(tmp_path, NAME).read_text() == NAME


def test_what_is_not_there_is_not_made_up(tmp_path):
    laid(tmp_path, "images/a.jpg")
    assert not on_disk(tmp_path, NAME).exists()


def test_names_of_texts_stay_as_they_are(tmp_path):
    text = unicodedata.normalize("NFD", "articles/2018/07/tín.md")
    laid(tmp_path, text)
    assert [*composed(all_files(tmp_path).files)] == [text]
