"""The review: questions with their sentences, one key each, undone and resumed."""

import errno
import io
import sys
from pathlib import Path

import pytest
import yaml

from plugins.desk.importer.import_reports import import_reports
from plugins.desk.review import journal as journals
from plugins.desk.review.review import join_pages, review
from tests.unit.desk.review.review_content import files, imported, report

CHAIR = "Đồng chí Hà Văn Sơn, Chủ tịch UBND tỉnh chủ trì."
GENERAL = "Dự có Thiếu tướng Hà Văn Sơn, Phó Tư lệnh Quân khu 1."


@pytest.fixture
def keys(monkeypatch):
    """Answer the review with these keys."""

    def press(content: Path, typed: str, **options) -> int:
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        given = {"rule": "", "undo": False} | options
        return review(content, **given)

    return press


@pytest.fixture
def namesakes(tmp_path: Path) -> Path:
    return imported(
        tmp_path,
        report("Một", "9/5/2014", CHAIR),
        report("Hai", "9/5/2016", GENERAL),
    )


def matter(text: str) -> dict:
    return yaml.safe_load(text.split("---")[1])


def test_a_question_stands_with_its_sentence_and_what_speaks_against(
    namesakes, keys, capsys
) -> None:
    assert keys(namesakes, "q") == 1
    printed = capsys.readouterr().out
    assert "Hà Văn Sơn (ha-van-son-2) có phải là ha-van-son không?" in printed
    assert "quân hàm" in printed
    assert f"“{GENERAL}” (Hai)" in printed


def test_two_people_stay_two_and_are_not_asked_about_again(
    namesakes, keys, capsys
) -> None:
    before = files(namesakes)
    keys(namesakes, "cq")
    assert files(namesakes) == before
    capsys.readouterr()
    keys(namesakes, "q")
    assert "có phải là" not in capsys.readouterr().out


def test_one_person_of_two_pages_is_joined_and_named_so_everywhere(
    namesakes, keys
) -> None:
    keys(namesakes, "gq")
    after = files(namesakes)
    assert "officials/ha-van-son-2.md" not in after
    posts = matter(after["officials/ha-van-son.md"])["posts"]
    assert [one["post"] for one in posts] == [
        "Chủ tịch UBND tỉnh",
        "Phó Tư lệnh Quân khu 1",
    ]


@pytest.mark.parametrize("typed", ["c", "g", "b", "sc", "sb", "ssc", "sssb", "ssssc"])
def test_every_step_can_be_undone(namesakes, keys, typed: str) -> None:
    before = files(namesakes)
    keys(namesakes, f"{typed}h")
    assert files(namesakes) == before
    keys(namesakes, f"{typed}q")
    keys(namesakes, "", undo=True)
    assert files(namesakes) == before


def test_what_is_put_off_comes_again_next_time(namesakes, keys, capsys) -> None:
    keys(namesakes, "sq")
    capsys.readouterr()
    keys(namesakes, "q")
    assert "có phải là ha-van-son không" in capsys.readouterr().out


def test_a_false_official_is_dropped_everywhere_and_does_not_return(
    tmp_path, keys
) -> None:
    content = imported(tmp_path, report("Một", "9/5/2014", CHAIR))
    keys(content, "bq")
    after = files(content)
    assert not [path for path in after if path.startswith("officials/")]
    assert not [
        t for p, t in after.items() if p.startswith("meetings/") and "Sơn -" in t
    ]
    (tmp_path / "in/hai.txt").write_text(report("Hai", "3/9/2014", CHAIR), "utf-8")
    import_reports([tmp_path / "in"], content, "2026-06-30", False, False)
    assert not [path for path in files(content) if path.startswith("officials/")]


TOLD = "HĐND tỉnh bầu đồng chí Hà Văn Sơn giữ chức Bí thư Tỉnh ủy."


def test_a_proposed_post_is_written_with_its_source(tmp_path, keys) -> None:
    content = imported(
        tmp_path,
        report("Một", "9/5/2014", CHAIR),
        report("Bầu bí thư", "3/6/2015", TOLD, "HĐND tỉnh họp."),
    )
    keys(content, "cq")
    posts = matter(files(content)["officials/ha-van-son.md"])["posts"]
    assert (posts[1]["post"], str(posts[1]["from"])) == ("Bí thư Tỉnh ủy", "2015-06-03")
    assert posts[1]["source"] == "Bầu bí thư"


def test_the_end_of_a_post_is_written_into_the_post(tmp_path, keys) -> None:
    told = "HĐND tỉnh miễn nhiệm chức vụ Chủ tịch UBND tỉnh đối với ông Hà Văn Sơn."
    content = imported(
        tmp_path,
        report("Một", "9/5/2014", CHAIR),
        report("Miễn nhiệm", "3/6/2015", told, "HĐND tỉnh họp."),
    )
    keys(content, "cq")
    (post,) = matter(files(content)["officials/ha-van-son.md"])["posts"]
    assert str(post["to"]) == "2015-06-03"


def test_a_rule_accepts_who_was_seen_three_times_with_one_post(tmp_path, keys) -> None:
    reports = [report(f"Họp {n}", f"{n}/5/2014", CHAIR) for n in range(1, 4)]
    other = report("Khác", "9/5/2014", "Ông Vi Văn Lũng, Giám đốc Sở Y tế chủ trì.")
    content = imported(tmp_path, *reports, other)
    before = files(content)
    keys(content, "", rule="ba-lan")
    after = files(content)
    assert "draft" not in matter(after["officials/ha-van-son.md"])
    assert matter(after["officials/vi-van-lung.md"])["draft"] is True
    keys(content, "", rule="co-quan")
    keys(content, "", rule="khong-nghi-ngo")
    shown = [p for p, t in files(content).items() if "draft" not in t.split("---")[1]]
    assert len([path for path in shown if path.startswith("meetings/")]) == 3
    assert len([path for path in shown if path.startswith("articles/")]) == 3
    for _ in range(3):
        keys(content, "", undo=True)
    assert files(content) == before


def test_an_unknown_rule_is_wrong_usage(tmp_path, keys, capsys) -> None:
    (tmp_path / "content").mkdir()
    assert keys(tmp_path / "content", "", rule="moi-thu") == 2
    assert "ba-lan" in capsys.readouterr().err


@pytest.mark.parametrize("stop_at", range(4))
def test_a_review_that_is_killed_in_a_step_finishes_it_at_the_next_start(
    namesakes, keys, monkeypatch, stop_at: int
) -> None:
    whole = namesakes.parent / "whole"
    import_reports([namesakes.parent / "in"], whole, "2026-06-30", False, False)
    keys(whole, "gq")
    write, left = journals.Journal._write, [stop_at]

    def killed(self, path, text):
        if not left[0]:
            raise KeyboardInterrupt
        left[0] -= 1
        write(self, path, text)

    with monkeypatch.context() as patch:
        patch.setattr(journals.Journal, "_write", killed)
        if stop_at < 2:
            with pytest.raises(KeyboardInterrupt):
                keys(namesakes, "gq")
        else:
            keys(namesakes, "gq")
    keys(namesakes, "q")
    assert files(namesakes) == files(whole)
    keys(namesakes, "", undo=True)
    assert "officials/ha-van-son-2.md" in files(namesakes)


def test_nothing_is_taken_back_over_what_somebody_saved(
    namesakes, keys, capsys
) -> None:
    keys(namesakes, "gq")
    path = namesakes / "officials/ha-van-son.md"
    path.write_text(path.read_text("utf-8") + "Tiểu sử.\n", "utf-8")
    assert keys(namesakes, "", undo=True) == 1
    assert "Tiểu sử." in path.read_text("utf-8")
    assert "ha-van-son.md vừa được sửa" in " ".join(capsys.readouterr().out.split())


def test_two_reports_that_may_be_of_one_meeting_can_be_joined(tmp_path, keys) -> None:
    held = "UBND tỉnh tổ chức hội nghị sơ kết"
    content = imported(
        tmp_path,
        report("A", "9/5/2014", CHAIR, f"{held} thủy lợi nội vùng."),
        report("B", "9/5/2014", CHAIR, f"{held} thủy lợi đồi rừng."),
    )
    assert len([p for p in files(content) if p.startswith("meetings/")]) == 2
    keys(content, "gq")
    meetings = [p for p in files(content) if p.startswith("meetings/")]
    assert len(meetings) == 1
    (id_,) = (Path(p).stem for p in meetings)
    articles = [t for p, t in files(content).items() if p.startswith("articles/")]
    assert [matter(t)["meeting"] for t in articles] == [id_, id_]


def test_two_pages_are_joined_by_a_command_and_parted_by_undo(namesakes, keys) -> None:
    before = files(namesakes)
    assert join_pages(namesakes, "official", "ha-van-son-2", "ha-van-son") == 0
    assert "officials/ha-van-son-2.md" not in files(namesakes)
    keys(namesakes, "", undo=True)
    assert files(namesakes) == before
    assert join_pages(namesakes, "official", "x", "ha-van-son") == 2
    assert join_pages(namesakes, "page", "x", "y") == 2


def test_a_step_that_the_disk_has_no_room_for_leaves_all_as_it_was(
    namesakes, keys, monkeypatch, capsys
) -> None:
    before = files(namesakes)
    write, calls = journals.Journal._write, [0]

    def full(self, path, text):
        calls[0] += 1
        if calls[0] == 2:
            raise OSError(errno.ENOSPC, "hết chỗ")
        write(self, path, text)

    with monkeypatch.context() as patch:
        patch.setattr(journals.Journal, "_write", full)
        keys(namesakes, "gq")
    assert "hết chỗ" in capsys.readouterr().out
    assert files(namesakes) == before
    keys(namesakes, "q")
    assert files(namesakes) == before
