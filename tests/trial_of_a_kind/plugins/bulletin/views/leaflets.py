"""What the pages of leaflets receive.

leaflet_page(bodies, leaflet)  →  {"title": …, "day": …, "body": …}
"""

from typing import Any

from plugins.bulletin.bodies import Bodies
from plugins.bulletin.record.entities.leaflets import Leaflet
from plugins.bulletin.view import View


def leaflet_page(bodies: Bodies, leaflet: Leaflet) -> dict[str, Any]:
    """Gather what the page of a leaflet prints."""
    body = bodies.html(leaflet.path)
    return {"title": leaflet.title, "given": leaflet.day, "body": body}


def leaflet_card(leaflet: Leaflet) -> View:
    """Make the card of a leaflet, as lists print them."""
    return View(
        title=leaflet.title,
        lang="",
        address=leaflet.address,
        date=leaflet.day,
        category=View(name=leaflet.label),
        summary=leaflet.file.summary or "",
        label=None,
        cover=None,
    )
