"""Every key of every content file is explained, and nothing else is."""

from pathlib import Path

import pytest
from msgspec.structs import fields

from plugins.bulletin.files.meanings import MEANINGS, key_table
from plugins.bulletin.files.schema import FOLDERS

README = Path(__file__).parents[4] / "README.md"


@pytest.mark.parametrize("model", MEANINGS, ids=lambda model: model.__name__)
def test_every_key_has_a_meaning_and_every_meaning_a_key(model: type) -> None:
    assert list(MEANINGS[model]) == [one.encode_name for one in fields(model)]


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_readme_shows_the_keys_as_the_models_have_them(folder: str) -> None:
    assert key_table(FOLDERS[folder]) in README.read_text("utf-8")
