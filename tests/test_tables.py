"""The tables in docs/ are what the code says today; `tasks.py docs` writes them."""

import pytest

from tests.tables import DOCS, tables

TABLES = tables()


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_what_the_code_says(name):
    assert (DOCS / name).read_text("utf-8") == TABLES[name]


def test_every_page_step_is_in_the_table_of_pages():
    assert TABLES["pages.md"].count("plugins/write_article_pages.py") == 1
    assert (
        "| `/can-bo/<id>/` | `plugins/write_official_pages.py` |" in TABLES["pages.md"]
    )
