"""The corpora of the benchmark: the same everywhere, and shaped like a province."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from tests.bench.bodies import bodies
from tests.bench.corpus import make
from tests.bench.people import in_office, officials
from tests.bench.province import BLOCK, Block, block


@pytest.fixture(scope="module")
def fifty_days() -> Block:
    return block(7, 1, officials(2))


def _tree(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_the_same_seed_writes_the_same_bytes(tmp_path: Path) -> None:
    make(40, tmp_path / "one", seed=3)
    make(40, tmp_path / "two", seed=3)
    assert _tree(tmp_path / "one") == _tree(tmp_path / "two")


def test_another_seed_writes_other_articles(tmp_path: Path) -> None:
    assert block(3, 0, officials(1), 5) != block(4, 0, officials(1), 5)


def test_writing_again_mends_and_removes(tmp_path: Path) -> None:
    make(40, tmp_path)
    before = _tree(tmp_path)
    (tmp_path / "articles" / "stray.md").write_text("x", "utf-8")
    next((tmp_path / "meetings").rglob("*.md")).write_text("x", "utf-8")
    make(40, tmp_path)
    assert _tree(tmp_path) == before


def test_a_small_corpus_is_the_beginning_of_a_large_one() -> None:
    few, many = officials(1), officials(3)
    assert many[: len(few)] == few
    assert block(1, 0, few, 30).articles == block(1, 0, many, 40).articles[:30]


def test_a_block_is_fifty_days_of_twenty_articles(fifty_days: Block) -> None:
    days = Counter(article.date.date() for article in fifty_days.articles)
    assert len(days) == 50
    assert set(days.values()) == {20}


def test_a_thousand_articles_have_three_hundred_meetings(fifty_days: Block) -> None:
    assert len(fifty_days.articles) == BLOCK
    assert len({meeting.id for meeting in fifty_days.meetings}) == 300


def test_addresses_are_never_shared(fifty_days: Block) -> None:
    slugs = {(f"{a.date:%Y%m}", a.slug) for a in fifty_days.articles}
    assert len(slugs) == BLOCK


def test_texts_have_about_nine_hundred_words(fifty_days: Block) -> None:
    words = [len(article.body.split()) for article in fifty_days.articles]
    assert 850 < sum(words) / len(words) < 950
    assert min(words) < 700
    assert max(words) > 1100


@pytest.mark.parametrize("mark", ["## ", "- ", "1. ", "> ", "| ---", "**", "]("])
def test_texts_use_the_mark_up_of_bulletins(fifty_days: Block, mark: str) -> None:
    share = sum(mark in article.body for article in fifty_days.articles) / BLOCK
    assert 0.08 < share < 0.98


def test_an_article_is_about_five_different_officials(fifty_days: Block) -> None:
    people = [{who.id for who in article.officials} for article in fifty_days.articles]
    assert {len(ids) for ids in people} == {5}


def test_everybody_at_a_meeting_holds_a_post_that_day(fifty_days: Block) -> None:
    for meeting in fifty_days.meetings:
        assert all(person.posts_on(meeting.date) for person in meeting.present)


def test_a_body_has_one_head_at_a_time() -> None:
    everybody, day = officials(13), date(2013, 8, 1)
    held = Counter(p for who in everybody for p in who.posts_on(day))
    assert {held[body.head] for body in bodies() if body.head} == {1}


def test_namesakes_but_for_a_mark_have_ids_of_their_own() -> None:
    everybody = officials(100)
    assert len({person.id for person in everybody}) == len(everybody) == 6_000
    assert len({person.name for person in everybody}) == len(everybody)


def test_six_hundred_officials_are_in_office() -> None:
    assert 590 <= len(in_office(officials(30), 25)) <= 660
