"""A desk of a small content folder, asked as a browser asks it."""

import pytest

from plugins.desk.editing.desk import open_desk
from plugins.press.preview.board import Board


@pytest.fixture(name="write")
def _write(tmp_path, monkeypatch):
    """Write files by their paths below the content folder."""
    monkeypatch.setenv("BULLETIN_CACHE", str(tmp_path / "cache"))

    def write(files):
        for path, text in files.items():
            file = tmp_path / "content" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return tmp_path / "content"

    return write


@pytest.fixture(name="open_with")
def _open_with(write):
    """Open a desk of some files: the desk, and the folder they lie in."""

    def open_with(files):
        content = write(files)
        return open_desk(content, Board()), content

    return open_with
