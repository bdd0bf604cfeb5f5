"""A known official learns from later reports; who could be two is asked about."""

from pathlib import Path

import pytest
import yaml

from plugins.desk.importer.import_reports import import_reports
from plugins.desk.importer.ledger import Ledger


def report(title: str, day: str, body: str, lead: str = "UBND tỉnh họp.") -> str:
    return f"{title}\n\nSáng {day}, {lead}\n\n{body}\n\nMinh Tú\n"


def taken(folder: Path, *reports: str, name: str = "bai") -> Path:
    """The content after the reports came in, one import each."""
    content = folder / "content"
    for number, text in enumerate(reports):
        path = folder / f"{name}-{number}.txt"
        path.write_text(text, "utf-8")
        assert import_reports([path], content, "2026-06-30", False, False) == 0
    return content


def posts(content: Path, id_: str) -> list[dict]:
    text = (content / "officials" / f"{id_}.md").read_text("utf-8")
    found = yaml.safe_load(text.split("---")[1])["posts"]
    for post in found:
        post["attested"] = [str(day) for day in post.get("attested") or []]
    return found


HELD = "Đồng chí Lường Văn Khánh, Phó Chủ tịch UBND tỉnh chủ trì."


def test_a_later_report_adds_its_day_to_the_post(tmp_path: Path) -> None:
    content = taken(
        tmp_path,
        report("Họp một", "9/5/2019", HELD),
        report("Họp hai", "3/6/2019", HELD),
        report("Họp ba", "2/1/2019", HELD),
    )
    (post,) = posts(content, "luong-van-khanh")
    assert post["attested"] == ["2019-05-09", "2019-06-03", "2019-01-02"]
    text = (content / "officials/luong-van-khanh.md").read_text("utf-8")
    assert "- 2019-06-03  # Họp hai" in text


def test_a_later_post_is_added_to_a_draft_with_its_source(tmp_path: Path) -> None:
    content = taken(
        tmp_path,
        report("Họp một", "9/5/2019", HELD),
        report("Họp hai", "3/6/2021", HELD.replace("Phó Chủ tịch", "Chủ tịch")),
    )
    first, second = posts(content, "luong-van-khanh")
    assert first["post"] == "Phó Chủ tịch UBND tỉnh"
    assert (second["post"], second["attested"]) == (
        "Chủ tịch UBND tỉnh",
        ["2021-06-03"],
    )
    assert second["source"] == "Họp hai"


def test_one_import_of_many_reports_learns_as_many_imports_do(tmp_path: Path) -> None:
    reports = [report(f"Họp {n}", f"{n}/5/2019", HELD) for n in range(1, 6)]
    one_by_one = taken(tmp_path, *reports)
    together = tmp_path / "together"
    import_reports(
        sorted(tmp_path.glob("bai-*.txt")), together, "2026-06-30", False, False
    )
    assert posts(together, "luong-van-khanh") == posts(one_by_one, "luong-van-khanh")


PAGE = """---
# của biên tập viên
name:   "Lường Văn Khánh"
posts: [{post: Phó Chủ tịch UBND tỉnh, attested: [2018-02-01], source: Tin}]
---

Tiểu sử  hai dấu cách.
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "content/officials/luong-van-khanh.md"
    path.parent.mkdir(parents=True)
    path.write_bytes(PAGE.replace("\n", "\r\n").encode())
    return path


def test_a_page_of_an_editor_gets_the_day_and_keeps_every_other_byte(
    page: Path,
) -> None:
    taken(page.parents[2], report("Họp một", "9/5/2019", HELD))
    wanted = PAGE.replace("[2018-02-01]", "[2018-02-01, 2019-05-09]")
    assert page.read_bytes() == wanted.replace("\n", "\r\n").encode()


def test_a_page_readers_see_learns_no_new_post_without_being_asked(page: Path) -> None:
    before = page.read_bytes()
    content = taken(
        page.parents[2],
        report("Họp", "9/5/2021", HELD.replace("Phó Chủ tịch UBND", "Phó Bí thư")),
    )
    assert page.read_bytes() == before
    (proposal,) = Ledger.open(content).proposals.values()
    assert (proposal.official, proposal.attested) == ("luong-van-khanh", "2021-05-09")


def test_a_change_of_post_is_proposed_with_its_sentence_and_source(
    tmp_path: Path,
) -> None:
    told = (
        "Ngày 3/6/2021, HĐND tỉnh bầu đồng chí Lường Văn Khánh giữ chức"
        " Chủ tịch UBND tỉnh."
    )
    content = taken(
        tmp_path,
        report("Họp một", "9/5/2019", HELD),
        report("Bầu chủ tịch", "3/6/2021", told, "HĐND tỉnh họp."),
    )
    (proposal,) = Ledger.open(content).proposals.values()
    assert (proposal.post, proposal.start) == ("Chủ tịch UBND tỉnh", "2021-06-03")
    assert proposal.sentence == told
    assert proposal.source == "Bầu chủ tịch"


def test_three_people_of_one_name_are_three_files_and_a_question_each(
    tmp_path: Path,
) -> None:
    content = taken(
        tmp_path,
        report("Một", "9/5/2014", "Đồng chí Hà Văn Sơn, Chủ tịch UBND tỉnh chủ trì."),
        report(
            "Hai", "9/5/2016", "Dự có Thiếu tướng Hà Văn Sơn, Phó Tư lệnh Quân khu 1."
        ),
        report(
            "Ba",
            "9/5/2021",
            "Ông Hà Văn Sơn, Chủ tịch UBND xã Yên Thịnh chủ trì.",
            "UBND xã Yên Thịnh họp.",
        ),
    )
    found = sorted(path.stem for path in (content / "officials").iterdir())
    assert found == ["ha-van-son", "ha-van-son-2", "ha-van-son-3"]
    asked = Ledger.open(content).namesakes
    assert {one.official: one.others for one in asked.values()} == {
        "ha-van-son-2": ("ha-van-son",),
        "ha-van-son-3": ("ha-van-son", "ha-van-son-2"),
    }
    assert "quân hàm" in asked["namesake:ha-van-son-2"].why
    assert "cấp" in asked["namesake:ha-van-son-3"].why


def test_the_post_decides_among_those_who_bear_a_name(tmp_path: Path) -> None:
    chair = "Đồng chí Hà Văn Sơn, Chủ tịch UBND tỉnh chủ trì."
    content = taken(
        tmp_path,
        report("Một", "9/5/2014", chair),
        report(
            "Hai", "9/5/2016", "Dự có Thiếu tướng Hà Văn Sơn, Phó Tư lệnh Quân khu 1."
        ),
        report("Ba", "9/5/2017", chair),
    )
    (post,) = posts(content, "ha-van-son")
    assert post["attested"] == ["2014-05-09", "2017-05-09"]


def test_a_post_that_is_over_is_no_post_of_today_and_is_noted(tmp_path: Path) -> None:
    told = "Dự có đồng chí Lường Văn Khánh, nguyên Bí thư Tỉnh ủy."
    content = taken(tmp_path, report("Họp một", "9/5/2019", told))
    text = (content / "officials/luong-van-khanh.md").read_text("utf-8")
    assert "posts" not in yaml.safe_load(text.split("---")[1])
    assert "# nguyên Bí thư Tỉnh ủy (theo “Họp một”)" in text
    (meeting,) = (content / "meetings").rglob("*.md")
    assert "nguyên Bí thư Tỉnh ủy" in meeting.read_text("utf-8")


def test_a_family_name_like_an_address_is_named_by_id(tmp_path: Path) -> None:
    told = "Dự có đồng chí Ông Thị Dương, Giám đốc Sở Y tế."
    content = taken(tmp_path, report("Họp một", "9/5/2019", told))
    (meeting,) = (content / "meetings").rglob("*.md")
    assert "ong-thi-duong - Giám đốc Sở Y tế" in meeting.read_text("utf-8")


def test_a_lead_too_long_for_a_summary_begins_the_text(tmp_path: Path) -> None:
    lead = "UBND tỉnh họp bàn " + "việc trồng rừng và " * 30 + "việc khác."
    content = taken(tmp_path, report("Họp một", "9/5/2019", HELD, lead))
    (article,) = (content / "articles").rglob("*.md")
    _, head, body = article.read_text("utf-8").split("---", 2)
    assert "summary" not in yaml.safe_load(head)
    assert body.strip().startswith("Sáng 9/5/2019, UBND tỉnh họp bàn việc trồng rừng")
