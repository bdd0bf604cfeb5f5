"""Where the text of a content file comes from, as safe HTML."""

from typing import Protocol

from plugins.bulletin.view import SafeHtml


class Bodies(Protocol):
    """Gives the body of a content file by its path."""

    def html(self, path: str) -> SafeHtml:
        """Return the body, links resolved and pictures in their sizes."""
