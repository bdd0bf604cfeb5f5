"""Linked data: what is said, and what is left out."""

import json
from collections.abc import Iterator
from typing import Any

import msgspec_schemaorg.models as schema_org
import pytest

from plugins.bulletin.outputs.linked.json_ld import (
    breadcrumbs,
    news_article,
    organisation,
    person,
    reference,
    website,
)
from plugins.bulletin.outputs.linked.json_ld_event import event, event_reference
from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.site import Link
from tests.unit.bulletin.outputs.sample import SITE, bulletin

BULLETIN = bulletin()
REGISTRY = BULLETIN.registry
CHAIR = REGISTRY.officials["lo-thi-en"]


def official(name: str) -> Official:
    return REGISTRY.officials[name]


def test_an_official_in_office_has_a_job_title() -> None:
    found = person(CHAIR, SITE, REGISTRY, "/images/en.jpg")
    assert found["jobTitle"] == ["Chủ tịch Hội đồng tỉnh"]
    assert [body["name"] for body in found["worksFor"]] == ["Hội đồng tỉnh Hồ Sương"]
    assert found["image"] == "https://hosuong.example/images/en.jpg"


def test_a_post_known_for_one_day_is_no_job_title() -> None:
    found = person(official("vu-a-pao"), SITE, REGISTRY)
    assert found.keys() == {"@context", "@type", "name", "url"}


def test_an_article_names_what_it_is_about_and_comes_from() -> None:
    article = BULLETIN.articles[0]
    about = [event_reference(BULLETIN.meetings[1], SITE), reference(CHAIR, SITE)]
    found = news_article(article, SITE, about)
    assert [thing["@type"] for thing in found["about"]] == ["Event", "Person"]
    assert found["isBasedOn"] == "https://bao.example/1"
    assert found["dateModified"] == "2031-05-13T08:00:00+07:00"
    assert found["author"] == [{"@type": "Person", "name": "Hà Mây"}]


def test_an_unsigned_article_is_of_the_office() -> None:
    found = news_article(BULLETIN.articles[1], SITE)
    assert found["author"]["name"] == SITE.owner
    assert found["dateModified"] == found["datePublished"]


def test_a_meeting_lists_its_people_without_todays_titles() -> None:
    meeting = BULLETIN.meetings[1]
    found = event(
        meeting, SITE, BULLETIN.organisers[meeting.id], BULLETIN.people[meeting.id]
    )
    assert found["startDate"] == "2031-05-12T08:00:00+07:00"
    assert found["endDate"] == "2031-05-13T11:30:00+07:00"
    assert [person["name"] for person in found["attendee"]][2] == "Tòng Văn Khách"
    assert not any("jobTitle" in person for person in found["attendee"])


def test_a_cancelled_meeting_says_so_and_where_it_belongs() -> None:
    found = event(BULLETIN.meetings[0], SITE, parent=BULLETIN.meetings[1])
    assert found["eventStatus"].endswith("EventCancelled")
    assert found["superEvent"]["startDate"] == "2031-05-12T08:00:00+07:00"
    assert "endDate" not in found


def test_a_former_body_has_its_dates() -> None:
    bodies = REGISTRY.organisations
    found = organisation(bodies["van-phong"], SITE, bodies["hoi-dong"])
    assert (found["foundingDate"], found["dissolutionDate"]) == (
        "1998-03",
        "2029-07-01",
    )
    assert found["parentOrganization"]["name"] == "Hội đồng tỉnh Hồ Sương"


def test_breadcrumbs_count_from_one() -> None:
    crumbs = [Link("Trang chủ", "/"), Link("Cán bộ", "/can-bo/")]
    steps = breadcrumbs(crumbs, SITE)["itemListElement"]
    assert [step["position"] for step in steps] == [1, 2]
    assert steps[1]["item"] == "https://hosuong.example/can-bo/"


def test_the_search_box_is_described() -> None:
    target = website(SITE, "/tim-kiem/")["potentialAction"]["target"]
    assert target["urlTemplate"].endswith("/tim-kiem/?q={search_term_string}")


@pytest.mark.parametrize("number", range(2))
def test_linked_data_is_json(number: int) -> None:
    assert json.dumps(news_article(BULLETIN.articles[number], SITE))
    assert json.dumps(event(BULLETIN.meetings[number], SITE))


# Words of schema.org's that stand for the input of an action, beside its models.
INPUT = {"query-input"}


def unknown(thing: Any) -> Iterator[str]:
    """Name the types and properties that schema.org has no word for."""
    if isinstance(thing, list):
        for part in thing:
            yield from unknown(part)
    if not isinstance(thing, dict):
        return
    model = getattr(schema_org, thing["@type"], None)
    if model is None:
        yield thing["@type"]
        return
    known = {*model.__struct_encode_fields__, *INPUT}
    yield from (f"{thing['@type']}.{name}" for name in thing.keys() - known)
    for value in thing.values():
        yield from unknown(value)


def test_all_words_are_those_of_schema_org() -> None:
    article, (other, meeting) = BULLETIN.articles[0], BULLETIN.meetings
    about = [event_reference(meeting, SITE), reference(CHAIR, SITE)]
    bodies, people = BULLETIN.organisers[meeting.id], BULLETIN.people[meeting.id]
    things = [
        news_article(article, SITE, about, "/images/a.jpg"),
        event(meeting, SITE, bodies, people),
        event(other, SITE, parent=meeting),
        person(CHAIR, SITE, REGISTRY, "/images/en.jpg"),
        *(organisation(one, SITE) for one in BULLETIN.organisations),
        website(SITE, "/tim-kiem/"),
        breadcrumbs([Link("Trang đầu", "/")], SITE),
    ]
    assert list(unknown(things)) == []
    assert list(unknown({"@type": "Person", "post": {"@type": "Job"}})) == [
        "Person.post",
        "Job",
    ]
