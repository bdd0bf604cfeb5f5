"""Section 1d: sizes and Markdown that takes for ever."""

from tests.content_check import article
from tests.sites_invalid.row import PLACE, Row, front

PROSE = "Trong thời gian qua công tác dân vận được quan tâm. " * 20


def text(name: str, vanilla: str, words: str, *rules: str) -> Row:
    """A row for a body."""
    return Row(name, vanilla, {PLACE: article(body=f"{words}\n")}, rules)


ROWS = [
    text("5 MB in many paragraphs", "1.3 s", f"{PROSE}\n\n" * 4_000, "too-large"),
    text("5 MB in one paragraph", "1.4 s", f"{PROSE}\n" * 4_000, "too-large"),
    text("5 MB in one word", "1.6 s", "a" * 5_000_000, "too-large"),
    text("1.9 MB of prose", "0.6 s", f"{PROSE}\n\n" * 1_400),
    text("8 MB data: image", "2.8 s", f"![x](data:{'A' * 8_000_000})", "too-large"),
    text("[ × 10,000", "16 s", "[" * 10_000, "too-much-markup"),
    text("[[…]] × 10,000", "22 s", "[" * 9_000 + "]" * 9_000, "too-much-markup"),
    text("![ × 5,000", "7 s", "![" * 5_000, "too-much-markup"),
    text(
        "runs of 1 to 180 backticks",
        "6 s for 699",
        " ".join("`" * n for n in range(1, 180)),
        "too-much-markup",
    ),
    text("<a × 6,000", "38 s for 20,000", "<a " * 6_000, "too-much-markup"),
    text(
        '<a href=" × 1,500 in code',
        "11 s for 4,000",
        "`" + '<a href="' * 1_500 + "`",
        "too-much-markup",
    ),
    text('<img src="a" × 1,500', "8 s", '<img src="a"' * 1_500, "too-much-markup"),
    text("1,000,000 newlines", "30 s", "a\n" + "\n" * 1_000_000 + "b"),
    text("200,000 spaces", "over 90 s, no site", f"a{' ' * 200_000}b", "too-large"),
    text("19,000 spaces", "2 s", f"a{' ' * 19_000}b", "too-much-markup"),
    *[
        text(
            f"lists nested {deep} deep",
            "dropped, exit 0, 803 MB for 1000",
            "\n".join("    " * n + "- a" for n in range(deep)),
            "too-much-markup",
        )
        for deep in (100, 300)
    ],
    text(
        "5,000 definitions", "dropped, exit 0", "a\n: b\n\n" * 5_000, "too-much-markup"
    ),
    text("> × 10,000", "0.8 s", ">" * 10_000, "too-much-markup"),
    *front(
        "3,018 files",
        "too-many",
        f"tags: [{', '.join(f't{n}' for n in range(3_000))}]",
    ),
    text(
        "table of 3,000 × 50",
        "3 s",
        "|".join("a" * 50)
        + "\n"
        + "|".join("-" * 50)
        + "\n"
        + ("|".join("1" * 50) + "\n") * 3_000,
        "too-much-markup",
    ),
    text(
        "3,000 footnotes",
        "2 s",
        "\n".join(f"[^{n}]: a" for n in range(3_000)),
        "too-much-markup",
    ),
    *front("n/a", "bad-yaml", "a: &a [x]\nb: [*a, *a]"),
    *front("n/a", "too-deep", f"a: {'[' * 2_000}{']' * 2_000}"),
    *front("n/a", "bad-yaml", "a: !!python/object/apply:os.system [x]"),
]
