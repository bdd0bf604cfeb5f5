"""Texts that would take Markdown minutes are refused with their line."""

import pytest

from plugins.bulletin.files.limits import too_much

HOSTILE = {
    "brackets": "[" * 10_000,
    "nested brackets": "[" * 10_000 + "]" * 10_000,
    "images": "![" * 5_000,
    "backticks": " ".join("`" * n for n in range(1, 700)),
    "open tags": "<a " * 20_000,
    "spaces": "a" + " " * 20_000 + "b",
    "nested lists": "\n".join("    " * n + "- a" for n in range(300)),
    "quotes": ">" * 10_000,
    "definitions": "a\n: b\n\n" * 5_000,
    "footnotes": "\n".join(f"[^{n}]: a" for n in range(3_000)),
    "headings": "# a\n" * 5_000,
    "rules": "---\n" * 5_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_text_is_refused_at_its_line(text):
    found = too_much(f"Mở đầu\n\n{text}\n")
    assert found
    assert all(line >= 3 for _, line in found)


def test_numbers_are_written_the_vietnamese_way():
    assert too_much("[" * 10_000)[0] == ("Bài có 10.000 dấu [, tối đa 3.000.", 1)


def test_a_long_report_is_far_from_every_limit():
    section = (
        "## Mục\n\n" + "[a](b) **c** `d`\n\n" * 9 + "- ý\n" * 20 + "\na | b\n-|-\n1|2\n"
    )
    assert too_much(section * 40) == []
