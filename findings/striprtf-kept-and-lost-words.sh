#!/usr/bin/env bash
# RTF marks words that are no longer part of a text: deleted while changes were tracked
# (\deleted) or hidden (\v); and a drawn frame, as Word makes for a letterhead or a
# signature, holds words that are (\shptxt). striprtf prints the first two among the
# rest, so a "không" that an editor struck out says "không" again, and drops the words
# of the frame. It raises nothing and has no option that tells of either.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  striprtf==0.0.35 2>/dev/null
"$folder/venv/bin/python" - <<'PYTHON'
import sys
from importlib.metadata import version

from striprtf.striprtf import rtf_to_text

HEAD = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman Times New Roman;}}\f0 "


def read(words):
    return rtf_to_text(HEAD + words + r"\par}").strip()


deleted = read(r"X\'e3 {\deleted kh\'f4ng }nh\u7853?n b\'e0n giao")
hidden = read(r"B\'e0n giao {\v h\u7885?p k\'edn }ng\'e0y 5/3")
framed = read(
    r"S\u7889?{\shp{\*\shpinst\shpleft0\shptop0\shpright900\shpbottom300"
    r"{\shptxt\pard 17/QD\par}}} c\u7911?a x\'e3"
)
print("striprtf", version("striprtf"))
print("deleted while tracked:", deleted)
print("hidden:               ", hidden)
print("in a frame:           ", framed)
seen = "không" in deleted and "kín" in hidden and "17/QD" not in framed
print("as described" if seen else "no longer as described")
sys.exit(not seen)
PYTHON
