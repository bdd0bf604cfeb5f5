"""What is kept for a while, and never too much of it."""

from plugins.press.plan.recent import Recent


def test_what_was_set_is_there_until_it_becomes_too_much():
    kept = Recent(2)
    kept["a"], kept["b"] = 1, 2
    assert (kept["a"], kept["b"]) == (1, 2)
    kept["c"] = 3
    assert dict(kept) == {"c": 3}
