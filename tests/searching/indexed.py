"""The search index of a content folder, without the pages.

python -m tests.searching.indexed CONTENT SITE
→  SITE/tim-kiem/chi-muc/index.js, …
"""

import sys
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from plugins.bulletin.site import Site
from plugins.bulletin.words.dates import VIETNAM
from plugins.press.build import read_pelican_settings
from plugins.press.content.bodies import StoredBodies
from plugins.press.content.papers import NO_PAPERS
from plugins.press.content.problems import link_content
from plugins.press.content.read_folder import read
from plugins.press.plan.last_index import KeptShelves
from plugins.press.plan.unaffected import Unaffected
from plugins.press.site.places import open_store
from plugins.write_search import SearchIndex


def index(content: Path, site: Path, now: int) -> None:
    """Write the index of a content folder below the folder of a site."""
    facts = Site.from_settings(read_pelican_settings(production=False))
    store = open_store(content)
    reading = read(content, facts.choices, store)
    moment = datetime.fromtimestamp(now, VIETNAM)
    linked = link_content(reading, moment, False)
    bodies = StoredBodies(store, reading.texts, linked.addresses, _NoPictures())
    step = SearchIndex.__new__(SearchIndex)
    step.context = {
        "bulletin": linked.bulletin,
        "bulletin_site": facts,
        "bulletin_bodies": bodies,
        "bulletin_theme": SimpleNamespace(base_version=b""),
        "bulletin_unaffected": Unaffected({}),
        "bulletin_shelves": KeptShelves(site, None, lambda *_: None),
        "bulletin_photos": SimpleNamespace(papers=NO_PAPERS),
    }
    for output in step.outputs():
        path = site / output.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(output.make(output.values))


class _NoPictures:
    def picture(self, *_: Any) -> None:
        """No picture is searched for."""


if __name__ == "__main__":
    index(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
