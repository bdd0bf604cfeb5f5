"""A target on a web host, reached by ssh and rsync.

`Remote("bantin@may-chu", "/srv/bantin", ssh).live()` → 3, where `current` points
"""

import shlex
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.manifest import NOTHING, Manifest, manifest_of
from plugins.press.publishing.targets.copies import Copies, digest_of, edits
from plugins.press.publishing.targets.examination import of_host
from plugins.press.publishing.targets.glance import LOOK, NAMES, PARTED, Glance, seen
from plugins.press.publishing.targets.host import OTHERWISE, Host
from plugins.press.publishing.targets.making import (
    CHECK,
    END,
    SMALL,
    SPARE,
    SPARE_MANIFEST,
    WRONG,
    Making,
    spare_of,
)
from plugins.press.publishing.targets.target import (
    BALLAST,
    BALLAST_BYTES,
    number_in,
    refuse_foreign,
)
from plugins.press.system.diagnosis import Diagnosis

NAMED = 5


class Remote:
    """Releases beside each other in one folder of the host; see `Target`."""

    switching = False  # in one step, or not at all

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
        self._there = Host(host, path, ssh)
        # Only while the target is locked: nobody else changes it then.
        self._glance: Glance | None = None
        # The release made last, and what was found on looking at it.
        self._made: tuple[Making, str] | None = None

    def live(self) -> int | None:
        """Number of the release readers get; None on a new target."""
        link = self._look().link
        return number_in(link) if link else None

    def untouched(self, live: Manifest) -> bool:
        """Whether just its files lie there, left alone since they were listed."""
        listed = "".join(f"./{name}\n" for name in sorted(live.everything))
        digest = self._look().digests.get(NAMES, "-")
        return digest_of(listed).startswith(digest)

    def numbers(self) -> list[int]:
        """Numbers of the whole releases that lie there, in order."""
        return sorted(int(name) for name in self._look().releases if name.isdigit())

    def read(self, name: str) -> str:
        """Text of a file in `state/`; empty when there is none."""
        digest = self._look().digests.get(name, "")
        kept = self.copies.known(name, digest)
        if kept is not None:
            return kept
        text = self._there.ask(f"cat state/{name}")
        if digest:
            self.copies.keep(name, text)
        return text

    def write(self, name: str, text: str, alike: str = "") -> None:
        """Put a file into `state/` in one step, with whatever is done next there."""
        place = f"state/{name}"
        whole = f"{{ cat >{place}.new <<'{END}'\n{_ended(text)}{END}\n}}"
        whole += f" && mv -f {place}.new {place}"
        short = self._difference(name, text, alike)
        self._there.later.append((short or whole, whole))
        self.copies.keep(name, text)
        if self._glance:
            self._glance.digests[name] = digest_of(text)

    def upload(self, tree: Path, new: Manifest, base: Manifest) -> None:
        """Make release `new` there, of `tree` and the files kept from `base`."""
        look = self._look()
        left = look.digests.get(SPARE_MANIFEST, "") if SPARE in look.releases else ""
        spare = spare_of(self.copies.known(SPARE_MANIFEST, left))
        making = Making(new, base, spare if base.release else NOTHING)
        said = self._make(tree, making)
        touched = {name for name in making.odd(said) if (tree / name).exists()}
        if touched:
            making = Making(new, base, NOTHING, frozenset(touched))
            said = self._make(tree, making)
        self._made = (making, said)
        if self._glance:
            self._glance.releases.add(str(new.release))
            self._glance.releases.discard(SPARE)

    def verify(self, release: Manifest, base: Manifest = NOTHING) -> None:
        """Raise PublishingError unless the release holds just these bytes."""
        if self._made and self._made[0].new.release == release.release:
            making, said = self._made
            odd, wrong = making.odd(said), making.wrong(said)
            if odd <= release.everything.keys() and odd and not wrong:
                wrong = self._check(release, odd)
            elif odd:
                wrong = wrong or sorted(odd)
        else:
            wrong = self._check(release, release.everything)
        if wrong:
            said = "\n".join(wrong[:NAMED])
            raise PublishingError(f"Bản {release.release} không đúng từng tệp: {said}")

    def activate(self, number: int | None) -> None:
        """Give readers this release, in one step; None: the site is not there yet."""
        place = f"releases/{number}"
        link = f"ln -sfn {place} state/current && mv -fT state/current current"
        self._there.do(link if number else "rm -f current")
        if self._glance:
            self._glance.link = place if number else ""

    def remove(self, number: int) -> None:
        """Delete a release that no reader gets, and its manifest.

        The next one is made of what was left last, if that was once before readers.
        """
        release, manifest = f"releases/{number}", manifest_of(number)
        remove = f"rm -rf {release} {release}.part state/{manifest}"
        if number < (self.live() or 0):
            spare, left = f"releases/{SPARE}", f"state/{SPARE_MANIFEST}"
            away = f"rm -rf {left} {spare} {release}.part && mv -T {release} {spare}"
            keep = f"{away} && mv -f state/{manifest} {left}"
            remove = f"if [ -f state/{manifest} ]; then {keep}; else {remove}; fi"
            text = self.copies.latest(manifest)
            if text:
                self.copies.keep(SPARE_MANIFEST, text)
        self._there.later.append((remove, remove))
        if self._glance:
            self._glance.releases.discard(str(number))
            self._glance.digests.pop(manifest, None)

    def lock(self, owner: str) -> str:
        """Reserve the target: '' on success, else the owner who has it."""
        said = self._take(owner, '[ -d state ] || [ -z "$(ls -A)" ]')
        if not said:
            # Things of somebody's lie there; if they are harmless, it is taken.
            refuse_foreign(self.host, self._there.ask("ls -A1p").splitlines())
            said = self._take(owner, ":")
        # rsync refuses to write through a link that belongs to somebody else.
        self._there.real, holder, listed, look = said.split(f"{PARTED}\n", 3)
        self._there.real = self._there.real.removesuffix("\n")
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
        self._glance = self._made = None
        self._there.do("rm -rf state/lock", always=True)

    def examine(self) -> Iterator[Diagnosis]:
        """Try what publishing will need; asked while the target is locked."""
        return of_host(self.path, self._there.real, self._there.ask)

    def between(self) -> bool:
        """Never: readers get one release or the other."""
        return False

    def make_room(self) -> None:
        """On a full disk give up what nobody needs, so that a rollback gets through."""
        self._there.do(f"rm -rf state/{BALLAST} releases/*.part releases/{SPARE}")

    def _take(self, owner: str, only_if: str) -> str:
        """Lock if a condition holds there; the real path, the holder and a look."""
        # Said in few letters: where nothing changed this is most of what is sent.
        fit = f'[ ! -d "$p" ] || (cd "$p" && {{ {only_if}; }})'
        ready = 'mkdir -p "$p/releases" "$p/state" && cd "$p" && pwd -P'
        # Made whole under another name: a lock always says whose it is.
        note = f"mkdir $l.$$ && echo {shlex.quote(owner)} >$l.$$/owner"
        spare = f"head -c {BALLAST_BYTES} /dev/zero >state/{BALLAST} 2>&- || :"
        other = "{ rm -rf $l.$$; cat $l/owner 2>&- || echo ?; }"
        lock = f"{{ {note} || {{ rm -rf $l.$$; exit 1; }}; }} && {{ {spare}; }}"
        lock += f" && {{ mv -T $l.$$ $l 2>&- || {other}; }}"
        part = f"echo {PARTED}"
        look = f"{part} && ls -A1p && {part} && {{ {LOOK}; }} 2>&-"
        names = f"p={shlex.quote(self.path)} l=state/lock"
        script = f"{ready} && {part} && {lock} && {look}"
        return self._there.run(
            [*self.ssh, self.host, f"{names}; if {fit}; then {script}; fi"]
        )

    def _look(self) -> Glance:
        return self._glance or seen(self._there.ask(LOOK))

    def _difference(self, name: str, text: str, alike: str) -> str:
        """Have the host make a file of one that it has; nothing where that is no use.

        Should their sed do otherwise than ours, it says so.
        """
        digest = self._look().digests.get(alike, "") if alike else ""
        before = self.copies.known(alike, digest)
        script = edits(before, text) if before else None
        if script is None:
            return ""
        fresh = f"state/{name}.new"
        right = f"echo {shlex.quote(f'{digest_of(text)}  {fresh}')} | sha256sum -c"
        made = f"{{ sed -f - state/{alike} >{fresh} <<'{END}'\n{script}{END}\n}}"
        other = f"{{ echo {OTHERWISE}; exit 0; }}"
        tried = f"{{ {{ {made} && {right} >/dev/null 2>&1; }} || {other}; }}"
        return f"{tried} && mv -f {fresh} state/{name}"

    def _make(self, tree: Path, making: Making) -> str:
        """Make a release; what was found on looking at it."""
        names = sorted(one for one in making.fresh if (tree / one).exists())
        if sum((tree / one).stat().st_size for one in names) <= SMALL:
            steps = [making.begin(), making.finish()]
            if names:
                steps.insert(1, making.unpack(tree, names))
            return self._there.do(" && ".join(steps))
        self._there.do(making.begin())
        self._there.send(f"{tree}/", f"{making.part}/", names)
        return self._there.do(making.finish())

    def _check(self, release: Manifest, names: Iterable[str]) -> list[str]:
        """What sha256sum complains of; the number of files, if that is not right."""
        files = release.everything
        sums = "".join(f"{files[name][0]}  {name}\n" for name in sorted(names))
        said = self._there.do(
            f"cd releases/{release.release} && {{ {CHECK} <<'{END}' | {WRONG} || :\n"
            f"{sums}{END}\n}} && find . -type f | wc -l"
        )
        return [line for line in said.splitlines() if line.strip() != str(len(files))]


def _ended(text: str) -> str:
    """A text whose last line ends."""
    return text if text.endswith("\n") or not text else f"{text}\n"
