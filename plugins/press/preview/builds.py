"""Builds the preview over and over in one process, with what it read in memory.

builds.follow(["articles/2018/07/x.md"])    the page at once, then all the rest
"""

import gc
import time
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path

from pelican import signals

from plugins.bulletin.problems.problem import Problem, errors
from plugins.bulletin.site import Site
from plugins.press.build import read_pelican_settings, run_pelican
from plugins.press.content.read_folder import Reading
from plugins.press.content.read_one import Parts
from plugins.press.plan.step import Step
from plugins.press.preview.build import PreviewBuild, Superseded
from plugins.press.preview.edit import LastSite
from plugins.press.preview.messages import Kind, Question, Reply, Report
from plugins.press.preview.places import quick_folder, site_folder
from plugins.press.preview.reading import ReadOne
from plugins.press.printing import problems_text
from plugins.press.site.places import refuse_unsafe
from plugins.press.system.failures import BuildError, ContentErrors, StoreDamaged
from plugins.press.system.options import BuildOptions, build_clock
from plugins.press.system.whole_files import remove_tree
from plugins.press.theme.faults import fault_text

# More files than this at once are no edit but a copy or a checkout.
FEW = 8
# After this many builds cut short in a row by newer edits one goes to its end.
MOST_CUT_SHORT = 5


class Builds:
    """The builds of one preview; reports go to `send`."""

    def __init__(
        self,
        content: Path,
        folder: Path,
        send: Callable[[Report | Reply], None],
        newer: Callable[[], list[str] | None],
    ) -> None:
        self._options = partial(BuildOptions, content, site_folder(folder), drafts=True)
        self._quick = quick_folder(folder)
        self._send = send
        self._newer = newer
        self._settings = read_pelican_settings(production=False)
        for name in self._settings["PLUGINS"]:
            import_module(name)  # Pelican would only log what is wrong with it
        choices = Site.from_settings(self._settings).choices
        # A fork of what will be a large process takes longer than reading a file.
        self._read_one = ReadOne(content, choices)
        self._reading: Reading | None = None
        self._edited: dict[str, Parts] = {}
        self._behind = False
        self._problems: list[Problem] = []
        self._fault = ""
        self._last: LastSite | None = None
        self._steps: list[Step] = []
        self._cut_short = 0
        signals.all_generators_finalized.connect(self._keep_steps)
        # Millions of objects live on; looking through them would double the time.
        gc.disable()

    def _keep_steps(self, generators: Sequence[object]) -> None:
        self._steps = [one for one in generators if isinstance(one, Step)]

    def follow(self, paths: list[str]) -> None:
        """Bring the preview up to date: edited pages first, then everything."""
        self._show(paths)
        while self._behind:
            self._behind = False
            self._build()
            self._look_up()

    def reply(self, question: Question) -> Reply:
        """Say how a file as it is being written fits the last good site."""
        last = self._last
        if last is None:
            return Reply(question.number)
        broken = self._reading.broken if self._reading else ()
        try:
            return last.reply(question, broken, build_clock())
        except Exception:  # the whole build will say what is wrong
            return Reply(question.number)

    def tidy(self) -> None:
        """Do what may wait until nobody waits: free what refers to itself."""
        gc.collect()

    def _look_up(self) -> None:
        """Show what was edited while a build is at work."""
        paths = self._newer()
        if paths is not None:
            self._show(paths)

    def _show(self, paths: list[str]) -> None:
        self._behind = True
        for path in paths if len(paths) <= FEW else ():
            self._show_one(path)

    def _show_one(self, path: str) -> None:
        """Show the page of one edited file, or what is wrong with it, at once."""
        started = time.perf_counter()
        before = self._reading.parts.get(path) if self._reading else None
        old = self._edited.get(path, before)
        edited = self._read_one(path) if old and self._last else None
        if old is None or self._last is None or edited is None:
            return
        self._edited[path] = new = edited.parts
        others = [one for one in self._problems if one not in old.problems]
        self._problems = [*others, *new.problems]
        shown = (
            not new.record.broken
            and new.record != old.record
            and not errors(new.problems)
            and self._last.show(new.record, edited.html, self._quick)
        )
        if shown or old.problems != new.problems:
            self._report("page", started, paths=(path,))

    def _build(self) -> None:
        """Build everything that is out of date."""
        started = time.perf_counter()
        try:
            build = self._whole_pass()
        except Superseded:
            return
        except ContentErrors:
            self._report("failed", started)
        except BuildError as error:
            self._fail(started, str(error))
        except Exception as error:  # of the disk, theme or plugins
            self._fail(started, fault_text(error))
        else:
            if not self._behind:
                remove_tree(self._quick)
            made, removed = len(build.made), len(build.removed)
            self._report("site", started, made=made, removed=removed)

    def _whole_pass(self) -> PreviewBuild:
        options = self._options(now=build_clock())
        refuse_unsafe(options.content, options.output)
        self._edited = {}
        patient = self._cut_short >= MOST_CUT_SHORT
        build = PreviewBuild(
            options,
            self._reading,
            self._look_up,
            lambda: self._behind and not patient,
            last=self._last is not None,
        )
        try:
            run_pelican(build, self._settings)
        except StoreDamaged:
            build.store.discard()
            self._reading = None
            return self._whole_pass()
        except Superseded:
            self._cut_short += 1
            raise
        except ContentErrors:
            self._problems, self._fault = build.problems, ""
            raise
        else:
            self._take_over(build)
            return build
        finally:
            self._reading = build.reading
            clear(self._steps)

    def _take_over(self, build: PreviewBuild) -> None:
        """Make a build that went well the one that edits begin with."""
        if self._last:
            clear(self._last.steps)
        self._last, self._steps = LastSite(build, self._steps), []
        self._last.warm()
        self._problems, self._fault, self._cut_short = build.problems, "", 0

    def _fail(self, started: float, fault: str) -> None:
        self._fault = fault
        self._report("failed", started)

    def _report(
        self,
        kind: Kind,
        started: float,
        paths: tuple[str, ...] = (),
        made: int = 0,
        removed: int = 0,
    ) -> None:
        options = self._options(now=build_clock())
        said = [problems_text(self._problems, options)] if self._problems else []
        said += [self._fault] if self._fault else []
        report = Report(
            kind=kind,
            seconds=time.perf_counter() - started,
            paths=paths,
            made=made,
            removed=removed,
            problems="\n\n".join(said),
            wrong=bool(self._fault or errors(self._problems)),
        )
        self._send(report)


def clear(steps: list[Step]) -> None:
    """Let go of what a build held; its parts refer to each other in circles."""
    for step in steps:
        step.context.clear()
