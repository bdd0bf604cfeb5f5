"""Which files of content/documents public pages offer; no other is published."""

from plugins.bulletin.record.bulletin import Bulletin


def used_documents(bulletin: Bulletin) -> set[str]:
    """Return the paths under content/ of documents listed or linked to."""
    used = {
        document.file for entity in bulletin.everything for document in entity.documents
    }
    for entity in bulletin.everything:
        for link in entity.text.links:
            name = link.address.removeprefix("content:").partition("#")[0]
            if name.startswith("documents/"):
                used.add(name)
    return used
