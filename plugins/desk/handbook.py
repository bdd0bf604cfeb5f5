"""The handbook's entry for a rule, as a terminal shows it.

entry_of("parent-circle")  →  "parent-circle\\n\\nCơ quan trực thuộc chính mình, …"
explain("parent-cirle")    →  2, after: không có quy tắc "parent-cirle"; có phải …
"""

import re
from collections.abc import Mapping

from plugins.bulletin.words.text import nearest
from plugins.press.printing import tell
from plugins.press.system.project import ROOT

_HANDBOOK = "content/pages/so-tay-loi.md"
_ENTRY = re.compile(r"^### ([a-z-]+)\n(.*?)(?=^##|\Z)", re.MULTILINE | re.DOTALL)
_FINE, _WRONG_USAGE = 0, 2


def entries() -> Mapping[str, str]:
    """Every rule with what the handbook says of it, examples too."""
    text = (ROOT / _HANDBOOK).read_text("utf-8")
    return {rule: said.strip() for rule, said in _ENTRY.findall(text)}


def explain(rule: str) -> int:
    """Print what a rule is about; 0, or 2 when there is no such rule."""
    known = entries()
    if rule in known:
        print(f"{rule}\n\n{known[rule]}")
        return _FINE
    near = nearest(rule, known)
    tell(f'Không có quy tắc "{rule}".' + (f' Có phải "{near}"?' if near else ""))
    return _WRONG_USAGE
