"""Whether a comma stands in the name of a body or between two names.

is_one_body("Sở Văn hóa, Thể thao và Du lịch")     →  True
is_one_body("Sở VH, TT&DL")                        →  True
is_one_body("UBND tỉnh, UBND")                     →  False
is_one_body("Ban Dân vận, Ban Tuyên giáo và Dân vận")  →  False
"""

import re

# A name that lists what a body sees to ends with "và" or "&" before the last of it.
_LISTING = re.compile(r"[^,;]+(?:,[^,;]+)*,[^,;]*(?:\svà\s|&)[^,;]+")
# What a body's name begins with; what a body sees to begins with none of these.
_KINDS = frozenset("sở ban ủy uỷ ubnd hđnd hội cục ubmttq".split())


def is_one_body(name: str) -> bool:
    """Say whether a text with commas is the name of one body."""
    if not _LISTING.fullmatch(name):
        return False
    first, *further = (part.split()[:1] for part in name.casefold().split(","))
    return not any(word == first or _KINDS.intersection(word) for word in further)
