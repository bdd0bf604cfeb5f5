"""Whatever of the bulletin is read is noted; what nobody has thought of, as a whole."""

from types import SimpleNamespace

import pytest
from msgspec.structs import replace

from plugins.press.plan.recent import Recent
from plugins.press.plan.watching import EVERYTHING, Known, watch
from plugins.press.site.reads import Reads, mark_of
from tests.unit.bulletin.made import article, linked, meeting, official

AN = official("an", "Lò Văn An")
HOP = meeting("hop", chairs=("Lò Văn An - Chủ tịch",))
TIN = article("tin", 14, meeting="hop", topics=("dân vận",))
BAI = article("bai", 13, officials=("an",))


def links(**addresses):
    return SimpleNamespace(addresses=addresses, cited={})


def watched(*records):
    """A bulletin, its bodies, and what notes whatever is read of them."""
    bulletin, bodies, reads = linked(*records), links(tin="/tin/"), Reads()
    watch(bulletin, bodies, reads, Recent(9).tell(reads))
    return bulletin, bodies, lambda work: reads.during(work)[1]


@pytest.fixture
def province():
    return watched(AN, HOP, TIN, BAI)


def test_a_look_at_anything_of_an_entity_notes_it(province):
    bulletin, _, noted = province
    one, other = list(bulletin.articles)
    assert noted(lambda: one.title) == {one}
    assert noted(lambda: (other.moment, other.moment)) == {other}
    assert noted(lambda: (one, other)) == set()


def test_a_look_into_an_index_notes_the_key_though_nothing_is_there(province):
    bulletin, bodies, noted = province
    assert noted(lambda: bulletin.reports["hop"]) == {("reports", "hop")}
    assert noted(lambda: bulletin.reports.get("x")) == {("reports", "x")}
    assert noted(lambda: "x" in bulletin.links) == {("links", "x")}
    assert noted(lambda: bodies.addresses.get("tin")) == {("addresses", "tin")}


def test_who_goes_through_an_index_or_a_list_reads_the_whole(province):
    bulletin, _, noted = province
    assert noted(lambda: bulletin.articles[0]) == {("articles", "*")}
    assert noted(lambda: list(bulletin.people)) == {("people", "*")}
    assert noted(lambda: len(bulletin.people)) == {("people", "*")}


def test_a_name_is_looked_up_in_the_registry_by_its_key(province):
    bulletin, _, noted = province
    found = noted(lambda: bulletin.registry.bearers("Lò Văn An"))
    assert [name for name, _ in found] == ["registry._people"]


def test_what_is_worked_out_of_all_reads_everything_each_time(province):
    bulletin, _, noted = province
    for _ in range(2):
        assert EVERYTHING in noted(lambda: bulletin.officials_in_the_news)
        assert EVERYTHING in noted(lambda: bulletin.ahead)
        assert EVERYTHING in noted(lambda: bulletin.registry._held_posts.fit)


def test_who_gets_what_was_worked_out_before_has_read_the_same(province):
    bulletin, _, noted = province
    tin = bulletin.articles[0]
    first, again = (noted(lambda: bulletin.officials_of(tin)) for _ in range(2))
    assert first == again >= {("people", "hop"), ("links", tin.path)}


def test_what_nobody_has_said_how_to_watch_is_refused():
    bulletin, reads = linked(AN), Reads()
    bulletin.more = {1, 2}
    with pytest.raises(TypeError, match="more"):
        watch(bulletin, links(), reads, Recent(9).tell(reads))


def changed(before, after):
    """The marks of what differs between two provinces."""
    one, other = facts_of(before), facts_of(after)
    return {mark for mark, _ in one.items() ^ other.items()}


def facts_of(records, reworded=None, known=None):
    return Known(linked(*records), links(), reworded).after(known)


def test_what_stands_for_an_index_tells_of_its_members_not_of_their_words():
    more = article("moi", 15, meeting="hop")
    marks = changed([AN, HOP, TIN], [AN, HOP, TIN, more])
    assert {mark_of(("reports", "hop")), mark_of(("articles", "*"))} <= marks
    assert mark_of(("people", "hop")) not in marks
    assert mark_of(SimpleNamespace(path=TIN.path)) not in marks


def test_nothing_differs_between_two_readings_of_the_same():
    assert changed([AN, HOP, TIN, BAI], [AN, HOP, TIN, BAI]) == set()


def worded(record, text):
    return replace(record, text=replace(record.text, file=text))


def test_after_words_changed_what_was_known_tells_the_same_as_all_read_anew():
    old, new = (worded(TIN, text) for text in (b"mot", b"hai"))
    known = facts_of([AN, HOP, old])
    quick = facts_of([AN, HOP, new], {old.path: old.text.file}, known)
    assert quick == facts_of([AN, HOP, new]) != known
    assert facts_of([AN, HOP, old], {}, known) == known
