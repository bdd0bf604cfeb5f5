"""A target that is a branch of a repository, as GitHub, GitLab and Codeberg serve it.

`GitBranch("git@github.com:tinh/trang.git", "gh-pages", home).activate(3)`
    →  the branch points to the commit that the tag `ban-tin/3` names

Releases are tags; what readers do not get (`state/`) is a branch of its own beside, and
the lock a branch that only one push can create.
"""

import os
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.manifest import NOTHING, Manifest, manifest_of
from plugins.press.publishing.targets.complaints import advice
from plugins.press.publishing.targets.git_objects import LOCKED, GitObjects, sums_of
from plugins.press.system.diagnosis import Diagnosis, fine

TAG = "ban-tin"
NOBODY = "0" * 40


class GitBranch:
    """Releases as commits; see `Target`. Works in a bare repository of its own."""

    switching = False  # in one step, or not at all

    def __init__(
        self, address: str, branch: str, home: Path, history: bool = True
    ) -> None:
        """`home`: where the bare repository lies; `history`: commits follow another."""
        self.address = address
        self.branch = branch
        self.history = history
        self.objects = GitObjects(home)
        self._fetched = False

    def live(self) -> int | None:
        """Number of the release readers get; None on a new target."""
        tip = self._ref(f"refs/heads/{self.branch}")
        if not tip:
            return None
        tags = self._tags()
        numbers = [number for number, commit in tags.items() if commit == tip]
        if not numbers:
            raise PublishingError(
                f'Nhánh "{self.branch}" của {self.address} không phải của bản tin. '
                'Hãy chọn "branch" khác trong publishconf.py, hoặc xóa nhánh ấy.'
            )
        return max(numbers)

    def untouched(self, live: Manifest) -> bool:
        """Always: a branch that holds anything else is none of our releases."""
        return True

    def numbers(self) -> list[int]:
        """Numbers of the whole releases that lie there, in order."""
        return sorted(self._tags())

    def read(self, name: str) -> str:
        """Text of a file in the branch beside; empty when there is none."""
        if not self._ref(self._state):
            return ""
        return self.objects.text(f"{self._state}:{name}")

    def write(self, name: str, text: str, alike: str = "") -> None:
        """Put a file into the branch beside, in one push."""
        before = self._ref(self._state)
        tree = self.objects.with_file(before, name, text)
        self._keep(tree, before, f"Ghi {name}")

    def upload(self, tree: Path, new: Manifest, base: Manifest) -> None:
        """Send a commit of `tree` under the tag of `new`; objects there stay."""
        number, old = new.release, self._tags().get(base.release, "")
        absent = (name for name in new.everything if not (tree / name).exists())
        made = self.objects.tree_of(tree, old, absent)
        # Drafts that were shown for a while are no part of what is kept.
        follows = self._tags().get(base.replaced, "") if base.shared else old
        parent = follows if self.history else ""
        commit = self.objects.commit(made, parent, f"Bản {number}")
        self._push(f"{commit}:refs/tags/{TAG}/{number}")

    def verify(self, release: Manifest, base: Manifest = NOTHING) -> None:
        """Raise PublishingError unless the release holds just these bytes."""
        number, files = release.release, release.everything
        self._fetch()
        wanted = {name: hashed for name, (hashed, _) in files.items()}
        if sums_of(self.objects, f"refs/tags/{TAG}/{number}") != wanted:
            raise PublishingError(f"Bản {number} không còn đúng từng tệp như đã đăng.")

    def activate(self, number: int | None) -> None:
        """Point the branch to this release, in one push; None: there is no branch."""
        commit = self._tags()[number] if number else ""
        place = f"refs/heads/{self.branch}"
        lease = f"--force-with-lease={place}:{self._ref(place)}"
        self._push(lease, f"{commit}:{place}")

    def remove(self, number: int) -> None:
        """Delete the tag of a release that no reader gets, and its manifest."""
        if number in self._tags():
            self._push(f":refs/tags/{TAG}/{number}")
        before = self._ref(self._state)
        if before and self.read(manifest_of(number)):
            tree = self.objects.without_file(before, manifest_of(number))
            self._keep(tree, before, f"Bỏ bản {number}")

    def lock(self, owner: str) -> str:
        """Reserve the target: '' on success, else the owner who has it."""
        self._fetched = False
        self.live()  # refuses a branch that is somebody else's
        note = self.objects.commit(
            self.objects.with_file("", "owner", owner), "", "Khóa"
        )
        try:
            self._push(f"--force-with-lease={self._lock}:", f"{note}:{self._lock}")
        except PublishingError:
            if not self._ref(self._lock):
                raise
            return self.objects.text(f"{self._lock}:owner") or "?"
        return ""

    def unlock(self) -> None:
        """Free the target."""
        self._push(f":{self._lock}")

    def examine(self) -> Iterator[Diagnosis]:
        """Try what publishing will need; whoever holds the lock has pushed already."""
        yield fine("Kho git", f"{self.address}, nhánh {self.branch}")
        yield fine("Đổi bản", "đổi được trong một bước")

    def between(self) -> bool:
        """Never: readers get one release or the other."""
        return False

    def make_room(self) -> None:
        """A repository has no room to make: its host says what is too much."""

    @property
    def _state(self) -> str:
        return f"refs/heads/{self.branch}-{TAG}"

    @property
    def _lock(self) -> str:
        return f"refs/heads/{self.branch}-{TAG}-lock"

    def _keep(self, tree: str, before: str, message: str) -> None:
        # Nobody reads its history, and it would hold every manifest there ever was.
        commit = self.objects.commit(tree, "", message)
        lease = f"--force-with-lease={self._state}:{before}"
        self._push(lease, f"{commit}:{self._state}")

    def _tags(self) -> dict[int, str]:
        found = self._refs(f"refs/tags/{TAG}/")
        named = ((name.rpartition("/")[2], commit) for name, commit in found.items())
        return {int(number): commit for number, commit in named if number.isdigit()}

    def _ref(self, name: str) -> str:
        return self._refs(name).get(name, "")

    def _refs(self, prefix: str) -> dict[str, str]:
        if not self._fetched:
            self._fetch()
        listed = self.objects.git("for-each-ref", "--format=%(refname) %(objectname)")
        lines = (line.split() for line in listed.splitlines())
        return {name: commit for name, commit in lines if name.startswith(prefix)}

    def _fetch(self) -> None:
        ours = [f"refs/heads/{self.branch}*", f"refs/tags/{TAG}/*"]
        wanted = [f"+{one}:{one}" for one in ours]
        self._reach("fetch", "--quiet", "--prune", "--no-tags", self.address, *wanted)
        self._fetched = True

    def _push(self, *what: str) -> None:
        """Push; what is there now is asked for when it is next needed."""
        self._fetched = False
        self._reach("push", "--quiet", "--atomic", self.address, *what)

    def _reach(self, *arguments: str, again: bool = True) -> str:
        """Run git against the repository; what it complains of is for an editor."""
        ways = {"GIT_TERMINAL_PROMPT": "0", "GIT_SSH_COMMAND": "ssh -o BatchMode=yes"}
        try:
            return self.objects.git(*arguments, settings=os.environ | ways)
        except subprocess.CalledProcessError as error:
            said = (error.stderr or b"").decode("utf-8", "replace")
            if again and f"{self.objects.home}/" in said and "File exists" in said:
                # Whoever was killed last time left it; our own copy is meant.
                time.sleep(LOCKED)
                self.objects.free()
                return self._reach(*arguments, again=False)
            raise PublishingError(advice(f"{self.address}: {said}")) from error
