"""The rules of reading: each has a name of its own and keeps to its examples."""

import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType

import pytest

from plugins.bulletin import reading
from plugins.bulletin.posts.heads import AREA, HEAD
from plugins.bulletin.reading.rule import Rule
from plugins.bulletin.reading.sentence.chunks import (
    _BEGINNINGS,
    _LETTERS,
    _MAY_BEGIN,
    may_begin,
)
from plugins.bulletin.reading.sentence.tokens import sentences
from plugins.bulletin.words.honorifics import HONORIFIC
from plugins.bulletin.words.text import level
from tests.bench.reading import passages

# These cut text into lines, words and sentences, whatever they say.
CUTTERS = {"article_text", "blocks", "listed", "named", "named_aside", "tokens"}
CUTTERS |= {"wrong_days"}
# Patterns of other rooms, and two that only save looking for each rule by itself.
OTHERS = (HEAD, AREA, HONORIFIC, _MAY_BEGIN, _LETTERS)


def modules() -> Iterator[ModuleType]:
    for module in pkgutil.walk_packages(reading.__path__, f"{reading.__name__}."):
        yield import_module(module.name)


def inside(value: object) -> Iterator[object]:
    """The value, and what lies in it if it is a tuple."""
    yield value
    if isinstance(value, tuple):
        for part in value:
            yield from inside(part)


def rules() -> dict[int, Rule]:
    everything = (value for module in modules() for value in vars(module).values())
    found = (part for value in everything for part in inside(value))
    return {id(part): part for part in found if isinstance(part, Rule)}


RULES = tuple(rules().values())


def read(rule: Rule, text: str) -> bool:
    return bool(rule.pattern.search(text if rule.printed else level(text)))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_fires_on_its_examples_and_not_on_its_counter_examples(
    rule: Rule,
) -> None:
    assert rule.examples, "a rule shows where it fires"
    assert rule.makes, "a rule says what it makes"
    assert [text for text in rule.examples if not read(rule, text)] == []
    assert [text for text in rule.counter_examples if read(rule, text)] == []


def test_every_rule_has_a_name_of_its_own() -> None:
    names = [rule.name for rule in RULES]
    assert sorted({name for name in names if names.count(name) > 1}) == []


def test_what_a_pattern_means_stands_in_a_rule() -> None:
    loose = [
        f"{module.__name__}.{name}"
        for module in modules()
        if module.__name__.rpartition(".")[2] not in CUTTERS
        for name, value in vars(module).items()
        if isinstance(value, re.Pattern) and value not in OTHERS
    ]
    assert loose == []


@pytest.mark.parametrize("rule", _BEGINNINGS)
def test_what_a_rule_of_chunks_matches_is_tried_at_its_first_word(rule) -> None:
    for example in rule.examples:
        (sentence,) = sentences(example)
        if rule.pattern.match(sentence.low):
            assert may_begin(sentence, 0), example


def test_no_post_rank_or_address_of_the_gold_passages_is_passed_over() -> None:
    for passage in passages():
        for sentence in sentences(passage.text):
            for index, token in enumerate(sentence.tokens):
                found = any(
                    r.pattern.match(sentence.low, token.start) for r in _BEGINNINGS
                )
                assert found == may_begin(sentence, index), token
