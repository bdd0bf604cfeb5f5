"""Letters and signs that Vietnamese is not written with.

has_any("tỉnh Вắс Kạn")  →  True: В and с are of Russian
has_any("TØnh B¾c K¹n")  →  True: as with a font of the nineties
"""

import re

FOREIGN = "\u0370-\u03ff\u0400-\u04ff"
PRIVATE = "\ue000-\uf8ff"
# What TCVN3 (.VnTime) and VNI use for letters.
OF_OLD_FONTS = "¡¢§¨¤¥¦©ª«¬®¯µ¶·¸¹»¼½¾Æ×ÞØÜßäåæñö÷ø"
_ANY = re.compile(f"[{FOREIGN}{PRIVATE}{OF_OLD_FONTS}]")


def has_any(text: str) -> bool:
    """Say whether one stands anywhere in a text: the rules that seek them ask first."""
    return _ANY.search(text) is not None
