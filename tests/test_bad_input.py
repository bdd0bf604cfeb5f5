"""Every bad input gets its message, its file is named, and no good article is lost."""

import time

import pytest

import pelicanconf
from plugins.bulletin.site import Site
from tests.content_check import article
from tests.look import Look, look
from tests.sites_invalid import files, injection, metadata, size
from tests.sites_invalid.row import Row

ROWS = {
    f"{section} {row.input!r}": row
    for section, table in (
        ("1a", metadata.ROWS),
        ("1b", files.ROWS),
        ("1c", injection.ROWS),
        ("1d", size.ROWS),
    )
    for row in table
}
GOOD = "articles/2018/07/mot-bai-lanh-lan.md"
SECONDS = 10


def take(row: Row, folder) -> tuple[Look, float]:
    """What is said of a row's input beside a good article, and after how long."""
    start = time.monotonic()
    seen = look(
        folder, {**row.files, GOOD: article(body="Một bài lành lặn.\n")}, row.links
    )
    return seen, time.monotonic() - start


@pytest.mark.parametrize("name", ROWS)
def test_bad_input(name, tmp_path):
    row = ROWS[name]
    seen, seconds = take(row, tmp_path)
    found = {(problem.rule, problem.path) for problem in seen.problems}
    assert {(rule, path) for rule in row.rules for path in row.where} <= found
    assert seen.addresses[GOOD] == "/2018/07/mot-bai-lanh-lan/"
    assert not [path for _, path in found if path == GOOD]
    if not row.rules:
        assert (row.where[0] in seen.addresses) == row.public
        assert not [p for p in seen.problems if p.severity == "error"]
    for key, value in row.reads.items():
        assert seen.value(row.where[0], key) == value
    assert seconds < SECONDS


def test_a_site_that_does_not_say_its_time_zone_is_not_built():
    settings = {k: v for k, v in vars(pelicanconf).items() if k != "TIMEZONE"}
    with pytest.raises(ValueError, match="TIMEZONE"):
        Site.from_settings(settings)


def test_no_two_rows_hide_behind_one_name():
    tables = (metadata.ROWS, files.ROWS, injection.ROWS, size.ROWS)
    assert len(ROWS) == sum(map(len, tables))
