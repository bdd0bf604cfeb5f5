"""A target on a web host, reached by ssh and rsync.

`Remote("bantin@may-chu", "/srv/bantin", ssh).live()` → 3, where `current` points
"""

import shlex
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.manifest import NOTHING, Manifest, manifest_of
from plugins.press.publishing.targets.complaints import advice
from plugins.press.publishing.targets.copies import Copies, digest_of, edits
from plugins.press.publishing.targets.examination import of_host
from plugins.press.publishing.targets.glance import LOOK, PARTED, Glance, seen
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

    def __init__(
        self, host: str, path: str, ssh: Sequence[str], copies: Path | None = None
    ) -> None:
        """`ssh`: the command that reaches the host, from `connection`.

        `copies`: a folder for what need not be fetched twice.
        """
        self.host = host
        self.path = path
        self.ssh = ssh
        self.copies = Copies(copies)
        self._real = path
        # Only while the target is locked: nobody else changes it then.
        self._glance: Glance | None = None

    def live(self) -> int | None:
        """Number of the release readers get; None on a new target."""
        link = self._look().link
        return number_in(link) if link else None

    def numbers(self) -> list[int]:
        """Numbers of the whole releases that lie there, in order."""
        return sorted(int(name) for name in self._look().releases if name.isdigit())

    def read(self, name: str) -> str:
        """Text of a file in `state/`; empty when there is none."""
        digest = self._look().digests.get(name, "")
        kept = self.copies.known(name, digest)
        if kept is not None:
            return kept
        text = self._ask(f"cat state/{name}")
        if digest:
            self.copies.keep(name, text)
        return text

    def write(self, name: str, text: str, alike: str = "") -> None:
        """Put a file into `state/` in one step."""
        if not self._write_difference(name, text, alike):
            place = f"state/{name}"
            self._sh(f"cat >{place}.new && mv -f {place}.new {place}", text)
        self.copies.keep(name, text)
        if self._glance:
            self._glance.digests[name] = digest_of(text)

    def upload(self, tree: Path, new: Manifest, base: Manifest) -> None:
        """Make release `new` there, of `tree` and the files kept from `base`."""
        part = f"releases/{new.release}.part"
        there, files = base.everything, new.sent
        changed = {name for name in files if there.get(name) != files[name]}
        if base.release:
            leaving = changed | there.keys() - new.everything.keys()
            changed |= self._link(base.release, part, leaving & there.keys())
        else:
            self._sh(f"rm -rf {part} && mkdir -p {part}")
        sent = sorted(one for one in changed & files.keys() if (tree / one).exists())
        self._rsync(f"{tree}/", f"{part}/", sent)
        self._sh(f"mv -T {part} releases/{new.release}")
        if self._glance:
            self._glance.releases.add(str(new.release))

    def verify(self, release: Manifest, base: Manifest = NOTHING) -> None:
        """Raise PublishingError unless the release holds just these bytes."""
        files, there = release.everything, base.everything
        fresh = [name for name in files if there.get(name) != files[name]]
        young = f"find . -type f {_newer(base.release)}" if base.release else ":"
        found = self._check(release, fresh, f"find . -type f | wc -l && {young}")
        counted, *touched = found.splitlines()
        odd = {name.removeprefix("./") for name in touched} - {*fresh}
        wrong = "" if counted == str(len(files)) else found
        if odd <= files.keys() and odd and not wrong:
            wrong = self._check(release, sorted(odd), ":")
        if wrong or not odd <= files.keys():
            raise PublishingError(f"Bản {release.release} không đúng từng tệp: {wrong}")

    def activate(self, number: int | None) -> None:
        """Give readers this release, in one step; None: the site is not there yet."""
        place = f"releases/{number}"
        link = f"ln -sfn {place} state/current && mv -fT state/current current"
        self._sh(link if number else "rm -f current")
        if self._glance:
            self._glance.link = place if number else ""

    def remove(self, number: int) -> None:
        """Delete a release that no reader gets, and its manifest."""
        release, state = f"releases/{number}", f"state/{manifest_of(number)}"
        self._sh(f"rm -rf {release} {release}.part {state}")
        if self._glance:
            self._glance.releases.discard(str(number))
            self._glance.digests.pop(manifest_of(number), None)

    def lock(self, owner: str) -> str:
        """Reserve the target: '' on success, else the owner who has it."""
        said = self._take(owner, '[ -d state ] || [ -z "$(ls -A)" ]')
        if not said:
            # Things of somebody's lie there; if they are harmless, it is taken.
            refuse_foreign(self.host, self._ask("ls -A1p").splitlines())
            said = self._take(owner, ":")
        # rsync refuses to write through a link that belongs to somebody else.
        self._real, holder, listed, look = said.split(f"{PARTED}\n", 3)
        self._real = self._real.removesuffix("\n")
        if holder.strip():
            return holder.strip()
        try:
            refuse_foreign(self.host, listed.splitlines())
        except PublishingError:
            self.unlock()
            raise
        self._glance = seen(look)
        return ""

    def unlock(self) -> None:
        """Free the target."""
        self._glance = None
        self._sh("rm -rf state/lock")

    def examine(self) -> Iterator[Diagnosis]:
        """Try what publishing will need; asked while the target is locked."""
        return of_host(self.path, self._real, self._ask)

    def make_room(self) -> None:
        """On a full disk give up what nobody needs, so that a rollback gets through."""
        self._sh(f"rm -rf state/{BALLAST} releases/*.part")

    def _take(self, owner: str, only_if: str) -> str:
        """Lock if a condition holds there; the real path, the holder and a look."""
        place = shlex.quote(self.path)
        fit = f"{{ [ ! -d {place} ] || (cd {place} && {{ {only_if}; }}); }}"
        ready = f"mkdir -p {place}/releases {place}/state && cd {place} && pwd -P"
        # Made whole under another name: a lock always says whose it is.
        note = "mkdir state/lock.$$ && cat >state/lock.$$/owner"
        drop = "{ rm -rf state/lock.$$; exit 1; }"
        other = "{ rm -rf state/lock.$$; cat state/lock/owner 2>/dev/null || echo ?; }"
        take = f"mv -T state/lock.$$ state/lock 2>&- || {other}"
        spare = f"head -c {BALLAST_BYTES} /dev/zero >state/{BALLAST} 2>&- || :"
        lock = f"{{ {note} || {drop}; }} && {{ {spare}; }} && {{ {take}; }}"
        part = f"echo {PARTED}"
        look = f"{{ ls -A1p && {part} && {{ {LOOK}; }} 2>/dev/null; }}"
        script = f"{ready} && {part} && {lock} && echo && {part} && {look}"
        command = f"if {fit}; then {script}; fi"
        return self._run([*self.ssh, self.host, command], owner)

    def _look(self) -> Glance:
        return self._glance or seen(self._ask(LOOK))

    def _write_difference(self, name: str, text: str, alike: str) -> bool:
        """Have the host make a file of one that it has; whether that came out right."""
        digest = self._look().digests.get(alike, "") if alike else ""
        before = self.copies.known(alike, digest)
        script = edits(before, text) if before else None
        if script is None:
            return False
        fresh = f"state/{name}.new"
        # Should their sed do otherwise than ours, all of it is sent.
        right = f"echo {shlex.quote(f'{digest_of(text)}  {fresh}')} | sha256sum -c"
        made = f"sed -f - state/{alike} >{fresh} && {right} >&2"
        done = self._sh(
            f"{{ {made} && mv -f {fresh} state/{name} && echo 1; }} || :", script
        )
        return done.strip() == "1"

    def _link(self, base: int, part: str, leaving: Iterable[str]) -> set[str]:
        """Begin a release with all of another but some; what was touched since."""
        touched = f"cd releases/{base} && find . -type f {_newer(base)}"
        linked = f"rm -rf {part} && cp -al releases/{base} {part} && cd {part}"
        drop = 'while IFS= read -r name; do rm -f -- "$name" || exit 1; done'
        found = self._sh(
            f"(cd . && {touched}) && ({linked} && {{ {drop}; }} && "
            "find . -mindepth 1 -type d -empty -delete)",
            "".join(f"{name}\n" for name in sorted(leaving)),
        )
        return {name.removeprefix("./") for name in found.splitlines()}

    def _check(self, release: Manifest, names: Iterable[str], more: str) -> str:
        """What sha256sum complains of, and what other commands say in the release."""
        files = release.everything
        sums = "".join(f"{files[name][0]}  {name}\n" for name in names)
        check = "sha256sum --check --quiet --strict - 2>&1 || :" if sums else ":"
        place = f"releases/{release.release}"
        return self._sh(f"cd {place} && {{ {check}; }} && {more}", sums)

    def _ask(self, script: str) -> str:
        """What a script prints that only looks; nothing where there is nothing."""
        return self._sh(f"{{ {script} 2>/dev/null || :; }}", before=" 2>&- || exit 0;")

    def _sh(self, script: str, text: str = "", before: str = " &&") -> str:
        """Run a script of our own in the target's folder; what it prints."""
        command = f"cd {shlex.quote(self.path)}{before} {script}"
        return self._run([*self.ssh, self.host, command], text)

    def _rsync(self, source: str, target: str, names: Sequence[str]) -> None:
        """Send some files of a tree; what lies there under a name is replaced."""
        options = ["-r", "-p", "--chmod=D755,F644", "--protect-args", "--from0"]
        options += ["--timeout=600", "--ignore-times", "--files-from=-"]
        options += _PROGRESS if sys.stdout.isatty() else []
        shell = ["-e", shlex.join(self.ssh)]
        place = f"{self.host}:{self._real}/{target}"
        command = ["rsync", *options, *shell, "--", source, place]
        # An upload may take hours; rsync itself notices when nothing moves.
        listed = "".join(f"{name}\0" for name in names)
        self._run(command, listed, shown=sys.stdout.isatty(), timeout=None)

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
            # A shared login that is cut off ends with 255 and without a word.
            said = done.stderr.decode("utf-8", "replace").strip()
            said = said or ("Connection closed" if done.returncode == 255 else "")
            raise PublishingError(advice(f"{self.host}: {said}"))
        return (done.stdout or b"").decode()


def _newer(number: int) -> str:
    """For `find`, in a release: what was written after this one went out."""
    return f"-newer ../../state/{manifest_of(number)}"
