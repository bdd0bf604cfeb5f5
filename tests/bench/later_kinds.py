"""What documents and weekly schedules cost a full build, beside what articles cost.

    python -m tests.bench.later_kinds 1000 300 50
    →  1000 articles: … s of CPU, 300 documents, 50 weeks: … s more, … of their share

Both are clean builds by the command of the project; CPU is that of all processes.
"""

import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.corpus import make
from tests.bench.people import officials
from tests.bench.province import blocks

ROOT = Path(__file__).resolve().parents[2]
_KINDS = (("quyết định", "QĐ"), ("kế hoạch", "KH"), ("báo cáo", "BC"))
_DAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu")
_TIMES = ("07:30", "10:00", "14:00", "16:00")


def documents(number: int, names: list[str]) -> Iterator[tuple[str, str]]:
    """Documents of ten years, each signed, with some paragraphs of text."""
    for place in range(number):
        day = date(2012, 1, 5) + timedelta(place * 3650 // number)
        kind, letters = _KINDS[place % len(_KINDS)]
        body = "\n\n".join(
            f"Điều {n}. Giao các đơn vị thực hiện việc số {place} theo kế hoạch."
            for n in range(1, 9)
        )
        yield (
            f"official_documents/{day.year}/{place}-ubnd.md",
            f"---\ntitle: Việc thứ {place} của tỉnh\n"
            f"number: {place + 1}/{letters}-UBND\nkind: {kind}\n"
            f"date: {day}\neffective: {day}\n"
            f"signatories: [{names[place % len(names)]}]\n"
            f"field: Lĩnh vực {place % 12}\n---\n\n{body}\n",
        )


def weeks(number: int, names: list[str]) -> Iterator[tuple[str, str]]:
    """Weeks of four things a day, each chaired by somebody."""
    for place in range(number):
        monday = date(2018, 1, 1) + timedelta(7 * place)
        year, week, _ = monday.isocalendar()
        entries = "\n".join(
            f'  - {{day: {day}, start: "{hour}", content: Họp việc {place}-{n}, '
            f"chairs: [{names[(place + n) % len(names)]}]}}"
            for n, day in enumerate(_DAYS)
            for hour in _TIMES
        )
        text = f"---\ndate: {monday}\nentries:\n{entries}\n---\n"
        yield f"schedules/{year}/{week}.md", text


def cpu_of_build(content: Path, folder: Path) -> float:
    """Build from nothing; the CPU seconds of it and all its children."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "invoke", "build", "--content", str(content)]
    subprocess.run(
        [*command, "--output", str(folder / "output"), "--clean"],
        cwd=ROOT,
        env={**os.environ, "BULLETIN_CACHE": str(folder / "cache")},
        check=True,
        capture_output=True,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return sum(after[:2]) - sum(before[:2])


def main(articles: int, of_documents: int, of_weeks: int) -> None:
    """Print both builds and the share."""
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        content = folder / "content"
        make(articles, content)
        names = [one.id for one in officials(blocks(articles))][:40]
        alone = cpu_of_build(content, folder / "alone")
        files = [*documents(of_documents, names), *weeks(of_weeks, names)]
        for path, text in files:
            (content / path).parent.mkdir(parents=True, exist_ok=True)
            (content / path).write_text(text, "utf-8")
        whole = cpu_of_build(content, folder / "whole")
    share = alone * len(files) / articles
    print(
        f"{articles} articles: {alone:.1f} s of CPU; {of_documents} documents and "
        f"{of_weeks} weeks: {whole - alone:.1f} s more, {share:.1f} s by count "
        f"({(whole - alone) / share:.2f} of their share)"
    )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
