"""The benchmark's tables."""

import json

from tests.bench.edits import A_WORD
from tests.bench.measurements import Figure, Result
from tests.bench.report import text_of, to_json


def _result(program: str, articles: int, seconds: float, edit: float = 0) -> Result:
    edits = {A_WORD: Figure(edit, edit, edit, 90, {})} if edit else {}
    full = Figure(
        seconds, seconds, 2 * seconds, 300, {"read": seconds / 2} if edit else {}
    )
    first = Figure(seconds * 1.2, seconds * 1.2, seconds, 300, {})
    return Result(program, articles, 20, 30, first, full, edits)


RESULTS = [
    _result("this project", 10_000, 20, 1.5),
    _result("Hugo", 10_000, 25),
    _result("this project", 100_000, 180, 4.5),
]


def test_peers_stand_beside_us() -> None:
    text = " ".join(text_of(RESULTS, "2 cores").split())
    assert "| 10,000 | Hugo | 20 | 30 | 30.0 s | 25.0 s | 50.0 | 1.25 | 300 |" in text


def test_goals_stand_beside_what_was_measured() -> None:
    text = " ".join(text_of(RESULTS, "2 cores").split())
    assert "| full build, photos kept, 10,000, to Hugo's | ≤ 1.0 | 0.80 |" in text
    assert "| full build, photos made too, 10,000, to Hugo's | ≤ 1.0 | 0.80 |" in text
    assert "| one edit, 10,000, to Hugo's full build | ≤ 0.10 | 0.06 |" in text
    assert "| one edit, 100,000 to 10,000 | ≤ 11, better 3 | 3.00 |" in text


def test_what_was_not_measured_has_no_row() -> None:
    assert "Pelican" not in text_of(RESULTS, "2 cores")


def test_growth_is_told_for_edits_too() -> None:
    text = " ".join(text_of(RESULTS, "2 cores").split())
    assert "| this project | full build | 10,000 | 100,000 | × 9.0 |" in text
    assert f"| this project | {A_WORD} | 10,000 | 100,000 | × 3.0 |" in text


def test_json_has_every_figure() -> None:
    found = json.loads(to_json(RESULTS, "2 cores"))
    assert found["machine"] == "2 cores"
    assert found["results"][1]["full"]["seconds"] == 25
