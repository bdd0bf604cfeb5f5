"""Saves become commits of their own files; git's other work is left alone."""

import shutil
import subprocess

import pytest

from plugins.desk.editing.history.commits import Commits, LastChanges

pytestmark = pytest.mark.needs("git")
PATH = "articles/2018/07/bai.md"


def git(folder, *words):
    found = subprocess.run(
        ["git", "-C", folder, *words], capture_output=True, check=True, text=True
    )
    return found.stdout.strip()


@pytest.fixture(name="content")
def _content(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "khong-co"))
    content = tmp_path / "content"
    (content / PATH).parent.mkdir(parents=True)
    (content / PATH).write_text("một", "utf-8")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "config", "user.name", "Hà Thị Lan")
    git(tmp_path, "config", "user.email", "lan@vi-du.vn")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "-m", "Đầu tiên")
    return content


def keep(content, *paths):
    commits = Commits(content)
    commits.keep(paths or (PATH,), "sửa bài viết “Đường”: tiêu đề")
    commits.finish()
    return commits.complaint


def test_a_save_is_a_commit_of_that_file_alone_in_the_name_git_knows(content):
    (content / PATH).write_text("hai", "utf-8")
    (content / "khac.md").write_text("dở dang", "utf-8")
    git(content, "add", "khac.md")
    assert keep(content) == ""
    said = git(content, "log", "-1", "--format=%an|%s", "--name-only")
    assert said.split() == (
        f"Hà Thị Lan|Sửa bài viết “Đường”: tiêu đề content/{PATH}".split()
    )
    assert git(content, "diff", "--cached", "--name-only") == "content/khac.md"


def test_a_new_file_is_committed_and_an_unchanged_one_is_not(content):
    new = "articles/2018/07/bài mới.md"
    (content / new).write_text("ba", "utf-8")
    assert keep(content, new) == ""
    assert git(content, "status", "--porcelain") == ""
    before = git(content, "rev-parse", "HEAD")
    assert keep(content, new) == ""
    assert git(content, "rev-parse", "HEAD") == before


def test_in_the_midst_of_a_merge_nothing_is_committed(content):
    (content / PATH).write_text("hai", "utf-8")
    (content.parent / ".git/MERGE_HEAD").write_text(git(content, "rev-parse", "HEAD"))
    assert "merge" in keep(content)
    assert git(content, "status", "--porcelain") == f"M content/{PATH}"


@pytest.mark.parametrize("lacking", ["repository", "name", "ignored"])
def test_where_git_is_not_set_up_nothing_is_tried(content, lacking, monkeypatch):
    if lacking == "repository":
        shutil.rmtree(content.parent / ".git")
    elif lacking == "name":
        git(content, "config", "--unset", "user.email")
    else:
        (content.parent / ".gitignore").write_text("content/\n", "utf-8")
        git(content, "rm", "-r", "--cached", "--quiet", ".")
    assert Commits(content).who == ""


def test_who_changed_a_file_last_is_what_the_newest_commit_says(content):
    (content / PATH).write_text("hai", "utf-8")
    git(content, "-c", "user.name=Vi Lũng", "commit", "--quiet", "-am", "Khác")
    changes = LastChanges(content)
    changes.look()
    who, when = changes.of(PATH)
    assert who == "Vi Lũng"
    assert when[:2] == "20"
    assert changes.of("articles/khong-co.md") is None
