"""The project's own virtual environment: made from the lock, mended when it is stale.

`python3 tasks.py build` on a bare Python → `.venv/bin/python tasks.py build`
"""

import hashlib
import os
import sys
from importlib.util import find_spec
from io import TextIOWrapper
from pathlib import Path

from plugins.press.system.extra import LOCK as EXTRA
from plugins.press.system.lock import alone
from plugins.press.system.project import ROOT
from plugins.press.system.readiness import NotReadyError

VENV = ROOT / ".venv"
RUNTIME = "requirements.txt"
TEST = "requirements-test.txt"
WINDOWS = sys.platform == "win32"
_AGAIN = "BULLETIN_STARTED_AGAIN"

NO_VENV = (
    "Máy này có Python nhưng thiếu mô-đun {module}, nên chưa tạo được môi trường "
    "riêng cho bản tin.\nTrên Debian hoặc Ubuntu hãy chạy:\n"
    "    sudo apt install python3-venv\nrồi chạy lại lệnh vừa rồi."
)
FAILED = (
    "Chưa cài được thư viện của bản tin (xem ở trên). Hãy kiểm tra mạng và chỗ\n"
    "trống trên đĩa, đóng các lệnh của bản tin đang chạy, rồi thử lại."
)


LINKED = (
    "{place} là liên kết tượng trưng: tạo lại môi trường sẽ xóa mất nơi nó dẫn tới.\n"
    "Hãy bỏ liên kết ấy rồi chạy lại lệnh vừa rồi."
)


def enter() -> None:
    """Return only inside an up-to-date environment; else make it and start again there.

    Ends the process with exit code 3 when this machine cannot have one.
    """
    try:
        if not is_ready(RUNTIME):
            with alone(ROOT / ".venv.lock"):
                # Another process may have made it while this one waited.
                if not is_ready(RUNTIME):
                    _make()
    except (NotReadyError, OSError) as error:
        print(error, file=sys.stderr)
        sys.exit(3)
    if not inside():
        _start_again()


def use_utf8() -> None:
    """Write UTF-8 to whatever console, pipe or file, here and in child processes.

    Without it Vietnamese text ends the program on code pages 1252 and 1258.
    """
    os.environ.update(PYTHONUTF8="1", PYTHONIOENCODING="utf-8")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def keep_compiled() -> None:
    """Keep compiled code, here and in child processes, also where the machine does not.

    There it lies in the environment, and the folders of the code stay as they were.
    Without it each start compiles hundreds of modules again.
    """
    if sys.dont_write_bytecode and os.access(VENV, os.W_OK):
        sys.dont_write_bytecode = False
        sys.pycache_prefix = str(VENV / "compiled")
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = sys.pycache_prefix


def ensure(lock: str) -> None:
    """Install another lock into the environment this process runs in, when stale.

    Does nothing in an environment that somebody else made and looks after.
    """
    if inside() and not is_ready(lock):
        with alone(ROOT / ".venv.lock"):
            _install(lock)


def get_extra() -> None:
    """Install what few need, and start the command again; nothing when that was done.

    Does nothing in an environment that somebody else made and looks after.
    """
    if inside() and not is_ready(EXTRA):
        ensure(EXTRA)
        _start_again()


def inside() -> bool:
    """Is this process running on the environment's own Python?"""
    return Path(sys.prefix) == VENV


def is_ready(lock: str) -> bool:
    """Was this lock installed, whole, by this Python, into this very folder?"""
    try:
        stamped = _stamp_file(lock).read_text("ascii")
    except OSError:
        return False
    invoke = _packages() / "invoke" / "__init__.py"
    return stamped == stamp(lock) and _python().exists() and invoke.exists()


def stamp(lock: str) -> str:
    """What the environment depends on, as one hash: Python, place, the lock's text."""
    facts = f"{sys.version_info[:2]} {VENV}\n".encode("utf-8", "surrogateescape")
    return hashlib.sha256(facts + (ROOT / lock).read_bytes()).hexdigest()


def _python() -> Path:
    return VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")


def _packages() -> Path:
    version = "python{}.{}".format(*sys.version_info)
    return VENV / ("Lib" if WINDOWS else f"lib/{version}") / "site-packages"


def _stamp_file(lock: str) -> Path:
    # Beside the packages, so that it goes when they go.
    return _packages() / f".{lock}.stamp"


def _make() -> None:
    for module in ("venv", "ensurepip"):
        if find_spec(module) is None:
            raise NotReadyError(NO_VENV.format(module=module))
    if VENV.is_symlink():
        raise NotReadyError(LINKED.format(place=VENV))
    print("Đang chuẩn bị môi trường của bản tin, khoảng một phút …", file=sys.stderr)
    _stamp_file(RUNTIME).unlink(missing_ok=True)
    # Not the environment's own Python, should this be called from inside it.
    python = getattr(sys, "_base_executable", sys.executable)
    _run(python, "-m", "venv", "--clear", str(VENV))
    _install(RUNTIME)


def _install(lock: str) -> None:
    print(f"Đang cài thư viện theo {lock} …", file=sys.stderr)
    options = "-qq --no-input --disable-pip-version-check --no-deps"
    safely = "--require-hashes --only-binary :all:"
    command = [str(_python()), "-m", "pip", "install", *options.split()]
    _run(*command, *safely.split(), "-r", str(ROOT / lock))
    _stamp_file(lock).write_text(stamp(lock), "ascii")


def _run(*command: str) -> None:
    # A build that finds nothing new takes hardly longer than to load this.
    import subprocess

    # PIP_USER in somebody's settings would send the packages outside.
    settings = {**os.environ, "PIP_USER": "0"}
    # What a tool says goes to stderr: a task's stdout may be read by a program.
    if subprocess.run(command, env=settings, stdout=sys.stderr, check=False).returncode:
        raise NotReadyError(FAILED)


def started_again() -> bool:
    """Say, once, whether `enter` started this process in place of another."""
    return bool(os.environ.pop(_AGAIN, ""))


def _start_again() -> None:
    command = [str(_python()), *sys.argv]
    os.environ[_AGAIN] = "1"
    if not WINDOWS:
        sys.stderr.flush()
        os.execv(command[0], command)  # noqa: S606 - it needs no shell
    import subprocess

    child = subprocess.Popen(command)
    while True:
        try:
            sys.exit(child.wait())
        except KeyboardInterrupt:
            continue  # Ctrl-C reaches the task too; it decides when to end.
