#!/usr/bin/env bash
# Text of a Vietnamese PDF in which one font lacks some letters. Liberation Serif, with
# which many papers are made, has no "ế" or "ị"; Chromium then draws these letters in
# another font, each run in a text object of its own that is placed by Tm and then Td.
# pypdf's plain extraction takes every Td after a Tm for a space, however near: of
# "Quyết định" it makes "Quy ế t đ ị nh", which no search finds and an importer would
# publish. The same placed by Tm alone stays whole, and so does its layout mode, and
# PDFium in every case. ASCII stands for the letters here: the fonts decide, not they.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  pypdf==7.1.1 pypdfium2==5.15.2 2>/dev/null
"$folder/venv/bin/python" - <<'PYTHON'
import io
from importlib.metadata import version

import pypdf
import pypdfium2


def pdf(content: str) -> bytes:
    """One page with two fonts."""
    page = "/MediaBox [0 0 600 800] /Resources << /Font << /A 4 0 R /B 5 0 R >> >>"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R {page} /Contents 6 0 R >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
    ]
    data, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{one}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n"
    end += f"<< /Size {size} /Root 1 0 R >>\nstartxref\n{len(data)}\n%%EOF\n"
    return data + end.encode()


# A letter is 22 points from the start, the next run 27.3: nothing between them.
RUNS = (("A", "Quy", 0), ("B", "e", 22), ("A", "t dinh", 27.3))
MOVED = "BT /{0} 12 Tf 1 0 0 1 50 700 Tm {2} 0 Td ({1}) Tj ET"
PLACED = "BT /{0} 12 Tf 1 0 0 1 {3} 700 Tm ({1}) Tj ET"
found = {}
for name, form in (("Tm and Td", MOVED), ("Tm alone", PLACED)):
    data = pdf("\n".join(form.format(*run, 50 + run[2]) for run in RUNS))
    page = pypdf.PdfReader(io.BytesIO(data)).pages[0]
    drawn = pypdfium2.PdfDocument(data)[0].get_textpage().get_text_range()
    found[name] = (
        page.extract_text().strip(),
        page.extract_text(extraction_mode="layout").strip(),
        drawn.strip(),
    )
print("pypdf", version("pypdf"), "pypdfium2", version("pypdfium2"))
for name, texts in found.items():
    print(f"{name}: plain {texts[0]!r}, layout {texts[1]!r}, PDFium {texts[2]!r}")
whole = "Quyet dinh"
assert found["Tm and Td"] == ("Quy e t dinh", whole, whole), found
assert found["Tm alone"] == (whole, whole, whole), found
PYTHON
