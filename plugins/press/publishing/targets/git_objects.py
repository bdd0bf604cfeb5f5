"""Trees and commits in a bare repository, without work tree or anybody's settings.

`objects.commit(objects.tree_of(Path("output"), "", ()), "", "Bản 1")` → "9f2c…"
"""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

# Without a name git makes commits by nobody, which some hosts refuse.
_IDENTITY = {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "Bản tin"), ("EMAIL", "ban-tin@localhost"))
}
# Nobody's hooks, filters or line ends may touch what was built.
_OWN = ("-c", "core.autocrlf=false", "-c", "core.hooksPath=/dev/null")
_OWN_FILTERS = ("-c", "core.attributesFile=/dev/null", "-c", "core.quotePath=false")
# Seconds after which nobody is at work any more behind a lock.
LOCKED = 3
# What says that one is at work, and the names of all branches as they are written.
_LEFT_BEHIND = ("*.lock", "refs/**/*.lock", "packed-refs.new")


class GitObjects:
    """A bare repository that holds what was and is to be published."""

    def __init__(self, home: Path) -> None:
        self.home = home
        if not (home / "HEAD").exists():
            command = ["git", "init", "--quiet", "--bare", str(home)]
            subprocess.run(command, check=True, capture_output=True)

    def free(self) -> None:
        """Remove what a git that was killed has left: it never holds one for long."""
        for pattern in _LEFT_BEHIND:
            for left in self.home.glob(pattern):
                with suppress(OSError):
                    if time.time() - left.stat().st_mtime > LOCKED:
                        left.unlink()

    def git(
        self,
        *arguments: str,
        text: str = "",
        settings: Mapping[str, str] = os.environ,
    ) -> str:
        """What git prints; subprocess.CalledProcessError when it fails."""
        command = ["git", *_OWN, *_OWN_FILTERS, f"--git-dir={self.home}", *arguments]
        done = subprocess.run(
            command,
            input=text.encode(),
            capture_output=True,
            check=True,
            env={**settings, **_IDENTITY, "LC_ALL": "C.UTF-8"},
        )
        return done.stdout.decode()

    def text(self, name: str) -> str:
        """Text of an object, as `branch:file`; empty when there is none."""
        try:
            return self.git("cat-file", "blob", name)
        except subprocess.CalledProcessError:
            return ""

    def commit(self, tree: str, parent: str, message: str) -> str:
        """A commit of a tree; `parent`: the one it follows, or ''."""
        follows = ["-p", parent] if parent else []
        return self.git("commit-tree", tree, *follows, "-m", message).strip()

    def tree_of(self, folder: Path, old: str, kept: Iterable[str]) -> str:
        """A tree of all files of a folder, and `kept` files of the commit `old`."""
        names = list(kept)
        listed = self._listed(old) if names else {}
        lines = "".join(f"{listed[name]}\n" for name in names)
        try:
            return self._written(folder, lines)
        except subprocess.CalledProcessError:
            # It names what git has thrown away since.
            self._index.unlink(missing_ok=True)
            return self._written(folder, lines)

    @property
    def _index(self) -> Path:
        """What git knows of the files it read last, so that it reads no others."""
        return self.home / "last.index"

    def _written(self, folder: Path, more: str) -> str:
        with tempfile.TemporaryDirectory(dir=self.home) as scratch:
            mine = Path(scratch, "index")
            if self._index.exists():
                shutil.copy2(self._index, mine)
            index = os.environ | {"GIT_INDEX_FILE": str(mine)}
            # Another name for a file, as builds give, is no change of it.
            place = ("-c", "core.trustctime=false", f"--work-tree={folder}")
            self.git(*place, "add", "--all", "--force", ".", settings=index)
            shutil.copy2(mine, Path(scratch, "kept"))
            os.replace(Path(scratch, "kept"), self._index)
            if more:
                self.git("update-index", "--index-info", text=more, settings=index)
            return self.git("write-tree", settings=index).strip()

    def with_file(self, commit: str, name: str, text: str) -> str:
        """The tree of a commit ('' is an empty one) with one file put into it."""
        blob = self.git("hash-object", "-w", "--stdin", text=text).strip()
        entries = self._entries(commit) | {name: f"100644 blob {blob}\t{name}"}
        return self._tree(entries)

    def without_file(self, commit: str, name: str) -> str:
        """The tree of a commit less one file."""
        return self._tree(
            {one: line for one, line in self._entries(commit).items() if one != name}
        )

    def _entries(self, commit: str) -> dict[str, str]:
        listed = self.git("ls-tree", commit) if commit else ""
        return {line.partition("\t")[2]: line for line in listed.splitlines()}

    def _tree(self, entries: Mapping[str, str]) -> str:
        lines = "".join(f"{entries[name]}\n" for name in sorted(entries))
        return self.git("mktree", text=lines).strip()

    def _listed(self, commit: str) -> dict[str, str]:
        listed = self.git("ls-tree", "-r", commit)
        return {line.partition("\t")[2]: line for line in listed.splitlines()}


def sums_of(objects: GitObjects, commit: str) -> dict[str, str]:
    """Path → SHA-256 in hex of every file of a commit."""
    listed = objects.git("ls-tree", "-r", commit).splitlines()
    parts = (line.partition("\t") for line in listed)
    blobs = [(before.split()[2], name) for before, _, name in parts]
    command = ["git", f"--git-dir={objects.home}", "cat-file", "--batch"]
    asked = "".join(f"{blob}\n" for blob, _ in blobs).encode()
    done = subprocess.run(command, input=asked, capture_output=True, check=True)
    sums, data, position = {}, done.stdout, 0
    for _, name in blobs:
        end = data.index(b"\n", position)
        size = int(data[position:end].split()[2])
        sums[name] = sha256(data[end + 1 : end + 1 + size]).hexdigest()
        position = end + size + 2
    return sums
