"""What is written for Netlify and Vercel, read by their own published engines."""

import json
import re
import subprocess
from pathlib import Path

import pytest

from plugins.press.publishing.hosts.dressing import Clothed
from plugins.press.publishing.hosts.netlify import netlify
from plugins.press.publishing.hosts.vercel import vercel
from plugins.press.publishing.server_config.old_addresses import old_addresses
from plugins.press.publishing.server_config.policy import security_headers
from tests.press.old_portal import OLD, redirects_file

ENGINES = Path(__file__).parent / "engines"
WRITERS = {"netlify": netlify, "vercel": vercel}
GONE = "/2017/05/da-go/"
HEADERS = security_headers(https=True)

pytestmark = pytest.mark.needs("node", "npm")


@pytest.fixture(scope="module", autouse=True)
def _engines() -> None:
    said = subprocess.run(["node", "--version"], capture_output=True, check=True).stdout
    if int(re.findall(rb"\d+", said)[0]) < 20:
        pytest.skip("the hosts' engines want Node 20; Debian 12 brings 18")
    if not (ENGINES / "node_modules" / "@netlify").exists():
        subprocess.run(["npm", "ci"], cwd=ENGINES, check=True, capture_output=True)


def ask(engine: str, folder: Path, addresses: list[str]) -> list:
    command = ["node", str(ENGINES / "ask.mjs"), engine, str(folder)]
    asked = json.dumps(addresses)
    done = subprocess.run(
        command, input=asked, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def written(name: str, folder: Path):
    old = tuple(old_addresses(redirects_file(), [GONE]))
    made = WRITERS[name](Clothed({"index.html"}, 10, old, HEADERS, "bantin.example.vn"))
    for path, text in made.files.items():
        (folder / path).write_text(text, "utf-8")
    return made


@pytest.mark.parametrize("name", sorted(WRITERS))
def test_every_old_address_is_answered_rightly_or_named_as_lost(name, tmp_path):
    made = written(name, tmp_path)
    answers = ask(name, tmp_path, [old for old, _ in OLD])
    lost = {one.given for one in old_addresses(redirects_file())} & set(made.lost)
    right = [a for a, (_, new) in zip(answers, OLD, strict=True) if a == [301, new]]
    astray = [
        (old, answer)
        for (old, new), answer in zip(OLD, answers, strict=True)
        if answer and answer != [301, new]
    ]
    assert astray == []
    assert len(right) == made.moved == len(OLD) - len(lost)
    assert made.moved >= 375


def test_netlify_says_410_for_what_was_taken_down(tmp_path):
    written("netlify", tmp_path)
    assert ask("netlify", tmp_path, [GONE])[0][0] == 410


def test_netlify_leads_no_unknown_question_astray(tmp_path):
    written("netlify", tmp_path)
    unknown = ["/Default.aspx?id=999", "/in.php", "/in.php?id=5", "/"]
    assert ask("netlify", tmp_path, unknown) == [None] * 4


def test_netlify_reads_every_header(tmp_path):
    written("netlify", tmp_path)
    (read,) = ask("headers", tmp_path, ["/"])
    assert read == [{"for": "/*", "values": HEADERS}]
