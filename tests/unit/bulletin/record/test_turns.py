"""Who came before and after whom is told only where the record knows it."""

from plugins.bulletin.record.turns import turns
from tests.unit.bulletin.made import linked, official, post


def told(*people):
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
    assert told(first, third) == {"An": (None, "Chi"), "Chi": ("An", None)}
    assert told(first, second)["An"] == (None, None)


def test_of_several_who_hold_a_post_beside_each_other_nobody_follows():
    one = official("an", "An", post("Phó Giám đốc", "2010", "2016"))
    other = official("binh", "Bình", post("Phó Giám đốc", "2012", "2018"))
    assert set(told(one, other).values()) == {(None, None)}


def test_who_has_no_known_end_has_no_successor():
    one = official("an", "An", post("Giám đốc", "2010"))
    other = official("binh", "Bình", post("Giám đốc", "2015"))
    assert set(told(one, other).values()) == {(None, None)}


def test_an_end_in_the_year_in_which_the_next_begins_is_a_turn():
    one = official("an", "An", post("Giám đốc", "2010", "2015"))
    other = official("binh", "Bình", post("Giám đốc", "2015"))
    assert told(one, other)["Bình"] == ("An", None)
