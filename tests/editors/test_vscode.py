"""What VS Code does with our files: the YAML extension's server, tasks, snippets."""

import json
import re
from collections.abc import Iterator

import pytest

from plugins.bulletin.files.schema import FOLDERS
from plugins.bulletin.kinds import KINDS
from plugins.bulletin.problems.problem import Problem, format_problem
from plugins.press.system.project import ROOT
from tests.content_check import problems_of
from tests.editors.language_server import LanguageServer

VSCODE = ROOT / ".vscode"
needs_server = pytest.mark.needs("node", "npm")
ARTICLE, MEETING = "content/articles/2018/07/x.md", "content/meetings/2018/x.md"
PERSON = "content/officials/x.md"


@pytest.fixture(scope="module")
def server() -> Iterator[LanguageServer]:
    with LanguageServer(ROOT) as running:
        yield running


def front(text: str) -> str:
    """The front matter, as a program hands it to the server; lines stay in place."""
    return text.split("---\n", 2)[1]


@needs_server
def test_every_file_of_the_bulletin_is_sound_to_the_server(
    server: LanguageServer,
) -> None:
    paths = [p for folder in FOLDERS for p in (ROOT / "content" / folder).rglob("*.md")]
    assert len(paths) > 20
    told = {
        path.name: found
        for path in paths
        if (
            found := server.problems(
                path.relative_to(ROOT).as_posix(), front(path.read_text("utf-8"))
            )
        )
    }
    assert told == {}


@needs_server
@pytest.mark.parametrize(
    ("path", "text"),
    [
        (ARTICLE, "title: Họp\ndate: 20/7/2018 11:30\ncategory: Kinh tế\ntags: a\n"),
        (ARTICLE, "title: 2018\ndate: 2018-07-20\ncategory: Chính quyền\nsummary:\n"),
        (MEETING, "title: Họp\nkind: kỳ họp\ndate: 20/7/2018\nordinal: 10\n"
         "roles:\n  kết luận: [Lò Văn An]\n"),
        (PERSON, "name: Lò An\nposts:\n  - {post: Kế toán, from: 2016, to: 2018-05}\n"),
    ],
)  # fmt: skip
def test_what_editors_write_is_sound(
    server: LanguageServer, path: str, text: str
) -> None:
    assert server.problems(path, text) == []


@needs_server
@pytest.mark.parametrize(
    ("path", "text", "line"),
    [
        (ARTICLE, "date: 2018-07-20\ncategory: Chính quyền\n", 0),
        (ARTICLE, "title: Họp\ndate: 2018-07-20\ncategory: Chinh quyen\n", 2),
        (ARTICLE, "title: Họp\ndate: tháng bảy\ncategory: Chính quyền\n", 1),
        (ARTICLE, "title: Họp\ntiêu đề: x\ndate: 2018-07-20\ncategory: Kinh tế\n", 1),
        (ARTICLE, "title: [\n", 1),
        (ARTICLE, "title: Họp\ndate: 2018-07-20\ncategory: Kinh tế\n"
         "cover: {image: hop.jpg}\n", 3),
        (MEETING, "title: Họp\nkind: kỳ họp\ndate: 20/7/2018\nsession: khuya\n", 3),
        (PERSON, "name: Lò An\nposts:\n  - {chức: Kế toán}\n", 2),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_at_its_line(
    server: LanguageServer, path: str, text: str, line: int
) -> None:
    assert line in [one.line for one in server.problems(path, text)]


@needs_server
def test_keys_and_lists_are_offered_with_their_meaning(server: LanguageServer) -> None:
    text = "title: Họp\ndate: 2018-07-20\ncategory: \n"
    assert "Chính quyền" in server.completions(ARTICLE, text, 2, 10)
    offered = server.completions(ARTICLE, "title: Họp\n\n", 1, 0)
    assert {"summary", "meeting", "correction"} <= offered
    assert "Rút bài" in server.hover(ARTICLE, "title: a\nwithdrawn: {}\n", 1, 2)


def test_each_kind_of_file_has_its_schema() -> None:
    settings = json.loads((VSCODE / "settings.json").read_text("utf-8"))
    wired = settings["yaml.schemas"]
    assert wired == {
        f"./docs/schemas/{kind.name}.json": f"content/{kind.folder}/**/*.md"
        for kind in KINDS
    }
    assert all((ROOT / path).exists() for path in wired)


def matchers() -> list[dict[str, object]]:
    tasks = json.loads((VSCODE / "tasks.json").read_text("utf-8"))["tasks"]
    return [one for task in tasks for one in task["problemMatcher"]]


@pytest.mark.parametrize(
    ("severity", "draft"), [("error", False), ("error", True), ("warning", False)]
)
def test_what_check_prints_is_read_with_place_and_rule(
    severity: str, draft: bool
) -> None:
    problem = Problem(
        path="content/articles/2018/07/x.md",
        line=4,
        column=11,
        rule="unknown-category",
        severity=severity,  # type: ignore[arg-type]
        message="Chuyên mục (mới) không có trong danh sách.",
        draft=draft,
    )
    first = format_problem(problem, "category: x").split("\n")[0]
    (found,) = (
        (one["severity"], match.groups())
        for one in matchers()
        if (match := re.match(str(one["pattern"]["regexp"]), first))  # type: ignore[index]
    )
    said = "Chuyên mục (mới) không có trong danh sách."
    place = ("content/articles/2018/07/x.md", "4", "11")
    assert found == (severity, (*place, said, "unknown-category"))


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("Bài viết mới", "articles/2018/07/bai.md"),
        ("Cuộc họp mới", "meetings/2018/hop.md"),
        ("Cán bộ mới", "officials/ho-va-ten.md"),
    ],
)
def test_a_snippet_makes_a_file_that_check_takes(name: str, path: str) -> None:
    snippets = json.loads((VSCODE / "ban-tin.code-snippets").read_text("utf-8"))
    text = "\n".join(snippets[name]["body"])
    clock = {"YEAR": "2018", "MONTH": "07", "DATE": "20", "HOUR": "08", "MINUTE": "00"}
    for key, value in clock.items():
        text = text.replace(f"${{CURRENT_{key}}}", value)
    text = re.sub(r"\$\{\d+:([^}]*)\}", r"\1", text).replace("${0}", "")
    wrong = [p for p in problems_of({path: text}) if p.severity == "error"]
    # The one that it reports is still to be named.
    assert [p.rule for p in wrong if p.rule != "unknown-meeting"] == []
