"""Holds the imports of all rooms against the contracts in pyproject.toml.

`python -m plugins.desk.maintaining.contracts` → exit code 0 when all are kept, else 1
"""

import sys

from importlinter.cli import lint_imports


def main() -> int:
    """Print every import that goes up or across; 0 when there is none."""
    return lint_imports(no_logo=True, no_cache=True)


if __name__ == "__main__":
    sys.exit(main())
