"""What is written in front matter is read back as it was, by any reader of YAML."""

from datetime import date

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.files.yaml.text import as_item, as_value, quoted

TEXTS = st.text(
    st.characters(codec="utf-8", categories=["L", "M", "N", "P", "S", "Zs"]),
    min_size=1,
)
TELLING = st.text(st.sampled_from("aBđ1 :#-,[]{}'\"\\&*!|>%@`~=<?.ộ"), min_size=1)


@pytest.mark.parametrize(
    "text",
    [
        "Họp bàn việc làm",
        "Kỳ họp thứ 3 (chuyên đề)",
        'Liên hoan "Tiếng hát đồng quê"',
        "/tin/bai,12.aspx",
        "-5 độ ở vùng cao",
        "2018-07-20",
        "2018-07-20 11:30",
        "10",
    ],
)
def test_a_text_that_needs_no_quotes_has_none(text: str) -> None:
    assert as_value(text) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Bắc Kạn: hội nghị", '"Bắc Kạn: hội nghị"'),
        ("Bài số 5 # cuối", '"Bài số 5 # cuối"'),
        ('"Hoa gạo" nở: tháng ba', "'\"Hoa gạo\" nở: tháng ba'"),
        ("007", '"007"'),
        ("1.10", '"1.10"'),
        ("12:30", '"12:30"'),
        ("2018-02-31", '"2018-02-31"'),
        ("Không", '"Không"'),
        ("no", '"no"'),
        ("~", '"~"'),
        ("- Bế Văn Én", '"- Bế Văn Én"'),
    ],
)
def test_what_yaml_could_take_for_something_else_is_quoted(
    text: str, written: str
) -> None:
    assert as_value(text) == written


def test_a_comma_parts_the_items_of_a_list_but_not_a_value() -> None:
    assert as_value("Chợ, đường") == "Chợ, đường"
    assert as_item("Chợ, đường") == '"Chợ, đường"'
    assert as_item("/2018/07/hop/") == "/2018/07/hop/"


@pytest.mark.parametrize("loader", [yaml.SafeLoader, yaml.CSafeLoader])
@given(text=TEXTS | TELLING)
def test_whatever_is_written_is_read_back(loader: type, text: str) -> None:
    item = as_item(text)
    lines = [as_value(text), f"[{item}, x]", f"{{k: {item}}}", item, quoted(text)]
    value, (first, x), group, alone, always = yaml.load(
        "".join(f"- {line}\n" for line in lines), loader
    )
    found = [value, first, group["k"], alone, always]
    assert ([str(one) for one in found], x) == ([text] * 5, "x")
    assert {type(one) for one in found} <= {str, int, date}
