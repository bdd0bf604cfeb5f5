"""How a page is cited, also when its title means something to a program."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.outputs.citations import Cited, citation


def cited(title="Họp bàn việc làm", authors=("Duy Khánh", "Lò An"), **more):
    return citation(
        Cited(
            title=title,
            key="2018-07-hop",
            day=date(2018, 7, 20),
            address="https://x.example/2018/07/hop/",
            site="Bản tin",
            authors=authors,
            **more,
        )
    )


def test_a_sentence_names_who_wrote_what_where_and_when():
    assert cited().plain == (
        "Duy Khánh, Lò An, “Họp bàn việc làm”, Bản tin, ngày 20/7/2018, "
        "https://x.example/2018/07/hop/"
    )


def test_authors_stand_whole_in_bibtex_since_family_names_come_first():
    assert "author = {{Duy Khánh} and {Lò An}}," in cited().bibtex
    assert "author = {{Bản tin}}," in cited(authors=()).bibtex


def test_ris_has_a_line_for_each_author_and_ends_as_it_must():
    lines = cited().ris.splitlines()
    assert [line for line in lines if line.startswith("AU")] == [
        "AU  - Duy Khánh",
        "AU  - Lò An",
    ]
    assert lines[-1] == "ER  - "


def test_an_article_is_cited_in_its_own_language():
    assert "langid = {vietnamese}," in cited().bibtex
    english = cited(lang="en")
    assert "langid = {english}," in english.bibtex
    assert "LA  - en" in english.ris.splitlines()


@given(st.text())
def test_no_title_breaks_out_of_its_line_or_its_braces(title):
    made = cited(title)
    assert len(made.ris.splitlines()) == len(cited().ris.splitlines())
    [line] = [one for one in made.bibtex.split("\n") if one.startswith("  title")]
    plain = line.replace("\\{", "").replace("\\}", "")
    assert plain.count("{") - plain.count("\\textbackslash{") == 2
    assert plain.count("{") == plain.count("}")
