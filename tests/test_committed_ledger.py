"""Published addresses come back to the content; `check` asks for those that went."""

import os
import subprocess
import sys

import pytest

from tests.builders import copy_project
from tests.site import article

PUBLISH = (
    "from plugins.press.publishing.publish import publish; exit(publish('thu', {}))"
)
CHECK = "from pathlib import Path; from plugins.desk.check import check; "
CHECK += "exit(check(Path('content')))"
OLD, NEW = "content/articles/2031/05/hop.md", "content/articles/2031/05/hop-moi.md"


@pytest.fixture
def project(tmp_path):
    """A project with one article and a folder to publish to."""
    root = copy_project(tmp_path / "project")
    (root / OLD).parent.mkdir(parents=True)
    (root / OLD).write_text(article("Họp"), "utf-8")
    return root


def run(root, code):
    """Run code in the project; its exit code and words."""
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root), "SOURCE_DATE_EPOCH": "1936846800"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def publish(root, accept=0):
    return run(root, PUBLISH.format(f"False, {accept}"))


def ledger(root):
    lines = (root / "content/addresses.txt").read_text("utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def test_what_was_published_is_asked_for_until_it_answers_or_is_gone(project):
    assert run(project, PUBLISH.format("True, 0"))[0] == 0
    assert not (project / "content/addresses.txt").exists()
    code, said = publish(project)
    assert code == 0, said
    assert "Đã ghi các địa chỉ mới vào addresses.txt" in said
    assert ledger(project) == ["/2031/05/hop/ live 2031-05-12 Họp"]
    assert run(project, CHECK)[0] == 0

    (project / OLD).rename(project / NEW)
    code, said = run(project, CHECK)
    assert (code, "redirect_from: [/2031/05/hop/]" in said) == (0, True)
    assert publish(project)[0] == 4
    (project / NEW).write_text(article("Họp", redirect_from=["/2031/05/hop/"]), "utf-8")
    assert run(project, CHECK) == (0, "Nội dung không có lỗi nào.\n")
    assert publish(project)[0] == 0
    assert ledger(project) == [
        "/2031/05/hop-moi/ live 2031-05-12 Họp",
        "/2031/05/hop/ live 2031-05-12 Họp",
    ]
    before = (project / "content/addresses.txt").stat()
    assert publish(project)[0] == 0
    assert (project / "content/addresses.txt").stat() == before

    (project / NEW).unlink()
    (project / OLD.replace("hop", "khac")).write_text(
        article("Khác", date="2031-05-13 08:00"), "utf-8"
    )
    said = run(project, CHECK)[1]
    assert said.count("(address-lost)") == 2
    # The article, its old address, its category's page.
    assert publish(project, 2)[0] == 0
    assert [line.split()[1] for line in ledger(project)] == ["gone", "gone", "live"]


MERGED = """<<<<<<< HEAD
/2031/05/hop/ live 2031-05-12 Họp
=======
/2031/05/hop/ live 2031-05-12 Họp
/2030/cu/ gone 2030-01-02 Bài đã gỡ
>>>>>>> nhanh-khac
"""


def test_what_git_left_unmerged_is_told_and_put_together_loses_nothing(project):
    file = project / "content/addresses.txt"
    file.write_text(MERGED, "utf-8")
    code, said = run(project, CHECK)
    assert code == 1
    assert said.count("giữ mọi dòng khác của cả hai bên") == 3
    code, said = publish(project)
    assert code == 1
    assert not (project / "../xuat-ban").exists()
    kept = [line for line in MERGED.splitlines() if line.startswith("/")]
    file.write_text("\n".join(kept), "utf-8")
    assert run(project, CHECK)[0] == 0
    assert publish(project)[0] == 0
    assert ledger(project) == [
        "/2030/cu/ gone 2030-01-02 Bài đã gỡ",
        "/2031/05/hop/ live 2031-05-12 Họp",
    ]


TWO = """SITEURL = "https://bantin.example.vn"
BULLETIN_IDENTITY = SITEURL
PUBLISH_TARGETS = {
    "thu-hai": {"method": "rsync", "host": "bantin@127.0.0.1", "path": "/srv/tin",
                "ssh": ["-p", "9"]},
    "thu": {"method": "folder", "path": "../xuat-ban"},
}
"""


@pytest.mark.needs("ssh", "rsync")
def test_a_host_that_fails_does_not_keep_from_the_next(project):
    (project / "publishconf.py").write_text(TWO, "utf-8")
    code, said = run(project, PUBLISH.replace("thu", "thu-hai").format("False, 0"))
    assert (code, "Máy chủ không trả lời" in said) == (4, True), said
    assert "Traceback" not in said
    code, said = publish(project)
    assert code == 0, said
    assert (project / "../xuat-ban/current/2031/05/hop/index.html").exists()
