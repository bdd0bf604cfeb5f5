"""All that publishing asks of a host before it begins, in one look.

`seen("releases/3\\n==\\n1 2 3\\n==\\n9f2c…  addresses.txt\\n")`
    →  Glance("releases/3", {"1", "2", "3"}, {"addresses.txt": "9f2c…"})
"""

import msgspec

from plugins.press.publishing.targets.making import SPARE_MANIFEST

PARTED = "=="
# What `current` leads to, the releases, and what is asked of `state/`, by hash; last of
# all the names of what readers get, twice where it was touched since. Half of a hash is
# enough to know a text again. All in words that busybox knows as well.
LOOK = (
    f"{{ readlink current || :; }} && echo {PARTED} && "
    f"{{ ls -1 releases || :; }} && echo {PARTED} && "
    "cd state && { live=$(readlink ../current); live=manifest-${live##*/}.json; "
    f"sha256sum addresses.txt $live {SPARE_MANIFEST}; cd ../current && "
    "{ find . -type f; find . -type f -newer ../../state/$live; } | LC_ALL=C sort | "
    "sha256sum || :; } | cut -c1-32,65-"
)


NAMES = "-"


class Glance(msgspec.Struct):
    """Where `current` leads, names of releases, and hashes of files by their names."""

    link: str = ""
    releases: set[str] = msgspec.field(default_factory=set)
    digests: dict[str, str] = msgspec.field(default_factory=dict)


def seen(said: str) -> Glance:
    """Read what `LOOK` prints; nothing of a place that is not there yet."""
    if not said:
        return Glance()
    link, releases, digests = said.split(f"{PARTED}\n")
    pairs = (line.split("  ", 1) for line in digests.splitlines())
    return Glance(
        link.strip(), set(releases.split()), {name: digest for digest, name in pairs}
    )
