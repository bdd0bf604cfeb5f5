"""The search step, with plain fakes for the rest of the build."""

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from msgspec.structs import replace

from plugins.bulletin.outputs.search.full import bucket_count, bucket_of
from plugins.bulletin.outputs.search.words import digits
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.view import SafeHtml
from plugins.press.content.papers import NO_PAPERS
from plugins.press.plan.last_index import KeptShelves
from plugins.press.plan.unaffected import Unaffected
from plugins.press.site.output import Output
from plugins.press.site.tree import Entries, Entry
from plugins.write_search import FOLDER, SearchIndex
from tests.unit.bulletin.outputs.sample import SITE, assembled, bulletin, records

NOTHING: Entries = {}
BODY = SafeHtml(b"1", lambda: "<p>Cầu treo bản Mây</p>")


def planned(of: Bulletin, entries: Entries = NOTHING) -> dict[str, Output]:
    step = SearchIndex.__new__(SearchIndex)
    step.context = {
        "bulletin": of,
        "bulletin_site": SITE,
        "bulletin_bodies": SimpleNamespace(html=lambda _: BODY),
        "bulletin_photos": SimpleNamespace(papers=NO_PAPERS),
        "bulletin_theme": SimpleNamespace(base_version=b"theme"),
        "bulletin_unaffected": Unaffected(entries),
        "bulletin_shelves": KeptShelves(Path("nowhere"), None, lambda *_: None),
    }
    found = list(step.outputs())
    assert len({output.path for output in found}) == len(found)
    return {output.path.removeprefix(FOLDER): output for output in found}


def written(outputs: dict[str, Output]) -> Entries:
    """The files of a site for which these outputs were made."""
    return {
        one.path: Entry(one.fingerprint, one.make.version, b"", 0, 0)
        for one in outputs.values()
    }


def values(output: Output) -> Any:
    text = output.make(output.values).decode()
    return json.loads(text[text.index(",") + 1 : -len(");\n")])


def test_everything_published_is_in_the_index_once() -> None:
    of = bulletin()
    found = planned(of)
    titles = [
        row[1]
        for name, output in found.items()
        if name.startswith("20")
        for row in values(output)["rows"]
    ]
    published = [one.title for one in (*of.articles, *of.meetings)]
    assert sorted(titles) == sorted(published)


def test_names_are_those_of_people_bodies_topics_and_pages() -> None:
    letters = [row[0] for row in values(planned(bulletin())["names-0.js"])]
    assert letters == ["o", "o", "b", "b", "t", *"p" * (len(letters) - 5)]


def test_who_held_a_post_is_there_with_who_says_so() -> None:
    rows = {row[0]: row for row in values(planned(bulletin())["posts-0.js"])}
    _, body, address, [[name, *_, source]] = rows["Chủ tịch Hội đồng tỉnh Hồ Sương"][:4]
    assert (body, address) == ("Hội đồng tỉnh Hồ Sương", "/co-quan/hoi-dong/")
    assert (name, source) == ("Lò Thị Én", "https://hosuong.example/nq-12")


def test_a_word_of_a_body_is_where_the_page_looks_for_it() -> None:
    # All four texts, of two years, stand on one shelf.
    number = bucket_of("ban may", bucket_count(4))
    bucket = values(planned(bulletin())[f"full-2030-0-{number}.js"])
    assert bucket["ban may"] == digits([0, 1, 1, 1])


def test_the_table_has_every_file_of_titles() -> None:
    found = planned(bulletin())
    [[newest, parts, texts], [oldest, *_]] = values(found["index.js"])["years"]
    assert (newest, oldest) == ("2031", "2030")
    assert [count for _, count in parts] == [3]
    assert [count for _, count in texts] == [3]


def test_the_text_of_a_page_is_where_the_page_looks_for_it() -> None:
    of = bulletin()
    found = planned(of)
    texts = {
        row[1]: row[-1]
        for number in (0, 1)
        for row in values(found[f"text-2031-0-{number}.js"])
    }
    assert texts[of.articles[0].title].splitlines()[-1] == "Cầu treo bản Mây"


def test_every_word_of_a_title_leads_to_its_place() -> None:
    # "Tin năm cũ" is the oldest of the four, after all names and posts.
    found = planned(bulletin())
    table = values(found["index.js"])
    first = sum(count for _, count in (*table["names"], *table["posts"]))
    places = values(found["words-0.js"])
    assert places["nam cu"] == digits([first])


def test_an_edit_renews_the_words_of_its_shelf_and_the_piece_of_its_text() -> None:
    before = planned(bulletin())
    edited = [
        replace(one, text=replace(one.text, file=b"edited"))
        if one.id == "tin-cu"
        else one
        for one in records()
    ]
    after = planned(assembled(edited))
    renewed = {n for n in after if before[n].fingerprint != after[n].fingerprint}
    assert renewed == {"index.js", "full-2030-0-0.js", "text-2030-0-0.js"}


def test_a_part_of_which_nothing_changed_is_not_planned_again() -> None:
    before = written(planned(bulletin()))
    assert not {n for n in planned(bulletin(), before) if n[:4] in {"full", "text"}}
    edited = [
        replace(one, text=replace(one.text, file=b"edited"))
        if one.id == "tin-cu"
        else one
        for one in records()
    ]
    again = planned(assembled(edited), before)
    parts = {name.rpartition("-")[0] for name in again if name[:4] in {"full", "text"}}
    assert parts == {"full-2030-0", "text-2030-0", "text-2031-0"}
