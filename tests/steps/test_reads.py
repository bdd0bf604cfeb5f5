"""A page stands, after any edits, only if its values are what they were.

The steps are run as in a build, over the sample and what random edits make of it; what
was read for each page then has to tell all that its values hang on.
"""

from random import Random
from types import SimpleNamespace

import msgspec
import pytest
import yaml

from plugins.bulletin.files.schema import FOLDERS
from plugins.bulletin.record.assembly import assemble
from plugins.bulletin.rules.one_file import read_content_file
from plugins.bulletin.site import Site
from plugins.bulletin.views.parts.cards import Cards
from plugins.bulletin.views.parts.heads import Heads
from plugins.press.content.bodies import StoredBodies
from plugins.press.content.read_one import record_of
from plugins.press.plan.recent import Recent
from plugins.press.plan.unaffected import Unaffected
from plugins.press.plan.watching import Known, watch
from plugins.press.settings.project_settings import read_site_settings
from plugins.press.site.reads import Reads, mark_of
from plugins.write_archive_pages import ArchivePages
from plugins.write_article_pages import ArticlePages
from plugins.write_document_pages import DocumentPages
from plugins.write_feeds import Feeds
from plugins.write_meeting_lists import MeetingLists
from plugins.write_meeting_pages import MeetingPages
from plugins.write_meeting_series import MeetingSeries
from plugins.write_notice_pages import NoticePages
from plugins.write_official_pages import OfficialPages
from plugins.write_organisation_pages import OrganisationPages
from plugins.write_question_pages import QuestionPages
from plugins.write_schedule_pages import SchedulePages
from plugins.write_topic_pages import TopicPages
from tests.edits import EDITS, edit
from tests.key_edits import HIDING, TWINS, edits_of
from tests.sample import bulletin
from tests.site import document
from tests.steps.planning import FakePhotos, FakeTheme
from tests.test_build_keys import CHANGED, MORE
from tests.unit.bulletin.made import NOW

STEPS = (
    ArticlePages,
    MeetingPages,
    MeetingLists,
    MeetingSeries,
    OfficialPages,
    OrganisationPages,
    TopicPages,
    Feeds,
    ArchivePages,
    DocumentPages,
    SchedulePages,
    NoticePages,
    QuestionPages,
)
# Few on a page, so that lists have several.
SITE = msgspec.structs.replace(
    Site.from_settings(read_site_settings(production=False)), page_size=3
)


class Built:
    """What the steps plan of some files, and what was read for each page."""

    def __init__(self, files):
        everything = list(entities(files))
        linked = assemble(everything, NOW).bulletin
        addresses = {one.path: one.address for one in linked.everything}
        texts = {one.path: one.text for one in everything}
        photos, recent, reads = FakePhotos(), Recent(50), Reads()
        cited = {
            path: {place: one.address for place, one in found.items()}
            for path, found in linked.cited.items()
        }
        bodies = StoredBodies(None, texts, addresses, photos, cited=cited)
        context = {
            "bulletin": linked,
            "bulletin_site": SITE,
            "bulletin_photos": photos,
            "bulletin_cards": Cards(linked, SITE, photos, recent),
            "bulletin_bodies": bodies,
            "bulletin_heads": Heads(SITE),
            "bulletin_theme": FakeTheme(),
            "bulletin_assets": SimpleNamespace(address=str),
            "bulletin_unaffected": Unaffected({}, None),
        }
        planned = [one for step in STEPS for one in outputs(step, context)]
        self.facts = Known(linked, bodies, None).after(None)
        watch(linked, bodies, reads, recent.tell(reads))
        self.pages = {one.path: read(one, reads) for one in planned if one.key}


def entities(files):
    for path, text in sorted(files.items()):
        inside = path.removeprefix("content/")
        if inside.endswith(".md"):
            data = text.encode() if isinstance(text, str) else text
            found = read_content_file(path, data, SITE.choices)
            if found.model is not None:
                yield record_of(inside, data, found).entity(NOW)


def outputs(step, context):
    made = step.__new__(step)
    made.settings, made.context = None, context
    return list(made.outputs())


def read(output, reads):
    fingerprint, noted = reads.during(lambda: output.fingerprint)
    return SimpleNamespace(
        key=output.key, fingerprint=fingerprint, marks=frozenset(map(mark_of, noted))
    )


def standing(before, after):
    """The pages that a build would not work out again after an edit."""
    changed = {mark for mark, _ in before.facts.items() ^ after.facts.items()}
    for path, page in before.pages.items():
        there = after.pages.get(path)
        if there and there.key == page.key and changed.isdisjoint(page.marks):
            yield path


def stale(before, after):
    """Those of them that have other values."""
    return [
        path
        for path in standing(before, after)
        if before.pages[path].fingerprint != after.pages[path].fingerprint
    ]


@pytest.fixture(scope="module")
def built():
    return Built(bulletin())


def test_all_pages_stand_when_nothing_changed(built):
    assert sorted(standing(built, Built(bulletin()))) == sorted(built.pages)


@pytest.mark.parametrize("kind", EDITS)
def test_after_an_edit_of_each_kind_no_page_that_stands_has_other_values(built, kind):
    for seed in range(6):
        files = bulletin()
        edit(files, Random(seed), [kind])
        assert stale(built, Built(files)) == []


@pytest.mark.parametrize("seed", range(8))
def test_after_a_sequence_of_edits_no_page_that_stands_has_other_values(seed):
    random, files = Random(seed), bulletin()
    before = Built(files)
    for _ in range(6):
        done = [edit(files, random) for _ in range(random.randrange(1, 4))]
        after = Built(files)
        assert stale(before, after) == [], done
        before = after


@pytest.mark.parametrize("folder", FOLDERS)
def test_after_a_change_of_each_key_no_page_that_stands_has_other_values(folder):
    files = {**bulletin(), **MORE}
    before, found = Built(files), {}
    _, front, body = files[CHANGED[folder]].split("---\n", 2)
    values = yaml.safe_load(front)
    for key, edited in edits_of(folder):
        values = {k: v for k, v in values.items() if k != TWINS.get(key)} | edited
        after = Built(files | {CHANGED[folder]: document(body, **values)})
        found[key] = stale(before, after)
        before = after
        if key in HIDING:
            del values[key]
    assert {key: pages for key, pages in found.items() if pages} == {}


def test_after_a_new_article_most_pages_stand(built):
    files = bulletin()
    edit(files, Random(1), ["add"])
    after = Built(files)
    assert len(list(standing(built, after))) > len(built.pages) / 3
