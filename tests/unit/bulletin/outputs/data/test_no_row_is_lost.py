"""Open data keeps every record of any bulletin, each under an id of its own."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.outputs.data.datasets import datasets
from tests.unit.bulletin.made import (
    SITE,
    article,
    linked,
    meeting,
    official,
    organisation,
    post,
)

POSTS = ("Trưởng ban", "Trưởng bản", "Trưởng Ban", "Quyền Trưởng ban", "Phó bản", "A~2")
YEARS = (None, "2018", "2018-05", "2020")
BODIES = {"ban": "Ban Dân vận", "may": "Bản Mây"}
held = st.builds(
    lambda name, start, end, body: post(name, start, end, organisation=body),
    st.sampled_from(POSTS),
    st.sampled_from(YEARS),
    st.sampled_from(YEARS),
    st.sampled_from([None, *BODIES]),
)
people = st.lists(st.lists(held, max_size=5), min_size=1, max_size=4)
lines = st.lists(
    st.builds(
        lambda name, printed: f"{name} - {printed}" if printed else name,
        st.sampled_from(["Lò An", "Lò Án", "n0", "Hà Bình"]),
        st.sampled_from(["", "Trưởng ban", "Trưởng bản", "Bí thư"]),
    ),
    max_size=5,
)


def made(tenures, attendees=()):
    officials = [
        official(f"n{number}", "Lò An" if number < 2 else "Lò Án", *posts)
        for number, posts in enumerate(tenures)
    ]
    bodies = [organisation(id_, name) for id_, name in BODIES.items()]
    met = meeting("hop", attendees=tuple(attendees), organisers=tuple(BODIES))
    return linked(*officials, *bodies, met, article("x", meeting="hop"))


def rows(bulletin, name):
    """The records of a dataset as JSON, and as many lines as its table has."""
    [one] = [one for one in datasets(bulletin, SITE) if one.name == name]
    read = {file.format: file.text for file in one.files if name in file.address}
    table = list(csv.DictReader(io.StringIO(read["CSV"].removeprefix("\ufeff"))))
    records = json.loads(read["JSON"])
    assert len(table) == len(records)
    return records


@given(people)
def test_no_tenure_is_lost_and_every_id_is_one(tenures):
    bulletin = made(tenures)
    memberships, posts = rows(bulletin, "memberships"), rows(bulletin, "posts")
    assert len(memberships) == sum(map(len, tenures))
    assert len({one["id"] for one in memberships}) == len(memberships)
    assert len({one["id"] for one in posts}) == len(posts)
    assert {one["post_id"] for one in memberships} == {one["id"] for one in posts}
    for one in memberships:
        [of] = [post for post in posts if post["id"] == one["post_id"]]
        assert of.get("organization_id") == one.get("organization_id")


@given(people, lines)
def test_no_person_meeting_or_body_is_lost(tenures, attendees):
    bulletin = made(tenures, attendees)
    assert len(rows(bulletin, "persons")) == len(tenures)
    assert len(rows(bulletin, "organizations")) == len(BODIES)
    [event] = rows(bulletin, "events")
    assert len(event.get("attendees", ())) == len(bulletin.people["hop"])
    assert len(rows(bulletin, "articles")) == 1


@given(people)
def test_the_ids_of_the_others_stay_when_a_person_comes(tenures):
    before = {one["id"] for one in rows(made(tenures), "memberships")}
    more = [*tenures, [post("Chánh Văn phòng", "2021")]]
    assert before < {one["id"] for one in rows(made(more), "memberships")}


@pytest.mark.parametrize(
    ("posts", "ids"),
    [
        (
            [post("Trưởng ban", "2018", "2018"), post("Trưởng ban", "2018", "2020")],
            ["n0:-:truong-ban:2018", "n0:-:truong-ban:2018~2"],
        ),
        (
            [post("Trưởng ban", "2018"), post("Trưởng bản", "2018")],
            [
                "n0:-:truong-ban~trưởng ban:2018",
                "n0:-:truong-ban~trưởng bản:2018",
            ],
        ),
    ],
)
def test_what_would_share_an_id_has_two(posts, ids):
    assert [one["id"] for one in rows(made([posts]), "memberships")] == ids


def test_a_post_is_the_same_however_it_is_held():
    both = [post("Quyền Trưởng ban", "2018", "2019"), post("Trưởng ban", "2019")]
    [position] = rows(made([both]), "posts")
    assert (position["id"], position["label"]) == ("-:truong-ban", "Trưởng ban")
    labels = [one["label"] for one in rows(made([both]), "memberships")]
    assert labels == ["Quyền Trưởng ban", "Trưởng ban"]


def test_a_post_of_a_body_that_has_ended_has_its_end():
    ended = organisation("so", "Sở", to="2025-02-28")
    holder = official("an", "Lò An", post("Giám đốc", "2020", organisation="so"))
    [one] = rows(linked(holder, ended), "memberships")
    assert one["end_date"] == "2025-02-28"
