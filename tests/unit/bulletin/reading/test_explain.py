"""Why a report is read as it is: what fired on each sentence, and what was made."""

from collections.abc import Iterator

import pytest

from plugins.bulletin.reading.explain import Node, explain_report
from plugins.bulletin.reading.page.blocks import lines_to_blocks
from plugins.bulletin.reading.report import read_report
from tests.bench.reading import Passage, passages

TEXT = (
    "Một tin\n\nSáng 5/3/2020, UBND huyện tổ chức hội nghị do đồng chí Bế Văn Lưu, Bí"
    " thư Huyện ủy chủ trì. Hội nghị bầu ông Lã Văn Ánh làm Chủ tịch UBND huyện."
    "\n\nHết bài."
)
GOLD = tuple(passages())[::9]


def every(nodes: tuple[Node, ...]) -> Iterator[Node]:
    for node in nodes:
        yield node
        yield from every(node.children)


def lines(nodes: tuple[Node, ...]) -> list[str]:
    return [f"{node.name}: {node.words}" for node in every(nodes)]


def test_each_sentence_shows_its_rules_their_words_and_what_was_made() -> None:
    told = lines(explain_report(lines_to_blocks(TEXT)))
    assert "role/chủ trì: chủ trì" in told
    assert "address/comrade: đồng chí" in told
    assert "post: Bí thư Huyện ủy" in told
    assert "person: Bế Văn Lưu · Bí thư Huyện ủy · chủ trì" in told
    assert "when: 2020-03-05 · sáng" in told
    assert any(line.startswith("change: Lã Văn Ánh: nhận chức vụ") for line in told)


def test_a_rule_lies_under_what_its_words_are_part_of() -> None:
    posts = [
        n for n in every(explain_report(lines_to_blocks(TEXT))) if n.name == "post"
    ]
    assert [[inner.name for inner in post.children][:1] for post in posts] == [
        ["post/head"],
        ["post/head"],
    ]


@pytest.mark.parametrize("passage", GOLD, ids=[one.label for one in GOLD])
def test_explaining_changes_nothing_that_is_read(passage: Passage) -> None:
    blocks = list(lines_to_blocks(passage.text))
    explained = read_report(blocks, published=passage.published, traces=[])
    assert explained == read_report(blocks, published=passage.published)


@pytest.mark.parametrize("passage", GOLD, ids=[one.label for one in GOLD])
def test_everybody_found_is_explained(passage: Passage) -> None:
    blocks = list(lines_to_blocks(passage.text))
    report = read_report(blocks, published=passage.published)
    told = lines(explain_report(blocks, published=passage.published))
    for person in report.people.attendees:
        assert any(line.startswith(f"person: {person.name}") for line in told)
