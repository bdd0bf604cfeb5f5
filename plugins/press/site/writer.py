"""Collects the files of a site and writes those that are not there yet.

Every page and feed goes through `add`; nothing is written before `write`.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import closing
from typing import Any, NamedTuple

from pelican.writers import Writer

from plugins.press.site.output import Output
from plugins.press.site.reads import Memory
from plugins.press.site.render import render
from plugins.press.site.staging import Staging
from plugins.press.site.tree import Entries, Entry
from plugins.press.site.verification import Fault, Inspector, Verification


class Result(NamedTuple):
    """What a build came to: the site's entries, what it made and what it dropped.

    `made` says of every path why it was made.
    """

    entries: Entries
    made: dict[str, str]
    removed: list[str]
    faults: list[Fault]


class SiteWriter(Writer):
    """Pelican's writer, replaced: it plans first, and writes beside the live site."""

    def __init__(self, output_path: str, settings: dict[str, Any]) -> None:
        super().__init__(output_path, settings)
        self.outputs: list[Output] = []

    def add(self, output: Output) -> None:
        """Plan a file."""
        self.settings["BULLETIN_BUILD"].carry_on()
        self.outputs.append(output)

    def write_file(self, *_: Any, **__: Any) -> None:
        """Refuse what Pelican would write on its own, straight into the folder.

        Always raises NotImplementedError.
        """
        msg = "files are planned with add()"
        raise NotImplementedError(msg)

    write_feed = write_file


def write(  # noqa: PLR0913, PLR0917  each is a part of the build
    outputs: Iterable[Output],
    unaffected: Collection[str],
    staging: Staging,
    site_url: str,
    memory: Memory,
    look_up: Callable[[], None],
) -> Result:
    """Bring the staging folder to what is planned; make only what changed.

    `unaffected` are files that stay without being planned; `look_up` is called after
    every file.
    """
    before = staging.before
    memory.carry(unaffected)
    kept: Entries = {path: before[path] for path in unaffected}
    fresh = list(_fresh(outputs, before, kept, memory))
    paths = {*kept, *(output.path for output in fresh)}
    removed = sorted(before.keys() - paths)
    entries = dict(kept)
    if not fresh and not removed:
        return Result(entries, {}, [], [])
    staging.open(kept, paths)
    found: list[Fault] = []
    inspector = Inspector(paths, site_url)
    with closing(render(fresh, staging.folder, inspector, memory.reads)) as all_made:
        for made in all_made:
            entries[made.output.path] = made.entry
            memory.note(made.output, made.entry.fingerprint, made.marks)
            look_up()
            found += made.faults
    verification = Verification(staging.folder, paths, site_url)
    between = verification.faults(entries.keys() - kept.keys(), entries, removed)
    faults = [*sorted(found), *between]
    why = {one.path: _reason(one, before) for one in fresh}
    return Result(entries, dict(sorted(why.items())), removed, faults)


def _fresh(
    outputs: Iterable[Output], before: Entries, kept: Entries, memory: Memory
) -> Iterator[Output]:
    """Yield what is to be made; what stays goes to those that are kept."""
    for output in outputs:
        known = before.get(output.path)
        # A file that was not there is made whatever its fingerprint.
        if known is not None and _stays(output, known, memory):
            kept[output.path] = known
        else:
            yield output


def _stays(output: Output, known: Entry, memory: Memory) -> bool:
    """Say whether a file is made of the same as before; its values tell for certain."""
    if memory.stands(output, known):
        return True
    fingerprint, noted = memory.reads.during(lambda: output.fingerprint)
    if fingerprint != known.fingerprint:
        return False
    memory.note(output, fingerprint, memory.reads.marks_of(noted))
    return True


def _reason(output: Output, before: Entries) -> str:
    known = before.get(output.path)
    if known is None:
        return "mới"
    if known.maker != output.make.version:
        return "giao diện hoặc chương trình đổi"
    return f"nội dung đổi ({output.source})" if output.source else "nội dung đổi"
