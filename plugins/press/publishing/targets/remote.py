"""A target on a web host, reached by ssh and rsync.

`Remote("bantin@may-chu", "/srv/bantin", ssh).live()` → 3, where `current` points
"""

import shlex
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.manifest import Files, manifest_of
from plugins.press.publishing.targets.complaints import advice
from plugins.press.publishing.targets.examination import of_host
from plugins.press.publishing.targets.target import (
    BALLAST,
    BALLAST_BYTES,
    number_in,
    refuse_foreign,
)
from plugins.press.system.diagnosis import Diagnosis

TIMEOUT = 1800
_PROGRESS = ["--info=progress2", "--no-inc-recursive"]


class Remote:
    """Releases beside each other in one folder of the host; see `Target`."""

    def __init__(self, host: str, path: str, ssh: Sequence[str]) -> None:
        """`ssh`: the command that reaches the host, from `connection`."""
        self.host = host
        self.path = path
        self.ssh = ssh
        self._real = path

    def live(self) -> int | None:
        """Number of the release readers get; None on a new target."""
        link = self._ask("readlink current").strip()
        return number_in(link) if link else None

    def numbers(self) -> list[int]:
        """Numbers of the whole releases that lie there, in order."""
        names = self._ask("ls -1 releases").split()
        return sorted(int(name) for name in names if name.isdigit())

    def read(self, name: str) -> str:
        """Text of a file in `state/`; empty when there is none."""
        return self._ask(f"cat state/{name}")

    def write(self, name: str, text: str) -> None:
        """Put a file into `state/` in one step."""
        self._sh(f"cat >state/{name}.new && mv -f state/{name}.new state/{name}", text)

    def upload(
        self, tree: Path, number: int, base: int | None, kept: Iterable[str]
    ) -> None:
        """Copy `tree` to release `number`, `kept` files from release `base` too."""
        part = f"releases/{number}.part"
        self._sh(f"rm -rf {part} && mkdir -p {part}")
        self._rsync(f"{tree}/", f"{part}/", base)
        link = 'mkdir -p "$(dirname "$name")" && ln "../$0/$name" "$name" || exit 1'
        loop = f"while IFS= read -r name; do {link}; done"
        names = "".join(f"{name}\n" for name in kept)
        self._sh(f"cd {part} && sh -c {shlex.quote(loop)} {base}", names)
        self._sh(f"mv -T {part} releases/{number}")

    def verify(self, number: int, files: Files) -> None:
        """Raise PublishingError unless the release holds just these bytes."""
        sums = "".join(f"{hashed}  {name}\n" for name, (hashed, _) in files.items())
        check = "{ sha256sum --check --quiet --strict - 2>&1 || :; }"
        count = "find . -type f | wc -l"
        found = self._sh(f"cd releases/{number} && {check} && {count}", sums)
        if found.strip() != str(len(files)):
            raise PublishingError(f"Bản {number} không đúng từng tệp: {found.strip()}")

    def activate(self, number: int | None) -> None:
        """Give readers this release, in one step; None: the site is not there yet."""
        link = (
            f"ln -sfn releases/{number} state/current && mv -fT state/current current"
        )
        self._sh(link if number else "rm -f current")

    def remove(self, number: int) -> None:
        """Delete a release that no reader gets, and its manifest."""
        release, state = f"releases/{number}", f"state/{manifest_of(number)}"
        self._sh(f"rm -rf {release} {release}.part {state}")

    def lock(self, owner: str) -> str:
        """Reserve the target: '' on success, else the owner who has it."""
        refuse_foreign(self.host, self._ask("ls -A1p").splitlines())
        place = shlex.quote(self.path)
        ready = f"mkdir -p {place}/releases {place}/state && cd {place} && pwd -P"
        # Made whole under another name: a lock always says whose it is.
        note = "mkdir state/lock.$$ && cat >state/lock.$$/owner"
        drop = "{ rm -rf state/lock.$$; exit 1; }"
        other = "{ rm -rf state/lock.$$; cat state/lock/owner 2>/dev/null || echo ?; }"
        take = f"mv -T state/lock.$$ state/lock 2>&- || {other}"
        spare = f"head -c {BALLAST_BYTES} /dev/zero >state/{BALLAST} 2>&- || :"
        lock = f"{{ {note} || {drop}; }} && {{ {spare}; }} && {{ {take}; }}"
        said = self._run([*self.ssh, self.host, f"{ready} && {lock}"], owner)
        # rsync refuses to write through a link that belongs to somebody else.
        self._real, _, holder = said.partition("\n")
        return holder.strip()

    def unlock(self) -> None:
        """Free the target."""
        self._sh("rm -rf state/lock")

    def examine(self) -> Iterator[Diagnosis]:
        """Try what publishing will need; asked while the target is locked."""
        return of_host(self.path, self._real, self._ask)

    def make_room(self) -> None:
        """On a full disk give up what nobody needs, so that a rollback gets through."""
        self._sh(f"rm -rf state/{BALLAST} releases/*.part")

    def _ask(self, script: str) -> str:
        """What a script prints that only looks; nothing where there is nothing."""
        return self._sh(f"{{ {script} 2>/dev/null || :; }}", before=" 2>&- || exit 0;")

    def _sh(self, script: str, text: str = "", before: str = " &&") -> str:
        """Run a script of our own in the target's folder; what it prints."""
        command = f"cd {shlex.quote(self.path)}{before} {script}"
        return self._run([*self.ssh, self.host, command], text)

    def _rsync(self, source: str, target: str, base: int | None) -> None:
        # Compared by content, not by time: a rebuilt page that says the same stays
        # the same file, with the time readers' caches know it by.
        options = ["-r", "-p", "--chmod=D755,F644", "--checksum", "--protect-args"]
        options.append("--timeout=600")
        if base is not None:
            options.append(f"--link-dest=../{base}")
        options += _PROGRESS if sys.stdout.isatty() else []
        shell = ["-e", shlex.join(self.ssh)]
        place = f"{self.host}:{self._real}/{target}"
        command = ["rsync", *options, *shell, "--", source, place]
        # An upload may take hours; rsync itself notices when nothing moves.
        self._run(command, shown=sys.stdout.isatty(), timeout=None)

    def _run(
        self,
        command: list[str],
        text: str = "",
        *,
        shown: bool = False,
        timeout: int | None = TIMEOUT,
    ) -> str:
        """What a program prints; it goes to the screen instead when `shown`."""
        try:
            done = subprocess.run(
                command,
                input=text.encode(),
                stdout=None if shown else subprocess.PIPE,
                stderr=subprocess.PIPE,
                check=False,
                timeout=timeout,
            )
        except subprocess.TimeoutExpired as error:
            raise PublishingError(advice(f"{self.host}: timed out")) from error
        if done.returncode:
            said = done.stderr.decode("utf-8", "replace").strip()
            raise PublishingError(advice(f"{self.host}: {said}"))
        return (done.stdout or b"").decode()
