"""The editors' way where Windows lacks what POSIX has, and on a disk like its own.

`tests/press/without` takes away forks, alarms, limits and links of both kinds; disk
images with FAT and exFAT, which tell no case apart, are mounted where that can be done:
by root, with dosfstools and a kernel that has vfat, or with exfatprogs and exfat-fuse.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.builders import copy_project
from tests.press.conftest import free_port
from tests.site import article, document, meeting

pytestmark = pytest.mark.quiet

WITHOUT = Path(__file__).parent / "without"
FILES = {
    "articles/2018/07/hop.md": article("Họp", date="2018-07-20 08:00", meeting="hop"),
    "meetings/2018/hop.md": meeting("Họp", date="2018-07-20", chairs=["Lò Văn An"]),
    "officials/lo-van-an.md": document(name="Lò Văn An"),
}
REPORT = (
    "Huyện Mây bàn việc trồng rừng\n\nSáng 19/7/2018, UBND huyện Mây tổ chức hội nghị "
    "triển khai trồng rừng vụ thu. Đồng chí Lò Văn An, Chủ tịch UBND huyện chủ trì.\n"
)
MEGABYTES = 96
# How a disk of a kind is made of an image, and put in its place.
DISKS = {
    "FAT": (
        ("mkfs.vfat", "{image}"),
        ("mount", "-o", "loop,iocharset=utf8,shortname=mixed", "{image}", "{place}"),
    ),
    "exFAT": (
        ("mkfs.exfat", "{image}"),
        ("mount", "-t", "exfat-fuse", "-o", "loop", "{image}", "{place}"),
    ),
}


@contextmanager
def mounted(kind: str, folder: Path) -> Iterator[Path]:
    """A disk of a kind below a folder; OSError or CalledProcessError for none."""
    image, place = folder / "dia.img", folder / "o-dia"
    place.mkdir()
    image.touch()
    os.truncate(image, MEGABYTES << 20)
    for command in DISKS[kind]:
        words = [word.format(image=image, place=place) for word in command]
        subprocess.run(words, check=True, capture_output=True)
    yield place
    subprocess.run(["umount", place], check=True)


def can_be_mounted(kind: str) -> bool:
    """Whether this user has such a disk here: tried out, where there are the tools."""
    if any(shutil.which(command[0]) is None for command in DISKS[kind]):
        return False
    try:
        with TemporaryDirectory() as folder, mounted(kind, Path(folder)) as place:
            return place.is_mount()
    except (OSError, subprocess.CalledProcessError):
        return False


class Machine:
    """A project on a machine that lacks these things."""

    def __init__(self, home: Path) -> None:
        self.project = copy_project(home / "Ban Tin")
        shutil.copyfile(WITHOUT.parents[2] / "tasks.py", self.project / "tasks.py")
        self.content = self.project / "content"
        for path, text in FILES.items():
            (self.content / path).parent.mkdir(parents=True, exist_ok=True)
            (self.content / path).write_text(text, "utf-8")
        self.environment = {
            **os.environ,
            "PYTHONPATH": str(WITHOUT),
            "BULLETIN_CACHE": str(home / "cache"),
            "SOURCE_DATE_EPOCH": "1760000000",
        }

    def start(self, *words: str, **options: object) -> subprocess.Popen[str]:
        """Begin a task."""
        return subprocess.Popen(
            [sys.executable, "-m", "invoke", *words],
            cwd=self.project,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            **options,  # type: ignore[call-overload]
        )

    def run(self, *words: str) -> str:
        """Run a task to its end; what it said."""
        process = self.start(*words)
        said, _ = process.communicate(timeout=120)
        assert process.returncode == 0, said
        return said


@pytest.fixture(scope="module", params=["this disk", *filter(can_be_mounted, DISKS)])
def machine(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Machine]:
    folder = tmp_path_factory.mktemp("may")
    if request.param == "this disk":
        yield Machine(folder)
        return
    with mounted(request.param, folder) as disk:
        yield Machine(disk)


def test_what_is_taken_away_is_away(machine: Machine) -> None:
    lacking = (
        "import multiprocessing, os, signal\n"
        "assert not hasattr(os, 'fork') and not hasattr(signal, 'alarm')\n"
        "assert multiprocessing.get_all_start_methods() == ['spawn']\n"
        "for act in (os.link, os.symlink):\n"
        "    try: act('a', 'b')\n"
        "    except OSError as error: assert error.errno == 1\n"
        "try: import resource\n"
        "except ImportError: print('away')\n"
    )
    said = subprocess.run(
        [sys.executable, "-c", lacking],
        env=machine.environment,
        capture_output=True,
        check=True,
        text=True,
    )
    assert said.stdout == "away\n"


def test_check_new_and_import(machine: Machine) -> None:
    assert "không có lỗi" in machine.run("check")
    assert "Đã tạo" in machine.run("new", "official", "--title", "Hà Thị Bình")
    report = machine.project / "bai.txt"
    report.write_text(REPORT, "utf-8")
    said = machine.run("import", "bai.txt", "--published", "20/7/2018")
    assert "1 bài mới" in said
    assert len(list((machine.content / "articles/2018/07").iterdir())) == 2


def test_a_build_and_another_one(machine: Machine) -> None:
    machine.run("build")
    page = machine.project / "output/2018/07/hop/index.html"
    assert "Họp" in page.read_text("utf-8")
    file = machine.content / "articles/2018/07/hop.md"
    file.write_text(file.read_text("utf-8") + "\nThêm một câu.\n", "utf-8")
    machine.run("build")
    assert "Thêm một câu." in page.read_text("utf-8")
    changed = page.read_bytes()
    machine.run("build", "--clean")
    assert page.read_bytes() == changed


def test_publishing_to_a_folder_again_and_back(machine: Machine) -> None:
    home = machine.project.parent / "ban-tin-xuat-ban"
    page = home / "current/2018/07/hop/index.html"
    assert "Đã đăng bản 1" in machine.run("publish", "--to", "thu")
    first = page.read_bytes()
    file = machine.content / "articles/2018/07/hop.md"
    file.write_text(file.read_text("utf-8") + "\nĐăng lần hai.\n", "utf-8")
    assert "Đã đăng bản 2" in machine.run("publish", "--to", "thu")
    assert "Đăng lần hai." in page.read_text("utf-8")
    machine.run("rollback", "--to", "thu")
    assert page.read_bytes() == first
    # Nobody answers at the made-up address, so that this task ends otherwise.
    said, _ = machine.start("doctor", "--to", "thu").communicate(timeout=120)
    assert "gần như một lúc" in said


def test_the_desk_saves_and_the_preview_follows(machine: Machine) -> None:
    port = free_port()
    process = machine.start("serve", f"--port={port}", start_new_session=True)
    assert process.stdout
    try:
        address = next(
            found[0]
            for line in process.stdout
            if (found := re.search(r"http://\S+khoa=\S+", line))
        )
        key = address.partition("khoa=")[2]
        origin = f"http://127.0.0.1:{port}"
        headers = {"Cookie": f"ban-bien-tap={key}", "Origin": origin}
        form = f"{origin}/bien-tap/sua/articles/2018/07/hop.md"
        page = _ask(form, headers)
        seen = re.search(r'name="dau" value="([^"]+)"', page)
        assert seen
        _ask(form, headers, {"dau": seen[1], "noi-dung": "Lời từ bàn biên tập.\n"})
        text = (machine.content / "articles/2018/07/hop.md").read_text("utf-8")
        assert "Lời từ bàn biên tập." in text
        _until(f"{origin}/2018/07/hop/", "Lời từ bàn biên tập.")
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def _ask(
    address: str, headers: dict[str, str], form: dict[str, str] | None = None
) -> str:
    """Ask for a page, or send what of it was changed."""
    data = None
    if form is not None:
        kept = {"title": "Họp", "date": "2018-07-20 08:00", "meeting": "hop"}
        sent = {**kept, "category": "Chính quyền", **form, "viec": "luu"}
        data = urllib.parse.urlencode(sent).encode()
    request = urllib.request.Request(address, data=data, headers=headers)
    with urllib.request.urlopen(request, timeout=20) as answer:
        page: str = answer.read().decode()
        return page


def _until(address: str, words: str) -> None:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:
                if words in answer.read().decode():
                    return
        except OSError:
            pass  # not built yet
        time.sleep(0.1)
    raise AssertionError(words)
