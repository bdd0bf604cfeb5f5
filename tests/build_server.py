"""Builds on order, each in a fork of its own; `tests/builders.py` talks to it.

One JSON object a line on stdin: content, output, clean, production, environment;
`die_at`: kill the build at its n-th step that touches a file; `wait_at`: from that
step on it waits for a file "go" beside the output; `largest`: the greatest file, in
bytes, that the system lets it write; `processors`: how many it may use. One answer a
line on stdout: code and said.

What depends on code and theme alone is done before the first fork: the steps are
imported, and each template is compiled once for each text it has. That is half of the
work of a small build.
"""

import importlib
import json
import os
import resource
import signal
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader

sys.path.insert(0, sys.argv[1])

from plugins.press.build import build
from plugins.press.theme.environment import QuickEnvironment
from plugins.press.theme.templates import environment

TOUCHING = ("open", "os.", "shutil.", "ctypes.call_function", "sqlite3.")


def main() -> None:
    """Answer orders until stdin closes."""
    _prepare(Path(sys.argv[1]))
    for line in sys.stdin:
        ear, mouth = os.pipe()
        child = os.fork()
        if child == 0:
            os.dup2(mouth, 1)
            os.dup2(mouth, 2)
            _build(**json.loads(line))
        os.close(mouth)
        with os.fdopen(ear, encoding="utf-8") as words:
            said = words.read()
        _, status = os.waitpid(child, 0)
        answer = {"code": os.waitstatus_to_exitcode(status), "said": said}
        print(json.dumps(answer), flush=True)


def _prepare(root: Path) -> None:
    """Import the steps and compile the templates; a build tells what is wrong there."""
    for step in sorted(root.glob("plugins/[!_]*.py")):
        with suppress(Exception):
            importlib.import_module(f"plugins.{step.stem}")
    compiled, made = QuickEnvironment.compile, {}

    def compile_once(self: QuickEnvironment, *source: str) -> Any:
        if source not in made:
            made[source] = compiled(self, *source)
        return made[source]

    QuickEnvironment.compile = compile_once  # type: ignore[assignment,method-assign]
    loader = FileSystemLoader(root / "theme" / "templates")
    for name in loader.list_templates():
        with suppress(Exception):
            environment(loader).get_template(name)


def _build(
    content: str,
    output: str,
    environment: dict[str, str],
    *,
    die_at: int = 0,
    wait_at: int = 0,
    largest: int = 0,
    processors: int = 0,
    **options: Any,
) -> None:
    """Run one build in this process and end it."""
    os.environ.update(environment)
    time.tzset()
    if processors and hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:processors])
    if largest:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))
    count = _count_steps(die_at, wait_at, Path(output).with_name("go"))
    code = 70
    try:
        code = build(Path(content), Path(output), **options)
    except Exception:
        sys.excepthook(*sys.exc_info())
    print(f"steps: {count[0]}", file=sys.stderr, flush=True)
    os._exit(code)


def _count_steps(die_at: int, wait_at: int, go: Path) -> list[int]:
    """Count what this process does to files; die at one step, wait at another."""
    count = [0]
    here = os.getpid()

    def step(event: str, _: object) -> None:
        if event.startswith(TOUCHING) and os.getpid() == here:
            count[0] += 1
            if count[0] == die_at:
                os.kill(here, signal.SIGKILL)
            while count[0] >= wait_at > 0 and not os.access(go, os.F_OK):
                time.sleep(0.05)

    sys.addaudithook(step)
    return count


main()
