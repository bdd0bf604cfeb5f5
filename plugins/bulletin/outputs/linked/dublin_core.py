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
) -> list[tuple[str, str]]:
    """Return the elements with their names; every subject is one.

    Without creators it is the managing office's.

    Raises ValueError naming a mandatory element that is empty.
    """
    elements = {
        "title": title,
        "creator": ", ".join(creators) or site.owner,
        "date": day.isoformat(),
        "description": description,
        "publisher": site.owner,
        "identifier": absolute(site.url, address),
        "language": lang,
        "source": source,
    }
    missing = [name for name in MANDATORY if not elements[name]]
    if missing:
        msg = f"{address}: Dublin Core needs {', '.join(missing)}"
        raise ValueError(msg)
    known = [(name, said) for name, said in elements.items() if said]
    return [*known, *(("subject", subject) for subject in subjects)]
