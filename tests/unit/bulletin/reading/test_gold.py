"""The gold passages: what is read, and what does not change it."""

import unicodedata
from typing import Any

import pytest

from plugins.bulletin.reading.page.blocks import lines_to_blocks, tidy
from plugins.bulletin.reading.report import Report, read_report
from tests.bench.reading import Passage, measure, passages

GOLD = tuple(passages())
LABELS = [passage.label for passage in GOLD]
NEW_TONES = {"hòa": "hoà", "Hòa": "Hoà", "ủy": "uỷ", "Ủy": "Uỷ"}


def everything(text: str, passage: Passage) -> Any:
    report = read_report(lines_to_blocks(text), published=passage.published)
    return people(report), report.when


def people(report: Report) -> list[tuple[str, list[str], list[str]]]:
    return [(p.name, p.posts, p.roles) for p in report.people.attendees]


@pytest.mark.parametrize("passage", GOLD, ids=LABELS)
def test_a_passage_is_read_as_people_read_it(passage: Passage) -> None:
    misses = [miss for score in measure([passage]).values() for miss in score.misses]
    assert misses == []


@pytest.mark.parametrize("passage", GOLD, ids=LABELS)
def test_decomposed_text_reads_the_same(passage: Passage) -> None:
    split = unicodedata.normalize("NFD", passage.text)
    assert everything(split, passage) == everything(passage.text, passage)


@pytest.mark.parametrize("passage", GOLD, ids=LABELS)
def test_no_break_and_double_spaces_read_the_same(passage: Passage) -> None:
    spaced = passage.text.replace(" ", "\u00a0 ")
    assert everything(spaced, passage) == everything(passage.text, passage)


@pytest.mark.parametrize("passage", GOLD, ids=LABELS)
def test_the_older_tone_placement_finds_as_many_posts_and_roles(
    passage: Passage,
) -> None:
    older = passage.text
    for new, old in NEW_TONES.items():
        older = older.replace(new, old)
    shape = [(len(posts), roles) for _, posts, roles in everything(older, passage)[0]]
    asis = [(len(p), r) for _, p, r in everything(passage.text, passage)[0]]
    assert shape == asis


@pytest.mark.parametrize("passage", GOLD, ids=LABELS)
def test_people_come_in_the_order_of_the_text(passage: Passage) -> None:
    report = read_report(lines_to_blocks(passage.text), published=passage.published)
    text = tidy(passage.text)
    body = text.split("\n\n", 1)[-1] if report.layout.title else text
    places = [body.find(p.name) for p in report.people.attendees if p.name in body]
    assert places == sorted(places)
