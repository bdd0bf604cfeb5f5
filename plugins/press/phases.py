"""Where the time of a build goes.

BULLETIN_TIMINGS=1 prints it to stderr as JSON: {"read": 0.41, "plan": 0.87, …}.
"""

import json
import os
import sys
import time


class Phases:
    """Seconds by phase; a phase ends where the next begins."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._last = time.perf_counter()

    def end(self, name: str) -> None:
        """End a phase."""
        now = time.perf_counter()
        self.seconds[name] = self.seconds.get(name, 0.0) + now - self._last
        self._last = now

    def report(self) -> None:
        """Print the phases if they are asked for."""
        if os.environ.get("BULLETIN_TIMINGS"):
            rounded = {name: round(spent, 3) for name, spent in self.seconds.items()}
            print(json.dumps(rounded), file=sys.stderr)
