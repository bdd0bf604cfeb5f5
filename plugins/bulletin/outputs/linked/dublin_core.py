"""Dublin Core (TCVN 7980): the six mandatory elements and the recommended ones."""

from collections.abc import Sequence
from datetime import date

from plugins.bulletin.outputs.identifiers import absolute
from plugins.bulletin.site import Site

MANDATORY = ("title", "creator", "date", "description", "publisher", "identifier")


def dublin_core(  # noqa: PLR0913  the elements are what the standard lists
    site: Site,
    *,
    address: str,
    title: str,
    description: str,
    day: date,
    creators: Sequence[str] = (),
    subjects: Sequence[str] = (),
    lang: str = "vi",
    source: str | None = None,
) -> dict[str, str | list[str] | None]:
    """Return the elements by name; without creators it is the managing office's.

    Raises ValueError naming a mandatory element that is empty.
    """
    elements: dict[str, str | list[str] | None] = {
        "title": title,
        "creator": ", ".join(creators) or site.owner,
        "date": day.isoformat(),
        "description": description,
        "publisher": site.owner,
        "identifier": absolute(site.url, address),
        "language": lang,
        "source": source,
        "subject": list(subjects),
    }
    missing = [name for name in MANDATORY if not elements[name]]
    if missing:
        msg = f"{address}: Dublin Core needs {', '.join(missing)}"
        raise ValueError(msg)
    return elements
