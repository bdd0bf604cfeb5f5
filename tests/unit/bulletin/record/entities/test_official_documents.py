"""Documents are linked by their model, hold from day to day, are cited by number."""

from datetime import date

import msgspec
import pytest

from plugins.bulletin.body.cited_documents import Cited
from plugins.bulletin.kinds import DOCUMENT
from plugins.bulletin.record.entities.official_documents import Validity, validity
from plugins.bulletin.record.text_facts import TextFacts
from tests.unit.bulletin.made import (
    article,
    found,
    issued,
    linked,
    meeting,
    official,
    organisation,
    post,
)

TINH = organisation("tinh", "Ủy ban nhân dân tỉnh Hồ Sương", short_names=("UBND tỉnh",))
HUYEN = organisation("huyen", "Ủy ban nhân dân huyện Mây", short_names=("UBND huyện",))
THE_DAY = date(2031, 5, 9)


def citing(*told: Cited, **more):
    """An article of 12 May 2031 whose text cites numbers."""
    facts = TextFacts(cited=told)
    return msgspec.structs.replace(article("bai", **more), text=facts)


def means(bulletin):
    """The ids of the documents that the article cites, by place."""
    cited = bulletin.cited.get("articles/2031/05/bai.md", {})
    return {place: one.id for place, one in cited.items()}


def test_what_a_document_names_knows_the_document():
    an = official("an", "Lò Văn An", post("Chủ tịch", "2030", organisation="tinh"))
    old = issued("cu", "5/KH-UBND", date(2030, 1, 2))
    new = issued(
        "moi",
        "6/KH-UBND",
        issuers=("UBND tỉnh",),
        signatories=("Lò Văn An",),
        replaces=("05/KH-UBND", "5/KH-UBND"),
        meeting="hop",
    )
    bulletin = linked(TINH, an, meeting("hop"), old, new)
    [one] = bulletin.naming(bulletin.organisations[0], DOCUMENT, "issuers")
    assert one.id == "moi"
    assert bulletin.naming(bulletin.meetings[0], DOCUMENT, "meeting") == [one]
    assert bulletin.naming(bulletin.officials[0], DOCUMENT, "signatories") == [one]
    [before] = bulletin.names(one, "replaces")
    assert bulletin.naming(before, DOCUMENT, "replaces") == [one]


def test_a_hidden_signatory_is_named_nowhere():
    an = official("an", "Lò Văn An", hidden=True)
    bulletin = linked(an, issued("moi", "6/KH-UBND", signatories=("Lò Văn An",)))
    [one] = bulletin.of(DOCUMENT)
    assert bulletin.present(one) == ()


def test_a_draft_replaces_nothing_for_readers():
    old = issued("cu", "5/KH-UBND", date(2030, 1, 2))
    new = issued("moi", "6/KH-UBND", replaces=("cu",), draft=True)
    bulletin = linked(old, new)
    assert bulletin.naming(bulletin.of(DOCUMENT)[0], DOCUMENT, "replaces") == []


def test_a_number_that_two_have_is_a_question_and_an_unknown_one_is_told():
    twins = [issued(f"so-{n}", "5/KH-UBND", date(2030, n, 2)) for n in (1, 2)]
    new = issued("moi", "6/KH-UBND", replaces=("5/KH-UBND", "7/KH-UBND"))
    rules = {one.rule for one in found(*twins, new)}
    assert rules == {"ambiguous-document", "unknown-document"}


@pytest.mark.parametrize(
    ("own", "later", "expected"),
    [
        ({}, [], "Chưa ghi ngày có hiệu lực"),
        ({"effective": THE_DAY}, [], "Có hiệu lực từ 9/5/2031"),
        (
            {"effective": THE_DAY, "expires": date(2032, 1, 1)},
            [{"effective": date(2031, 9, 1)}],
            "Có hiệu lực từ 9/5/2031, hết hiệu lực từ 1/9/2031",
        ),
        (
            {"effective": THE_DAY},
            [{}],
            "Có hiệu lực từ 9/5/2031, đã có văn bản thay thế",
        ),
        ({"expires": date(2032, 1, 1)}, [], "Hết hiệu lực từ 1/1/2032"),
        ({}, [{}], "Chưa ghi ngày có hiệu lực; đã có văn bản thay thế"),
    ],
)
def test_validity_says_what_is_known_and_makes_no_day_up(own, later, expected):
    one = issued("a", "1/KH-UBND", **own).entity()
    successors = [issued("b", "2/KH-UBND", **more).entity() for more in later]
    assert validity(one, successors).words == expected


def test_an_unknown_day_of_a_successor_ends_nothing():
    one = issued("a", "1/KH-UBND", effective=THE_DAY).entity()
    held = validity(one, [issued("b", "2/KH-UBND").entity()])
    assert held == Validity(THE_DAY, None, True)


def test_a_cited_number_leads_to_the_document_and_back():
    bulletin = linked(
        TINH,
        issued("moi", "6/2031/QĐ-UBND", issuers=("tinh",)),
        citing(Cited("06/2031/QĐ-UBND"), Cited("99/CĐ-TTg")),
    )
    assert means(bulletin) == {0: "moi"}
    [document] = bulletin.of(DOCUMENT)
    assert bulletin.cited_by[document.path] == bulletin.articles


def test_of_two_with_one_number_none_is_guessed_until_the_text_tells_which():
    documents = [
        issued("tinh", "6/QĐ-UBND", THE_DAY, issuers=("tinh",)),
        issued("huyen", "6/QĐ-UBND", date(2031, 5, 8), issuers=("huyen",)),
    ]
    told = [
        Cited("6/QĐ-UBND", date(2031, 5, 8)),
        Cited("6/QĐ-UBND", issuer="UBND tỉnh"),
    ]
    alone = linked(TINH, HUYEN, *documents, citing(Cited("6/QĐ-UBND")))
    assert means(alone) == {}
    bulletin = linked(TINH, HUYEN, *documents, citing(told[0]))
    assert means(bulletin) == {0: "huyen"}
    bulletin = linked(TINH, HUYEN, *documents, citing(told[1]))
    assert means(bulletin) == {0: "tinh"}


@pytest.mark.parametrize(
    "told",
    [
        Cited("6/QĐ-UBND", date(2030, 5, 9)),
        Cited("6/QĐ-UBND", issuer="UBND huyện Suối"),
        Cited("6/QĐ-UBND", issuer="UBND"),
    ],
    ids=["another day", "another body", "no body in particular"],
)
def test_another_document_of_the_same_number_is_left_alone(told):
    one = issued("moi", "6/QĐ-UBND", THE_DAY, issuers=("tinh",))
    assert means(linked(TINH, one, citing(told))) == {}


def test_the_first_mention_tells_the_day_for_the_later_ones():
    one = issued("moi", "6/QĐ-UBND", date(2030, 3, 1))
    told = Cited("6/QĐ-UBND", date(2030, 3, 1)), Cited("6/QĐ-UBND")
    assert means(linked(one, citing(*told))) == {0: "moi", 1: "moi"}
    assert means(linked(one, citing(Cited("6/QĐ-UBND")))) == {}


def test_a_document_of_a_later_day_is_not_meant_by_an_earlier_text():
    one = issued("moi", "6/2031/QĐ-UBND", date(2031, 6, 1))
    assert means(linked(one, citing(Cited("6/2031/QĐ-UBND")))) == {}


def test_a_site_without_documents_has_no_such_kind():
    assert DOCUMENT not in linked(TINH).kinds
    assert DOCUMENT in linked(issued("a", "1/KH-UBND")).kinds
    assert DOCUMENT not in linked(issued("a", "1/KH-UBND", draft=True)).kinds
