"""Who renames, re-dates, hides or deletes what was published is asked about it."""

import pytest

from tests.content_check import article, problems_of

LEDGER = "addresses.txt"
ARTICLE = "articles/2018/07/dan-van.md"
LINE = "/2018/07/dan-van/ live 2018-07-20 Một cuộc họp\n"


def told(files):
    """What is said of lost addresses."""
    found = [p for p in problems_of(files) if p.rule.startswith("address-")]
    return [(p.path, p.line, p.rule, p.suggestion) for p in found]


def test_what_still_stands_where_it_was_is_no_question():
    assert told({ARTICLE: article(), LEDGER: LINE}) == []


def test_a_site_that_was_never_published_is_no_question():
    assert told({ARTICLE: article()}) == []


@pytest.mark.parametrize(
    ("path", "lines"),
    [
        ("articles/2018/07/cong-tac-dan-van.md", ""),
        ("articles/2018/07/cong-tac-dan-van.md", "title: Tên mới"),
        ("articles/2018/08/dan-van.md", "date: 2/8/2018"),
        ("articles/2018/08/dan-van.md", "date: 2/8/2018\ntitle: Tên mới"),
        ("articles/2018/07/dan-van.md", "slug: cong-tac-dan-van"),
    ],
    ids=["renamed", "renamed with a new title", "re-dated", "both", "by its slug"],
)
def test_a_renamed_or_redated_article_is_asked_for_its_old_address(path, lines):
    said = told({path: article(lines), LEDGER: LINE})
    (problem,) = said
    assert problem[0] == path
    assert problem[2:] == (
        "address-changed",
        "thêm dòng: redirect_from: [/2018/07/dan-van/]",
    )


def test_with_that_line_nothing_is_left_to_ask():
    path = "articles/2018/07/cong-tac-dan-van.md"
    mended = article("redirect_from: [/2018/07/dan-van/]")
    assert told({path: mended, LEDGER: LINE}) == []


def test_the_line_to_paste_keeps_the_old_addresses_that_are_there():
    path = "articles/2018/07/c.md"
    files = {path: article("redirect_from: [/tin/1.aspx]"), LEDGER: LINE}
    (problem,) = told(files)
    line = "redirect_from: [/tin/1.aspx, /2018/07/dan-van/]"
    assert problem == (path, 5, "address-changed", f"thay bằng dòng: {line}")


def test_several_names_of_one_file_make_one_question():
    old = "/tin/a,b.aspx?id=1 live 2018-07-20 Một cuộc họp\n"
    (problem,) = told({"articles/2018/07/c.md": article(), LEDGER: LINE + old})
    assert problem[3].endswith(
        'redirect_from: [/2018/07/dan-van/, "/tin/a,b.aspx?id=1"]'
    )


def test_a_name_that_was_given_back_answers_under_both():
    """From a to b and back to a: b was published too."""
    files = {ARTICLE: article(), LEDGER: LINE + LINE.replace("dan-van", "b")}
    (problem,) = told(files)
    assert problem[3].endswith("redirect_from: [/2018/07/b/]")


def test_two_that_could_be_it_are_not_guessed_between():
    files = {
        "articles/2018/07/a.md": article(),
        "articles/2018/07/b.md": article(),
        LEDGER: LINE,
    }
    (problem,) = told(files)
    assert problem[:3] == (LEDGER, 1, "address-lost")


def test_a_meeting_is_not_taken_for_the_article_of_its_name_and_day():
    meeting = "---\ntitle: Một cuộc họp\nkind: cuộc họp\ndate: 20/7/2018\n---\n"
    files = {"meetings/2018/hop.md": meeting, LEDGER: LINE}
    assert [row[:3] for row in told(files)] == [(LEDGER, 1, "address-lost")]


@pytest.mark.parametrize("key", ["status: draft", "status: hidden", "date: 20/7/2090"])
def test_a_published_article_that_closes_is_asked_about(key):
    line = LINE.replace("2018/07", "2090/07") if "2090" in key else LINE
    path = ARTICLE.replace("2018", "2090") if "2090" in key else ARTICLE
    (problem,) = told({path: article(key), LEDGER: line})
    assert problem[2] == "address-closed"
    assert problem[3].endswith("gone 2018-07-20 Một cuộc họp")


def test_what_is_deleted_is_asked_about_until_it_is_said_to_be_gone():
    (problem,) = told({ARTICLE: article(), LEDGER: f"/can-bo/an/ live - An\n{LINE}"})
    assert problem[:3] == (LEDGER, 1, "address-lost")
    gone = problem[3].partition("thành: ")[2]
    assert gone == "/can-bo/an/ gone - An"
    assert told({ARTICLE: article(), LEDGER: f"{gone}\n{LINE}"}) == []
