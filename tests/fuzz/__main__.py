"""Coverage-guided fuzzing by Atheris; what it finds becomes a test.

    python -m tests.fuzz front_matter 60   one target for 60 seconds

A crash is saved in tests/fuzz/findings/<target>-…: keep that file, and the test of
findings runs it for ever after. Needs `pip install atheris` (Linux and macOS).
"""

import sys
from importlib import import_module
from pathlib import Path

FINDINGS = Path(__file__).parent / "findings"
SEEDS = Path(__file__).parent.parent.parent / "content"


def main() -> None:
    """Fuzz the target named on the command line."""
    name, seconds = (*sys.argv[1:], "60")[:2]
    atheris = import_module("atheris")
    with atheris.instrument_imports(include=["plugins.bulletin", "markdown", "yaml"]):
        targets = import_module("tests.fuzz.targets").TARGETS
    corpus = Path(".cache/fuzz") / name
    corpus.mkdir(parents=True, exist_ok=True)
    options = [
        f"-max_total_time={seconds}",
        "-max_len=2000",
        "-timeout=10",
        f"-artifact_prefix={FINDINGS / name}-",
        str(corpus),
        *(str(folder) for folder in sorted(SEEDS.iterdir()) if _holds_text(folder)),
    ]
    atheris.Setup([sys.argv[0], *options], targets[name])
    atheris.Fuzz()


def _holds_text(folder: Path) -> bool:
    return folder.is_dir() and any(folder.rglob("*.md"))


if __name__ == "__main__":
    main()
