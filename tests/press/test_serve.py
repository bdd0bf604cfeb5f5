"""The live preview, over HTTP."""

import shutil
import signal
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.press.preview import Preview, processes
from tests.site import article

pytestmark = pytest.mark.quiet

FOLDER = "content/articles/2031/05"
HOP, PAGE = f"{FOLDER}/hop.md", "/2031/05/hop/"
LAM, OTHER = f"{FOLDER}/lam.md", "/2031/05/lam/"


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """One server for all tests that leave it as it was."""
    folder = tmp_path_factory.mktemp("xem thử")
    with Preview(folder) as preview:
        yield preview


@pytest.fixture
def preview(running: Preview) -> Preview:
    """The server with two sound articles and nothing to complain of."""
    shutil.rmtree(running.site.content)
    running.write({HOP: article("Họp"), LAM: article("Làm", status="draft")})
    running.until("/", "Làm")
    running.notice("")
    return running


def test_a_draft_is_shown_and_marked(preview):
    assert "Bản nháp" in preview.until(OTHER, "Làm")


def test_an_edit_is_seen_and_open_pages_are_told_to_reload(preview):
    events = preview.events(PAGE, preview.digest(PAGE))
    assert next(events)[0] == "notice"
    preview.write({HOP: article("Họp", "Chữ mới.")})
    assert next(kind for kind, _ in events if kind != "notice") == "reload"
    preview.until(PAGE, "Chữ mới.")


def test_a_page_that_did_not_change_is_not_reloaded(preview):
    events = preview.events("/khong-co/", preview.digest("/khong-co/"))
    preview.write({HOP: article("Họp", "Chữ khác.")})
    preview.until(PAGE, "Chữ khác.")
    assert [next(events)[0], next(events)[0]] == ["notice", "notice"]


def test_lists_follow_a_new_title(preview):
    preview.write({HOP: article("Họp tổ")})
    assert "Họp tổ" in preview.until("/", "Họp tổ")


def test_a_new_draft_appears_in_the_lists(preview):
    preview.write({f"{FOLDER}/moi.md": article("Bài còn dở", status="draft")})
    preview.until("/", "Bài còn dở")


def test_an_error_is_told_with_its_line_and_vanishes_when_mended(preview):
    preview.write({HOP: article("Họp", category="Kinh te")})
    told = preview.notice("unknown-category", PAGE)
    assert f"{HOP}:4:11:" in told
    assert '4 | category: "Kinh te"' in told
    assert "Kinh tế" in preview.get(PAGE).text
    preview.write({HOP: article("Họp")})
    assert preview.notice("", PAGE) == ""


@pytest.mark.parametrize(
    ("bad", "rule"),
    [
        (b"---\ntitle: [\n---\n", "yaml"),
        (b"---\ntitle: \xff\xfe\n---\n", "not-utf-8"),
        (b"", "front-matter"),
    ],
)
def test_broken_files_leave_the_last_good_site(preview, bad, rule):
    preview.write({HOP: bad})
    assert f"{HOP}:" in preview.notice(f"{HOP}:")
    assert "Họp" in preview.get(PAGE).text


def test_deleted_folders_may_come_back(preview):
    shutil.rmtree(preview.site.content)
    preview.notice("Không có thư mục nội dung")
    preview.write({HOP: article("Họp lại")})
    preview.notice("")
    preview.until(PAGE, "Họp lại")


def test_a_broken_template_is_told_with_its_line(preview):
    template = preview.project / "theme/templates/article.html"
    sound = template.read_text()
    template.write_text(sound + "{{ khong_co }}\n{% endblock %}\n")
    line = len(sound.splitlines()) + 2
    assert f"theme/templates/article.html:{line}:" in preview.notice("template-error")
    template.write_text(sound)
    preview.notice("")


def test_an_undefined_name_in_a_template_is_told_with_its_line(preview):
    template = preview.project / "theme/templates/article.html"
    sound = template.read_text()
    broken = sound.replace("{% block main %}", "{% block main %}{{ tua_de }}", 1)
    template.write_text(broken)
    told = preview.notice("template-error")
    assert "theme/templates/article.html:" in told
    assert "'tua_de' is undefined" in told
    template.write_text(sound)
    preview.notice("")


def test_changed_code_is_used_and_broken_code_told(preview):
    module = preview.project / "plugins/write_home_page.py"
    sound = module.read_text()
    module.write_text(f"{sound}\ndef broken(:\n")
    line = len(sound.splitlines()) + 2
    assert f"plugins/write_home_page.py:{line}:" in preview.notice("code-error")
    assert "Làm" in preview.get("/").text
    module.write_text(sound)
    preview.notice("")


def test_every_edit_of_a_burst_is_in_the_end_seen(preview):
    for number in range(12):
        preview.write({HOP: article("Họp", f"Lần {number}.")})
        preview.write({f"{FOLDER}/bai-{number}.md": article(f"Bài số {number}")})
        time.sleep(0.05)
    preview.until(PAGE, "Lần 11.")
    preview.until("/2031/05/bai-11/", "Bài số 11")
    preview.until("/2031/05/bai-0/", "Bài số 0")


def test_answers_are_never_kept_and_have_their_types(preview):
    page = preview.get(PAGE)
    assert page.headers["Cache-Control"] == "no-store"
    assert page.headers["Content-Type"] == "text/html; charset=utf-8"
    feed = preview.get("/feeds/all.atom.xml")
    assert feed.headers["Content-Type"] == "application/xml; charset=utf-8"


def test_a_folder_without_its_slash_is_sent_on(preview):
    found = preview.get(PAGE.rstrip("/"))
    assert (found.status, found.headers["Location"]) == (302, PAGE)


def test_what_is_not_there_is_the_sites_own_page(preview):
    found = preview.get("/khong-co/")
    assert found.status == 404
    assert "Không có trang này" in found.text


@pytest.mark.parametrize(
    "address",
    ["/../site.lock", "/%2e%2e/%2e%2e/", "/..%2f..%2fetc/passwd", "//etc/passwd"],
)
def test_nothing_outside_the_preview_is_served(preview, address):
    assert preview.get(address).status == 404


def test_other_sites_cannot_reach_drafts_under_their_name(preview):
    assert preview.get(OTHER, Host="evil.example").status == 421


def test_only_this_machine_is_listened_to(preview):
    with socket.socket() as client:
        assert client.connect_ex(("127.0.0.2", preview.port)) != 0


def test_built_files_and_output_are_left_alone(preview):
    pages = [*(preview.site.folder / "cache").rglob("*.html")]
    assert pages
    assert not any("__preview__" in page.read_text() for page in pages)
    assert not (preview.project / "output").exists()


def test_a_taken_port_is_said(running, tmp_path):
    with Preview(tmp_path, running.port) as second:
        assert second.process.wait(20) == 3
    assert f"cổng {running.port}" in second.log.read_text()


def test_a_second_preview_of_the_same_content_is_refused(preview):
    with Preview(preview.site.folder) as second:
        assert second.process.wait(20) == 3
    assert "đang mở trong một cửa sổ khác" in second.log.read_text()


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="looks into /proc")
@pytest.mark.parametrize(
    ("how", "code"), [(signal.SIGINT, 0), (signal.SIGTERM, 0), (signal.SIGKILL, -9)]
)
def test_no_process_is_left_behind(tmp_path, how, code):
    with Preview(tmp_path) as preview:
        preview.write({HOP: article("Họp")})
        preview.until(PAGE, "Họp")
        preview.write({HOP: article("Họp lại")})
        assert preview.stop(how) == code
    deadline = time.monotonic() + 10
    while processes(str(preview.site.content)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert processes(str(preview.site.content)) == []
