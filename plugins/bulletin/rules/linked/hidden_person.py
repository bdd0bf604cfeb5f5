"""How a hidden person can still be named: in full, by the given name, in addresses.

person = HiddenPerson.of(official, registry)
person.named("Ông Lò Văn An, lo_van_an.jpg")   →  matches of both
person.called("Ông An cho biết …")             →  a match of "Ông An"
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.record.registry import Registry
from plugins.bulletin.words.text import level, nfc, slugify

# What stands before a given name alone.
_BEFORE = (
    r"(?<!\w)(?:ông|bà|anh|chị|cô|thầy|em|cháu|cụ|bác|chú|dì|đồng chí|đ/c|đ\.c)"
    r"(?:\s+(?:bác sĩ|kỹ sư|đại tá|nguyên))?\s+"
)
# What parts the syllables of a name in addresses and names of files, if anything does.
_PARTED = r"(?:[-_.+ ]|%20)?"


class HiddenPerson(Struct, frozen=True):
    """A hidden person, and others who bear one of the names."""

    official: Official
    namesakes: tuple[Official, ...]
    full: re.Pattern[str]
    given: re.Pattern[str]
    longer: re.Pattern[str]

    @classmethod
    def of(cls, official: Official, registry: Registry) -> "HiddenPerson":
        """Look up who else bears the names; a name of one word is none to look for."""
        names = [name for name, _ in official.names if " " in name]
        others = [one for one in registry.officials.values() if one is not official]
        slugs = {slugify(name) for one in others for name, _ in one.names}
        patterns = [rf"(?<!\w)(?:{_in_text(name)})(?!\w)" for name in names]
        patterns += [
            rf"(?<![a-z0-9])(?:{slug.replace('-', _PARTED)})(?![a-z0-9])"
            for name in names
            if (slug := slugify(name)) not in slugs
        ]
        bearers = (one for name in names for one in registry.bearers(name))
        namesakes = tuple(one for one in bearers if one is not official)
        known = sorted({level(nfc(name.split()[-1])) for name in names})
        given = "|".join(map(re.escape, known)) or "(?!)"
        return cls(
            official,
            namesakes,
            re.compile("|".join(patterns) or "(?!)"),
            re.compile(rf"{_BEFORE}(?P<name>{given})(?!\w)"),
            re.compile(rf"(?<!\w)[^\W\d_]+\s+(?:{given})(?!\w)"),
        )

    def named(self, text: str) -> Iterator[re.Match[str]]:
        """Find the person in a text, by places in its NFC form."""
        return self.full.finditer(level(nfc(text)))

    def called(self, text: str) -> Iterator[re.Match[str]]:
        """Find the given name alone, where no full name says that it is another's."""
        written = nfc(text)
        rest = self.full.sub(lambda found: " " * len(found[0]), level(written))
        if any(
            written[found.start()].isupper() and not self.given.match(found[0])
            for found in self.longer.finditer(rest)
        ):
            return
        for found in self.given.finditer(rest):
            after = written[found.end() :].lstrip(" ")[:1]
            if written[found.start("name")].isupper() and not after.isupper():
                yield found


def _in_text(name: str) -> str:
    return r"\s+".join(map(re.escape, level(nfc(name)).split()))
