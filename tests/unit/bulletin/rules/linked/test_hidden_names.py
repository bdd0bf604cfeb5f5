"""A hidden person is found wherever a public file still names them."""

import pytest

from tests.content_check import article, problems_of

HIDDEN = "---\nname: Lò Văn Án\nother_names: [{name: Lò A Sử}]\nhidden: true\n---\n"
PERSON = "---\nname: Hà Bình\n---\n"
MEETING = "---\ntitle: Họp\nkind: phiên họp\ndate: 2018-07-20\n{}---\n\n{}\n"
PICTURE = "cover: {{image: images/2018/a.jpg, alt: {}, caption: {}}}"
DOCUMENT = "documents: [{{file: documents/{}.pdf, title: {}}}]"


def found(files, **more):
    beside = {
        "officials/lo-van-an-1.md": HIDDEN,
        "officials/ha-binh.md": PERSON,
        "images/2018/a.jpg": b"",
        "documents/a.pdf": b"",
    }
    told = problems_of({**beside, **files, **more})
    return [(p.path, p.line, p.severity) for p in told if p.rule == "hidden-name"]


@pytest.mark.parametrize(
    ("path", "text", "line"),
    [
        ("articles/2018/07/bai.md", article(body="Một.\n\nÔng Lò Văn Án nói.\n"), 10),
        ("articles/2018/07/bai.md", article(body="Bà LÒ A SỬ và\nông Bé.\n"), 8),
        ("articles/2018/07/bai.md", article(body="Ông Lò Văn\nÁn nói.\n"), 8),
        ("articles/2018/07/bai.md", article("title: Lò Văn Án phát biểu"), 4),
        ("articles/2018/07/bai.md", article("author: Lò Văn Án"), 5),
        ("articles/2018/07/bai.md", article("topics: [Lò Văn Án]"), 5),
        ("articles/2018/07/bai.md", article("redirect_from: [/tin/lo-van-an/]"), 5),
        ("articles/2018/07/bai.md", article(PICTURE.format("Ông Lò Văn Án", "B")), 5),
        ("articles/2018/07/bai.md", article(PICTURE.format("B", "Lò Văn Án nói")), 5),
        ("articles/2018/07/bai.md", article(DOCUMENT.format("a", "Lò Văn Án")), 5),
        ("articles/2018/07/lo-van-an-noi.md", article(), 1),
        (
            "meetings/2018/hop.md",
            MEETING.format("groups: [nhà Lò Văn Án]\n", ""),
            5,
        ),
        ("meetings/2018/hop.md", MEETING.format("agenda: [Lò Văn Án nói]\n", ""), 5),
        ("meetings/2018/hop.md", MEETING.format("", "Lò Văn Án nói."), 7),
        ("officials/vi-mai.md", "---\nname: Vì Mai\n---\n\nVợ Lò Văn Án.\n", 5),
        ("organisations/so.md", "---\nname: Sở\n---\n\nCủa Lò Văn Án.\n", 5),
        ("pages/ve.md", "---\ntitle: Về\n---\n\nLò Văn Án.\n", 5),
    ],
)
def test_every_place_that_names_a_hidden_person_is_an_error(path, text, line):
    assert found({path: text}) == [(path, line, "error")]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Một.\n\nÔng Án cho biết sẽ nghỉ.\n", 10),
        ("Theo đồng chí Án, việc đã xong.\n", 8),
        ("Bà Sử và ông Bé cùng nói.\n", 8),
        ("Chị Hoa và kỹ sư, anh  Án.\n", 8),
    ],
)
def test_a_given_name_alone_is_asked_about(text, line):
    path = "articles/2018/07/bai.md"
    assert found({path: article(body=text)}) == [(path, line, "warning")]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Nông Văn Án nói. Theo ông Án, việc đã xong.",
        "Ông án binh bất động. Bà sử dụng đất.",
        "Ông Án Văn Lò và bà Sử Thị Mây.",
        "Tòa tuyên Án, Lịch Sử ghi lại.",
    ],
)
def test_a_given_name_that_is_anothers_or_no_name_is_not(text):
    assert found({"articles/2018/07/bai.md": article(body=f"{text}\n")}) == []


@pytest.mark.parametrize(
    "name", ["lo_van_an", "LoVanAn", "lo.van.an", "lo%20van%20an", "Lo-Van-An"]
)
def test_a_name_without_marks_is_found_however_its_syllables_are_parted(name):
    assert found({f"images/2018/anh-{name}.jpg".replace("%20", " "): b""})
    body = f"---\nname: Sở\ncontact: {{email: {name}@so.example.vn}}\n---\n"
    if "%" not in name:
        path = "organisations/so.md"
        assert found({path: body}) == [(path, 3, "error")]


def test_a_file_that_is_named_after_a_hidden_person_is_one():
    path = "images/2018/ong-lo-van-an.jpg"
    assert found({path: b""}) == [(path, 1, "error")]


def test_what_the_build_leaves_out_by_itself_is_none():
    lists = "chairs: [Lò Văn Án - Chủ tịch]\nspeakers: [Lò Văn Án]\n"
    files = {
        "meetings/2018/hop.md": MEETING.format(lists, ""),
        "articles/2018/07/bai.md": article("officials: [lo-van-an-1, Hà Bình]"),
        "articles/2018/07/hai.md": article("tags: [Lò Văn Án]"),
        "articles/2018/07/nhap.md": article("status: draft", "Lò Văn Án nói.\n"),
    }
    assert found(files) == []


def test_what_waits_for_its_time_is_looked_through_too():
    later = article("date: 20/7/2026", "Lò Văn Án nói.\n")
    assert found({"articles/2026/07/bai.md": later})


def test_a_name_that_another_bears_too_is_asked_about():
    other = "---\nname: Lò Văn Án\n---\n"
    text = article(body="Ông Lò Văn Án nói.\n")
    told = found({"articles/2018/07/bai.md": text, "officials/an-2.md": other})
    assert told == [("articles/2018/07/bai.md", 8, "warning")]


OTHER = "---\nname: Lò Văn Án\nposts: [{post: Giám đốc Sở Y tế, from: 2016}]\n---\n"


@pytest.mark.parametrize(
    "text",
    [
        article(body="Ông Lò Văn Án, Giám đốc Sở Y tế nói. Ông Lò Văn Án đi.\n"),
        article(body="Giám đốc Sở Y tế Lò Văn Án nói. Theo ông Án, việc đã xong.\n"),
        article("officials: [an-2]", "Ông Lò Văn Án nói.\n"),
        article("summary: Lò Văn Án - Giám đốc Sở Y tế nói.", "Một.\n"),
        article(body="- Lò Văn Án: Giám đốc Sở Y tế\n"),
    ],
)
def test_a_text_about_a_visible_namesake_is_none(text):
    assert found({"articles/2018/07/bai.md": text, "officials/an-2.md": OTHER}) == []


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        ("Lò Văn Án, Trưởng bản Mây nói.\n", ["error"]),
        ("Lò Văn Án, Giám đốc Sở Y tế, và Lò Văn Án, Trưởng bản Mây.\n", ["error"]),
        (
            "Lò Văn Án, Giám đốc Sở Y tế, Lò Văn Án, Trưởng bản Mây; Lò Văn Án đi.\n",
            ["error", "warning"],
        ),
        ("Lò Văn Án, Kế toán nói.\n", ["warning"]),
    ],
)
def test_the_post_of_the_hidden_one_beside_the_name_is_an_error(text, severities):
    hidden = HIDDEN.replace("hidden", "posts: [{post: Trưởng bản Mây}]\nhidden")
    path = "articles/2018/07/bai.md"
    files = {path: article(body=text), "officials/an-2.md": OTHER}
    told = found(files, **{"officials/lo-van-an-1.md": hidden})
    assert told == [(path, 8, severity) for severity in severities]


def test_a_name_that_differs_by_a_mark_is_another():
    files = {
        "officials/lo-van-an.md": "---\nname: Lò Văn Ân\n---\n",
        "articles/2018/07/bai.md": article(
            "redirect_from: [/tin/lo-van-an/]", "Ông Lò Văn Ân nói.\n"
        ),
    }
    assert found(files) == []
