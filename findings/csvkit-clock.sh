#!/usr/bin/env bash
# A journalist's first tool for open data is csvkit (on agate). Its guess of what a
# column holds takes a clock, 14:00, for a length of time, and reads it as fourteen
# minutes; with seconds, 14:00:00, it is fourteen hours. And where a column tells of
# villages or given names, "Na" is nothing at all: the word stands, whatever its case, in
# the list of what means "not available".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  csvkit==2.2.0 agate==1.14.2 2>/dev/null
cat >"$folder/meetings.csv" <<'CSV'
village,start,start_with_seconds
Na,14:00,14:00:00
Ta,08:30,08:30:00
CSV
"$folder/venv/bin/python" - "$folder" <<'PYTHON'
import json
import subprocess
import sys
from importlib.metadata import version

folder = sys.argv[1]
command = [f"{folder}/venv/bin/csvjson", f"{folder}/meetings.csv"]
rows = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
print("csvkit", version("csvkit"), "agate", version("agate"))
print(*rows, sep="\n")
seen = rows == [
    {"village": None, "start": "0:14:00", "start_with_seconds": "14:00:00"},
    {"village": "Ta", "start": "0:08:30", "start_with_seconds": "8:30:00"},
]
print("as described" if seen else "no longer as described")
sys.exit(not seen)
PYTHON
