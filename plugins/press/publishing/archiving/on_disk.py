"""Pages made fit to be opened from a disk, where there is neither root nor server.

from_disk('<a href="/can-bo/an/#x">', "2018/07/x/index.html")
    →  '<a href="../../../can-bo/an/index.html#x">'
"""

import re

SCRIPT = "mo-tu-dia.js"
# Addresses that scripts make: where the site lies is known by where this one does.
CODE = """\
(() => {
  const root = new URL('.', document.currentScript.src).href;
  const fix = (event) => {
    const link = event.target.closest && event.target.closest('a[href]');
    if (!link || link.protocol !== 'file:') return;
    const from = link.href.startsWith(root) ? root : 'file:///';
    const url = new URL(link.href.slice(from.length), root);
    if (url.pathname.endsWith('/')) url.pathname += 'index.html';
    if (link.href !== url.href) link.href = url.href;
  };
  for (const one of ['focusin', 'mouseover', 'click']) addEventListener(one, fix, true);
})();
"""
_VALUE = re.compile(r'\b(href|src|action|data-texts)="/(?!/)([^"]*)"')
_SET = re.compile(r'\bsrcset="([^"]*)"')
_IN_SET = re.compile(r"(^|,\s*)/(?!/)")
_URL = re.compile(r"url\((['\"]?)/(?!/)")
# A disk is nobody's origin, so that nothing can be fetched from it in advance.
_AHEAD = re.compile(r'<link rel="preload"[^>]*>\s*')
_HEAD = re.compile(r"(?=</head>)")


def from_disk(page: str, name: str) -> str:
    """A page or style sheet whose addresses begin where it lies.

    `name`: its path below the site.
    """
    up = "../" * name.count("/")
    if name.endswith(".css"):
        return _URL.sub(rf"url(\g<1>{up}", page)
    page = _AHEAD.sub("", page)
    page = _VALUE.sub(lambda found: f'{found[1]}="{up}{_file(found[2])}"', page)
    page = _SET.sub(lambda found: f'srcset="{_IN_SET.sub(_begun(up), found[1])}"', page)
    return _HEAD.sub(f'<script src="{up}{SCRIPT}"></script>\n', page, count=1)


def _begun(up: str) -> str:
    return rf"\g<1>{up}"


def _file(address: str) -> str:
    """The file that a server would send: of a folder, its page."""
    path, mark, rest = re.fullmatch(r"([^?#]*)([?#]?)(.*)", address, re.DOTALL).groups()  # type: ignore[union-attr]
    page = f"{path}index.html" if not path or path.endswith("/") else path
    return f"{page}{mark}{rest}"
