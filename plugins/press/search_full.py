"""The full text of a stretch of time, cut so that a query loads its words only.

    full_text("2018-1", [analyse(text), …])
      →  [File("full-2018-1-000", …), …, File("full-2018-1", its table of parts)]

A text is known by its number in the list. Words stand in the order of their folded
keys; a part holds whole keys, each with its spellings and where they occur:

    {"hoi": {"hội": "#%#%…", "hỏi": "…"}, "hon": …}
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from plugins.press.search_files import File, file
from plugins.press.search_words import Analysed, digits, folded

# Characters a part may hold unless one key alone holds more: about 6 KB gzipped.
PART = 10_000

Spellings = dict[str, str]


def full_text(name: str, texts: Sequence[Analysed]) -> list[File]:
    """Write the index of texts in their order; the last file is the table of parts."""
    parts = [
        (keys[0][0], file(f"full-{name}-{number:03}", dict(keys)))
        for number, keys in enumerate(_parts(_keys(texts)))
    ]
    table = [[first, part.digest] for first, part in parts]
    return [*(part for _, part in parts), file(f"full-{name}", table)]


def _keys(texts: Sequence[Analysed]) -> Iterator[tuple[str, Spellings]]:
    """Every folded key with its spellings, in order."""
    postings: defaultdict[str, list[str]] = defaultdict(list)
    last: dict[str, int] = {}
    for number, text in enumerate(texts):
        for word, places in text.items():
            postings[word].append(digits([number - last.get(word, 0)]) + places)
            last[word] = number
    spellings: defaultdict[str, Spellings] = defaultdict(dict)
    for word in sorted(postings):
        spellings[folded(word)][word] = "".join(postings[word])
    return iter(sorted(spellings.items()))


def _parts(
    keys: Iterable[tuple[str, Spellings]],
) -> Iterator[list[tuple[str, Spellings]]]:
    part: list[tuple[str, Spellings]] = []
    held = 0
    for key, spellings in keys:
        size = len(json.dumps({key: spellings}, ensure_ascii=False))
        if part and held + size > PART:
            yield part
            part, held = [], 0
        part.append((key, spellings))
        held += size
    if part:
        yield part
