"""Saved files are old or new whatever happens, and every save can be undone."""

import os
import random
import signal
import subprocess
import sys
import time
from threading import Thread

import pytest

from plugins.desk.editing.history.journal import Journal, what_changed
from plugins.desk.editing.history.keeping import (
    ChangedMeanwhileError,
    ContentFiles,
    Version,
)
from plugins.press.system.project import ROOT

PATH = "articles/2018/07/bai.md"
OLD = "---\ntitle: Cũ\n---\n\nLời.\n".encode()
NEW = OLD.replace("Cũ".encode(), "Mới".encode() * 20_000)

SAVING = f"""
import sys
from pathlib import Path
from plugins.desk.editing.history.keeping import ContentFiles, Version
folder = Path(sys.argv[1])
files = ContentFiles(folder / "content", folder / "history", lambda *_: None)
old, new = (folder / "old").read_bytes(), (folder / "new").read_bytes()
print(flush=True)
while True:
    for before, after in ((old, new), (new, old)):
        files.save("{PATH}", after, Version.of(before).digest)
"""


@pytest.fixture(name="folder")
def _folder(tmp_path):
    (tmp_path / "content" / PATH).parent.mkdir(parents=True)
    (tmp_path / "content" / PATH).write_bytes(OLD)
    (tmp_path / "old").write_bytes(OLD)
    (tmp_path / "new").write_bytes(NEW)
    return tmp_path


def files_of(folder, saved=lambda *_: None):
    return ContentFiles(folder / "content", folder / "history", saved)


@pytest.mark.quiet
@pytest.mark.skipif(os.name == "nt", reason="nothing there ends a process so")
def test_killed_at_twenty_moments_of_saving_every_file_is_old_or_new(folder):
    moments, seen = random.Random(18), set()
    for _ in range(20):
        (folder / "content" / PATH).write_bytes(OLD)
        process = subprocess.Popen(
            [sys.executable, "-c", SAVING, str(folder)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
        )
        process.stdout.readline()
        time.sleep(moments.uniform(0, 0.05))
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        data = (folder / "content" / PATH).read_bytes()
        assert data in (OLD, NEW)
        seen.add(data)
        # What was replaced can be had back, and is whole.
        files = files_of(folder)
        kept = [files.earlier_data(PATH, one.name) for one in files.earlier(PATH)]
        assert set(kept) <= {OLD, NEW}
    assert len(seen) == 2


def test_of_two_who_save_at_once_only_one_is_not_told(folder):
    files, told = files_of(folder), []

    def save(words):
        try:
            files.save(PATH, OLD + words, Version.of(OLD).digest)
        except ChangedMeanwhileError as changed:
            told.append(changed.now)

    threads = [Thread(target=save, args=(b"%d" % n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    now = (folder / "content" / PATH).read_bytes()
    assert told == [now] * 7


def test_saves_can_be_undone_by_a_desk_that_was_started_later(folder):
    files_of(folder).save(PATH, NEW, Version.of(OLD).digest)
    later = files_of(folder)
    (one,) = later.earlier(PATH)
    later.save(PATH, later.earlier_data(PATH, one.name), Version.of(NEW).digest)
    assert (folder / "content" / PATH).read_bytes() == OLD


def test_who_saved_what_is_known_after_a_restart(folder):
    file = folder / "journal.jsonl"
    Journal(file, "Lan").note(PATH, OLD, NEW)
    with file.open("ab") as journal:
        journal.write(b'{"path": "cut o')
    Journal(file, "Tuấn").note(PATH, NEW, OLD)
    entries = Journal(file, "Lan").of(PATH)
    assert [one.who for one in entries][-1] == "Lan"
    assert entries[-1].said.startswith("Lan, ")


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (b"", OLD, "tạo bài viết “Cũ”"),
        (OLD, OLD.replace(b"title", b"title:x\n#"), "sửa bài viết"),
        (OLD, OLD.replace("Lời".encode(), b"Khac"), "sửa bài viết “Cũ”: nội dung"),
        (
            OLD,
            OLD.replace(b"title", b"author: A\ntags: [b]\nsummary: C\nslug: d\ntitle")
            + b"x",
            "sửa bài viết “Cũ”: tác giả, thẻ, tóm tắt, phần cuối địa chỉ và 1 mục nữa",
        ),
    ],
)
def test_what_a_save_did_is_said_in_a_phrase(before, after, said):
    assert what_changed(PATH, before, after).startswith(said)
