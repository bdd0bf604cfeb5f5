"""What is kept for a while, never too much of it, and what was read for it."""

from plugins.press.plan.recent import Recent
from plugins.press.site.reads import Reads


def test_what_was_made_is_there_until_it_becomes_too_much():
    made = []
    kept = Recent(2)
    for key in "abacab":
        kept.once(key, lambda key=key: made.append(key))
    assert made == ["a", "b", "c", "a", "b"]


def test_whoever_gets_what_is_kept_has_read_what_was_read_for_it():
    reads = Reads()
    once = Recent(2).tell(reads)

    def card():
        reads.now.add(("people", "hop"))
        return "x"

    shown = [reads.during(lambda: once("card", card)) for _ in range(2)]
    assert shown == [("x", frozenset({("people", "hop")}))] * 2
