"""Files to download, as pages list them."""

from collections.abc import Iterable
from pathlib import PurePosixPath

from plugins.bulletin.files.schema import AttachedDocument
from plugins.bulletin.view import View
from plugins.bulletin.views.parts.cards import Cards
from plugins.bulletin.words.wording import size_text


def documents(cards: Cards, files: Iterable[AttachedDocument]) -> list[View]:
    """Make the list of documents with type and size."""
    return [
        View(
            title=document.title,
            address=f"/{document.file}",
            number=document.number,
            issued=document.issued,
            issuer=document.issuer,
            effective=document.effective,
            abstract=document.abstract,
            pages=cards.pictures.pages(document.file),
            size=size_text(cards.pictures.size(document.file)),
            type=PurePosixPath(document.file).suffix[1:].upper(),
        )
        for document in files
    ]
