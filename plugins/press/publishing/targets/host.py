"""One folder of a host, where scripts of ours run and files come by rsync.

`Host("bantin@may-chu", "/srv/bantin", ssh).do("ls releases")` → "1\\n2\\n"
"""

import shlex
import subprocess
import sys
from collections.abc import Sequence

from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.targets.complaints import advice

TIMEOUT = 1800
# As letters, of which no argument of a program may have more than 131,072 bytes.
LONG = 30_000
# Said by a host that cannot make one text of another as we do.
OTHERWISE = "=otherwise="
_PROGRESS = ["--info=progress2", "--no-inc-recursive"]


class Host:
    """The way to the folder, and what is left to be done with the next command.

    `real`: the folder without links on the way, since rsync refuses to write through
    one that belongs to somebody else; `later`: each as a script that supposes the
    host's programs to be like ours, and as one that does not.
    """

    def __init__(self, host: str, path: str, ssh: Sequence[str]) -> None:
        self.host = host
        self.path = self.real = path
        self.ssh = ssh
        self.later: list[tuple[str, str]] = []

    def ask(self, script: str) -> str:
        """What a script prints that only looks; nothing where there is nothing."""
        quiet = f"{{ {{ {script}; }} 2>/dev/null || :; }}"
        return self.do(quiet, before=" 2>&- || exit 0;")

    def do(self, script: str, *, before: str = " &&", always: bool = False) -> str:
        """Run a script of our own in the folder; what it prints.

        What was left for later goes first; `always`: this is done whatever became of
        that. Cut off on the way, nothing of it is done.
        """
        later, self.later = self.later, []
        for shorter in (0, 1):
            steps = [one[shorter] for one in later]
            done = " && ".join([*steps, script])
            if always and steps:
                done = f"{{ {' && '.join(steps)} ; {script}\n}}"
            inside = f"cd {shlex.quote(self.path)}{before} {done}"
            said = self.run(*self._told(f"{{ umask 022; {inside}\n}}\n"))
            if said.strip() != OTHERWISE:
                break
        return said

    def _told(self, script: str) -> tuple[list[str], str]:
        """The command that has a shell there run a script, and what it is to read."""
        reach = [*self.ssh, self.host]
        # To send what a command reads takes one more way there and back.
        return (
            ([*reach, script], "") if len(script) < LONG else ([*reach, "sh"], script)
        )

    def send(self, source: str, target: str, names: Sequence[str]) -> None:
        """Send some files of a tree to below the folder; what lies there gives way."""
        options = ["-r", "-p", "--chmod=D755,F644", "--protect-args", "--from0"]
        options += ["--timeout=600", "--ignore-times", "--files-from=-"]
        options += _PROGRESS if sys.stdout.isatty() else []
        shell = ["-e", shlex.join(self.ssh)]
        place = f"{self.host}:{self.real}/{target}"
        command = ["rsync", *options, *shell, "--", source, place]
        # An upload may take hours; rsync itself notices when nothing moves.
        listed = "".join(f"{name}\0" for name in names)
        self.run(command, listed, shown=sys.stdout.isatty(), timeout=None)

    def run(
        self,
        command: list[str],
        text: str = "",
        *,
        shown: bool = False,
        timeout: int | None = TIMEOUT,
    ) -> str:
        """What a program prints; it goes to the screen instead when `shown`.

        Raises PublishingError with what to do where it fails or takes too long.
        """
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
            # A shared login that is cut off ends with 255 and without a word.
            said = done.stderr.decode("utf-8", "replace").strip()
            said = said or ("Connection closed" if done.returncode == 255 else "")
            raise PublishingError(advice(f"{self.host}: {said}"))
        return (done.stdout or b"").decode()
