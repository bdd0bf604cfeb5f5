"""Prints the table of trials: what is written, what editors and readers are shown.

python -m tests.trials typing  →  "✓ A list right after a line of text", …
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import indent

from tests.trials.trial import Outcome, Trial, run, trials


def main(words: list[str]) -> int:
    """Run the trials of the files named, or whose sentence has a word; 1 on a fault."""
    chosen = [
        trial
        for file, ones in trials().items()
        for trial in ones
        if not words or file in words or any(word in trial.trial for word in words)
    ]
    wrong = sum(map(_tried, chosen))
    print(f"{len(chosen)} trials, {len(chosen) - wrong} as they should be")
    return 1 if wrong else 0


def _tried(trial: Trial) -> bool:
    with TemporaryDirectory() as folder:
        outcome = run(trial, Path(folder))
    print(row(trial, outcome))
    return bool(outcome.faults)


def row(trial: Trial, outcome: Outcome) -> str:
    """One row of the table, as lines."""
    written = [trial.front, trial.body]
    written += [f"[{path}]\n{text}" for path, text in trial.files.items()]
    if trial.new:
        written.append("new {} --title {!r}".format(*trial.new))
    pages = [
        f"{path}: {', '.join([*words.shows, *(f'no {w!r}' for w in words.lacks)])}"
        for path, words in trial.pages.items()
    ]
    parts = (
        ("written", "\n".join(filter(None, written))),
        ("editors", outcome.said or "nothing to mend"),
        ("readers", "\n".join(filter(None, [outcome.html, *pages]))),
        ("WRONG", "\n".join(outcome.faults)),
    )
    shown = [
        f"  {name}\n{indent(text.rstrip(), ' ' * 6)}" for name, text in parts if text
    ]
    return "\n".join([f"{'✗' if outcome.faults else '✓'} {trial.trial}", *shown, ""])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
