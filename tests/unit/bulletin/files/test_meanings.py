"""Every key of every content file is explained, and nothing else is."""

import pytest
from msgspec.structs import fields

from plugins.bulletin.files.meanings import MEANINGS


@pytest.mark.parametrize("model", MEANINGS, ids=lambda model: model.__name__)
def test_every_key_has_a_meaning_and_every_meaning_a_key(model: type) -> None:
    assert list(MEANINGS[model]) == [one.encode_name for one in fields(model)]
