"""Every slip in a settings file is told with its line and what to write instead."""

import re

import pytest
from msgspec.structs import fields

from plugins.press.settings.checks import required_names
from plugins.press.settings.models import EXAMPLES, FIXED, SiteSettings
from plugins.press.settings.project_settings import problems_in
from plugins.press.system.project import ROOT
from tests.settings_lines import OWN, settings_problems, with_lines

# What is written, the rule, what the message or hint says.
SLIPS = [
    ("SITENAME = “Bản tin”", "settings-syntax", '`SITENAME = "Bản tin"`'),
    ("SITENAME = ‘Bản tin’", "settings-syntax", "`SITENAME = 'Bản tin'`"),
    ("SITENAME = Bản tin Núi", "settings-syntax", '`SITENAME = "Bản tin Núi"`'),
    ("SITENAME = Bantin", "settings-name", 'viết "Bantin"'),
    ('SITENAME = "Bản tin', "settings-syntax", '`SITENAME = "Bản tin"`'),
    ('\tSITENAME = "Bản tin"', "settings-syntax", '`SITENAME = "Bản tin"`'),
    ('    SITENAME = "Bản tin"', "settings-syntax", '`SITENAME = "Bản tin"`'),
    ('SITENAME ＝ "Bản tin"', "settings-syntax", '`SITENAME = "Bản tin"`'),
    ('SITENAME: "Bản tin"', "settings-syntax", '`SITENAME = "Bản tin"`'),
    ('sitename = "Bản tin"', "settings-unknown", "có phải SITENAME?"),
    ('SITENAM = "Bản tin"', "settings-unknown", "bỏ dòng này"),
    ('SITENAME = ""', "settings-value", "không được để trống"),
    ("SITENAME = 5", "settings-value", 'viết "5"'),
    ('SITENAME = ["Bản tin"]', "settings-value", "chữ trong ngoặc kép"),
    ('SITENAME = "A" + 1', "settings-value", "viết thẳng giá trị ra"),
    ('SITENAME = "A"\nSITENAME = "B"', "settings-repeated", "bỏ dòng này"),
    ('SITEURL = "https://a.vn/"', "settings-value", 'viết "https://a.vn"'),
    ('SITEURL = "http://localhost:8000"', "settings-value", "https://ten-mien.vn"),
    ('SITEURL = "http://a.vn"', "settings-value", 'viết "https://a.vn"'),
    ('SITEURL = "a.vn"', "settings-value", 'viết "https://a.vn"'),
    ('SITEURL = "https://a.vn/bantin"', "settings-value", 'viết "https://a.vn"'),
    ('SITEURL = "https:/a.vn"', "settings-value", "https://"),
    ('BULLETIN_IDENTITY = "bantin"', "settings-value", 'viết "https://ten-mien.vn"'),
    ('TIMEZONE = "UTC"', "settings-value", 'viết "Asia/Ho_Chi_Minh"'),
    ('DEFAULT_LANG = "vn"', "settings-value", 'viết "vi"'),
    ('BULLETIN_PAGE_SIZE = "20"', "settings-value", "viết 20"),
    ("BULLETIN_PAGE_SIZE = 0", "settings-value", "viết 1"),
    ("BULLETIN_PAGE_SIZE = True", "settings-value", "phải là một số"),
    ("BULLETIN_PAGE_SIZE = 20.5", "settings-value", "phải là một số"),
    ("BULLETIN_FEED_SIZE = None", "settings-value", "phải là một số"),
    ("BULLETIN_PAGESIZE = 20\nBULLETIN_PAGE_SIZE = 20", "settings-unknown", "bỏ dòng"),
    ("BULLETIN_MAP = 1", "settings-unknown", "bỏ dòng này"),
    ("BULLETIN_CATEGORIES = []", "settings-value", "không được trống"),
    ('BULLETIN_CATEGORIES = "Kinh tế"', "settings-value", 'viết ["Kinh tế"]'),
    ('BULLETIN_CATEGORIES = ["Kinh tế", 7]', "settings-value", 'viết "7"'),
    ('BULLETIN_CATEGORIES = ["Kinh tế", ""]', "settings-value", "để trống"),
    ('BULLETIN_CATEGORIES = ["A", "a"]', "settings-value", "đã có trong danh sách"),
    ('BULLETIN_CATEGORIES = ["Kinh tế", "Kinh tê"]', "settings-value", '"kinh-te"'),
    ('BULLETIN_CATEGORIES = ["Kinh tế", "###"]', "settings-value", "bỏ ý này"),
    (
        'BULLETIN_CATEGORIES = ["A"\n"B"]',
        "settings-comma",
        '`BULLETIN_CATEGORIES = ["A",`',
    ),
    ('BULLETIN_CATEGORIES = ["A" "B"]', "settings-comma", '["A", "B"]'),
    ('BULLETIN_CATEGORIES = ["A", "B"', "settings-syntax", "thêm ] sau ý cuối"),
    ('BULLETIN_MEETING_KINDS = ["lễ", "lề"]', "settings-value", '"le"'),
    ("BULLETIN_MEETING_KINDS = None", "settings-value", "một danh sách"),
    (
        'BULLETIN_LICENCE = {"name": "A", "adress": "https://a.vn/"}',
        "settings-value",
        'có phải "address"?',
    ),
    ('BULLETIN_LICENCE = {"name": "A"}', "settings-value", 'Thiếu mục "address"'),
    (
        'BULLETIN_RELATED_SITES = [{"name": "A", "address": "a.vn"}]',
        "settings-value",
        "viết https://a.vn",
    ),
    (
        'BULLETIN_RELATED_SITES = [\n {"name": "A", "address": "https://a.vn"}\n'
        ' {"name": "B", "address": "https://b.vn"}]',
        "settings-comma",
        '"https://a.vn"},`',
    ),
    ("CACHE_CONTENT = true", "settings-name", "có phải True?"),
    ("CACHE_CONTENT = True", "settings-value", "viết False"),
    ('THEME = "giao-dien"', "settings-value", "viết 'theme'"),
    ('PUBLISH_TARGETS = ["thu"]', "settings-value", "một nhóm trong { }"),
    ("X = 1 +", "settings-syntax", "không đọc được"),
    ("X = )", "settings-syntax", "Dấu đóng"),
    ("X = 1 / 0", "settings-value", "ZeroDivisionError"),
]


def said(problem):
    return f"{problem.message} {problem.suggestion}"


def test_the_projects_own_settings_have_no_problem():
    assert settings_problems(OWN) == []


@pytest.mark.parametrize(("lines", "rule", "words"), SLIPS, ids=[s[0] for s in SLIPS])
def test_a_slip_is_told_once_at_its_line_with_what_to_write(lines, rule, words):
    text = with_lines(lines)
    (problem,) = settings_problems(text)
    assert (problem.rule, problem.severity) == (rule, "error")
    assert words in said(problem)
    first = text.count("\n", 0, text.index(lines)) + 1
    assert first <= problem.line <= first + lines.count("\n")


@pytest.mark.parametrize("name", re.findall(r"^([A-Z_]+)[:=\s]", OWN, re.MULTILINE))
def test_a_line_that_is_taken_out_is_asked_for_or_has_a_usual_value(name):
    text = with_lines(f"{name} = 1").rpartition(f"{name} = 1")[0]
    found = settings_problems(text)
    if name in ("SITEURL", "BULLETIN_IDENTITY"):
        assert found == []
    else:
        assert [(p.rule, p.message) for p in found] == [
            ("settings-missing", f"Thiếu {name}.")
        ]
        assert f"{name} = " in found[0].suggestion


PIPELINE = [
    ('    "plugins.write_feeds",\n', "", 'thêm dòng "plugins.write_feeds",'),
    ('"plugins.write_feeds"', '"plugins.write_feed"', 'có phải "plugins.write_feeds"?'),
    ('"plugins.write_feeds",', '"plugins.write_feeds",' * 2, "bỏ dòng này"),
    (
        '    "plugins.read_content",\n    "plugins.link_bulletin",\n',
        '    "plugins.link_bulletin",\n    "plugins.read_content",\n',
        "chuyển dòng này",
    ),
    ('"plugins.write_site",', "", 'thêm dòng "plugins.write_site",'),
    ('"plugins.read_content",', '"plugins.khac",', "bỏ dòng này"),
]


@pytest.mark.parametrize(("old", "new", "words"), PIPELINE)
def test_the_steps_are_all_there_once_and_in_order(old, new, words):
    assert old in OWN
    found = settings_problems(OWN.replace(old, new, 1))
    assert found
    assert all(problem.line >= 50 for problem in found)
    assert words in "\n".join(map(said, found))


def test_all_slips_are_told_at_once():
    lines = (
        "SITENAME = “Bản tin”\nSITEURL = “a.vn”\nBULLETIN_PAGE_SIZE = '5'\n"
        'BULLETIN_CATEGORIES = ["A"\n"A"]\nBULLETIN_OWNER = Tỉnh\n'
    )
    rules = [problem.rule for problem in settings_problems(with_lines(lines))]
    assert sorted(rules) == [
        "settings-comma",
        "settings-name",
        *["settings-syntax"] * 2,
        *["settings-value"] * 3,
    ]


def test_a_byte_order_mark_and_windows_line_ends_are_fine():
    windows = OWN.replace("\n", "\r\n").encode()
    assert settings_problems(b"\xef\xbb\xbf" + windows) == []


@pytest.mark.parametrize("encoding", ["cp1258", "utf-16"])
def test_another_encoding_is_told_with_how_to_save(encoding):
    data = OWN.encode(encoding, "replace")
    if encoding == "cp1258":
        data = data.replace(b"Facts", b"F\xe3cts")
    (problem,) = settings_problems(data)
    assert problem.rule == "bad-encoding"
    assert "UTF-8" in problem.suggestion


def test_columns_are_counted_in_characters():
    text = with_lines('BULLETIN_CATEGORIES = ["Văn hóa – Xã hội", 5]')
    (problem,) = settings_problems(text)
    line = text.split("\n")[problem.line - 1]
    assert line[problem.column - 1 :][: problem.length] == "5"


@pytest.mark.parametrize("known_by", ["http://cu.example.vn/", "https://a.vn", ""])
def test_what_ids_are_made_of_may_be_an_old_address(known_by):
    assert settings_problems(with_lines(f'BULLETIN_IDENTITY = "{known_by}"')) == []


def test_settings_of_pelican_and_names_of_ones_own_are_left_alone():
    lines = 'import os\n_HOST = "a.vn"\nSITEURL = f"https://{_HOST}"\nDELETE_X = 1\n'
    assert settings_problems(with_lines(lines)) == []


ONLINE = (ROOT / "publishconf.py").read_text("utf-8")


def online_problems(text):
    """What is wrong with a whole publishconf.py."""
    return problems_in(text.encode(), "publishconf.py", ("SITEURL",)).problems


def test_the_projects_own_publishing_has_no_problem():
    assert online_problems(ONLINE) == []


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('"https://bantin.example.vn"', '"bantin.example.vn/"', "https://"),
        ("SITEURL =", "SITEURRL =", "có phải SITEURL?"),
        ("PUBLISH_TARGETS", "PUBLISH_TARGET", "có phải PUBLISH_TARGETS?"),
        ('"url": SITEURL}', '"url": SITEURLL}', "có phải SITEURL?"),
        ('"method": "folder", ', '"method": "folder" ', "`"),
        ('SITEURL = "https://bantin.example.vn"', 'SITEURL = ""', "https://"),
    ],
)
def test_a_slip_in_what_differs_online_is_told(old, new, words):
    assert old in ONLINE
    (problem,) = online_problems(ONLINE.replace(old, new, 1))
    assert problem.path == "publishconf.py"
    assert words in said(problem)


def test_any_setting_may_differ_online_and_is_checked_there():
    (problem,) = online_problems(f"{ONLINE}BULLETIN_FEED_SIZE = 'x'\n")
    assert (problem.rule, problem.path) == ("settings-value", "publishconf.py")


def test_every_setting_that_has_to_be_there_says_what_to_write():
    there = {one.name for one in fields(SiteSettings) if one.required}
    assert there == {*EXAMPLES}
    assert {*required_names()} == there | {*FIXED}
