"""The full names of a text, looked up only when a sentence needs them.

text.full("Tú")        →  "Vi Trọng Tú", or "" when nobody or several have that name
text.antecedent(3)     →  whom "ông" in the fourth sentence stands for
"""

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import pairwise

from plugins.bulletin.reading.sentence.chunks import chunks
from plugins.bulletin.reading.sentence.known import Known
from plugins.bulletin.reading.sentence.tokens import LONGEST_SENTENCE, Sentence
from plugins.bulletin.words.text import match_key


class WholeText:
    """The sentences of a report and the names that are certain in them."""

    def __init__(self, sentences: Sequence[Sentence], known: Known) -> None:
        """Keep the sentences; nothing is looked up yet."""
        self._sentences = sentences
        self._known = known

    @cached_property
    def _by_given_name(self) -> dict[str, set[str]]:
        return _by_last_word(
            name for sentence in self._sentences for name in self._names_in(sentence)
        )

    @cached_property
    def _by_given_name_of_all(self) -> dict[str, set[str]]:
        """Also of those who stand behind their post alone: "Bí thư Huyện ủy Vi Tú"."""
        return _by_last_word(
            " ".join(token.raw for token in sentence.tokens[chunk.start : chunk.end])
            for sentence in self._sentences
            if len(sentence.low) <= LONGEST_SENTENCE
            for chunk in chunks(sentence, self._known)
            if chunk.kind == "name" and chunk.end - chunk.start > 1
        )

    def _names_in(self, sentence: Sentence) -> list[str]:
        """The full names printed in the sentence, in order."""
        places = (
            (sentence.low.find(name), len(name))
            for name in self._known.names.values()
            if name in sentence.low
        )
        found = [sentence.text[at : at + length] for at, length in sorted(places)]
        return [" ".join(name.split()) for name in found]

    def _given_names_in(self, sentence: Sentence) -> list[str]:
        """The full names of those whom a sentence calls "đồng chí Hiển"."""
        cut = chunks(sentence, self._known)
        words = (
            sentence.tokens[name.start].raw
            for address, name in pairwise(cut)
            if address.kind == "address" and name.kind == "name"
            if name.end == name.start + 1
        )
        return [name for word in words if (name := self.full(word))]

    def full(self, given: str) -> str:
        """The one full name that ends with the given name; "" for none or several."""
        key = match_key(given)
        certain, everybody = self._by_given_name, self._by_given_name_of_all
        names = certain.get(key) if key in certain else everybody.get(key)
        found = {match_key(name): name for name in names or ()}
        return next(iter(found.values())) if len(found) == 1 else ""

    def antecedent(self, number: int) -> str:
        """The last one named before the sentence in its paragraph; "" for two."""
        for before in range(number, -1, -1):
            sentence = self._sentences[before]
            if before < number and (
                names := self._names_in(sentence) or self._given_names_in(sentence)
            ):
                return names[0] if len(set(names)) == 1 else ""
            if self._sentences[before].start == 0:
                return ""
        return ""


def _by_last_word(names: Iterable[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name in names:
        found.setdefault(match_key(name).split()[-1], set()).add(name)
    return found
