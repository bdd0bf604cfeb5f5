#!/usr/bin/env bash
# eSpeak NG is the voice that NVDA, the screen reader most people use, brings for
# Vietnamese. Its rules for vi leave the most usual signs of a state bulletin to others:
# a Roman numeral is told in English ("quý IV" ends in "roman four"); UBND, which its
# speller could say as it says HĐND, becomes one syllable of English; and 19/19 loses its
# stroke, so a share of a whole sounds like two numbers. What reads aloud has to be given
# words, not signs.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  espeakng-loader==0.2.4 2>/dev/null
"$folder/venv/bin/python" - <<'PYTHON'
import ctypes
import sys

import espeakng_loader

RETRIEVAL, UTF8, IPA = 1, 1, 2
engine = ctypes.CDLL(espeakng_loader.get_library_path())
engine.espeak_Info.restype = ctypes.c_char_p
engine.espeak_TextToPhonemes.restype = ctypes.c_char_p
engine.espeak_TextToPhonemes.argtypes = [
    ctypes.POINTER(ctypes.c_char_p), ctypes.c_int, ctypes.c_int,
]
engine.espeak_Initialize(RETRIEVAL, 0, espeakng_loader.get_data_path().encode(), 0)
engine.espeak_SetVoiceByName(b"vi")


def said(words):
    rest, parts = ctypes.pointer(ctypes.c_char_p(words.encode())), []
    while rest.contents.value:
        parts.append(engine.espeak_TextToPhonemes(rest, UTF8, IPA).decode())
    return " ".join(parts)


print("eSpeak NG", engine.espeak_Info(None).decode())
heard = {w: said(w) for w in ("quý IV", "khóa XIII", "UBND", "HĐND", "19/19")}
for words, sounds in heard.items():
    print(f"{words:10}", sounds)
english = [words for words, sounds in heard.items() if "(en)" in sounds]
nineteen = said("19")
seen = (
    english == ["quý IV", "khóa XIII", "UBND"]
    and heard["19/19"].split() == [*nineteen.split(), *nineteen.split()]
)
print("as described" if seen else "no longer as described")
sys.exit(not seen)
PYTHON
