"""All problems of the content at once, without building anything.

check(Path("content"), as_json=False, fix=False)
    →  0, or 1 with every problem printed
"""

import gc
from pathlib import Path

from msgspec.structs import replace

from plugins.bulletin.problems.problem import Problem, errors, to_json
from plugins.desk.fix import repair
from plugins.press.check import check_folder
from plugins.press.printing import print_problems, tell
from plugins.press.settings.project_settings import read_site
from plugins.press.system.options import BuildOptions, build_clock
from plugins.press.system.project import ROOT


def check(content: Path, as_json: bool, fix: bool = False) -> int:
    """Print the problems of a content folder; return the exit code.

    With `fix`, what needs no judgement is repaired first, and the difference shown.
    0 when nothing is wrong or only warnings were found, 1 with errors, 3 when there
    is no such folder. Raises SettingsError.
    """
    if not content.is_dir():
        tell(f"Không có thư mục nội dung {content}.")
        return 3
    gc.disable()  # hundreds of thousands of objects live to the end
    options = BuildOptions(content, ROOT / "output", build_clock())
    site = read_site()
    problems = check_folder(options, site)
    if fix and repair(options, problems, site):
        problems = check_folder(options, site)
    return _report(problems, options, as_json)


def _report(problems: list[Problem], options: BuildOptions, as_json: bool) -> int:
    if as_json:
        shown = [replace(p, path=f"{options.label}/{p.path}") for p in problems]
        print(to_json(shown))
        return 1 if errors(problems) else 0
    if not problems:
        tell("Nội dung không có lỗi nào.")
    return print_problems(problems, options)
