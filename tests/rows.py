"""Prints every row of bad input: plain Pelican beside this project, from the tests.

python -m tests.rows   →   | input | plain Pelican 4.12 | this project | seconds |
"""

import tempfile
from pathlib import Path

from tests.test_bad_input import ROWS, take


def main() -> None:
    """Take every row as the test does and print what was said."""
    print("| input | plain Pelican 4.12 | this project | seconds |\n|---|---|---|---|")
    for name, row in ROWS.items():
        with tempfile.TemporaryDirectory() as folder:
            seen, seconds = take(row, Path(folder))
        said = [f"{p.path}:{p.line}: {p.message} ({p.rule})" for p in seen.problems]
        shown = "; ".join(said[:2]) or _read(row.where[0] in seen.addresses)
        cells = (name, row.vanilla, shown, f"{seconds:.2f}")
        line = " | ".join(cell.replace("|", "\\|") for cell in cells)
        print("|", line.encode(errors="backslashreplace").decode(), "|")


def _read(public: bool) -> str:
    return "read as written" if public else "read, not public"


if __name__ == "__main__":
    main()
