"""What the benchmark writes is content an editor could have written."""

import runpy
from datetime import UTC, datetime
from pathlib import Path

from plugins.bulletin.record.assembly import assemble
from plugins.bulletin.rules.linked import post_not_held
from plugins.bulletin.rules.one_file import read_content_file
from plugins.bulletin.site import Site
from plugins.press.content.read_one import record_of
from tests.bench.corpus import make

ROOT = Path(__file__).parents[3]


def test_the_check_has_nothing_to_say(tmp_path: Path) -> None:
    make(120, tmp_path)
    site = Site.from_settings(runpy.run_path(str(ROOT / "pelicanconf.py")))
    records, problems = [], []
    for file in sorted(tmp_path.rglob("*.md")):
        path, data = file.relative_to(tmp_path).as_posix(), file.read_bytes()
        found = read_content_file(path, data, site.choices, root="")
        problems += found.problems
        records.append(record_of(path, data, found))
    linked = assemble([r.entity() for r in records if r], datetime.now(UTC))
    posts = [
        finding
        for meeting, people in linked.people
        for finding in post_not_held.check(meeting, people, linked.registry)
    ]
    assert [*problems, *linked.findings, *posts] == []
    assert len(linked.bulletin.articles) == 120
