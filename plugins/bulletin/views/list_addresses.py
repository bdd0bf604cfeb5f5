"""Where lists lie that are made of the bulletin, beside those with a name of theirs.

    list_addresses(bulletin)  →  {"/van-ban/2018/", "/can-bo/x/hoi-nghi/2018/", …}

With `known_addresses`, which every build asks for, these are all pages but the further
ones of lists; they take longer to gather, and few links lead to them.
"""

from collections.abc import Iterator
from itertools import chain

from plugins.bulletin import addresses
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.ledgers.known_addresses import known_addresses
from plugins.bulletin.record.ledgers.redirects import redirects
from plugins.bulletin.site import Site
from plugins.bulletin.views.attended import of_body, of_person, year_addresses
from plugins.bulletin.views.official_documents import document_lists
from plugins.bulletin.views.officials import of_letters
from plugins.bulletin.views.organisations import OrganisationTree
from plugins.bulletin.views.weekly import followed, last_week
from plugins.bulletin.views.who_held import Posts, who_held, years_told


def list_addresses(bulletin: Bulletin, site: Site) -> set[str]:
    """Return them, with old addresses and those whose end was cut off."""
    found = {
        *(one.address for one in chain(*document_lists(bulletin))),
        *map(addresses.officials_called, of_letters(bulletin)),
        *map(addresses.who_held_in, years_told(_posts(bulletin), bulletin.as_of)),
        *_meetings(bulletin),
        *_weeks(bulletin, site),
    }
    pages = known_addresses(bulletin, site) | found
    old = {one.path for one in redirects(bulletin) if not one.query}
    return {*found, *old, *addresses.cut_short(pages)}


def _posts(bulletin: Bulletin) -> list[Posts]:
    return who_held(OrganisationTree(bulletin), bulletin.organisations)


def _meetings(bulletin: Bulletin) -> Iterator[str]:
    for official in bulletin.officials:
        yield from year_addresses(of_person(bulletin, official))
    for body in bulletin.organisations:
        yield from year_addresses(of_body(bulletin, body))


def _weeks(bulletin: Bulletin, site: Site) -> Iterator[str]:
    if last_week(bulletin):
        for one in followed(bulletin, site.categories, site.name):
            yield addresses.weekly(one.address)
