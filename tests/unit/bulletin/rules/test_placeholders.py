"""What stands in a file to be replaced is told of once readers would see it."""

import json
import re
from datetime import datetime
from pathlib import Path

import pytest

from plugins.bulletin.files.hints import example
from plugins.bulletin.kinds import KINDS, SCHEDULE
from plugins.bulletin.words.dates import VIETNAM
from plugins.desk.new import blank
from tests.content_check import article, problems_of

SNIPPETS = Path(__file__).parents[4] / ".vscode/ban-tin.code-snippets"
PLACE = "articles/2018/07/bai.md"
NOW = datetime(2018, 7, 20, 11, 30, tzinfo=VIETNAM)


def rules_of(path: str, text: str) -> set[str]:
    return {problem.rule for problem in problems_of({path: text})}


@pytest.mark.parametrize(
    "title",
    [
        "Tên hội nghị",
        "tên cuộc họp",
        "[Tên kỳ họp]",
        "Tên hội nghị ở đây",
        "Tiêu đề",
        "Tiêu đề bài viết",
        "Nhan đề của bài",
        "Họ tên",
        "Tên đầy đủ của cơ quan",
        "Tên người viết",
        "xxx",
        "Test",
        example("title", {}).partition(": ")[2],
        example("name", {}).partition(": ")[2],
    ],
)
def test_a_title_that_names_a_name_is_told_of_in_every_kind(title):
    for kind in (one for one in KINDS if one is not SCHEDULE):
        path = kind.file("hoi-nghi-dan-van", NOW.date())
        text = re.sub(r"(?m)^(?:status|draft):.*\n", "", blank(kind, title, NOW))
        told = [p for p in problems_of({path: text}) if p.rule == "placeholder-left"]
        assert 2 in {problem.line for problem in told}, kind.name


@pytest.mark.parametrize(
    "title",
    [
        "Tên đường mới ở thành phố",
        "Tên gọi của các xã sau sắp xếp",
        "Họ tên và chữ ký trên phiếu bầu",
        "Tiêu đề và phụ đề trong văn bản hành chính",
        "Testosterone và sức khỏe",
    ],
)
def test_a_title_about_names_is_none(title):
    text = article(f"title: {title}", "Lời.\n")
    assert "placeholder-left" not in rules_of(PLACE, text)


def test_what_snippets_begin_with_is_told_of():
    for snippet in json.loads(SNIPPETS.read_text("utf-8")).values():
        front, _, body = "\n".join(snippet["body"]).partition("\n---\n")
        for title in re.findall(r"(?:title|name): \$\{\d:(.*)\}", front):
            text = article(f"title: {title}", "Lời.\n")
            assert "placeholder-left" in rules_of(PLACE, text)
        for words in re.findall(r"\$\{0:(.*)\}", body):
            assert "placeholder-left" in rules_of(PLACE, article("", f"{words}\n"))
        for line in re.findall(r"(?m)- \$\{\d:([^{}]*)\}$", front):
            text = article(f"officials: [{line}]", "Lời.\n")
            assert "placeholder-left" in rules_of(PLACE, text)
