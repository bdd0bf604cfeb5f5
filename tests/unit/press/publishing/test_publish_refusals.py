"""What publishing refuses, and what stays as it was when it fails."""

from datetime import timedelta

import pytest

from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.lease import somebody
from plugins.press.publishing.rollback import go_back
from tests.unit.press.publishing.releasing import MORNING, Desk, office, shown

FRONT = {"index.html": "Bản tin"}
A, B = {"a/index.html": "A"}, {"b/index.html": "B"}


def test_without_an_earlier_release_a_rollback_is_refused(tmp_path):
    target, desk = office(tmp_path)
    desk.publish(A)
    with pytest.raises(PublishingError, match="Không còn bản nào"):
        go_back(desk.publisher)
    assert target.live() == 1


def test_a_damaged_release_is_not_gone_back_to(tmp_path):
    target, desk = office(tmp_path)
    desk.publish(A)
    desk.publish({"a/index.html": "A2"})
    (target.releases / "1" / "a/index.html").write_text("hỏng")
    with pytest.raises(PublishingError, match="Bản 1"):
        go_back(desk.publisher)
    assert target.live() == 2


def test_a_page_that_disappears_fails_and_nothing_changes(tmp_path):
    target, desk = office(tmp_path)
    desk.publish(A | B)
    with pytest.raises(PublishingError, match="/b/"):
        desk.publish(A)
    assert shown(target) == FRONT | A | B
    assert target.numbers() == [1]


def test_a_page_taken_down_on_purpose_is_gone_at_once(tmp_path):
    target, desk = office(tmp_path)
    desk.publish(A | B)
    desk.publish(A, accept=1)
    assert shown(target) == FRONT | A
    assert "gone /b/" in target.read("addresses.txt")


def test_the_style_of_a_page_taken_down_stays_and_its_photo_does_not(tmp_path):
    target, desk = office(tmp_path)
    desk.publish(A | {"t.1.css": "1", "anh.jpg": "1"} | B)
    desk.publish(A, accept=1)
    assert shown(target) == FRONT | A | {"t.1.css": "1"}


def test_an_address_of_long_ago_is_asked_for(tmp_path):
    target, desk = office(tmp_path)
    target.lock("")
    target.write("addresses.txt", "live /2011/cu/\n")
    target.unlock()
    with pytest.raises(PublishingError, match="/2011/cu/"):
        desk.publish(A)


def test_whoever_did_not_see_the_present_release_must_look_first(tmp_path):
    target, desk = office(tmp_path)
    desk.publish(A)
    other = Desk(target, tmp_path / "lan")
    with pytest.raises(PublishingError, match="publish --dry-run"):
        other.publish(A | B)
    other.rehearse(A | B)
    other.publish(A | B)
    assert target.live() == 2


def test_a_dry_run_tells_and_changes_nothing(tmp_path, capsys):
    target, desk = office(tmp_path)
    desk.publish(A)
    desk.rehearse({"a/index.html": "A2"} | B)
    told = capsys.readouterr().out
    assert "+ /b/" in told
    assert "~ /a/" in told
    assert target.numbers() == [1]
    assert shown(target) == FRONT | A


def test_a_dry_run_on_a_new_target_leaves_no_trace(tmp_path):
    target, desk = office(tmp_path)
    desk.rehearse(A)
    assert not target.path.exists()


@pytest.mark.parametrize("step", ["upload", "verify", "write", "activate"])
def test_a_failure_at_any_step_leaves_the_site_as_it_was(tmp_path, monkeypatch, step):
    target, desk = office(tmp_path)
    desk.publish(A)
    before = (shown(target), target.read("addresses.txt"))

    def fail(*_: object) -> None:
        monkeypatch.undo()
        raise OSError("No space left on device")

    monkeypatch.setattr(target, step, fail)
    with pytest.raises(OSError, match="space"):
        desk.publish(A | B)
    assert (shown(target), target.read("addresses.txt")) == before
    assert target.numbers() == [1]
    assert not (target.state / "lock").exists()


def test_a_folder_of_other_things_is_no_target(tmp_path):
    (tmp_path / "xuat ban").mkdir()
    (tmp_path / "xuat ban" / "anh-cuoi.jpg").touch()
    with pytest.raises(PublishingError, match="tệp lạ"):
        office(tmp_path)


def test_a_clock_that_was_set_back_is_told_before_anything_is_decided(tmp_path, capsys):
    target, desk = office(tmp_path)
    desk.publish(A | B)
    desk.publisher.owner = somebody(MORNING - timedelta(minutes=4))
    desk.rehearse(A | B)
    assert "Đồng hồ" not in capsys.readouterr().out
    desk.publisher.owner = somebody(MORNING - timedelta(days=400))
    with pytest.raises(PublishingError, match="/b/"):
        desk.publish(A)
    told = capsys.readouterr().out
    assert "Đồng hồ máy này còn trước lần đăng bản 1 (lúc 8:30 ngày 5/3/2026)" in told
    desk.publish({"a/index.html": "A2"} | B)
    go_back(desk.publisher)
    assert shown(target) == FRONT | A | B


def test_a_site_that_is_out_is_told_so_though_this_machine_cannot_note_it(
    tmp_path, capsys
):
    target, desk = office(tmp_path)
    desk.publish(A)
    desk.publisher.seen = desk.publisher.seen / "khong-ghi-duoc"
    (tmp_path / "khoa/seen.txt").unlink()
    (tmp_path / "khoa/seen.txt").write_text("")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(desk.publisher, "has_seen", lambda _: True)
        desk.publish(A | B)
    assert shown(target) == FRONT | A | B
    assert "publish --dry-run" in capsys.readouterr().out
