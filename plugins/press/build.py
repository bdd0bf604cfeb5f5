"""One build, from content to a finished site in its place.

    build(Path("content"), Path("output"))  →  0, or 1 with every problem printed

content → read → check → link → pages → outputs → verify → swap, in one direction.
"""

import gc
import logging
import os
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.log import console
from pelican.settings import read_settings

from plugins.bulletin.problems.problem import Problem, stopping
from plugins.bulletin.record.ledgers.revision_lines import FILE
from plugins.bulletin.words.dates import VIETNAM, clock, short_day
from plugins.press.content.all_files import FolderFiles, all_files
from plugins.press.content.read_folder import Choices, Reading, read
from plugins.press.content.revision_ledger import RevisionLedger
from plugins.press.phases import Phases
from plugins.press.plan.ingredients import Ingredients, KeptIngredients
from plugins.press.plan.last_index import KeptShelves
from plugins.press.plan.unaffected import Unaffected
from plugins.press.printing import print_problems, problems_text, tell
from plugins.press.processes.background import Background
from plugins.press.settings.models import FIXED
from plugins.press.settings.project_settings import read_site_settings
from plugins.press.site.places import open_store, refuse_unsafe
from plugins.press.site.reads import Facts, Memory
from plugins.press.site.seen import (
    Said,
    Seen,
    content_rows,
    forget_seen,
    note_seen,
    site_rows,
)
from plugins.press.site.staging import Staging
from plugins.press.site.tree import SiteTrees, read_marker
from plugins.press.system.clock import note_moment
from plugins.press.system.failures import BuildError, ContentErrors, StoreDamaged
from plugins.press.system.one_build import only_one
from plugins.press.system.options import BuildOptions, build_clock
from plugins.press.system.project import ROOT, cache_folder
from plugins.press.system.refused_here import told_here
from plugins.press.system.unchanged import code_rows

# To check a hundred thousand files takes seconds.
SECONDS = 600.0


class Build:
    """What the steps of one build need besides the settings."""

    def __init__(self, options: BuildOptions, phases: Phases) -> None:
        self.options = options
        self.phases = phases
        self.store = open_store(options.content)
        if options.clean:
            self.store.discard()
        self.staging = Staging(
            options.output, SiteTrees(cache_folder(options.output) / "sites")
        )
        if options.clean:
            self.staging.forget()
        self.ledger = RevisionLedger(options.content)
        self.ingredients = KeptIngredients(cache_folder(options.output))
        self.shelves = KeptShelves(
            cache_folder(options.output), self.staging.tree, self.staging.read
        )
        self.code = code_rows()
        self.walked = FolderFiles({}, [], {})
        self._noted: list[Problem] = []
        self._looking: Background[list[Problem]] | None = None
        self.made: dict[str, str] = {}
        self.kept = 0
        self.mended = False
        self.next_embargo: datetime | None = None
        self.until: datetime | None = None
        self.removed: list[str] = []

    def read(self, choices: Choices) -> Reading:
        """Read the content; a preview begins with what it has in memory."""
        self.walked = all_files(self.options.content)
        return read(self.options.content, choices, self.store, walked=self.walked)

    def unaffected(self, ingredients: Ingredients) -> Unaffected:
        """Find the pages that stand as they are, when nothing was touched by hand."""
        entries = self.staging.before if self.staging.whole else {}
        return self.ingredients.unaffected(ingredients, self.staging.tree, entries)

    def memory(
        self, ingredients: Ingredients, facts: Callable[[Facts | None], Facts]
    ) -> Memory:
        """Find what is known of the files of the live site, and of what they read."""
        folder, tree = cache_folder(self.options.output), self.staging.tree
        return Memory(folder, tree, ingredients.ground, facts)

    def remember(self, ingredients: Ingredients, memory: Memory) -> None:
        """Keep what the site in place was made of, and what it announces."""
        marker = read_marker(self.staging.live)
        if marker:
            self.ingredients.keep(ingredients, marker.tree)
            self.shelves.keep(marker.tree)
            memory.keep(marker.tree)
        if not self.options.drafts:
            self._keep_ledger()

    def _keep_ledger(self) -> None:
        try:
            self.ledger.keep()
        except OSError as error:
            tell(f"Không ghi được {FILE} vào thư mục nội dung: {error.strerror}.")

    def look_for(self, problems: Callable[[], list[Problem]]) -> None:
        """Look for problems while the build goes on."""
        self._looking = Background(problems, SECONDS)

    def note(self, problems: Iterable[Problem]) -> None:
        """Note what was found on the way."""
        self._noted += problems

    @property
    def problems(self) -> list[Problem]:
        """Everything found so far, in order; waits for what is being looked for."""
        if self._looking is not None:
            self.note(self._looking.result())
            self._looking = None
        return sorted(set(self._noted))

    def carry_on(self) -> None:
        """Called between two files; a preview ends a build that is out of date."""

    def look_up(self) -> None:
        """Called while files are written; a preview shows a newer edit meanwhile."""

    def stop_on_errors(self) -> None:
        """End the build if readers would meet an error of those found so far.

        Raises ContentErrors; the errors themselves are in `problems`.
        """
        if stopping(self.problems):
            raise ContentErrors


def build(
    content: Path,
    output: Path,
    clean: bool = False,
    production: bool = False,
    why: bool = False,
) -> int:
    """Check, build, verify and put in place; return the exit code.

    0 fine, 1 problems in the content, 2 in the settings, 3 the machine is not ready
    (disk full, another build at work, an output folder that is not ours).
    """
    options = BuildOptions(content, output, build_clock(), clean=clean)
    return _built(options, production, why)


def build_with_drafts(content: Path, output: Path, drafts: tuple[str, ...]) -> int:
    """The same for readers' addresses, and some drafts, marked; return the exit code.

    `drafts`: their paths below the content.
    """
    options = BuildOptions(content, output, build_clock(), drafts=drafts)
    return _built(options, True, False)


def _built(options: BuildOptions, production: bool, why: bool) -> int:
    content, output = options.content, options.output
    # A build makes a million objects that live to its end; looking for garbage among
    # them again and again takes a third of the time and finds none.
    gc.disable()
    try:
        refuse_unsafe(content, output)
        with only_one(output):
            return run(options, read_pelican_settings(production), why, production)
    except BuildError as error:
        tell(str(error))
        return error.exit_code
    except OSError as error:
        tell(f"Không dựng được trang. {told_here(error, output)}")
        return 3


def read_pelican_settings(production: bool) -> dict[str, Any]:
    """Read the settings with Pelican's defaults; SettingsError when they are wrong."""
    checked = read_site_settings(production)
    # Pelican wants a content folder that exists; ours comes with the options.
    conf = str(ROOT / "pelicanconf.py")
    settings: dict[str, Any] = read_settings(conf, {"PATH": str(ROOT)})
    online = {n: value for n, value in checked.items() if n not in FIXED}
    return settings | online


def run(
    options: BuildOptions,
    settings: dict[str, Any],
    why: bool,
    production: bool = False,
    again: bool = True,
) -> int:
    """Run Pelican with the steps of pelicanconf.py over one set of options.

    Returns 0, or 1 after it printed what is wrong with the content. With a store that
    turns out to be damaged it begins `again`, once. Raises BuildError when the store
    is damaged then too, and whatever else stops a build (`run_pelican`); the live site
    is as it was.
    """
    forget_seen(options.output)
    build = Build(options, Phases())
    try:
        run_pelican(build, settings)
    except ContentErrors:
        return print_problems(build.problems, options)
    except StoreDamaged as damage:
        build.store.discard()
        if not again:
            raise BuildError(f"Kho đệm {build.store.file} hỏng ({damage}).") from None
        return run(options, settings, why, production, again=False)
    except BaseException:
        build.staging.discard()
        raise
    print_problems(build.problems, options)
    if warning := note_moment(cache_folder(options.output) / "moment", options.now):
        tell(warning)
    tell(account(build, why))
    remember(build, production)
    build.phases.report()
    return 0


def remember(build: Build, production: bool) -> None:
    """Keep what the build saw; of what is strange to it, the next looks again."""
    options, until = build.options, build.until
    if build.walked.strange:
        return
    said = Said(
        problems_text(build.problems, options) if build.problems else "",
        due_text(build.next_embargo),
        build.kept + len(build.made),
    )
    seen = Seen(
        content=str(options.content),
        production=production,
        made=options.now.timestamp(),
        until=until.timestamp() if until else None,
        code=build.code,
        files=content_rows(options.content, build.walked, {FILE}),
        site=list(site_rows(options.output, build.staging.written)),
        top=sorted(os.listdir(options.output)),
        said=said,
    )
    note_seen(options.output, seen)


def due_text(due: datetime | None) -> str:
    """Say when the next waiting article is due, in Vietnam's time."""
    day = short_day(due.astimezone(VIETNAM).date()) if due else ""
    when = f"{day} {clock(due)}" if due else ""
    return f"Bài hẹn giờ gần nhất: {when}." if when else ""


def account(build: Build, why: bool) -> str:
    """Say what was built, why if asked, and when the next waiting article is due."""
    lines = []
    if why:
        lines += [f"  /{path}: {reason}" for path, reason in build.made.items()]
        lines += [f"  /{path}: bỏ đi" for path in build.removed]
    seconds = sum(build.phases.seconds.values())
    lines.append(
        f"{build.options.output}: {len(build.made)} tệp dựng mới, {build.kept} giữ "
        f"nguyên, {len(build.removed)} bỏ đi, {seconds:.1f} giây."
    )
    if build.mended:
        lines.append(
            f"{build.options.output} bị thêm, đổi hoặc mất tệp từ lần dựng trước; "
            "đã được dựng lại như cũ."
        )
    lines.append(due_text(build.next_embargo))
    return "\n".join(filter(None, lines))


def run_pelican(build: Build, settings: dict[str, Any]) -> None:
    """Run every step; one that could not be loaded is an error, not a warning.

    Raises BuildError for such a step, BrokenSite for a site that refers to what is not
    there, ContentErrors, StoreDamaged, and OSError of the disk.
    """
    logging.getLogger("pelican").setLevel(logging.ERROR)
    console.quiet = True  # it would tell of articles and pages that are not its own
    settings = {
        **settings,
        "PATH": str(build.options.content),
        "OUTPUT_PATH": str(build.staging.folder),
        "BULLETIN_BUILD": build,
    }
    wanted = list(settings["PLUGINS"])
    pelican = Pelican(settings)
    missing = set(wanted) - set(pelican.settings["PLUGINS"])
    if missing:
        raise BuildError(f"Không nạp được: {', '.join(sorted(missing))}.")
    pelican.run()
