"""One trial as its YAML file tells it, and what it gives.

run(Trial(trial="…", body="Một:\\n- Hai"), folder)
    →  Outcome(said="", html="<p>Một:</p>\\n<ul>…", faults=[])
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import redirect_stderr, suppress
from datetime import date, datetime, time
from io import BytesIO, StringIO
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import msgspec
import yaml
from PIL import Image

from plugins.bulletin.files.encoding import lines_of
from plugins.bulletin.kinds import KINDS
from plugins.bulletin.problems.problem import Problem, format_problem
from plugins.bulletin.words.dates import VIETNAM
from plugins.desk.new import new
from plugins.press.check import check_folder
from plugins.press.site.places import open_store
from plugins.press.system.failures import StoreDamaged
from plugins.press.system.options import BuildOptions
from tests.content_check import NOW, SITE, article
from tests.site import Site

HERE = Path(__file__).parent
PLACE = "articles/2018/07/bai.md"
PHOTO = "photo"


class Words(msgspec.Struct, forbid_unknown_fields=True):
    """What a page must show and what it must lack."""

    shows: list[str] = []
    lacks: list[str] = []


class Trial(Words, kw_only=True, forbid_unknown_fields=True):
    """An input and what must come of it; the keys are explained in the package."""

    trial: str
    front: str = ""
    body: str = ""
    files: dict[str, str] = {}
    new: tuple[str, str] | None = None
    check: list[str] = []
    says: list[str] = []
    pages: dict[str, Words] = {}
    now: date = NOW.date()

    @property
    def content(self) -> dict[str, str | bytes]:
        """The files below content/."""
        given: dict[str, str | bytes] = {
            path: _photo() if text == PHOTO else text
            for path, text in self.files.items()
        }
        if self.front or self.body:
            given[PLACE] = article(self.front, self.body or "Nội dung bài viết.\n")
        return given


class Outcome(NamedTuple):
    """What editors were told, what readers get, and what of it is not as wanted."""

    said: str
    html: str
    faults: list[str]


def trials() -> dict[str, list[Trial]]:
    """All trials by the name of their file."""
    return {
        file.stem: msgspec.convert(yaml.safe_load(file.read_text("utf-8")), list[Trial])
        for file in sorted(HERE.glob("*.yaml"))
    }


def run(trial: Trial, folder: Path) -> Outcome:
    """Write the files of a trial below an empty folder, check and build them."""
    files = trial.content
    site = Site(folder).write({f"content/{p}": data for p, data in files.items()})
    moment = datetime.combine(trial.now, time(8), VIETNAM)
    said = ""
    if trial.new:
        with redirect_stderr(words := StringIO()):
            kind = next(one for one in KINDS if one.name == trial.new[0])
            new(kind, trial.new[1], site.content, moment)
        said = words.getvalue()
    options = BuildOptions(site.content, site.output, moment)
    with patch.dict(os.environ, BULLETIN_CACHE=str(folder / "checked")):
        problems = check_folder(options, SITE)
        html = ""
        with suppress(StoreDamaged):  # a file that cannot be read has no HTML
            html = open_store(site.content).body(PLACE)
    said += "".join(f"{_printed(problem, files)}\n" for problem in problems)
    faults = [*_told(trial, problems, said), *_shown(trial, html, "the text")]
    if trial.pages:
        faults += _pages(trial, site, moment)
    return Outcome(said, html, faults)


def _told(trial: Trial, problems: list[Problem], said: str) -> Iterator[str]:
    found = {problem.rule for problem in problems}
    for rule in sorted(found ^ set(trial.check)):
        yield f"told of {rule}" if rule in found else f"not told of {rule}"
    yield from (f"does not say {words!r}" for words in trial.says if words not in said)


def _shown(words: Words, html: str, where: str) -> Iterator[str]:
    html = " ".join(html.split())
    for said, wrong in ((words.shows, False), (words.lacks, True)):
        for part in said:
            if (" ".join(part.split()) in html) is wrong:
                yield f"{where} {'shows' if wrong else 'lacks'} {part!r}"


def _pages(trial: Trial, site: Site, moment: datetime) -> Iterator[str]:
    built = site.build(now=int(moment.timestamp()))
    if built.code:
        yield f"the site is not built: {built.said}"
        return
    for path, words in trial.pages.items():
        if (site.output / path).is_file():
            yield from _shown(words, site.text(path), path)
        else:
            yield f"there is no {path}"


def _printed(problem: Problem, files: Mapping[str, str | bytes]) -> str:
    data = files.get(problem.path, "")
    lines = lines_of(data.encode() if isinstance(data, str) else data)
    line = lines[problem.line - 1] if problem.line <= len(lines) else None
    return format_problem(problem, line if problem.path.endswith(".md") else None)


def _photo() -> bytes:
    file = BytesIO()
    Image.new("RGB", (320, 240), "olive").save(file, "JPEG")
    return file.getvalue()
