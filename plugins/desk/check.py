"""All problems of the content at once, without building anything.

check(Path("content"))     →  0, or 1 with every problem printed
check_again(Path("content"))  the same after every change
"""

import gc
from datetime import datetime
from pathlib import Path
from queue import SimpleQueue

from msgspec.structs import replace

from plugins.bulletin.problems.problem import Problem, as_annotation, errors, to_json
from plugins.bulletin.words.dates import VIETNAM
from plugins.desk.fix import repair
from plugins.press.check import check_folder
from plugins.press.printing import print_problems, tell
from plugins.press.settings.project_settings import read_site
from plugins.press.system.options import BuildOptions, build_clock
from plugins.press.system.project import ROOT

FORMATS = ("text", "json", "github")


def check(content: Path, form: str = "text", fix: bool = False) -> int:
    """Print the problems of a content folder, in one of FORMATS; return the exit code.

    With `fix`, what needs no judgement is repaired first, and the difference shown.
    0 when nothing is wrong or only warnings were found, 1 with errors, 2 for a format
    there is not, 3 when there is no such folder. Raises SettingsError.
    """
    if form not in FORMATS:
        tell(f'Không có dạng "{form}"; chọn: {", ".join(FORMATS)}.')
        return 2
    if not content.is_dir():
        tell(f"Không có thư mục nội dung {content}.")
        return 3
    gc.disable()  # hundreds of thousands of objects live to the end
    options = BuildOptions(content, ROOT / "output", build_clock())
    site = read_site()
    problems = check_folder(options, site)
    if fix and repair(options, problems, site):
        problems = check_folder(options, site)
    return _report(problems, options, form)


def check_again(content: Path) -> int:
    """Print the problems after every change in a folder, until Ctrl-C; 0, or 3."""
    from plugins.press.preview.watch import Watcher

    changes: SimpleQueue[bool] = SimpleQueue()
    code = check(content)
    if not content.is_dir():
        return code
    tell("Đang chờ thay đổi (Ctrl-C để dừng).")
    watcher = Watcher([content], [], lambda _: changes.put(True))
    watcher.start()
    try:
        while changes.get():
            tell(f"\n{datetime.now(VIETNAM):%H:%M:%S}")
            gc.enable()
            gc.collect()
            check(content)
    except KeyboardInterrupt:
        return 0
    finally:
        watcher.stop()
    return 0


def _report(problems: list[Problem], options: BuildOptions, form: str) -> int:
    shown = [replace(p, path=f"{options.label}/{p.path}") for p in problems]
    if form == "json":
        print(to_json(shown))
    elif form == "github":
        print("".join(f"{as_annotation(problem)}\n" for problem in shown), end="")
    if form != "text":
        return 1 if errors(problems) else 0
    if not problems:
        tell("Nội dung không có lỗi nào.")
    return print_problems(problems, options)
