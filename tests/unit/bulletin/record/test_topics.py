"""Topics: one page for all spellings of a word, two for two words."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.record.topics import Topic, collisions, merge_spellings

NAMES = st.lists(st.sampled_from(["Ủy ban", "Uỷ ban", "ủy ban", "lúa", "Lúa", "lụa"]))


def test_the_spelling_used_most_is_shown():
    topics = merge_spellings(["Uỷ ban", "Ủy ban", "Ủy ban"])
    assert {topic.name for topic in topics.values()} == {"Ủy ban"}


@given(NAMES, st.randoms())
def test_the_order_of_use_decides_nothing(names, random):
    shuffled = random.sample(names, len(names))
    one, other = merge_spellings(names), merge_spellings(shuffled)
    assert {n: t.name for n, t in one.items()} == {n: t.name for n, t in other.items()}


@given(NAMES)
def test_every_spelling_leads_to_a_topic(names):
    assert merge_spellings(names).keys() == set(names)


def test_words_that_differ_by_a_mark_collide_at_one_address():
    topics = [Topic("Cụ trị"), Topic("Cử tri"), Topic("lúa")]
    [(one, other)] = collisions(topics)
    assert {one.name, other.name} == {"Cụ trị", "Cử tri"}
    assert one.address == other.address == "/chu-de/cu-tri/"
