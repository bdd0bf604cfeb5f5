"""Files that systems and programs leave in folders; no part of the bulletin.

is_left_behind("articles/2018/07/~$bai.md")   →  True: Word has it open
is_left_behind("images/Thumbs.db")            →  True
is_left_behind("images/ho (1).jpg")           →  False: photos may have such names
"""

import re

# Most files, and none of those.
_USUAL = re.compile(r"[a-z0-9/-]+\.(?:md|jpe?g|png|webp|avif|pdf)")
_FILE = re.compile(
    r"\.DS_Store|(?:eh)?thumbs(?:_vista)?\.db|desktop\.ini|\._.*|~\$.*|.*~|\#.*\#"
    r"|\.?~lock.*\#|~wr[ld]\d+.*"
    r"|.*\.(?:tmp|temp|bak|old|orig|rej|sw[a-p]|part|crdownload|download|lnk|url|asd|wbk)"
    r"|\.gitkeep|\.gitignore|icon\r?",
    re.IGNORECASE,
)
_COPY = re.compile(
    r".*\((?:conflicted|xung đột|bản xung đột).*\).*|.*conflicted copy.*"
    r"|.* - (?:Copy|Sao chép|Bản sao).*|.* \(bản sao\)\.\w+|.* copy(?: \d+)?\.\w+"
    r"|(?:Copy|Bản sao) (?:\(\d+\) )?(?:of|của) .*",
    re.IGNORECASE,
)
# What browsers and Windows call the second file of a name.
_NUMBERED = re.compile(r".* ?\(\d+\)\.md", re.IGNORECASE)
_FOLDER = re.compile(r"__MACOSX|\.(?:Spotlight|Trash|fseventsd).*|\$RECYCLE\.BIN", re.I)


def is_left_behind(path: str) -> bool:
    """Whether a file below content/ (posix) is a system's, a program's or a copy."""
    if _USUAL.fullmatch(path):
        return False
    *folders, name = path.split("/")
    return (
        any(pattern.fullmatch(name) for pattern in (_FILE, _COPY, _NUMBERED))
        or any(_FILE.fullmatch(part) or _FOLDER.fullmatch(part) for part in folders)
        or any(_COPY.fullmatch(part) for part in folders)
    )
