"""How well reports are read: precision and recall on the gold passages, and speed.

python -m tests.bench.reading  →  names 0.99 / 0.98, (name, post) F1 0.97, …
"""

import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from plugins.bulletin.reading.page.blocks import lines_to_blocks
from plugins.bulletin.reading.report import Report, read_report
from plugins.bulletin.words.text import match_key
from plugins.desk.importer.as_json import as_json

GOLD = Path(__file__).parents[1] / "gold"
MEASURES = ("name", "post", "role", "date", "change", "change date", "residue")


class Passage(NamedTuple):
    """A gold passage: where it stands, its text and what a reader finds in it."""

    label: str
    text: str
    published: date | None
    wanted: dict[str, Any]


@dataclass
class Score:
    """Counts of one measure."""

    right: int = 0
    found: int = 0
    wanted: int = 0
    misses: list[str] = field(default_factory=list)

    def add(self, label: str, found: set[Any], wanted: set[Any]) -> None:
        """Count one passage."""
        self.right += len(found & wanted)
        self.found += len(found)
        self.wanted += len(wanted)
        self.misses += [
            f"{label}  − {item}" for item in sorted(wanted - found, key=str)
        ]
        self.misses += [
            f"{label}  + {item}" for item in sorted(found - wanted, key=str)
        ]

    @property
    def precision(self) -> float:
        """Share of the found that is right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of the wanted that is found."""
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def passages(folder: Path = GOLD) -> Iterator[Passage]:
    """All passages of the gold files, in order."""
    for path in sorted(folder.glob("*.yaml")):
        groups = yaml.safe_load(path.read_text("utf-8"))
        for group, entries in groups.items():
            for number, entry in enumerate(entries, 1):
                label = f"{path.stem}: {group.split()[0]}.{number}"
                published = entry.get("published")
                yield Passage(label, entry["text"], published, entry)


def read(passage: Passage) -> Report:
    """Read the passage as the importer would."""
    return read_report(lines_to_blocks(passage.text), published=passage.published)


def _people(lines: Sequence[str]) -> Iterator[tuple[str, list[str], list[str]]]:
    for line in lines:
        name, posts, roles = ([*line.split("|"), "", ""])[:3]
        yield name.strip(), _list(posts, ";"), _list(roles, ",")


def _list(text: str, mark: str) -> list[str]:
    return [part.strip(' "') for part in text.split(mark) if part.strip(' "')]


def _facts(people: Iterator[tuple[str, list[str], list[str]]]) -> dict[str, set[Any]]:
    facts: dict[str, set[Any]] = {"name": set(), "post": set(), "role": set()}
    for name, posts, roles in people:
        key = match_key(name)
        facts["name"].add(key)
        facts["post"] |= {(key, match_key(post)) for post in posts}
        facts["role"] |= {(key, role) for role in roles}
    return facts


def _found(report: Report) -> Iterator[tuple[str, list[str], list[str]]]:
    for person in report.people.attendees:
        name = " ".join(filter(None, (person.honorific, person.name)))
        yield name, person.posts, person.roles


def _told(changes: Sequence[dict[str, Any]]) -> dict[str, set[Any]]:
    """The changes without and with their dates: who, which post, whether it begins."""
    whole = {
        (match_key(c["name"]), match_key(c["post"]), c["begins"], c["date"])
        for c in changes
    }
    return {"change": {change[:3] for change in whole}, "change date": whole}


def _wanted_changes(lines: Sequence[str]) -> list[dict[str, Any]]:
    """The changes of gold lines: "name | post | begins or ends | date"."""
    parts = [[part.strip() for part in line.split("|")] for line in lines]
    return [
        {"name": name, "post": post, "begins": turn == "begins", "date": day or None}
        for name, post, turn, day in parts
    ]


def _when(found: dict[str, Any], wanted: dict[str, Any]) -> tuple[set[Any], set[Any]]:
    keys = [key for key in ("date", "end_date", "part_of_day", "time") if key in wanted]
    asked = {(key, str(wanted[key])) for key in keys if wanted[key] is not None}
    given = {(key, str(found[key])) for key in keys if found[key] is not None}
    return given, asked


def measure(gold: Sequence[Passage]) -> dict[str, Score]:
    """Read all passages and compare."""
    scores = {name: Score() for name in MEASURES}
    for passage in gold:
        report = read(passage)
        found = as_json(passage.label, report)
        got, want = _facts(_found(report)), None
        if "people" in passage.wanted:
            want = _facts(_people(passage.wanted["people"]))
            for name in ("name", "post", "role"):
                scores[name].add(passage.label, got[name], want[name])
        if "changes" in passage.wanted:
            told, asked = (
                _told(changes)
                for changes in (
                    found["changes"],
                    _wanted_changes(passage.wanted["changes"]),
                )
            )
            for name, facts in told.items():
                scores[name].add(passage.label, facts, asked[name])
        scores["date"].add(passage.label, *_when(found, passage.wanted))
        text = "\n".join([str(found["summary"]), *found["paragraphs"]])
        kept = {word for word in passage.wanted.get("residue", ()) if word in text}
        scores["residue"].add(passage.label, kept, set())
    return scores


def speed(text: str, times: int = 20) -> float:
    """Seconds to read one report, measured over several readings."""
    begin = time.process_time()
    for _ in range(times):
        read_report(lines_to_blocks(text))
    return (time.process_time() - begin) / times


def table(scores: dict[str, Score], count: int) -> str:
    """The measures as lines of text."""
    lines = [f"gold passages: {count}", "measure     precision  recall     F1"]
    lines += [
        f"{name:<11} {score.precision:>8.3f} {score.recall:>8.3f} {score.f1:>8.3f}"
        for name, score in scores.items()
        if name != "residue"
    ]
    return "\n".join([*lines, f"residue     {scores['residue'].found} lines left"])


def main(arguments: Sequence[str]) -> None:
    """Print the table, and with --misses what was read wrongly.

    A folder among the arguments holds the passages instead of tests/gold; any other
    word picks those whose label has it.
    """
    words = [word for word in arguments if not word.startswith("-")]
    folders = [Path(word) for word in words if Path(word).is_dir()] or [GOLD]
    only = [word for word in words if not Path(word).is_dir()]
    everything = [passage for folder in folders for passage in passages(folder)]
    gold = [p for p in everything if not only or any(w in p.label for w in only)]
    scores = measure(gold)
    print(table(scores, len(gold)))
    longest = max((passage.text for passage in gold), key=len)
    print(f"speed      {speed(longest) * 1000:.1f} ms for {len(longest)} characters")
    if "--misses" in arguments:
        for name, score in scores.items():
            print(f"\n{name}", *score.misses, sep="\n  ")


if __name__ == "__main__":
    main(sys.argv[1:])
