"""Whether an address of the site leads somewhere, before any page is made.

    leads = linkable(bulletin, site)
    leads("/can-bo/")  →  True
"""

from collections.abc import Callable, Iterable
from functools import cache

from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.ledgers.known_addresses import (
    known_addresses,
    leads_somewhere,
)
from plugins.bulletin.site import Site
from plugins.bulletin.views.list_addresses import list_addresses


def linkable(
    bulletin: Bulletin, site: Site, more: Iterable[str] = ()
) -> Callable[[str], bool]:
    """Return what tells it; `more` are addresses of pages that are still to come."""
    known = known_addresses(bulletin, site).union(more)
    lists = cache(lambda: list_addresses(bulletin, site))

    def leads(address: str) -> bool:
        return leads_somewhere(address, known) or leads_somewhere(address, lists())

    return leads
