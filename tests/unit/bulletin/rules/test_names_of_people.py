"""Names in the registry are names alone; other words and letters are asked about."""

import pytest

from tests.content_check import problems_of


def asked(name: str) -> list[str]:
    told = problems_of({"officials/an.md": f"---\nname: {name}\n---\n"})
    return [p.suggestion for p in told if p.rule == "name-as-said"]


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Đồng chí Lò Văn An", "Lò Văn An"),
        ("Bà Vì Thị Mai", "Vì Thị Mai"),
        ("Đại tá Vi Văn Lũng", "Vi Văn Lũng"),
        ("LÒ VĂN AN", "Lò Văn An"),
        ("lò văn an", "Lò Văn An"),
        ("Lò Văn An - Giám đốc Sở Y tế", "Lò Văn An"),
        ("Lò Văn An (Giám đốc)", "Lò Văn An"),
    ],
)
def test_what_is_said_around_a_name_is_no_part_of_it(name: str, bare: str) -> None:
    assert asked(name) == [f"viết {bare}"]


@pytest.mark.parametrize("name", ["Lò Văn An", "Hầu A Lềnh", "Y Thông", "H'Hen Niê"])
def test_a_name_alone_is_not_asked_about(name: str) -> None:
    assert asked(name) == []
