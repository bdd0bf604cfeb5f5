"""Old phones read our scripts: nothing newer than ES2017, no pattern they do not know.

Esprima reads the syntax of ES2017 and none later; it comes with Lighthouse.
"""

import re
import subprocess
from pathlib import Path

import pytest

from plugins.bulletin.outputs.search.groups import script_modules
from plugins.press.system.project import ROOT
from plugins.press.theme.assets import Assets

HERE = Path(__file__).parent
SCRIPTS = {
    name: asset.data.decode()
    for name, asset in Assets(ROOT / "theme" / "static", script_modules()).files.items()
    if name.endswith(".js")
}
READ = "require('esprima').parseScript(require('fs').readFileSync(0, 'utf8'))"
# Looking behind and \p{…} came later, and so did these functions.
LATER = re.compile(r"\(\?<|\\p\{|\.(?:flatMap|flat|replaceChildren|replaceAll|at)\(")


@pytest.mark.needs("npm")
@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_has_no_syntax_newer_than_es2017(name: str) -> None:
    read = subprocess.run(
        ["node", "-e", READ], input=SCRIPTS[name].encode(), cwd=HERE, check=False
    )
    assert read.returncode == 0


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_asks_for_no_function_that_old_phones_lack(name: str) -> None:
    assert LATER.findall(SCRIPTS[name]) == []
