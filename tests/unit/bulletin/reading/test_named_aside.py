"""People named with posts in captions, headings, tables and lists."""

import pytest

from plugins.bulletin.reading.named_aside import named_aside

TABLE = "| STT | {} |\n| --- | --- | --- |\n| 1 | **Lò Văn An** | Giám đốc Sở Y tế |\n"


def told(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    found = named_aside(text)
    return [(one.name, one.posts, text[one.start : one.end]) for one in found]


def test_a_caption_names_people_with_posts() -> None:
    text = (
        'Lời.\n\n![Hội trường](images/a (1).jpg "Giám đốc Sở Y tế Lò Văn An phát biểu")'
    )
    ((name, posts, words),) = told(text)
    assert (name, posts) == ("Lò Văn An", ("Giám đốc Sở Y tế",))
    assert "Lò Văn An" in words


def test_every_picture_of_a_line_is_looked_at() -> None:
    caption = "![Đồng chí Lò Văn An, Giám đốc Sở {}, dự họp](a.jpg)"
    text = caption.format("Y tế") + " " + caption.format("Nội vụ")
    assert [posts for _, posts, _ in told(text)] == [
        ("Giám đốc Sở Y tế",),
        ("Giám đốc Sở Nội vụ",),
    ]


def test_a_table_of_people_names_them_at_their_cells() -> None:
    text = "Lời.\n\n" + TABLE.format("Họ và tên | Chức vụ")
    assert told(text) == [("Lò Văn An", ("Giám đốc Sở Y tế",), "Lò Văn An")]


def test_several_posts_of_a_cell_are_several() -> None:
    text = TABLE.format("Họ và tên | Chức vụ").replace(
        "Sở Y tế", "Sở Y tế, Phó Bí thư Tỉnh ủy"
    )
    assert told(text)[0][1] == ("Giám đốc Sở Y tế", "Phó Bí thư Tỉnh ủy")


@pytest.mark.parametrize(
    "heads",
    [
        "Họ và tên | Chức vụ mới",
        "Họ và tên | Nhiệm vụ trong Ban Chỉ đạo",
        "Họ và tên (nhiệm kỳ 2010 – 2015) | Chức vụ",
        "Tên xã | Số hộ",
    ],
)
def test_a_table_of_other_times_or_things_names_nobody(heads: str) -> None:
    assert told(TABLE.format(heads)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Đoàn gồm:\n- Lò Văn An: Giám đốc Sở Y tế\n",
        "Đoàn gồm:\n\n+ Lò Văn An – Giám đốc Sở Y tế;\n",
        "Đoàn gồm:\n\n* **Lò Văn An** (Giám đốc Sở Y tế)\n",
        "**Lò Văn An**, Giám đốc Sở Y tế\n",
        "> Lời.\n>\n> — Lò Văn An, Giám đốc Sở Y tế\n",
        "[^1]: Lò Văn An, Giám đốc Sở Y tế\n",
        "| Lò Văn An | Giám đốc Sở Y tế |\n| - | - |\n"
        "| Hà Thị Bình | Giám đốc Sở Tư pháp |\n"
        "| Vì Thị Mai | Giám đốc Sở Công Thương |\n",
    ],
)
def test_lists_notes_and_names_under_quotes_say_posts(text: str) -> None:
    assert told(text)[0] == ("Lò Văn An", ("Giám đốc Sở Y tế",), "Lò Văn An")


def test_a_heading_says_a_post_but_not_one_that_begins() -> None:
    ((name, posts, _),) = told(
        "## Phát biểu của đồng chí Lò Văn An, Giám đốc Sở Y tế\n"
    )
    assert (name, posts) == ("Lò Văn An", ("Giám đốc Sở Y tế",))
    assert told("## Ông Lò Văn An giữ chức Giám đốc Sở Y tế\n") == []


@pytest.mark.parametrize(
    "above",
    [
        "Lãnh đạo qua các thời kỳ:",
        "Nhiệm kỳ 2011-2016:",
        "Các đồng chí được điều động:",
    ],
)
def test_lists_of_other_times_say_nothing_of_the_day(above: str) -> None:
    assert told(f"{above}\n\n- Lò Văn An: Giám đốc Sở Y tế\n") == []
