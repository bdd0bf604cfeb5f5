"""Who held a post before and after whom, where one at a time held it."""

import pytest

from plugins.bulletin.record.in_time.turns import Turn, turns
from tests.unit.bulletin.made import linked, official, post

HEAD, DEPUTY = "Giám đốc", "Phó Giám đốc"


def told(*spans, title=HEAD):
    """Before and after whom each of some people, a, b and c, held a post, as ids."""
    people = linked(
        *(
            official(id_, id_.upper(), post(title, *span))
            for id_, span in zip("abc", spans, strict=False)
        )
    ).officials
    held = [(tenure, person) for person in people for tenure in person.tenures]
    found = turns(held)
    return {
        person.id: tuple(other and other[1].id for other in found[id(tenure)])
        for tenure, person in held
        if id(tenure) in found
    }


def test_those_who_followed_each_other_are_told_of_each_other():
    spans = ("2010", "2015"), ("2016", "2018"), ("2019", None)
    assert told(*spans) == {"a": (None, "b"), "b": ("a", "c"), "c": ("b", None)}


def test_the_order_is_that_of_their_beginnings():
    assert told(("2016", None), ("2010", "2015")) == {
        "b": (None, "a"),
        "a": ("b", None),
    }


@pytest.mark.parametrize(
    ("end", "begin", "follow"),
    [
        ("2015", "2016", True),
        ("2015-05", "2015-05", True),
        ("2015", "2015", True),
        ("2015-05-12", "2015-05-12", True),
        ("2015-05-13", "2015-05-12", False),
        ("2016", "2015", False),
        (None, "2016", False),
    ],
)
def test_an_end_that_lies_after_the_next_beginning_is_no_turn(end, begin, follow):
    assert bool(told(("2010", end), (begin, None))) is follow


def test_one_pair_beside_each_other_leaves_the_whole_line_unsaid():
    assert told(("2010", "2011"), ("2012", "2016"), ("2015", None)) == {}


def test_what_has_no_known_beginning_is_in_no_line():
    assert told((None, "2012"), ("2013", None)) == {"b": (None, None)}


def test_each_post_has_a_line_of_its_own():
    held = post(HEAD, "2010", "2012"), post(DEPUTY, "2013", None)
    [person] = linked(official("a", "A", *held)).officials
    found = turns([(tenure, person) for tenure in person.tenures])
    assert list(found.values()) == [Turn(), Turn()]


def neighbours(*people):
    """Each person's neighbours in the first post, by name."""
    bulletin = linked(*people)
    held = [(tenure, one) for one in bulletin.officials for tenure in one.tenures]
    found = turns(held)
    return {
        one.name: tuple(
            beside and beside[1].name for beside in found.get(id(tenure), (None, None))
        )
        for tenure, one in held
    }


def test_one_follows_the_other():
    first = official("an", "An", post("Giám đốc", "2010", "2015-05-01"))
    second = official("binh", "Bình", post("Giám đốc Sở", "2015-05-02"))
    third = official("chi", "Chi", post("Giám đốc", "2015-05-02"))
    assert neighbours(first, third) == {"An": (None, "Chi"), "Chi": ("An", None)}
    assert neighbours(first, second)["An"] == (None, None)


def test_of_several_who_hold_a_post_beside_each_other_nobody_follows():
    one = official("an", "An", post("Phó Giám đốc", "2010", "2016"))
    other = official("binh", "Bình", post("Phó Giám đốc", "2012", "2018"))
    assert set(neighbours(one, other).values()) == {(None, None)}


def test_who_has_no_known_end_has_no_successor():
    one = official("an", "An", post("Giám đốc", "2010"))
    other = official("binh", "Bình", post("Giám đốc", "2015"))
    assert set(neighbours(one, other).values()) == {(None, None)}


def test_an_end_in_the_year_in_which_the_next_begins_is_a_turn():
    one = official("an", "An", post("Giám đốc", "2010", "2015"))
    other = official("binh", "Bình", post("Giám đốc", "2015"))
    assert neighbours(one, other)["Bình"] == ("An", None)


def test_who_first_acts_and_then_holds_a_post_follows_who_was_before():
    acting = post(f"Quyền {HEAD}", "2016", "2017"), post(HEAD, "2018", "2019")
    people = linked(
        official("a", "A", post(HEAD, "2010", "2015")),
        official("b", "B", *acting),
        official("c", "C", post(HEAD, "2020", None)),
    ).officials
    held = [(tenure, person) for person in people for tenure in person.tenures]
    found = turns(held)
    told_of = [
        tuple(other and other[1].id for other in found[id(tenure)])
        for tenure, person in held
        if person.id == "b"
    ]
    assert told_of == [("a", "c"), ("a", "c")]
