"""What a message says to write is right: who follows it to the letter has no problem.

Every rule is here: with the wrong example of its entry in the handbook, or with an
input of this file. What no message can give in words (what a photo shows, which day
is meant) is in BY_HAND: the edit that an editor makes of the sentence.
"""

from collections import Counter

import pytest

from tests.content_check import article, problems_of
from tests.handbook import BESIDE, PLACE, entries, files_of
from tests.remedies import followed
from tests.settings_lines import settings_problems, with_lines
from tests.test_handbook import all_rules

MEETING = "meetings/2018/hop.md"
SETTINGS = "# tệp pelicanconf.py\n"
# Rule → what stands in its wrong example, and what an editor makes of it.
BY_HAND = {
    "old-font": ("Héi nghÞ cña tØnh B¾c K¹n vÒ c«ng t¸c d©n vËn.", "Hội nghị."),
    "moved-twice": ("kind: phiên họp", "kind: phiên họp\nseries: Họp trồng rừng"),
    "row-apart": ("| Mây | 12 |\n\n", "| Mây | 12 |\n"),
    "not-corrected": ("Mây trồng 12", "Mây trồng 21"),
    "title-year-differs": ("kết năm 2018", "kết năm 2017"),
    "room-password": (", mật khẩu 2468ab", ""),
    "title-number-differs": ("ordinal: thứ tám", "ordinal: thứ bảy"),
    "same-schedule": (
        "date: 2018-07-24",
        "date: 2018-07-24\norganisation: Sở Ví dụ",
    ),
    "schedule-differs": ("thứ Ba", "thứ Tư"),
    "closes-differs": ("closes: 2018-08-10", "closes: 2018-08-05"),
    "file-of-another": (
        "name: Lò Văn An",
        "name: Lò Văn An\nother_names: [{name: Lý A Sử}]",
    ),
    "after-death": ("date: 2018-07-20", "date: 2018-04-20"),
    "near-name": ("Nông Văn Tái", "Nông Văn Tài"),
    "key-in-body": ("status: draft", ""),
    "two-spellings": ("author: Nông Văn Tài\n", ""),
    "outside-image": ("https://bao.example.vn/ho.jpg", "images/2018/07/ho.jpg"),
    "bad-link": ("file:///C:/bao-cao.docx", "documents/bao-cao.pdf"),
    "empty-body": ("Chính quyền\n---", "Chính quyền\n---\n\nNội dung."),
    "post-not-held": ("Chánh Văn phòng", "Giám đốc"),
    "post-held-otherwise": ("Quyền Giám đốc", "Giám đốc"),
    "post-uncertain": ("Giám đốc phụ trách", "Giám đốc"),
    "same-name-twice": ("\n  - Nông Văn Tài - Hiệu trưởng Trường Ví dụ", ""),
    "body-not-active": ("to: 2017-12-31", "to: 2018-12-31"),
    "other-body": ("organisation: so-vi-du", "organisation: so-khac"),
    "body-name-unsure": ("to: 2018}", "to: 2018-09-01}"),
    "hidden-name": ("Đồng chí Lò Văn An", "Một đồng chí"),
    "parent-circle": ("parent: ban-vi-du", "parent: so-vi-du"),
    "unknown-page": ("\ntranslation_of: gioi-thieu-chung", ""),
    "two-holders": ("from: 2012}", "from: 2012, to: 2016}"),
    "post-not-in-registry": ("Trưởng ban Chỉ đạo Ví dụ", "Giám đốc Sở Ví dụ"),
    "no-known-post": (
        "name: Lý Thị Hoa\n",
        "name: Lý Thị Hoa\nposts: [{post: Kế toán, from: 2016}]\n",
    ),
    "text-post-not-held": ("Chánh Văn phòng Sở Ví dụ", "Giám đốc Sở Ví dụ"),
    "report-of-plan": (
        "category: Chính quyền\n---",
        "category: Chính quyền\nmeeting: ban-chong-han\n---",
    ),
    "plan-reported": ("status: planned", "status: held"),
    "plan-is-past": ("status: planned", "status: held"),
    "held-ahead": ("\nstatus: held", ""),
    "hour-beside-session": ("session: chiều", "session: sáng"),
    "long-meeting": ("2019-07-21", "2018-07-21"),
    "sitting-outside": ("end_date: 2018-07-21", "end_date: 2018-07-22"),
    "bad-phone": ("O2O9 387O 123", "0209 3870 123"),
    "bad-email": ("so,example", "so.example"),
    "title-day-differs": (" ngày 20/7/2018", ""),
    "former-as-held": ("nguyên Giám đốc Sở Ví dụ, from: 2011", "Giám đốc, to: 2015"),
    "same-article": (
        "Họp tháng bảy\n",
        "Họp tháng bảy, phiên chiều\n",
    ),
    "former-body-name": ("Trưởng ban Cũ", "Trưởng ban Mới"),
    "text-session-differs": ("session: sáng", "session: chiều"),
    "reported-off": ("status: cancelled", "status: held"),
    "same-meeting": ("kind: phiên họp", "kind: phiên họp\nsession: sáng"),
    "succession-order": ("from: 2015", "from: 2017"),
    "attested-outside": ("to: 2017", "to: 2018"),
    "tenure-twice": ("from: 2016-05-01", "from: 2016-05-01, to: 2017-02-01"),
    "no-such-day": ("31/6", "30/6"),
    "weekday-differs": ("thứ Ba", "thứ Sáu"),
    "row-beyond-head": (
        "| Số hộ |\n| --- |",
        "| Số hộ | Tỷ lệ |\n| --- | --- |",
    ),
    "end-ahead": (", to: 2999-12-31", ""),
    "notice-ahead": ("2028-07-21", "2018-07-21"),
    "unknown-article": ("bai-khong-co", "ban-goc"),
    "same-language": ("translation_of: ban-goc", "lang: en\ntranslation_of: ban-goc"),
    "askers-contact": (", 0912 345 678", ""),
    "schedule-week": ("2018-07-23", "2018-07-16"),
    "two-places": ("08:00, content: Tiếp dân", "10:00, content: Tiếp dân"),
    "signer-without-post": (
        "[Nông Văn Tài - TL. Chủ tịch]",
        '["Nông Văn Tài - TL. Chủ tịch, Giám đốc Sở Ví dụ"]',
    ),
    "document-itself": ("\nreplaces: [27/KH-SVD]", ""),
    "effective-early": ("2018-07-02", "2018-08-02"),
    "replaces-later": ("\nreplaces: [05/KH-SVD]", ""),
    "same-document": ("5/KH-SVD", "06/KH-SVD"),
    "date-order": ("2018-07-19", "2018-07-21"),
    "unlikely-date": ("1018", "2018"),
    "merge-conflict": (
        "<<<<<<< HEAD\nauthor: Hà Thị Bình\n=======\n"
        "author: Nông Văn Tài\n>>>>>>> may-khac",
        "author: Nông Văn Tài",
    ),
    "bare-address": ("ở https://bao.example.vn/tin", "[ở đây](https://bao.example.vn)"),
    "bare-video": (
        "https://youtu.be/abc123",
        "[Hồ Ba Bể](https://youtu.be/abc123)\n![Thuyền](images/2018/07/ho.jpg)",
    ),
    "video-without-picture": (
        "(https://youtu.be/abc123)",
        "(https://youtu.be/abc123)\n![Thuyền](images/2018/07/ho.jpg)",
    ),
    "leftover-markup": ("** đồng chí Tài **", "**đồng chí Tài**"),
    "pasted-cells": (
        "Mây\tTốt\nSương\tKhá",
        "| Mây | Tốt |\n| --- | --- |\n| Sương | Khá |",
    ),
    "empty-title": ("!!!", "Họp"),
    "missing-alt": ("![]", "![Hồ buổi sớm, ba chiếc thuyền]"),
    "empty-alt": ("![IMG_2031.jpg]", "![Hồ buổi sớm]"),
    "vague-link": ("[tại đây]", "[báo cáo sáu tháng]"),
}


def counted(problems):
    return Counter((p.path, p.rule, p.message) for p in problems)


def follow(files, rule, most=12):
    """Follow the remedies of a rule, then those of errors that came up by that."""
    before = problems_of(files)
    new: set[str] = set()
    for _ in range(most):
        found = problems_of(files)
        had = {p.rule for p in before}
        new = {p.rule for p in found if p.severity == "error"} - had
        wanted = [p for p in found if p.rule in ({rule} | new)]
        if not wanted:
            return
        after = followed(files, wanted[0])
        assert after is not None, (wanted[0].rule, wanted[0].suggestion)
        assert counted(problems_of(after)) != counted(found), wanted[0].suggestion
        files = after
    raise AssertionError(f"{rule} comes back, or {new}")


HANDBOOK = {r: e for r, e in entries().items() if e.wrong}
CONTENT = [rule for rule in HANDBOOK if not HANDBOOK[rule].wrong.startswith(SETTINGS)]
# A file of another kind has to be made into one by its own program.
WRITTEN = [r for r in CONTENT if r not in BY_HAND and r != "wrong-kind-of-file"]


def example(rule):
    """The wrong example of a rule beside a sound article."""
    files = files_of(HANDBOOK[rule].wrong)
    return {**BESIDE, "articles/2018/07/lanh-lan.md": article(), **files}


@pytest.mark.parametrize("rule", WRITTEN)
def test_a_remedy_followed_to_the_letter_leaves_no_problem(rule):
    follow(example(rule), rule)


@pytest.mark.parametrize("rule", BY_HAND)
def test_where_words_are_wanted_an_edit_in_their_sense_is_enough(rule):
    files = example(rule)
    old, new = BY_HAND[rule]
    found = [p for p in problems_of(files) if p.rule == rule]
    assert all(problem.suggestion for problem in found)
    path = next(p for p in (found[0].path, *files) if old in str(files[p]))
    files[path] = files[path].replace(old, new)
    assert rule not in {p.rule for p in problems_of(files)}


MORE = {
    "bad-slug": {PLACE: article("slug: index")},
    "bad-name": {"pages/can-bo.md": "---\ntitle: Cán bộ\n---\nChữ.\n"},
    "unknown-key": {PLACE: article("Tac gia: An")},
    "quote-needed": {PLACE: article("title: Bản tin số 5 #11")},
    "bad-date": {PLACE: article("date: 5 tháng 7 năm 2018")},
    "html-in-text": {PLACE: article('title: "Họp: <b>nóng</b>"')},
    "one-line": {PLACE: article("title: |\n  Họp\n  nóng")},
    "missing-fence": {PLACE: "---\ntitle: Họp\ndate: 20/7/2018\n\nChữ.\n"},
    "bad-file": {PLACE: article("cover: {image: /images/2018/07/ho.jpg, alt: Hồ}")},
    "wrong-type": {PLACE: article("cover: images/2018/07/ho.jpg")},
    "bad-yaml": {PLACE: article('author: "An')},
    "duplicate-key": {PLACE: article("author: A\nauthor: A")},
    "broken-link": {PLACE: article(body="Xem [bài](articles/2018/07/lanh-lam.md).")},
    "same-address": {PLACE: article("redirect_from: [/2018/07/bai/]")},
    "empty-value": {PLACE: article("tags: [dân vận, '']")},
    "stray-file": {"images/Thumbs.db.tmp": b""},
}


@pytest.mark.parametrize("rule", MORE)
def test_so_does_one_in_another_place(rule):
    files = {**BESIDE, "articles/2018/07/lanh-lan.md": article(), **MORE[rule]}
    assert rule in {p.rule for p in problems_of(files)}
    follow(files, rule)


@pytest.mark.parametrize("rule", [r for r in HANDBOOK if r not in CONTENT])
def test_a_slip_in_the_settings_goes_with_its_remedy(rule):
    text = with_lines(HANDBOOK[rule].wrong.removeprefix(SETTINGS))
    (problem,) = settings_problems(text)
    after = followed({problem.path: text}, problem)
    assert after is not None, problem.suggestion
    assert settings_problems(after[problem.path]) == []


def test_no_problem_is_without_a_remedy():
    """Whatever the handbook shows, and what stands beside it."""
    silent = {
        p.rule
        for rule in CONTENT
        for p in problems_of(example(rule))
        if not p.suggestion
    }
    assert silent == set()


def test_every_rule_is_tried_or_has_no_example_in_the_handbook():
    without = all_rules() - HANDBOOK.keys()
    assert without <= NO_EXAMPLE, without - NO_EXAMPLE


# Files of other programs, of megabytes, or without a letter; pictures; machines.
NO_EXAMPLE = set(
    "bad-encoding invisible-character empty-file too-large too-much-markup too-heavy "
    "not-a-file address-taken tab-indent too-deep too-long too-many long-title "
    "long-summary missing-picture bad-picture bad-media slow-media "
    "scanned-document unread-document "
    "ambiguous-organisation "
    "ambiguous-meeting ambiguous-document ambiguous-article settings-missing "
    "template-error code-error no-content".split()
)


def test_a_key_without_its_colon_is_given_it():
    page = "---\ntitle: Giới thiệu\nmenu Giới thiệu\n---\nChữ.\n"
    follow({"pages/gioi-thieu.md": page, PLACE: article()}, "bad-yaml")
