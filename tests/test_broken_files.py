"""A broken file is told of, what follows from it is not, and drafts block nobody."""

import pytest

from plugins.bulletin.problems.problem import stopping
from tests.content_check import article as article_file
from tests.content_check import problems_of
from tests.site import Site, article, document, meeting

MEETING = "meetings/2018/giao-ban.md"
ARTICLE = "articles/2018/07/bai.md"
OFFICIAL = "officials/ha-thi-binh.md"
BODY = "organisations/so-y-te.md"
SOUND = {
    MEETING: "---\ntitle: Giao ban\nkind: giao ban\ndate: 2018-07-20\n"
    "organisers: [Sở Y tế]\nchairs:\n"
    "  - Hà Thị Bình - Giám đốc Sở Y tế\n---\n",
    ARTICLE: article_file(
        "meeting: giao-ban\nofficials: [Hà Thị Bình]",
        "Xem [cuộc họp](meetings/2018/giao-ban.md) và "
        "[trang người ấy](/can-bo/ha-thi-binh/).\n",
    ),
    OFFICIAL: "---\nname: Hà Thị Bình\nposts:\n"
    "  - {post: Giám đốc, organisation: so-y-te, from: 2016}\n---\n",
    BODY: "---\nname: Sở Y tế\nshort_names: [SYT]\n---\n",
}
BREAKS = {
    "two versions": (
        MEETING,
        "title: Giao ban\n",
        "<<<<<<< HEAD\ntitle: Giao ban\n=======\ntitle: Họp\n>>>>>>> b\n",
        "merge-conflict",
    ),
    "a colon in a line": (MEETING, "Bình - Giám", "Bình: Giám", "wrong-type"),
    "a wrong day": (MEETING, "2018-07-20", "31/6/2018", "bad-date"),
    "a misspelled key": (MEETING, "organisers", "organiser", "unknown-key"),
    "no end of the front matter": (MEETING, "\n---\n", "\n", "missing-fence"),
    "an open quote": (MEETING, "title: ", 'title: "', "bad-yaml"),
    "an unreadable name": (OFFICIAL, "name: ", "ten: ", "unknown-key"),
    "a wrong from": (OFFICIAL, "from: 2016", "from: hôm qua", "bad-date"),
    "a wrong key of a body": (BODY, "short_names", "viết tắt", "unknown-key"),
    "a body without its name": (BODY, "name: ", "title: ", "unknown-key"),
}


def test_the_files_of_these_tests_are_sound():
    assert problems_of(SOUND) == []


@pytest.mark.parametrize("what", BREAKS)
def test_only_the_cause_is_told(what):
    path, old, new, rule = BREAKS[what]
    broken = {**SOUND, path: SOUND[path].replace(old, new)}
    assert {(p.path, p.rule) for p in problems_of(broken)} == {(path, rule)}


@pytest.mark.parametrize("path", [MEETING, OFFICIAL, BODY])
@pytest.mark.parametrize(
    ("data", "rule"),
    [
        ("Hà Thị Bình".encode("cp1258", "replace") + b"\xea", "bad-encoding"),
        (b"", "empty-file"),
        (b"PK\x03\x04", "bad-encoding"),
    ],
    ids=["old encoding", "empty", "Word"],
)
def test_a_file_that_says_nothing_is_still_known_to_be_there(path, data, rule):
    found = {(p.path, p.rule) for p in problems_of({**SOUND, path: data})}
    assert found == {(path, rule)}


def test_a_colon_after_a_name_is_mended_by_the_line_that_is_given():
    broken = {**SOUND, MEETING: SOUND[MEETING].replace("Bình - Giám", "Bình: Giám")}
    (problem,) = problems_of(broken)
    assert (problem.line, problem.column) == (7, 5)
    assert problem.suggestion == "viết `Hà Thị Bình - Giám đốc Sở Y tế`"


BESIDE = {
    "an unknown person, and no day": (
        ARTICLE,
        "2018\ncategory: Chính quyền\nmeeting: giao-ban\nofficials: [Hà Thị Bình]",
        "18\ncategory: Chính quyền\nmeeting: giao-ban\nofficials: [Không Có Ai]",
        {"bad-date", "unknown-official"},
    ),
    "a post that is not held": (
        MEETING,
        "chairs:\n  - Hà Thị Bình - Giám đốc Sở Y tế",
        "place: [a]\nchairs:\n  - Hà Thị Bình - Giám đốc Sở Nội vụ",
        {"wrong-type", "post-not-held"},
    ),
    "an end before the start": (
        MEETING,
        "date: 2018-07-20",
        "date: 2018-07-20\nend_date: 2018-07-19\nmode: bay",
        {"unknown-choice", "date-order"},
    ),
    "a plan of another day": (
        MEETING,
        "date: 2018-07-20",
        "date: 2018-07-20\nstatus: planned\nmode: bay",
        {"unknown-choice", "plan-is-past"},
    ),
    "a file that is not there": (
        ARTICLE,
        "meeting: giao-ban",
        "slug: A B\nmeeting: giao-ban\n"
        "documents: [{file: documents/a.pdf, title: Báo cáo}]",
        {"bad-slug", "missing-document"},
    ),
    "a status that cannot be read, with its reason": (
        MEETING,
        "date: 2018-07-20",
        "date: 2018-07-20\nstatus: bão\nstatus_reason: Bão",
        {"unknown-status"},
    ),
    "a name of another time, and no day": (
        MEETING,
        "date: 2018-07-20\norganisers: [Sở Y tế]\nchairs:\n  - Hà Thị Bình",
        "date: 31/6/2018\norganisers: [Sở Y tế]\nchairs:\n  - Hà Thị Bê",
        {"bad-date"},
    ),
}


@pytest.mark.parametrize("what", BESIDE)
def test_one_wrong_value_hides_no_question_about_the_others(what):
    path, old, new, rules = BESIDE[what]
    person = SOUND[OFFICIAL].replace(
        "posts:", "other_names: [{name: Hà Thị Bê, to: 2010-01-01}]\nposts:"
    )
    assert old in SOUND[path]
    broken = {**SOUND, OFFICIAL: person}
    broken[path] = broken[path].replace(old, new)
    assert {p.rule for p in problems_of(broken)} == rules


def test_who_really_is_unknown_is_told_beside_a_broken_file():
    files = {**SOUND, MEETING: SOUND[MEETING].replace("title", "titel")}
    files[ARTICLE] = files[ARTICLE].replace("Hà Thị Bình", "Không Có Ai")
    assert "unknown-official" in {p.rule for p in problems_of(files)}


BROKEN_DRAFTS = {
    "content/articles/2031/05/nhap.md": article(
        "Bài kín", status="draft", date="31/6/2031"
    ),
    "content/articles/2031/05/mo.md": '---\ntitle: "Mật báo\nstatus: draft\n---\nKín',
    "content/meetings/2031/kin.md": meeting("Họp kín", draft=True, kind="họp kín"),
    "content/officials/nguoi-kin.md": document(
        name="Lò Thị Kín", draft=True, posts=[{"post": "Giám đốc", "from": "mai"}]
    ),
}
GOOD = {"content/articles/2031/05/hop.md": article("Họp công khai")}


def test_what_lacks_its_document_or_lies_in_another_month_is_a_drafts_own_too():
    lines = (
        "status: draft\ndocuments: [{file: documents/x.pdf, title: X}]\ndate: 1/8/2018"
    )
    found = problems_of({**SOUND, "articles/2018/07/nhap.md": article_file(lines)})
    assert {p.rule for p in found} == {"missing-document", "folder-date"}
    assert stopping(found) == []


def test_what_a_draft_takes_from_others_stops_all():
    other = "meetings/2017/giao-ban.md"
    files = {**SOUND, other: SOUND[MEETING].replace("2018", "2017")}
    files[other] = files[other].replace("kind", "draft: true\nkind")
    (problem,) = stopping(problems_of(files))
    assert (problem.rule, problem.path) == ("same-id", other)


def test_a_drafts_errors_are_listed_and_block_nobody(tmp_path):
    site = Site(tmp_path).write({**GOOD, **BROKEN_DRAFTS})
    built = site.build()
    assert built.code == 0, built.said
    for path in BROKEN_DRAFTS:
        assert f"{site.folder}/{path}:" in built.said
    assert "Lỗi trong bản nháp" in built.said
    assert "không cản các bài khác" in built.said


def test_nothing_of_a_broken_draft_is_in_the_site(tmp_path):
    """The same bytes as without it, made anew or from what was built before."""
    site = Site(tmp_path).write(GOOD)
    assert site.build().code == 0
    alone = site.tree()
    site.write(BROKEN_DRAFTS)
    assert site.build().code == 0
    assert site.tree() == alone
    assert site.clean_tree() == alone


def test_a_name_of_a_broken_draft_becomes_no_topic_and_no_link(tmp_path):
    tagged = article("Họp", tags=["Lò Thị Kín", "dân vận"])
    site = Site(tmp_path).write(
        {"content/articles/2031/05/hop.md": tagged, **BROKEN_DRAFTS}
    )
    assert site.build().code == 0
    assert not [path for path in site.tree() if "lo-thi" in path]
    assert "Lò Thị Kín" not in site.text("2031/05/hop/index.html")


def test_an_article_that_needs_a_broken_draft_is_told_so(tmp_path):
    site = Site(tmp_path).write(
        {"content/articles/2031/05/hop.md": article("Họp", meeting="kin")}
    )
    site.write(BROKEN_DRAFTS)
    built = site.build()
    assert (built.code, "(not-public)" in built.said) == (1, True)


def test_a_draft_never_takes_the_place_of_what_is_published(tmp_path):
    """Two meetings of one id: whose people would the page show?"""
    files = {
        **GOOD,
        "content/meetings/2030/hop.md": meeting("Công khai", date="2030-05-12"),
        "content/meetings/2031/hop.md": meeting(
            "Kín", draft=True, kind="sai", chairs=["Lò Thị Kín - Giám đốc"]
        ),
    }
    site = Site(tmp_path).write(files)
    assert site.build().code == 0
    assert "Kín" not in site.text("hoi-nghi/2030/hop/index.html")
    sound = files["content/meetings/2031/hop.md"].replace('"sai"', '"hội nghị"')
    site.write({"content/meetings/2031/hop.md": sound})
    assert "(same-id)" in site.build().said


def test_the_same_errors_in_a_published_file_stop_the_build(tmp_path):
    path = "content/articles/2031/05/nhap.md"
    site = Site(tmp_path).write(GOOD)
    site.write({path: article("Bài", date="31/6/2031")})
    assert site.build().code == 1
    assert not site.output.exists()
