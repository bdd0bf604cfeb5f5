"""Content lines of calendars, held against those of the library."""

from hypothesis import given
from hypothesis import strategies as st
from icalendar import vText
from icalendar.parser import Contentline, Parameters

from plugins.bulletin.outputs.calendars.content_lines import content_line, text

# Letters of one to four bytes, and everything that is escaped.
WORDS = st.text(st.sampled_from("ab ệđ€😀\\^;,:\nN\r"), max_size=400)


@given(WORDS)
def test_a_text_is_escaped_and_folded_as_by_the_library(words: str) -> None:
    line = Contentline.from_parts("SUMMARY", Parameters(), vText(words)).to_ical()
    assert content_line("SUMMARY", text(words)) == line + b"\r\n"


def test_no_line_is_longer_than_programs_accept() -> None:
    lines = content_line("SUMMARY", "Ủy ban nhân dân tỉnh " * 20).splitlines()
    assert max(map(len, lines)) <= 75
    assert b"".join(line.removeprefix(b" ") for line in lines).decode()
