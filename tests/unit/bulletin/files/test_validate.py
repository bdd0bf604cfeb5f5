"""Front matter becomes a typed value, or all that is wrong with it is said at once."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.files.front_matter import read_document
from plugins.bulletin.files.schema import ArticleFile, MeetingFile, OfficialFile
from plugins.bulletin.files.shapes import shapes_of
from plugins.bulletin.files.validate import validate
from plugins.bulletin.problems.problem import format_problem
from plugins.bulletin.words.dates import VIETNAM

CHOICES = {
    "categories": ["Chính quyền", "Xã hội"],
    "meeting_kinds": ["hội nghị", "kỳ họp"],
}
ARTICLE = "title: Họp\ndate: 20/7/2018 11:30\ncategory: Xã hội\n"
PAIRS = (
    "Tiêu đề → title, Ngày → date, Chuyên mục → category, Tác giả → author, "
    "Trạng thái → status, Từ khoá → tags"
)
PATH = "content/articles/2018/07/x.md"


def check(text, model=ArticleFile):
    document, problems = read_document(f"---\n{text}\n---\n".encode(), PATH)
    assert not problems
    return validate(document, model, PATH, CHOICES)


def found(text, model=ArticleFile):
    """(line, column, rule, suggestion) of each problem."""
    problems = check(text, model)[2]
    return [(p.line, p.column, p.rule, p.suggestion) for p in problems]


def test_an_article_becomes_its_model():
    article, positions, problems = check(ARTICLE + "tags: [dân vận, Ma Xuân Thu]\n")
    assert not problems
    assert article.date == datetime(2018, 7, 20, 11, 30, tzinfo=VIETNAM)
    assert article.tags == ("dân vận", "Ma Xuân Thu")
    assert positions["tags[1]"] == (5, 17, 11)


def test_an_unknown_category_is_printed_as_the_handbook_has_it():
    problem = check("title: A\ndate: 1/2/2018\ncategory: Chinh quyen")[2][0]
    assert format_problem(problem, "category: Chinh quyen") == (
        f'{PATH}:4:11: Lỗi: Chuyên mục "Chinh quyen" không có trong danh sách. '
        "(unknown-category)\n"
        "    4 | category: Chinh quyen\n"
        '      |           ^^^^^^^^^^^ có phải "Chính quyền"?'
    )


def test_all_problems_come_in_one_go():
    text = "titel: A\ndate: 32/13/2026\ncategory: Xa hoi\nstatus: darft\nx: 1"
    rules = [rule for _, _, rule, _ in found(text)]
    assert rules == [
        "unknown-key",
        "bad-date",
        "unknown-category",
        "unknown-status",
        "unknown-key",
    ]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Tiêu đề", "title"),
        ("Ngày", "date"),
        ("Chuyên mục", "category"),
        ("Tác giả", "author"),
        ("Trạng thái", "status"),
        ("Từ khoá", "tags"),
    ],
)
def test_a_vietnamese_key_gets_the_key_that_is_meant(written, meant):
    suggestions = [s for *_, rule, s in found(f"{written}: x") if rule == "unknown-key"]
    assert suggestions == [f'có phải "{meant}"?']


@given(st.sampled_from(sorted(shapes_of(ArticleFile))), st.data())
def test_every_one_letter_slip_in_a_key_is_told(key, data):
    place = data.draw(st.integers(0, len(key) - 1))
    slip = data.draw(
        st.sampled_from(
            [
                key[:place] + key[place + 1 :],
                key[:place] + "q" + key[place + 1 :],
                key[:place] + "q" + key[place:],
            ]
        )
    )
    if slip and slip not in shapes_of(ArticleFile):
        problems = [p for p in check(f"{slip}: x")[2] if p.line == 2]
        assert problems[0].rule == "unknown-key"
        assert "?" in problems[0].suggestion


@pytest.mark.parametrize("written", ["Draft", " DRAFT ", "dra\u200bft", "'draft'"])
def test_a_status_is_known_whatever_its_case_and_invisible_signs(written):
    article, _, problems = check(ARTICLE + f"status: {written}\n")
    assert not problems
    assert article.status == "draft"


def test_vietnamese_words_for_a_status_lead_to_it():
    assert found(ARTICLE + "status: nháp")[0][2:] == (
        "unknown-status",
        'có phải "draft"?',
    )


def test_a_category_is_found_whatever_its_case_and_tone_place():
    assert check(ARTICLE.replace("Xã hội", "xã HỘI"))[0].category == "Xã hội"


@pytest.mark.parametrize(
    "key",
    ["save_as", "url", "template", "timezone", "translation", "is_valid", "settings"],
)
def test_keys_of_the_machine_are_forbidden_to_editors(key):
    assert found(ARTICLE + f"{key}: x")[0][:3] == (5, 1, "forbidden-key")


def test_a_key_given_twice_names_the_first():
    (problem,) = check(ARTICLE + "title: B")[2]
    assert (problem.rule, problem.line) == ("duplicate-key", 5)
    assert "dòng 2" in problem.message


def test_missing_and_empty_keys_are_told_once_each():
    rules = [(line, rule) for line, _, rule, _ in found("title:\ndate: 1/2/2018")]
    assert rules == [(2, "empty-value"), (2, "missing-key")]


@pytest.mark.parametrize("nothing", ["''", "", "null", "~", "[]", "{}"])
def test_an_empty_optional_value_is_as_good_as_absent(nothing):
    article, _, problems = check(ARTICLE + f"cover: {nothing}\ntags: {nothing}")
    assert (article.cover, article.tags, problems) == (None, (), [])


def test_one_value_will_do_for_a_list():
    assert check(ARTICLE + "officials: Ma Xuân Thu")[0].officials == ("Ma Xuân Thu",)


@pytest.mark.parametrize("tags", ["a, b", "[a, b; c]", "a; b"])
def test_names_joined_in_one_item_are_told_apart(tags):
    assert found(ARTICLE + f"tags: {tags}")[0][2] == "joined-names"


def test_more_than_twenty_tags_are_too_many():
    tags = ", ".join(f"t{n}" for n in range(21))
    assert found(ARTICLE + f"tags: [{tags}]")[0][2] == "too-many"


VALUES = {
    "date: 5 tháng 3 2026": "bad-date",
    "date: 10:30": "bad-date",
    "date: 2026": "bad-date",
    "date: 2026-02-30": "bad-date",
    "slug: Tin nóng": "bad-slug",
    "slug: ../../evil": "bad-slug",
    "slug: index": "bad-slug",
    "slug: con": "bad-slug",
    f"slug: {'a' * 81}": "bad-slug",
    "cover: images/a.jpg": "wrong-type",
    "cover: {image: ../publishconf.py}": "bad-file",
    "cover: {image: images/a.svg}": "bad-file",
    "cover: {image: 'C:\\anh.jpg'}": "bad-file",
    "cover: {image: '{attach}a.jpg'}": "bad-file",
    "documents: {file: documents/a.exe, title: A}": "bad-file",
    "source: {name: A, url: 'javascript:x', date: 1/2/2018}": "bad-url",
    "source: {name: A, url: http://localhost/, date: 1/2/2018}": "bad-url",
    "redirect_from: https://a.vn/b": "bad-address",
    "title: Tin số #3": "quote-needed",
    "title: Tin số 3 # tháng 5": "quote-needed",
    "title: A &amp; B": "html-in-text",
    "redirect_from: //evil.vn": "bad-address",
    "title: [a, b]": "wrong-type",
    "title: <b>A</b>": "html-in-text",
    "title: |\n  A\n  B": "one-line",
    f"title: {'a' * 1001}": "too-long",
    "lang: ../../x": "unknown-choice",
    "tags: [a, '']": "empty-value",
    "updates: x": "wrong-type",
}


@pytest.mark.parametrize("line", VALUES, ids=[key[:40] for key in VALUES])
def test_a_wrong_value_is_told(line):
    key = line.split(":")[0]
    others = [kept for kept in ARTICLE.splitlines() if not kept.startswith(key)]
    rules = [rule for *_, rule, _ in found("\n".join([*others, line]))]
    assert rules == [VALUES[line]]


def test_a_meeting_reads_times_days_and_people():
    meeting, positions, problems = check(
        "title: Họp\nkind: Hội nghị\ndate: 2018-07-20\nstart: 8h\nend: 10h30\n"
        "chairs:\n  - Nông Văn Tài - Giám đốc\nroles: {kết luận: [Nông Văn Tài]}",
        MeetingFile,
    )
    assert not problems
    assert (meeting.date, meeting.start, meeting.end) == (
        date(2018, 7, 20),
        "08:00",
        "10:30",
    )
    assert meeting.roles == {"kết luận": ("Nông Văn Tài",)}
    assert positions["chairs[0]"] == (8, 5, 23)


def test_a_person_written_with_a_colon_is_shown_how():
    (problem,) = check(
        "title: A\nkind: kỳ họp\ndate: 1/2/2018\nchairs:\n  - Nông Văn Tài: Giám đốc",
        MeetingFile,
    )[2]
    assert (problem.rule, problem.line, problem.column) == ("wrong-type", 6, 5)


def test_posts_take_partial_dates_and_days():
    official, positions, _ = check(
        "name: Nông Văn Tài\nhidden: có\nposts:\n"
        "  - {post: Giám đốc, from: 5/2016, attested: 20/7/2018}",
        OfficialFile,
    )
    assert official.hidden is True
    assert official.posts[0].from_ == "2016-05"
    assert official.posts[0].attested == (date(2018, 7, 20),)
    assert positions["posts[0].from"][0] == 5
