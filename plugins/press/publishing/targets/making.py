"""How a host makes a release of those it has, said in shell, and what it answers.

A new release begins as the one that was left last, `spare`, or as links to the live
one; what differs is deleted, linked from the live one, or sent. Walks through it
tell how many files lie there and which were touched since they were looked at.
"""

import base64
import gzip
import io
import tarfile
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

import msgspec

from plugins.press.publishing.manifest import NOTHING, Files, Manifest, manifest_of

SPARE = "spare"
SPARE_MANIFEST = "manifest-spare.json"
# No path ends like this, and no line of base64.
END = "END/"
# What is not as it should be, in words that busybox knows as well.
CHECK, WRONG = "LC_ALL=C sha256sum -c - 2>&1", "grep -v ': OK$'"
# Give files the same names below another folder; busybox has only the slow way.
_LINK = (
    'sh -c \'cp -l --parents -t {0} -- "$@" 2>&- || for n; do d={0}/$n; '
    'mkdir -p "${{d%/*}}" && ln -f "$n" "$d"; done\' -'
)
# Up to so many bytes go with the commands; more is for rsync.
SMALL = 1_000_000


class Making(msgspec.Struct, frozen=True):
    """What is to be done so that a release `new` of the host holds what it should.

    `spare`: what lies there under that name, NOTHING for none; `doubtful`: what was
    touched there since, and is sent whatever the manifests say.
    """

    new: Manifest
    base: Manifest
    spare: Manifest
    doubtful: frozenset[str] = frozenset()

    @property
    def start(self) -> Files:
        """What lies there to begin with."""
        return (self.spare if self.spare.release else self.base).everything

    @property
    def leaving(self) -> set[str]:
        """What has to go from there first; what is replaced as well."""
        wanted, start = self.new.everything, self.start
        gone = {name for name, what in start.items() if wanted.get(name) != what}
        return gone | (self.doubtful & start.keys())

    @property
    def linked(self) -> set[str]:
        """What the live release has, and this one shall have, and has not yet."""
        wanted, live, start = self.new.everything, self.base.everything, self.start
        return {
            name
            for name, what in wanted.items()
            if live.get(name) == what and start.get(name) != what
        } - self.doubtful

    @property
    def fresh(self) -> set[str]:
        """What nobody there has."""
        wanted, live, start = self.new.everything, self.base.everything, self.start
        lacking = {
            name
            for name, what in wanted.items()
            if live.get(name) != what and start.get(name) != what
        }
        return lacking | (self.doubtful & self.new.sent.keys())

    @property
    def part(self) -> str:
        """Where it is made."""
        return f"releases/{self.new.release}.part"

    def begin(self) -> str:
        """Make the place, with all that stays and is linked."""
        part, base, leaving = self.part, f"releases/{self.base.release}", self.leaving
        if self.spare.release:
            start = f"mv -T releases/{SPARE} {part}"
        else:
            start = f"cp -al {base} {part}" if self.base.release else f"mkdir {part}"
        wanted = _folders(self.new.everything)
        empty = sorted(_folders(leaving) - wanted, key=len, reverse=True)
        parts = [f"rm -rf {part} releases/{self.new.release}", start]
        if leaving:
            parts.append(f"(cd {part} && {_each(leaving, 'rm -f --')})")
        if empty:
            remove = _each(empty, "rmdir -- 2>/dev/null")
            parts.append(f"(cd {part} && {remove} || :)")
        if self.linked:
            link = _LINK.format(f"../{self.new.release}.part")
            parts.append(f"(cd {base} && {_each(self.linked, link)})")
        return " && ".join(parts)

    def unpack(self, tree: Path, names: Iterable[str]) -> str:
        """Put files of a tree there."""
        packed = base64.encodebytes(_packed(tree, sorted(names))).decode()
        out = f"tar -xzmof - -C {self.part}"
        return f"{{ base64 -d <<'{END}' | {out}\n{packed}{END}\n}}"

    def finish(self) -> str:
        """Look at it, and give it its name."""
        look = f"(cd {self.part} && {self._sums()} && {self._walk()})"
        there = f"releases/{self.new.release}"
        return f"{look} && mv -T {self.part} {there} && rm -f state/{SPARE_MANIFEST}"

    def odd(self, said: str) -> set[str]:
        """What was touched there and should not have been, of what `finish` said."""
        touched = {line[:1]: set[str]() for line in ("L", "S")}
        for line in said.splitlines():
            if line[:2] in ("L/", "S/"):
                touched[line[0]].add(line[2:])
        # What comes from the live release may be younger than the one left last.
        return (touched["L"] | touched["S"] - self.linked) - self.fresh

    def wrong(self, said: str) -> list[str]:
        """What sha256sum complained of; the number of files, if that is not right."""
        lines = [one for one in said.splitlines() if one[:2] not in ("L/", "S/")]
        return [one for one in lines if one != f"= {len(self.new.everything)}"]

    def _sums(self) -> str:
        files, fresh = self.new.everything, sorted(self.fresh)
        if not fresh:
            return ":"
        sums = "".join(f"{files[name][0]}  {name}\n" for name in fresh)
        return f"{{ {CHECK} <<'{END}' | {WRONG} || :\n{sums}{END}\n}}"

    def _walk(self) -> str:
        parts = ["echo = $(find . -type f | wc -l)"]
        if self.base.release:
            parts.append(_newer(manifest_of(self.base.release), "L"))
        if self.spare.release:
            parts.append(_newer(SPARE_MANIFEST, "S"))
        return " && ".join(parts)


def spare_of(text: str | None) -> Manifest:
    """The manifest of what was left last, NOTHING where it cannot be read."""
    try:
        return msgspec.json.decode(text or "", type=Manifest)
    except msgspec.MsgspecError:
        return NOTHING


def _newer(manifest: str, mark: str) -> str:
    """The files written after a manifest was, each behind a mark."""
    return f"find . -type f -newer ../../state/{manifest} | sed s/^./{mark}/"


def _each(names: Iterable[str], command: str) -> str:
    """Give all these names to a command, in as few calls as there can be."""
    lines = "".join(f"{name}\n" for name in names)
    return f"{{ tr '\\n' '\\0' <<'{END}' | xargs -0 -r {command}\n{lines}{END}\n}}"


def _folders(names: Iterable[str] | Mapping[str, object]) -> set[str]:
    """The folders of these files, down from the site's own."""
    found: set[str] = set()
    for name in names:
        folder = name.rpartition("/")[0]
        while folder and folder not in found:
            found.add(folder)
            folder = str(PurePosixPath(folder).parent).removeprefix(".")
    return found


def _packed(tree: Path, names: Iterable[str]) -> bytes:
    """These files as tar takes them, without owner or time."""
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w", format=tarfile.GNU_FORMAT) as archive:
        for name in names:
            content = (tree / name).read_bytes()
            entry = tarfile.TarInfo(name)
            entry.size, entry.mode = len(content), 0o644
            archive.addfile(entry, io.BytesIO(content))
    return gzip.compress(data.getvalue(), mtime=0)
