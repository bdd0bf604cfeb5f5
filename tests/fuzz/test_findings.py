"""What fuzzing has found stays found; random input holds the same promises."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.targets import TARGETS

FINDINGS = sorted((Path(__file__).parent / "findings").iterdir())
WORDS = (
    "--- — title:A key:| {|} [|] : |#x &a *a !!b {: [^1] [^1]:a |a|b| |--|--| 1.a >a "
    "=== #a {:#b} &#1; &amp; \\ *a* __b__ ~~~ ``` ![a](b) <b> \u200b \ufeff ："
)
LINES = st.sampled_from(
    [*WORDS.split(), "title: A", "date: 20/7/2018", "tags: [a, b]", "- a", "  b: c"]
) | st.sampled_from(["\t", "'", '"', "\r", "\x0b", '[a](b "c")', "    a", "a | b", "x"])


@pytest.mark.parametrize("path", FINDINGS, ids=[path.name for path in FINDINGS])
def test_a_past_finding_stays_found(path):
    TARGETS[path.name.split("-")[0]](path.read_bytes())


@pytest.mark.parametrize("name", TARGETS)
@given(data=st.binary(max_size=200))
@settings(max_examples=60)
def test_any_bytes_keep_the_promises(name, data):
    TARGETS[name](data)


@pytest.mark.parametrize("name", TARGETS)
@given(text=st.text(max_size=80))
@settings(max_examples=60)
def test_any_text_keeps_the_promises(name, text):
    TARGETS[name](text.encode())


@pytest.mark.parametrize("name", ["front_matter", "body"])
@given(lines=st.lists(LINES, max_size=12), end=st.sampled_from("\n \r\n".split(" ")))
@settings(max_examples=150)
def test_lines_as_editors_mix_them_keep_the_promises(name, lines, end):
    TARGETS[name](end.join(["---", *lines]).encode())
