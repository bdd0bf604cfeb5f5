"""Takes away from Python what Windows does not have; imported before all else.

PYTHONPATH=tests/press/without python -c 'import os; os.fork'  →  AttributeError
"""

import multiprocessing
import multiprocessing.context
import os
import signal
import sys
from typing import Any

_LACKING = {
    os: ("fork", "forkpty", "getpgrp", "killpg", "sched_getaffinity", "setsid"),
    signal: ("alarm", "setitimer", "SIGALRM", "SIGHUP", "pthread_sigmask"),
}
_NO_PRIVILEGE = 1314  # what Windows says to whoever is no administrator


def _no_symbolic_links(*_: Any, **__: Any) -> None:
    raise OSError(1, "A required privilege is not held by the client", None)


def _no_hard_links(*_: Any, **__: Any) -> None:
    raise OSError(1, "Incorrect function")  # FAT


for _module, _names in _LACKING.items():
    for _name in _names:
        if hasattr(_module, _name):
            delattr(_module, _name)
os.symlink, os.link = _no_symbolic_links, _no_hard_links
sys.modules["resource"] = None  # type: ignore[assignment]
multiprocessing.get_all_start_methods = lambda: ["spawn"]
multiprocessing.set_start_method("spawn")
