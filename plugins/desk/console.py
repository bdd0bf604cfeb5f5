"""The command line: Invoke's own, in Vietnamese, with the exit codes of the project.

`nosuch` → the sentence `Không có lệnh hay tùy chọn "nosuch".`, the tasks, exit code 2
"""

import os
import sys
from collections.abc import Callable
from contextlib import redirect_stdout, suppress
from copy import copy
from inspect import getdoc, signature
from pathlib import Path
from typing import Any, NoReturn

import invoke
import invoke.main
from invoke import Exit, Program, Task
from invoke.exceptions import ParseError
from invoke.parser import Argument

from plugins.desk import environment
from plugins.desk.usage import (
    asked_about,
    explained,
    in_vietnamese,
    spread,
    way_of_use,
)
from plugins.press.system.extra import MissingExtraError
from plugins.press.system.failures import BuildError
from plugins.press.system.project import ROOT
from plugins.press.system.readiness import NotReadyError

WRONG_USAGE = 2
NOT_READY = 3


def task(
    *, options: dict[str, str], **settings: Any
) -> Callable[[Callable[..., None]], Task[Any]]:
    """Make a task whose options are explained by one table for all tasks."""

    def decorate(body: Callable[..., None]) -> Task[Any]:
        used = {
            name: options[name]
            for name in signature(body).parameters
            if name in options
        }
        return invoke.task(help=used, auto_shortflags=False, **settings)(body)

    return decorate


def folder(given: str, usual: str) -> Path:
    """A folder named on the command line, or else the project's own."""
    return Path(given).absolute() if given else ROOT / usual


def main(root: str) -> NoReturn:
    """Run what `sys.argv` asks for with the tasks of the folder `root`, then exit."""
    argv = [sys.argv[0], f"--search-root={root}", *sys.argv[1:]]
    try:
        Desk(name="tasks.py", binary="tasks.py").run(argv)
    except SystemExit as end:
        leave(end.code if isinstance(end.code, int) else int(bool(end.code)))
    leave(0)


def leave(code: int) -> NoReturn:
    """End the process at once.

    Python would first take a million objects apart, one by one.
    """
    for stream in (sys.stdout, sys.stderr):
        with suppress(BrokenPipeError):
            stream.flush()
    os._exit(code)


def adopt() -> None:
    """Make a plain `invoke` command behave in every way like `tasks.py`."""
    # Invoke offers no other way for a tasks file to say how it is to be parsed.
    invoke.main.program.__class__ = Desk


def finish(code: int) -> None:
    """End the task with this exit code; nothing more happens when it is 0.

    Raises Invoke's Exit with any other code.
    """
    if code:
        raise Exit(code=code)


def refuse(sentence: str) -> NoReturn:
    """End the task as wrongly used, with a sentence that says how to use it.

    Raises Invoke's Exit with code 2.
    """
    raise Exit(sentence, code=WRONG_USAGE)


class Desk(Program):
    """Invoke's program with Vietnamese messages and several paths for one task."""

    def run(self, argv: list[str] | None = None, exit: bool = True) -> None:
        """Run what was asked for; a reader who has seen enough, as `head`, is fine."""
        try:
            super().run(argv, exit)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

    def parse_core(self, argv: list[str] | None) -> None:
        """Keep compiled plugins between runs: Invoke would not, and start slower."""
        before = sys.dont_write_bytecode
        super().parse_core(argv)
        sys.dont_write_bytecode = before

    def parse_collection(self) -> None:
        """Load the tasks whatever was asked for: --help lists them too."""
        self.load_collection()
        self.namespace = self.collection
        super().parse_collection()

    def parse_tasks(self) -> None:
        """Read the tasks and their options; anything wrong exits with 2."""
        self._politely(super().parse_tasks)

    def parse_cleanup(self) -> None:
        """Answer --help; an unknown name exits with 2."""
        self._politely(super().parse_cleanup)

    def execute(self) -> None:
        """Run the tasks.

        Raises Invoke's Exit, with a sentence: code 3 where the machine lacks what a
        task needs (NotReadyError), a BuildError's own code where it stopped one, so 2
        for settings that are wrong, whichever task reads them.
        """
        try:
            super().execute()
        except MissingExtraError as error:
            environment.get_extra()
            raise Exit(str(error), code=NOT_READY) from error
        except NotReadyError as error:
            raise Exit(str(error), code=NOT_READY) from error
        except BuildError as error:
            raise Exit(str(error), code=error.exit_code) from error

    def no_tasks_given(self) -> None:
        """Show the tasks to whoever names none."""
        self._wrong("Hãy chọn một lệnh.")

    def print_help(self) -> None:
        """Answer --help: the tasks say more than Invoke's own options."""
        self.list_tasks()

    def print_task_help(self, name: str) -> None:
        """Answer --help after a task."""
        arguments = [*self.parser.contexts[name].args.values()]
        print(way_of_use(name, arguments))
        print(f"\n{self.leading_indent}{getdoc(self.collection[name])}\n")
        if arguments:
            self.print_columns(explained(arguments))

    def task_list_opener(self, extra: str = "") -> str:
        """Head the list of tasks."""
        return "Các lệnh (thêm --help sau tên lệnh để xem cách dùng)"

    def _make_parser(self) -> Any:
        names = self.collection.task_names
        tasks = {name: _arguments(self.collection[name]) for name in names}
        if named := asked_about(self.core.unparsed, tasks):
            # Invoke would take it for a word that the task asks for.
            self.core[0].args["help"].value, self.core.unparsed = named, []
        self.core.unparsed = list(spread(self.core.unparsed, tasks))
        return super()._make_parser()

    def _politely(self, step: Callable[[], None]) -> None:
        try:
            step()
        except (ParseError, ValueError) as error:
            context = getattr(error, "context", None)
            if context and context.name:
                said = in_vietnamese(str(error), context.flags)
                self._wrong(said, context.name)
            self._wrong(in_vietnamese(str(error), self.collection.task_names))

    def _wrong(self, sentence: str, task: str | None = None) -> NoReturn:
        # How a task is used, or the list of all, is part of the message, not a result.
        with redirect_stdout(sys.stderr):
            print(sentence + "\n")
            if task:
                self.print_task_help(task)
            else:
                self.list_tasks()
        raise Exit(code=WRONG_USAGE)


def _arguments(one: Task[Any]) -> list[Argument]:
    """The arguments of a task, which keeps what explains them: Invoke takes it out."""
    other = copy(one)
    other.help = dict(one.help)
    return other.get_arguments()
