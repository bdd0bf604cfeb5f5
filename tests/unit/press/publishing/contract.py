"""What every publish target does, whatever it is reached by: one suite for all.

`from plugins.press.publishing.rollback import go_back
from tests.unit.press.publishing.contract import *` and a fixture `place` run it.
"""

import errno
import os
import signal
import traceback
from collections.abc import Callable
from contextlib import suppress
from itertools import count, cycle
from pathlib import Path

import pytest

from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.rollback import go_back
from plugins.press.publishing.sharing import share
from tests.unit.press.publishing.places import Place
from tests.unit.press.publishing.releasing import Desk

OLD = {
    "index.html": "cũ, t.1.css",
    "a/index.html": "cũ, t.1.css",
    "nhà ở/index.html": "nhà",
    "t.1.css": "1",
}
NEW = {
    "index.html": "mới, t.2.css",
    "a/index.html": "mới, t.2.css",
    "nhà ở/index.html": "nhà",
    "t.2.css": "2",
    "b/index.html": "mới, t.2.css",
}
EDITED = {path: text for path, text in NEW.items() if path != "b/index.html"}
FULL = OSError(errno.ENOSPC, "No space left on device")


@pytest.fixture
def desk(place: Place, tmp_path: Path) -> Desk:
    return Desk(place.target(), tmp_path / "khoa")


def pages(site: dict[str, str]) -> dict[str, str]:
    return {path: text for path, text in site.items() if path.endswith(".html")}


def is_whole(place: Place) -> bool:
    """Is this one site or the other, and if not, has each page what it needs?"""
    shown = place.shown()
    dress = {text.partition(", ")[2] for text in pages(shown).values()} - {""}
    if not dress <= shown.keys():
        return False
    return not place.at_once or pages(shown) in (pages(OLD), pages(EDITED))


def interrupted(
    place: Place, number: int, act: Callable[[], None], patch: pytest.MonkeyPatch
) -> list[int]:
    """Have `act` done just before the n-th change there; gives [n] when it was."""
    numbers = count(1)
    reached: list[int] = []

    def counting(function: Callable[..., object]) -> Callable[..., object]:
        def call(*arguments: object, **named: object) -> object:
            if next(numbers) == number:
                reached.append(number)
                act()
            return function(*arguments, **named)

        return call

    for owner, name in place.steps:
        patch.setattr(owner, name, counting(getattr(owner, name)))
    return reached


def kill() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def fail() -> None:
    raise FULL


def test_readers_get_what_was_built(place, desk):
    desk.publish(OLD)
    assert place.shown() == OLD
    assert place.target().live() == 1


def test_a_second_publication_takes_the_place_of_the_first(place, desk):
    desk.publish(OLD)
    desk.publish(NEW)
    assert place.shown() == NEW | {"t.1.css": "1"}
    assert place.target().live() == 2


def test_publishing_the_same_again_changes_nothing_there(place, desk, capsys):
    desk.publish(OLD)
    before = place.everything()
    desk.publish(OLD)
    assert place.everything() == before
    assert "Không có gì thay đổi" in capsys.readouterr().out


def test_a_page_that_disappears_is_refused_and_goes_when_told_so(place, desk):
    desk.publish(NEW)
    with pytest.raises(PublishingError, match="/b/"):
        desk.publish(EDITED)
    assert place.shown() == NEW
    desk.publish(EDITED, accept=1)
    assert place.shown() == EDITED
    assert "gone /b/" in place.target().read("addresses.txt")


def test_a_refused_tree_leaves_everything_there_as_it_was(place, desk):
    desk.publish(OLD)
    before = place.everything()
    with pytest.raises(PublishingError, match="Trang chủ trống"):
        desk.publish({"index.html": ""})
    assert place.everything() == before


def test_a_dry_run_changes_nothing_there(place, desk):
    desk.rehearse(OLD)
    assert place.everything() == set()
    desk.publish(OLD)
    before = place.everything()
    desk.rehearse(NEW)
    assert place.everything() == before


def test_a_rollback_gives_back_the_very_bytes(place, desk):
    desk.publish(OLD)
    desk.publish(NEW)
    go_back(desk.publisher)
    assert place.shown() == OLD
    assert place.target().live() == 1


def test_a_rollback_goes_forward_as_well(place, desk):
    desk.publish(OLD)
    desk.publish(NEW)
    before = place.shown()
    go_back(desk.publisher)
    go_back(desk.publisher, 2)
    assert place.shown() == before
    with pytest.raises(PublishingError, match="chính là bản đang đăng"):
        go_back(desk.publisher, 2)
    with pytest.raises(PublishingError, match=r"Không có bản 9; ở nơi đăng có: 1, 2"):
        go_back(desk.publisher, 9)


def test_a_rollback_that_finds_no_room_makes_it(place, desk, monkeypatch):
    desk.publish(OLD)
    desk.publish(EDITED)
    with monkeypatch.context() as patch:
        assert interrupted(place, 1, fail, patch) == []
        go_back(desk.publisher)
    assert pages(place.shown()) == pages(OLD)


def test_a_draft_is_shown_beside_the_site_and_goes_with_the_next_release(
    place, desk, tmp_path
):
    desk.publish(OLD)
    page = tmp_path / "cho xem/xem-truoc-9f2c/a/index.html"
    page.parent.mkdir(parents=True)
    page.write_text("nháp")
    share(desk.publisher, tmp_path / "cho xem")
    draft = {"xem-truoc-9f2c/a/index.html": "nháp"}
    assert place.shown() == OLD | draft
    page.write_text("nháp hai")
    share(desk.publisher, tmp_path / "cho xem")
    assert place.shown() == OLD | {"xem-truoc-9f2c/a/index.html": "nháp hai"}
    assert "xem-truoc" not in place.target().read("addresses.txt")
    desk.publish(OLD)
    assert place.shown() == OLD
    desk.publish(EDITED)
    go_back(desk.publisher)
    go_back(desk.publisher)
    assert pages(place.shown()) == pages(OLD)
    assert not [one for one in place.target().numbers() if one in (2, 3)]


def test_drafts_that_were_shown_are_not_gone_back_to(place, desk, tmp_path):
    desk.publish(OLD)
    page = tmp_path / "cho xem/xem-truoc-9f2c/a/index.html"
    page.parent.mkdir(parents=True)
    page.write_text("nháp")
    share(desk.publisher, tmp_path / "cho xem")
    go_back(desk.publisher)
    assert place.shown() == OLD
    with pytest.raises(PublishingError, match="Không có bản 2"):
        go_back(desk.publisher, 2)
    share(desk.publisher, tmp_path / "cho xem")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(type(desk.target), "remove", lambda *_: None)  # killed before it
        desk.publish(EDITED)
    with pytest.raises(PublishingError, match="đã hết hạn"):
        go_back(desk.publisher, 2)
    assert place.shown().keys() == EDITED.keys() | {"nhà ở/index.html", "t.1.css"}


def test_what_was_deleted_there_by_hand_comes_back_with_the_next_publication(
    place, desk, tmp_path
):
    desk.publish(OLD)
    place.empty()
    Desk(place.target(), tmp_path / "khoa").publish(OLD)
    assert place.shown() == OLD
    place.empty()
    desk = Desk(place.target(), tmp_path / "khoa")
    desk.publish(NEW)
    assert place.shown().items() >= NEW.items()
    desk.publish({**NEW, "a/index.html": "nữa, t.2.css"})
    go_back(desk.publisher)
    assert place.shown().items() >= NEW.items()


def test_the_release_that_readers_had_before_stays_however_old_it_is(place, desk):
    for number in range(6):
        desk.publish({**OLD, "a/index.html": f"{number}, t.1.css"})
    oldest = place.target().numbers()[0]
    go_back(desk.publisher, oldest)
    before = place.shown()
    desk.publish({**OLD, "a/index.html": "6, t.1.css"})
    desk.publish({**OLD, "a/index.html": "7, t.1.css"})
    go_back(desk.publisher)
    desk.publish({**OLD, "a/index.html": "8, t.1.css"})
    go_back(desk.publisher)
    assert place.shown()["a/index.html"] == "6, t.1.css"
    assert before["a/index.html"] == "1, t.1.css"


def test_nothing_is_shared_where_there_is_no_site(place, desk, tmp_path):
    (tmp_path / "cho xem").mkdir()
    with pytest.raises(PublishingError, match="publish một bản trước"):
        share(desk.publisher, tmp_path / "cho xem")


def test_a_damaged_release_is_not_gone_back_to(place, desk):
    desk.publish(OLD)
    desk.publish(NEW)
    place.damage(1, "a/index.html")
    before = place.shown()
    with pytest.raises(PublishingError, match="Bản 1"):
        go_back(desk.publisher)
    assert place.shown() == before


def test_the_second_publisher_waits_for_the_first(place, desk):
    target = place.target()
    target.lock("not ours")
    with pytest.raises(PublishingError, match="Đang có người đăng"):
        desk.publish(OLD)
    target.unlock()
    desk.publish(OLD)


def test_whoever_did_not_see_the_present_release_must_look_first(place, desk, tmp_path):
    desk.publish(OLD)
    other = Desk(place.target(), tmp_path / "lan")
    with pytest.raises(PublishingError, match="publish --dry-run"):
        other.publish(NEW)
    assert place.shown() == OLD
    other.rehearse(NEW)
    other.publish(NEW)
    assert place.target().live() == 2


def test_what_somebody_else_put_there_is_left_alone(place, tmp_path):
    place.occupy()
    before = place.everything()
    with pytest.raises(PublishingError, match=r"của bản tin|tệp lạ"):
        Desk(place.target(), tmp_path / "khoa").publish(OLD)
    assert place.everything() == before


def test_an_examination_finds_it_ready_and_changes_nothing(place, desk):
    desk.publish(OLD)
    before = place.everything()
    target = place.target()
    target.lock("doctor")
    found = list(target.examine())
    target.unlock()
    assert found
    assert not [one for one in found if one.state == "thiếu"]
    assert place.everything() == before


def killed_before(number: int, place: Place, keys: Path, site: dict[str, str]) -> bool:
    """Publish in a process that is killed before its n-th change; was it?"""
    child = os.fork()
    if not child:
        code = 1
        try:
            with pytest.MonkeyPatch.context() as patch:
                desk = Desk(place.target(), keys)
                interrupted(place, number, kill, patch)
                desk.publish(site)
            code = 0
        except Exception:
            traceback.print_exc()
        finally:  # whatever happens, the other tests are not the child's
            os._exit(code)
    ended = os.waitpid(child, 0)[1]
    assert ended == 0 or os.WIFSIGNALED(ended), f"{number}: it failed by itself"
    return ended != 0


@pytest.mark.skipif(os.name == "nt", reason="there is no kill -9 there")
def test_killed_before_any_step_readers_get_whole_pages_and_it_can_be_repeated(
    place, desk, tmp_path
):
    desk.publish(OLD)
    for number, site in zip(count(1), cycle((EDITED, OLD)), strict=False):
        killed = killed_before(number, place, tmp_path / "khoa", site)
        assert is_whole(place), number
        desk = Desk(place.target(), tmp_path / "khoa")
        desk.rehearse(site)
        desk.publish(site)
        assert pages(place.shown()) == pages(site), number
        if not killed:
            break
    assert number > 3


@pytest.mark.skipif(os.name == "nt", reason="there is no kill -9 there")
def test_killed_before_any_step_the_site_of_before_can_be_had_again(
    place, desk, tmp_path
):
    desk.publish(OLD)
    for number in count(1):
        killed = killed_before(number, place, tmp_path / "khoa", EDITED)
        desk = Desk(place.target(), tmp_path / "khoa")
        desk.rehearse(OLD)
        desk.publish(OLD)
        assert pages(place.shown()) == pages(OLD), number
        if not killed:
            break
    assert number > 3


def test_without_room_at_any_step_the_old_site_stays_or_the_new_is_there(
    place, desk, monkeypatch
):
    desk.publish(OLD)
    for number, site in zip(count(1), cycle((EDITED, OLD)), strict=False):
        before = pages(place.shown())
        with monkeypatch.context() as patch:
            reached = interrupted(place, number, fail, patch)
            with suppress(OSError):
                desk.publish(site)
        if not reached:
            break
        assert pages(place.shown()) in (before, pages(site)), number
        desk.rehearse(site)
        desk.publish(site)
        assert place.shown().items() >= site.items(), number
    assert number > 3


def test_a_lost_list_of_files_is_told_with_what_to_do(place, desk, tmp_path):
    desk.publish(OLD)
    target = place.target()
    target.lock("ai đó")
    target.write("manifest-1.json", "{}")
    target.unlock()
    with pytest.raises(PublishingError, match="chép lại tệp ấy từ bản sao lưu"):
        Desk(place.target(), tmp_path / "khoa").publish(NEW)
    assert place.shown() == OLD
