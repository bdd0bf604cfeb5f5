"""Every page is valid HTML, by a checker that is not ours."""

import json
import subprocess
from pathlib import Path

import pytest

VNU = Path(__file__).parent / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


@pytest.mark.needs("java", "npm")
def test_the_nu_checker_finds_no_error_on_any_page(site: Path) -> None:
    # The site map of a year is XML; only pages are asked about.
    command = ["java", "-jar", str(VNU), "--format", "json", "--skip-non-html"]
    checked = subprocess.run(
        [*command, "--errors-only", str(site)], capture_output=True, check=False
    )
    messages = json.loads(checked.stderr)["messages"]
    told = [f"{m['url']}:{m.get('lastLine')}: {m['message']}" for m in messages]
    assert told == []
