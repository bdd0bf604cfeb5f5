"""What many files repeat is in memory once, and every file says what it said."""

import msgspec

from plugins.press.content.shared_texts import SharedTexts
from plugins.bulletin.record.stored_record import Record
from tests.unit.bulletin.outputs.sample import records


def copies(of: list[Record]) -> list[Record]:
    """The records as they come from the store, each with texts of its own."""
    return [
        msgspec.msgpack.decode(msgspec.msgpack.encode(one), type=Record[type(one.file)])
        for one in of
    ]


def test_a_shared_record_is_equal_to_what_was_read():
    texts, read = SharedTexts(), copies(records())
    for record in read:
        texts.share(record)
    assert read == records()


def test_two_files_that_say_the_same_have_the_same_text():
    one, other = copies([next(r for r in records() if r.lines)]) * 2, []
    texts = SharedTexts()
    for record in copies(one):
        texts.share(record)
        other.append(record)
    first, second = other
    assert first.file is not second.file
    assert first.file.kind is second.file.kind
    assert first.file.chairs[0] is second.file.chairs[0]
    assert first.lines[0].line is second.lines[0].line
