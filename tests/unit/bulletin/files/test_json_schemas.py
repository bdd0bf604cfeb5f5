"""Editors' programs check front matter as the project does."""

import jsonschema
import pytest

from plugins.bulletin.files.json_schemas import json_schema
from plugins.bulletin.files.schema import FOLDERS, ArticleFile

CHOICES = {"categories": ["Kinh tế"], "meeting_kinds": ["hội nghị"]}
ARTICLE = {"title": "Họp", "date": "2031-05-12T07:30:00+07:00", "category": "Kinh tế"}


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_kind_of_file_has_a_valid_schema(folder: str) -> None:
    schema = json_schema(FOLDERS[folder], CHOICES)
    jsonschema.Draft202012Validator.check_schema(schema)


def test_a_right_article_passes() -> None:
    jsonschema.validate(ARTICLE, json_schema(ArticleFile, CHOICES))


@pytest.mark.parametrize(
    "wrong", [{"category": "Khác"}, {"titel": "x"}, {"status": "darft"}, {"tags": 3}]
)
def test_a_wrong_article_does_not(wrong: dict[str, object]) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(ARTICLE | wrong, json_schema(ArticleFile, CHOICES))


def test_every_key_is_described() -> None:
    properties = json_schema(ArticleFile, CHOICES)["$defs"]["ArticleFile"]["properties"]
    assert all(one["description"] for one in properties.values())
