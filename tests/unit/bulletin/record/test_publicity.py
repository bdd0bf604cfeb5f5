"""No draft, no hidden person and nothing before its time reaches readers."""

from datetime import datetime, timedelta

import pytest

from plugins.bulletin.record.assembly import assemble
from plugins.bulletin.words.dates import VIETNAM
from tests.unit.bulletin.made import (
    NOW,
    article,
    found,
    linked,
    meeting,
    official,
    organisation,
    page,
    post,
)

HIDDEN = official("an", "Lò Văn An", hidden=True)
DRAFT = official("binh", "Hà Bình", draft=True)
TWO = official("hai", "Hà Hai")


@pytest.mark.parametrize("status", ["draft", "hidden", "skip"])
def test_only_published_articles_are_shown(status):
    assert linked(article("x", status=status)).articles == []


@pytest.mark.parametrize(("second", "shown"), [(-1, 0), (0, 1), (1, 1)])
def test_an_article_appears_at_its_second(second, shown):
    due = article("x", date=NOW)
    bulletin = assemble([due.entity()], NOW + timedelta(seconds=second)).bulletin
    assert len(bulletin.articles) == shown


def test_the_next_embargo_is_the_earliest_of_published_articles():
    soon, later = NOW + timedelta(hours=1), NOW + timedelta(days=1)
    waiting = [article("a", date=later), article("b", date=soon)]
    draft = article("c", date=NOW + timedelta(minutes=1), status="draft")
    assert linked(*waiting, draft).next_embargo == soon
    assert linked(article("a", date=NOW)).next_embargo is None


def test_drafts_of_every_kind_stay_out():
    everything = [
        meeting("m", draft=True),
        organisation("o", "O", draft=True),
        page("p", draft=True),
        DRAFT,
    ]
    bulletin = linked(*everything)
    kinds = (bulletin.meetings, bulletin.organisations, bulletin.pages)
    assert [*kinds, bulletin.officials] == [[], [], [], []]


def test_a_preview_shows_them_all():
    everything = [article("x", status="draft"), meeting("m", draft=True), HIDDEN]
    bulletin = linked(*everything, drafts=True)
    assert bulletin.articles
    assert bulletin.meetings
    assert bulletin.officials


def test_of_drafts_shown_to_somebody_no_other_draft_is_told():
    chosen, other = article("x", status="draft"), article("y", status="draft")
    everything = [chosen, other, article("z"), meeting("m", draft=True), HIDDEN]
    bulletin = linked(*everything, drafts=(chosen.entity().path,))
    assert {one.path for one in bulletin.everything} == {
        chosen.entity().path,
        article("z").entity().path,
    }


def test_a_hidden_person_is_not_even_named_at_a_meeting():
    bulletin = linked(meeting("hop", chairs=("Lò Văn An", "Hà Bình")), HIDDEN, DRAFT)
    [presence] = bulletin.people["hop"]
    assert presence.appearance.line.name == "Hà Bình"
    assert presence.official is None


def test_a_hidden_person_is_no_subject_of_an_article():
    bulletin = linked(article("x", officials=("an",), tags=("Lò Văn An",)), HIDDEN)
    assert bulletin.officials_of(bulletin.articles[0]) == ()
    assert bulletin.topics == {}


def test_a_public_article_of_a_draft_meeting_is_an_error_at_its_line():
    draft = meeting("m", draft=True)
    [finding] = found(article("x", meeting="m"), draft)
    assert (finding.rule, finding.severity) == ("not-public", "error")
    assert finding.key == "meeting"
    assert found(article("x", meeting="m", status="draft"), draft) == []


@pytest.mark.parametrize("key", ["officials", "tags"])
def test_a_public_article_of_a_hidden_person_is_a_warning_at_its_line(key):
    [finding] = found(article("x", **{key: ("Hà Hai", "an")}), HIDDEN, TWO)
    assert (finding.rule, finding.severity) == ("not-public", "warning")
    assert (finding.key, finding.path) == (f"{key}[1]", "articles/2031/05/x.md")


@pytest.mark.parametrize(
    ("record", "key"),
    [
        (meeting("hop", chairs=("Hà Bình - Chủ tịch",)), "chairs[0]"),
        (meeting("hop", attendees=("Hà Hai", "binh")), "attendees[1]"),
        (meeting("hop", speakers=("Hà Bình",)), "speakers[0]"),
        (meeting("hop", roles={"thư ký": ("Hà Bình",)}), "roles.thư ký[0]"),
        (meeting("hop", organisers=("nhap",)), "organisers[0]"),
        (organisation("so", "Sở", parent="nhap"), "parent"),
        (organisation("so", "Sở", predecessors=("nhap",)), "predecessors[0]"),
        (organisation("so", "Sở", successors=("nhap",)), "successors[0]"),
        (
            official("x", "Vì X", post("A"), post("B", organisation="nhap")),
            "posts[1].organisation",
        ),
    ],
)
def test_whatever_is_public_and_names_a_draft_is_told_of(record, key):
    draft = organisation("nhap", "Sở Nháp", draft=True)
    [finding] = found(record, DRAFT, TWO, draft)
    assert (finding.rule, finding.severity) == ("not-public", "warning")
    assert (finding.key, finding.path) == (key, record.path)


def test_a_draft_may_name_drafts():
    assert found(meeting("hop", chairs=("Hà Bình",), draft=True), DRAFT) == []


def test_times_of_other_zones_are_compared_as_moments():
    moment = datetime.fromisoformat("2031-05-18T05:00:00+00:00")
    assert moment.astimezone(VIETNAM) == NOW
    assert len(linked(article("x", date=moment)).articles) == 1
