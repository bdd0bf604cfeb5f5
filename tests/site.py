"""A site in a folder of its own, built by other processes than the tests'.

    site = Site(tmp_path)
    site.write({"content/articles/2031/05/hop.md": article("Họp")})
    site.build().code                       →  0
    site.text("2031/05/hop/index.html")     →  "<!doctype html>…"

Pelican's signal handlers outlive a run inside one process, so every build has a
process of its own: a fork of `tests/build_server.py`, which has imported everything,
or, where hash seed or locale matter, of a server started for the test.
"""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.builders import Builder, Built, common_builder

NOON = 1936846800  # 2031-05-18 12:00 in Vietnam, the "now" of most tests
Files = Mapping[str, str | bytes | None]


class Site:
    """A content folder and what is built from it."""

    def __init__(self, folder: Path, builder: Builder | None = None) -> None:
        self.folder = folder
        self.builder = builder or common_builder()
        self.content = folder / "content"
        self.output = folder / "output"
        self.content.mkdir(parents=True, exist_ok=True)

    def write(self, files: Files) -> "Site":
        """Write files by path; None removes one."""
        for name, data in files.items():
            path = self.folder / name
            if data is None:
                path.unlink()
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data.encode() if isinstance(data, str) else data)
        return self

    def change(self, before: Files, after: Files) -> None:
        """Bring the folder from one set of files to another."""
        gone = dict.fromkeys(before.keys() - after.keys())
        new = {path: data for path, data in after.items() if before.get(path) != data}
        self.write({**new, **gone})

    def order(self, *, now: int = NOON, output: str = "output", **order: Any) -> Any:
        """What to send to a builder for one build of this site."""
        where = {"content": str(self.content), "output": str(self.folder / output)}
        cache = str(self.folder / order.pop("cache", ".cache"))
        given = order.pop("environment", {})
        environment = {"SOURCE_DATE_EPOCH": str(now), "BULLETIN_CACHE": cache, **given}
        return {**where, "environment": environment, **order}

    def build(self, using: Builder | None = None, **order: Any) -> Built:
        """Build; options: now, output, cache, clean, production, environment, …"""
        chosen = using or self.builder
        chosen.send(self.order(**order))
        return chosen.answer()

    def clean_tree(self, **order: Any) -> dict[str, bytes]:
        """The files of a build that takes nothing over from earlier ones.

        One process does all of it: that is cheaper here, and gives the same.
        """
        place = {"output": "clean/output", "cache": "clean/cache"}
        built = self.build(clean=True, processors=1, **place, **order)
        assert built.code == 0, built.said
        found = tree(self.folder / "clean" / "output")
        shutil.rmtree(self.folder / "clean")
        return found

    def tree(self) -> dict[str, bytes]:
        """Every file of the output by path."""
        return tree(self.output)

    def text(self, path: str) -> str:
        """One file of the output."""
        return (self.output / path).read_text("utf-8")


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder by posix path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def differences(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> list[str]:
    """The paths at which two trees differ."""
    return sorted(p for p in one.keys() | other.keys() if one.get(p) != other.get(p))


def document(body: str = "", **values: Any) -> str:
    """A content file: values as JSON, which YAML can read."""
    lines = [f"{key}: {json.dumps(v, ensure_ascii=False)}" for key, v in values.items()]
    return "\n".join(["---", *lines, "---", "", body, ""])


def article(title: str, body: str = "Nội dung của bài.", **values: Any) -> str:
    """An article of 2031-05-12 in a category that exists."""
    given = {"title": title, "date": "2031-05-12 08:00", "category": "Kinh tế"}
    return document(body, **(given | values))


def meeting(title: str, body: str = "", **values: Any) -> str:
    """A meeting of 2031-05-12."""
    given = {"title": title, "kind": "hội nghị", "date": "2031-05-12"}
    return document(body, **(given | values))


def issued(title: str, number: str, body: str = "", **values: Any) -> str:
    """An official document of 2031-05-09."""
    given = {"title": title, "number": number, "kind": "quyết định"}
    return document(body, **(given | {"date": "2031-05-09"} | values))
