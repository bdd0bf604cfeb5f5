"""Asks the search, outside a browser, over an index in a folder.

ask(site, ["giám đốc sở y tế"])  →  [Answer(found=["/can-bo/…/", …], asked=5, bytes=…)]

The scripts are those of the theme; only what loads a file of the index is another.
"""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from plugins.bulletin.outputs.search.groups import script_modules
from plugins.bulletin.outputs.search.words import keys

HERE = Path(__file__).parent
SCRIPTS = HERE.parents[1] / "theme" / "static" / "js" / "search"
# The same functions over files of a disk: each question begins with nothing loaded.
LOAD = """
export const root = '', page = '';
export const reader = { begin() { parts = {}; }, read: null };
let parts = {};
let files = 0;
export const spent = () => 0;
export const filesAsked = () => files;
export const loaded = (name) => Boolean(parts[name]);
export const part = async (name) => {
  if (!parts[name] && name !== 'index') files += 1;
  parts[name] = parts[name] || reader.read(name);
  return parts[name];
};
"""


class Answer(msgspec.Struct):
    """Addresses in the order they stand in; files of the index, and their bytes."""

    found: list[str]
    asked: int
    bytes: int
    files: list[str]
    texts: int


def ask(site: Path, questions: Sequence[str]) -> list[Answer]:
    """Ask some questions, one after the other."""
    with TemporaryDirectory() as folder:
        _modules(Path(folder))
        given = json.dumps(list(questions))
        done = subprocess.run(
            ["node", HERE / "ask.mjs", folder, site],
            input=given.encode(),
            stdout=subprocess.PIPE,
            check=True,
        )
    return msgspec.json.decode(done.stdout, type=list[Answer])


def keys_of(texts: Sequence[str]) -> tuple[list[list[str]], list[list[str]]]:
    """Return the keys of some texts, as the page reads them and as the index does."""
    with TemporaryDirectory() as folder:
        _modules(Path(folder))
        script = (
            "const { wordsOf, fold } = await import(process.argv[1]);"
            "const { readFileSync } = await import('node:fs');"
            "const texts = JSON.parse(readFileSync(0, 'utf8'));"
            "console.log(JSON.stringify(texts.map((one) => wordsOf(one).map(fold))));"
        )
        words = Path(folder, "words.js").as_uri()
        done = subprocess.run(
            ["node", "--input-type=module", "-e", script, words],
            input=json.dumps(list(texts)).encode(),
            stdout=subprocess.PIPE,
            check=True,
        )
    return json.loads(done.stdout), [keys(text) for text in texts]


def _modules(folder: Path) -> None:
    """Put the theme's scripts, and what the build writes for them, into a folder."""
    for script in SCRIPTS.glob("*.js"):
        (folder / script.name).write_text(script.read_text("utf-8"), "utf-8")
    written = {
        name: text for name, text in script_modules().items() if "/search/" in name
    }
    for name, text in {**written, "load.js": LOAD}.items():
        (folder / Path(name).name).write_text(text, "utf-8")
    (folder / "package.json").write_text('{"type": "module"}')
