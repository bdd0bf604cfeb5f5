"""Every address that editors may link to, before any page is made.

known_addresses(bulletin, site)  →  {"/", "/can-bo/", "/2018/07/x/", …}
"""

import re

from plugins.bulletin import addresses
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.entities.series import all_series
from plugins.bulletin.site import Site

_PAGE = re.compile(r"trang/\d+/$")
_MADE = re.compile(r"/(?:feeds|du-lieu|lich)/\S+")


def known_addresses(bulletin: Bulletin, site: Site) -> set[str]:
    """Return the addresses of all pages but the further pages of lists."""
    known = {*addresses.guides(bulletin.kinds), addresses.COMPONENTS, addresses.SITEMAP}
    known.update(link.address for link in (*site.categories, *site.meeting_kinds))
    known.add(addresses.weekly(addresses.ARCHIVE))
    known.update(addresses.weekly(link.address) for link in site.categories)
    known.update(topic.address for topic in bulletin.topics.values())
    known.update(entity.address for entity in bulletin.everything)
    for article in bulletin.articles:
        day = article.moment
        known.add(addresses.year(day.year))
        known.add(addresses.month(day.year, day.month))
    known.update(addresses.meetings_of_year(m.day.year) for m in bulletin.meetings)
    found = all_series(bulletin)
    known.update(
        [addresses.MEETING_SERIES] if found else (), (s.address for s in found)
    )
    return known


def leads_somewhere(address: str, known: set[str]) -> bool:
    """Say whether an address on this site is one of a page, list or feed."""
    bare = address.partition("#")[0].partition("?")[0]
    return _PAGE.sub("", bare) in known or _MADE.fullmatch(bare) is not None
