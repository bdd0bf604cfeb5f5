"""Plans the pages of official contacts, and the structure in English."""

from collections.abc import Iterator
from datetime import date

from plugins.bulletin import addresses
from plugins.bulletin.views.contacts import contacts_page, structure_page
from plugins.bulletin.views.parts.heads import PageHead
from plugins.bulletin.views.parts.languages import CONTACTS, STRUCTURE, Words, versions
from plugins.press.plan.registering import registering
from plugins.press.plan.step import Step
from plugins.press.site.output import Output

ADDRESSES = {"vi": addresses.CONTACTS, "en": addresses.CONTACTS_EN}


class ContactPages(Step):
    """Whom to ask, in both languages, and what there is for who reads English."""

    def outputs(self) -> Iterator[Output]:
        """Plan the three pages."""
        for lang, address in ADDRESSES.items():
            if not self.settled(address):
                yield self._contacts(lang, address)
        if not self.settled(addresses.STRUCTURE_EN):
            yield self._structure()

    def _structure(self) -> Output:
        return self.page(
            "structure.html",
            addresses.STRUCTURE_EN,
            {**structure_page(self.cards), "words": STRUCTURE},
            lambda day: self._head(
                day, "structure", addresses.STRUCTURE_EN, "en", STRUCTURE
            ),
        )

    def _contacts(self, lang: str, address: str) -> Output:
        words = CONTACTS[lang]
        return self.page(
            "contacts.html",
            address,
            {**contacts_page(self.cards, lang), "words": words},
            lambda day: self._head(day, "contacts", address, lang, words),
        )

    def _head(
        self, day: date, kind: str, address: str, lang: str, words: Words
    ) -> PageHead:
        return self.heads.page(
            day,
            kind,
            address,
            words["title"],
            description=words["intro"],
            lang=lang,
            alternates=versions(address),
        )


register = registering(ContactPages)
