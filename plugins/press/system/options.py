"""What one build is asked for."""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from plugins.bulletin.words.dates import VIETNAM
from plugins.press.system.project import ROOT


class BuildOptions(NamedTuple):
    """Where from, where to, and as of when.

    `drafts` is for the preview: it shows what readers may not see, and marks it; or
    only the files at these paths below the content, for somebody they are shown to.
    """

    content: Path
    output: Path
    now: datetime
    clean: bool = False
    drafts: bool | tuple[str, ...] = False

    @property
    def label(self) -> str:
        """How the content folder is named in problems."""
        if self.content.is_relative_to(ROOT):
            return self.content.relative_to(ROOT).as_posix()
        return self.content.as_posix()


def build_clock() -> datetime:
    """Return the moment a build takes as now.

    SOURCE_DATE_EPOCH (reproducible-builds.org) sets it, in seconds since 1970.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        return datetime.fromtimestamp(int(epoch), UTC).astimezone(VIETNAM)
    return datetime.now(VIETNAM)
