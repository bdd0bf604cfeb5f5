"""One build of the preview: it begins with what is in memory, and may be cut short."""

from collections.abc import Callable

from plugins.press.build import Build
from plugins.press.options import BuildOptions
from plugins.press.phases import Phases
from plugins.press.reading import Choices, Reading, read


class Superseded(Exception):  # noqa: N818  it is no error
    """Something changed while the build was at work."""


class PreviewBuild(Build):
    """A build that begins with what is in memory and stops when it is out of date."""

    def __init__(
        self,
        options: BuildOptions,
        before: Reading | None,
        superseded: Callable[[], bool],
    ) -> None:
        super().__init__(options, _Phases(self.carry_on))
        self.reading = before
        self._superseded = superseded

    def read(self, choices: Choices) -> Reading:
        """Read what changed since the last time."""
        content = self.options.content
        self.reading = read(content, choices, self.store, self.reading)
        return self.reading

    def carry_on(self) -> None:
        """Raise Superseded when a newer change waits."""
        if self._superseded():
            raise Superseded


class _Phases(Phases):
    """Looks for newer changes where a phase ends, but for writing and swapping."""

    def __init__(self, carry_on: Callable[[], None]) -> None:
        super().__init__()
        self._carry_on = carry_on

    def end(self, name: str) -> None:
        super().end(name)
        if name in ("read", "link"):
            self._carry_on()
