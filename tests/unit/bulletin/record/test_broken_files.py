"""What rests on a file with errors is unknown, and not held against others."""

import pytest

from plugins.bulletin.record.broken_files import rests_on
from tests.unit.bulletin.made import linked, meeting, official, organisation, post

BODY, OTHER = "organisations/so-y-te.md", "organisations/so-khac.md"
PERSON = "officials/an.md"
PRINTED = "Lò Thị An - Giám đốc Sở Y tế"


@pytest.fixture
def linked_meeting():
    return linked(
        organisation("so-khac", "Sở Nội vụ"),
        organisation("so-y-te", "Sở Y tế"),
        official(
            "an",
            "Lò Thị An",
            post("Chuyên viên"),
            post("Phó Giám đốc", organisation="so-khac"),
            post("Giám đốc", organisation="so-y-te"),
        ),
        meeting("hop", attendees=(PRINTED, "Vi Lạ - Trưởng bản")),
    )


@pytest.mark.parametrize(
    ("broken", "rests"),
    [
        ((), False),
        ((PERSON,), True),
        ((BODY,), True),
        ((OTHER,), True),
        (("organisations/x.md", BODY), True),
        (("officials/binh.md", "organisations/x.md"), False),
    ],
)
def test_a_persons_posts_rest_on_the_own_file_and_those_of_the_bodies(
    linked_meeting, broken, rests
) -> None:
    person = linked_meeting.people["hop"][0]
    assert rests_on(person, linked_meeting.registry, broken) is rests


def test_nothing_of_a_person_without_a_page_rests_on_a_file(linked_meeting) -> None:
    stranger = linked_meeting.people["hop"][1]
    assert stranger.official is None
    assert not rests_on(stranger, linked_meeting.registry, (PERSON, BODY))
