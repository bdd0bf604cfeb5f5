"""Drafts shown to whoever is given the address, and to nobody else.

share(publisher, folder)  →  release 8: release 7, and `xem-truoc-9f2c…/` beside it

The folder's name cannot be guessed, no list, feed, search or data names it, and the
next publication takes it away.
"""

from pathlib import Path

import msgspec

from plugins.press.publishing import address_ledger
from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.lease import reserved
from plugins.press.publishing.manifest import scan
from plugins.press.publishing.publication import Plan
from plugins.press.publishing.releases import Publisher


def share(publisher: Publisher, folder: Path) -> None:
    """Put the files of `folder` beside the site as it is now; earlier ones go.

    Raises PublishingError, and the site is as it was.
    """
    with reserved(publisher.target, publisher.owner):
        live = publisher.catalogue.live()
        if not live.release:
            raise PublishingError("Ở đó chưa có bản nào; hãy publish một bản trước.")
        seen = publisher.has_seen(live)
        new = msgspec.structs.replace(
            live,
            release=publisher.next_number(live),
            replaced=live.replaced if live.shared else live.release,
            published=publisher.owner.since,
            by=publisher.name,
            shared=scan(folder),
        )
        book = publisher.target.read(address_ledger.FILE)
        publisher.bring_out(Plan(folder), live, new, book)
        if seen:  # else somebody else's release would go unnoticed
            publisher.remember(new)
