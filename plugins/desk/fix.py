"""Applies the repairs that need no judgement, after showing what they change.

repair(options, problems, site)  →  2 files repaired, after printing the difference
"""

import difflib
import sys
from pathlib import Path

from plugins.bulletin.files.encoding import lines_of
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.rules.repairs import repaired
from plugins.bulletin.site import Site
from plugins.press.content.all_files import all_files
from plugins.press.printing import tell
from plugins.press.system.options import BuildOptions
from plugins.press.system.whole_files import write_whole

REPAIRABLE = ("doubled-caption", "repeated-lead")
Repair = tuple[str, bytes, bytes]


def repair(options: BuildOptions, problems: list[Problem], site: Site) -> int:
    """Show and make the safe repairs of a checked folder; return how many files.

    At a terminal the editor is asked first. A file that cannot be written stays as it
    was, and is named.
    """
    paths = sorted({p.path for p in problems if p.rule in REPAIRABLE})
    repairs = _repairs(options.content, paths, site)
    if not repairs:
        tell("Không có chỗ nào tự sửa được.")
        return 0
    for one in repairs:
        tell(_difference(one, options.label))
    if not _agreed(len(repairs)):
        tell("Không sửa gì.")
        return 0
    return sum(_write(options, one) for one in repairs)


def _repairs(content: Path, paths: list[str], site: Site) -> list[Repair]:
    """Read the files, of which none is a link, and keep those that change."""
    files = all_files(content).files
    found = []
    for path in paths:
        if path in files:
            before = (content / path).read_bytes()
            after = repaired(path, before, site.choices)
            if after != before:
                found.append((path, before, after))
    return found


def _difference(one: Repair, label: str) -> str:
    path, before, after = one
    name = f"{label}/{path}"
    lines = difflib.unified_diff(
        lines_of(before), lines_of(after), name, f"{name} (đã sửa)", lineterm=""
    )
    return "\n".join(map(_printable, lines))


def _printable(line: str) -> str:
    """The line without what could rewrite the terminal."""
    return "".join(c if c.isprintable() or c == "\t" else "�" for c in line)


def _agreed(count: int) -> bool:
    """Ask whoever sits at a terminal; a script has asked for it by the option."""
    if not sys.stdin or not sys.stdin.isatty():
        return True
    tell(f"Sửa {count} tệp như trên? [c = có, phím khác = không]")
    return sys.stdin.readline().strip().casefold() in {"c", "có", "y"}


def _write(options: BuildOptions, one: Repair) -> bool:
    """Put a repaired file in place, unless somebody saved it meanwhile."""
    path, before, after = one
    file, name = options.content / path, f"{options.label}/{path}"
    try:
        if file.read_bytes() != before:
            tell(f"{name}: vừa được lưu lại, nên không sửa.")
            return False
        mode = file.stat().st_mode
        write_whole(file, after)
        file.chmod(mode)
    except OSError as error:
        tell(f"{name}: không ghi được ({error.strerror}).")
        return False
    tell(f"Đã sửa {name}.")
    return True
