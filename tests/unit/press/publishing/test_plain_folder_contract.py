"""The contract of publish targets, held by a folder in which no links can be made."""

import os
from typing import ClassVar

import pytest

from plugins.press.publishing.targets.folder import LAID_OUT
from plugins.press.system import whole_files
from tests.unit.press.publishing.contract import *  # noqa: F403
from tests.unit.press.publishing.places import FolderPlace, Step


class PlainFolderPlace(FolderPlace):
    """A folder on Windows or FAT: two renames stand for the exchange of a link."""

    steps: ClassVar[list[Step]] = [
        one for one in FolderPlace.steps if one[1] not in ("link", "symlink")
    ]
    at_once: ClassVar[bool] = False

    def shown(self) -> dict[str, str]:
        """What readers get, without what tells the release."""
        found = super().shown()
        found.pop(LAID_OUT, None)
        return found


@pytest.fixture
def place(tmp_path, monkeypatch):
    def refuse(*_, **__):
        raise OSError(1, "A required privilege is not held by the client")

    monkeypatch.setattr(os, "symlink", refuse)
    monkeypatch.setattr(os, "link", refuse)
    monkeypatch.setattr(whole_files, "_exchange", lambda *_: False)
    return PlainFolderPlace(tmp_path)
