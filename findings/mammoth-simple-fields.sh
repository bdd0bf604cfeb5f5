#!/usr/bin/env bash
# Word keeps a page number, a cross-reference or a document's number as a field, in one
# of two valid forms (ISO 29500-1, 17.16.2): runs between marks, or w:fldSimple around
# the runs. mammoth keeps the words of the first form and drops those of the second with
# all they hold: "Quyết định số 17 của tỉnh" loses its number. Its message names the
# element and not what was lost.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  mammoth==1.13.0 2>/dev/null
"$folder/venv/bin/python" - <<'PYTHON'
import io
import sys
import zipfile
from importlib.metadata import version

import mammoth

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org"
TYPES = (
    f'<Types xmlns="{R}/package/2006/content-types">'
    '<Default Extension="rels" ContentType='
    '"application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.'
    'openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    f'<Relationships xmlns="{R}/package/2006/relationships"><Relationship Id="rId1" '
    f'Type="{R}/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)


def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def mark(kind):
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


SIMPLE = f'<w:fldSimple w:instr=" REF so ">{run("17")}</w:fldSimple>'
MARKED = (
    mark("begin")
    + '<w:r><w:instrText xml:space="preserve"> REF so </w:instrText></w:r>'
    + mark("separate") + run("17") + mark("end")
)


def read(field):
    body = f"<w:p>{run('Quyết định số ')}{field}{run(' của tỉnh')}</w:p>"
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("[Content_Types].xml", TYPES)
        package.writestr("_rels/.rels", RELATIONS)
        package.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
        )
    result = mammoth.convert_to_html(file)
    return result.value, [message.message for message in result.messages]


marked, simple = read(MARKED), read(SIMPLE)
print("mammoth", version("mammoth"))
print("field between marks:", *marked)
print("w:fldSimple:        ", *simple)
seen = "17" in marked[0] and "17" not in simple[0] and not any(
    "17" in message for message in simple[1]
)
print("as described" if seen else "no longer as described")
sys.exit(not seen)
PYTHON
