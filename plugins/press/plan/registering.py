"""How a step's module is connected to Pelican: what every one of them would repeat.

register = registering(ArticlePages)  →  the function that Pelican calls once
"""

from collections.abc import Callable
from typing import Any

from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer


class PlainGenerator(Generator):
    """A generator without Pelican's readers and templates, since no step uses them.

    Each of thirty would walk through all folders of templates, only to tell of them.
    """

    def __init__(
        self, context: dict[str, Any], settings: dict[str, Any], **_: object
    ) -> None:
        self.context = context
        self.settings = settings


def registering(
    generator: type[Generator], writer: type[Writer] | None = None
) -> Callable[[], None]:
    """Make the `register` of a step: it connects its generator, its writer if any.

    Signals hold their receivers weakly; these live as long as the module's `register`.
    """

    def get_generators(_: object) -> type[Generator]:
        return generator

    def get_writer(_: object) -> type[Writer] | None:
        return writer

    def register() -> None:
        signals.get_generators.connect(get_generators)
        if writer:
            signals.get_writer.connect(get_writer)

    return register
