"""Runs one step of the build over an invented bulletin, with plain fakes for the rest.

plan(OfficialPages, official("an", "Lò Văn An"))  →  {"can-bo/an/index.html": Output, …}
"""

from datetime import date
from types import SimpleNamespace
from typing import Any

from plugins.bulletin.record.stored_record import Record
from plugins.bulletin.view import SafeHtml
from plugins.bulletin.views.parts.cards import Cards
from plugins.bulletin.views.parts.heads import Heads
from plugins.press.content.papers import NO_PAPERS
from plugins.press.plan.step import Step
from plugins.press.plan.unaffected import Unaffected
from plugins.press.site.output import Output
from plugins.press.theme.templates import Maker
from tests.unit.bulletin.made import SITE, linked


class FakePhotos:
    """No photos, documents of no size."""

    def picture(self, *_: Any) -> None:
        """Know no picture."""

    def enclosure(self, _: Any) -> None:
        """Know no picture for feeds."""

    def published(self) -> list[Any]:
        """Publish nothing."""
        return []

    papers = NO_PAPERS

    def pages(self, _: str) -> int:
        """Know no PDF."""
        return 0

    def seconds(self, _: str) -> int:
        return 0

    def size(self, _: str) -> int:
        """Know no document."""
        return 0


class FakeTheme:
    """Templates that print nothing and are told apart by their names."""

    base_version = b"theme"

    def page(self, template: str) -> Maker:
        """Make the maker of a template."""
        return Maker(lambda values: b"", template.encode())


def step(kind: type[Step], *records: Record, settings: Any = None, **more: Any) -> Step:
    """A step as it stands when the steps before it are done."""
    bulletin, photos = linked(*records), FakePhotos()
    made = kind.__new__(kind)
    made.settings = settings
    made.context = {
        "bulletin": bulletin,
        "bulletin_site": SITE,
        "bulletin_photos": photos,
        "bulletin_cards": Cards(bulletin, SITE, photos),
        "bulletin_bodies": SimpleNamespace(html=lambda _: SafeHtml(b"", str)),
        "bulletin_heads": Heads(SITE),
        "bulletin_assets": SimpleNamespace(address=lambda name: f"/theme/{name}"),
        "bulletin_theme": FakeTheme(),
        "bulletin_unaffected": Unaffected({}, {}),
        **more,
    }
    return made


def plan(kind: type[Step], *records: Record, **more: Any) -> dict[str, Output]:
    """The files that a step plans, by path; each once."""
    outputs = list(step(kind, *records, **more).outputs())
    found = {output.path: output for output in outputs}
    assert len(found) == len(outputs)
    return found


def head(output: Output) -> Any:
    """The head of a planned page."""
    return output.values["page"].value()


def text(output: Output) -> str:
    """What a function of ours writes for a planned file."""
    return output.make(output.values).decode()


def dated(output: Output) -> date:
    """The day a planned page carries."""
    day = output.values["day"]
    assert isinstance(day, date)
    return day
