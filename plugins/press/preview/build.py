"""One build of the preview: it begins with what is in memory, and may be cut short."""

from collections.abc import Callable

from plugins.bulletin.problems.problem import errors
from plugins.press.build import Build
from plugins.press.content.read_folder import Choices, Reading, read
from plugins.press.phases import Phases
from plugins.press.system.failures import ContentErrors
from plugins.press.system.options import BuildOptions


class Superseded(Exception):  # noqa: N818  it is no error
    """Something changed while the build was at work."""


class PreviewBuild(Build):
    """A build that begins with what is in memory and stops when it is out of date.

    `look_up` looks for newer edits and shows them; `superseded` says that there are.
    While there is a `last` good site, it stays until drafts too are without errors.
    """

    def __init__(
        self,
        options: BuildOptions,
        before: Reading | None,
        look_up: Callable[[], None],
        superseded: Callable[[], bool],
        last: bool = False,
    ) -> None:
        super().__init__(options, _Phases(self.carry_on))
        self.reading = before
        self._look_up = look_up
        self._superseded = superseded
        self._last = last

    def stop_on_errors(self) -> None:
        """End the build when the last site would show an error better.

        Raises ContentErrors.
        """
        super().stop_on_errors()
        if self._last and errors(self.problems):
            raise ContentErrors

    def read(self, choices: Choices) -> Reading:
        """Read what changed since the last time."""
        content = self.options.content
        self.reading = read(content, choices, self.store, self.reading)
        return self.reading

    def carry_on(self) -> None:
        """Raise Superseded when there was a newer edit."""
        self._look_up()
        if self._superseded():
            raise Superseded

    def look_up(self) -> None:
        """Show a newer edit, and go on."""
        self._look_up()


class _Phases(Phases):
    """Looks for newer changes where a phase ends, but for writing and swapping."""

    def __init__(self, carry_on: Callable[[], None]) -> None:
        super().__init__()
        self._carry_on = carry_on

    def end(self, name: str) -> None:
        super().end(name)
        if name in ("read", "link"):
            self._carry_on()
