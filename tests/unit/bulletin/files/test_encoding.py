"""Bytes become text, or the editor is told how to save the file."""

import pytest

from plugins.bulletin.files import encoding
from plugins.bulletin.files.encoding import MAX_BYTES, MAX_LINE, decode, lines_of


@pytest.mark.parametrize(
    "data", ["\ufeffa\nb".encode(), b"a\r\nb", b"a\rb"], ids=["BOM", "CRLF", "CR"]
)
def test_marks_and_line_ends_of_other_systems_are_read(data):
    assert decode(data, "x.md") == ("a\nb", [])


@pytest.mark.parametrize(
    ("data", "line", "column", "name"),
    [
        ("Bắc Kạn".encode("utf-16"), 1, 1, "UTF-16"),
        ("Bắc".encode("utf-16-le"), 1, 1, "UTF-16"),
        (b"ti\xeau\nB\xe3c", 1, 3, "Windows-1258"),
        (b"a\r\nb\xed\xa0\x80", 2, 2, "Windows-1258"),
    ],
    ids=["UTF-16", "UTF-16 without BOM", "CP1258", "lone surrogate"],
)
def test_another_encoding_is_named_at_its_place(data, line, column, name):
    text, (problem,) = decode(data, "x.md")
    assert text is None
    assert (problem.rule, problem.line, problem.column) == (
        "bad-encoding",
        line,
        column,
    )
    assert name in problem.message
    assert "UTF-8" in problem.suggestion


def test_no_character_that_is_replaced_can_be_printed():
    for char in map(chr, range(0x1_0000)):
        if encoding._INVISIBLE.match(char) or encoding._PARTING.match(char):
            assert not char.isprintable()


def test_a_control_character_keeps_its_place_but_is_reported():
    text, (problem,) = decode(b"ab\x02c\nd", "x.md")
    assert text == "ab\u200bc\nd"
    assert (problem.rule, problem.line, problem.column) == ("invisible-character", 1, 3)
    assert problem.severity == "warning"
    assert "U+0002" in problem.message


@pytest.mark.parametrize("sign", "\x0b\x0c\x85\u2028\u2029")
def test_a_line_break_of_another_program_parts_words(sign):
    text, (problem,) = decode(f"ab{sign}c".encode(), "x.md")
    assert text == "ab c"
    assert (problem.column, "Enter" in problem.suggestion) == (3, True)


def test_a_file_or_line_beyond_the_limit_is_refused():
    assert decode(b"a" * (MAX_BYTES + 1), "x.md")[1][0].rule == "too-large"
    _, (problem,) = decode(b"ok\n" + b"a" * (MAX_LINE + 1), "x.md")
    assert (problem.rule, problem.line) == ("too-large", 2)


def test_lines_are_counted_the_same_way_for_printing():
    assert lines_of(b"a\r\nb\rc\nd") == ["a", "b", "c", "d"]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"PK\x03\x04\x14\0", "Word"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "Word cũ"),
        (b"%PDF-1.7 \xe2\xe3", "PDF"),
        (b"\xff\xd8\xff\xe0\0", "JPEG"),
    ],
)
def test_a_file_of_another_program_is_called_what_it_is(data, name):
    text, (problem,) = decode(data, "x.md")
    assert text is None
    assert (problem.rule, name in problem.message) == ("bad-encoding", True)


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(128)) * 3,
        b"PK\x03\x04ab",
        "---\ntitle: a".encode("utf-16"),
        b"GIF89a\0\0\0\0\n\0",
    ],
)
def test_no_line_of_a_binary_file_is_shown(data):
    assert not any(lines_of(data))


def test_one_zero_byte_in_a_text_does_not_make_it_binary():
    assert lines_of(b"title: a\0b and some more words") != [""]
