"""Front matter is read as written, and every slip is told with its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.files.front_matter import read_document


def read(text):
    return read_document(text.encode(), "x.md")


def values(document):
    return {key.text: value.text for key, value in document.node.entries}


def test_scalars_stay_as_written():
    document, problems = read("---\nslug: 0123\nlang: no\nat: 1_000\n---\nThân bài\n")
    assert values(document) == {"slug": "0123", "lang": "no", "at": "1_000"}
    assert (document.body, document.body_line, problems) == ("Thân bài\n", 6, [])


def test_places_count_characters_of_the_file():
    document, _ = read("---\r\ntiêu đề: Bắc Kạn\r\n---\r\n")
    ((key, value),) = document.node.entries
    assert (key.line, key.column, key.length) == (2, 1, 7)
    assert (value.line, value.column, value.length) == (2, 10, 7)


def test_front_matter_may_follow_blank_lines():
    document, problems = read("\n\n---\ntitle: A\n---\nB")
    assert (values(document), document.body_line, problems) == ({"title": "A"}, 6, [])


SLIPS = {
    "title: Bắc Kạn: hội nghị": (2, 15, "unquoted-colon"),
    "title: Kết luận:": (2, 16, "unquoted-colon"),
    "title:Bắc Kạn": (2, 6, "missing-space"),
    "title:\u00a0Bắc Kạn": (2, 6, "missing-space"),
    "title： Bắc Kạn": (2, 6, "wide-colon"),
    "\ttitle: A": (2, 1, "tab-indent"),
    "a: b\n\tc: d": (3, 1, "tab-indent"),
    "title: @tin": (2, 8, "quote-needed"),
    "title: *tin": (2, 8, "bad-yaml"),
    "title: &a tin": (2, 8, "bad-yaml"),
    "title: !!str tin": (2, 8, "bad-yaml"),
    'title: "A" và B': (2, 11, "quote-needed"),
    "title:\n--- # A": (3, 1, "bad-yaml"),
    "title: - A": (2, 8, "quote-needed"),
    "title: -A: b": (2, 10, "unquoted-colon"),
    "a: b\n--- c": (3, 1, "bad-yaml"),
    'title: "A\ndate: 1': (2, 8, "bad-yaml"),
    "tags: [a, b\ndate: 1": (2, 7, "bad-yaml"),
    "a: b\n - c: [": (3, 5, "bad-yaml"),
    "a: " + "[" * 21 + "]" * 21: (2, 23, "too-deep"),
    "{[a]: b}": (2, 2, "bad-yaml"),
}


@pytest.mark.parametrize("text", SLIPS, ids=list(SLIPS))
def test_a_slip_is_told_at_its_place(text):
    _, problems = read(f"---\n{text}\n---\nB\n")
    found = [(p.line, p.column, p.rule) for p in problems]
    assert found == [SLIPS[text]]


def test_several_slips_are_told_at_once_and_the_rest_is_still_read():
    document, problems = read("---\ntitle: A: b\ndate:1\nx: `y\nok: c\n---\n")
    assert [p.line for p in problems] == [2, 3, 4]
    assert values(document)["ok"] == "c"


def test_the_suggestion_for_a_colon_can_be_pasted():
    _, (problem,) = read("---\ntitle: A: b\n---\n")
    assert problem.suggestion == 'viết `title: "A: b"`'


@pytest.mark.parametrize(
    "text", ["a: |\n  x: y: z\n  t #3\nb: c", "a: 'x: y #3'", "a: x # ghi chú"]
)
def test_sound_yaml_is_not_suspected(text):
    assert read(f"---\n{text}\n---\n")[1] == []


BROKEN_FENCES = {
    "title: A\ndate: 1\n\nB": (1, "missing-fence"),
    "—\ntitle: A\n—\nB": (1, "missing-fence"),
    "---\ntitle: A\n----\nB": (3, "missing-fence"),
    "---\ntitle: A\n\nB": (1, "missing-fence"),
    "Chỉ có lời": (1, "missing-fence"),
    "": (1, "empty-file"),
    " \n\u200b\n": (1, "empty-file"),
    "---\n---\nB": (1, "missing-key"),
}


@pytest.mark.parametrize("text", BROKEN_FENCES, ids=[repr(t) for t in BROKEN_FENCES])
def test_a_file_without_proper_fences_is_told_so(text):
    (problem,) = read(text)[1]
    assert (problem.line, problem.rule) == BROKEN_FENCES[text]


def test_what_stands_between_broken_fences_is_read_all_the_same():
    for text in ("title: A\n\nB", "—\ntitle: A\n—\nB", "---\ntitle: A\n----\nB"):
        document, _ = read(text)
        assert values(document) == {"title": "A"}
        assert document.body.strip() == "B"


@given(st.text())
def test_no_text_is_too_strange_to_read(text):
    document, problems = read_document(
        f"---\n{text}\n---\nB".encode(errors="replace"), "x.md"
    )
    assert document or problems
    assert all(problem.line >= 1 and problem.column >= 1 for problem in problems)
