"""Plans the files that pages need: the theme's, photos, documents, shared pictures."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from plugins.bulletin.record.ledgers.used_documents import used_documents
from plugins.bulletin.view import Lazy
from plugins.bulletin.views.parts.heads import share_address
from plugins.bulletin.views.parts.menu import sections
from plugins.press.content.all_files import on_disk
from plugins.press.content.store import signature
from plugins.press.plan.registering import registering
from plugins.press.plan.step import Step
from plugins.press.site.output import Output
from plugins.press.system.project import ROOT, digest_files

SHARE_FONT = ROOT / "theme" / "share" / "noto-serif-600.ttf"


class Files(Step):
    """Everything that is copied or drawn."""

    def outputs(self) -> Iterator[Output]:
        """Plan the files of theme and content that public pages use."""
        for asset in self.context["bulletin_assets"].files.values():
            yield self.file(asset.address.lstrip("/"), _data, {"data": asset.data})
        build = self.settings["BULLETIN_BUILD"]
        pictures = build.store.folder / "pictures"
        for address, derivative in self.context["bulletin_photos"].published():
            values = {
                "digest": derivative.digest,
                "file": _path(derivative.path(pictures)),
            }
            yield self.file(address.lstrip("/"), _copy, values)
        files = self.context["bulletin_files"]
        for path in sorted(used_documents(self.bulletin) & files.keys()):
            source = on_disk(build.options.content, path)
            values = {"digest": signature(files[path]), "file": _path(source)}
            yield self.file(path, _copy, values)
        yield from self._shared()

    def _shared(self) -> Iterator[Output]:
        names = [self.site.name, *(name for name, _ in sections(self.bulletin.kinds))]
        names += [category.name for category in self.site.categories]
        font = digest_files([str(SHARE_FONT)], ROOT) if SHARE_FONT.exists() else b""
        for name in names:
            values = {"label": name, "site": self.site.name, "font": font}
            yield self.file(share_address(name).lstrip("/"), _draw, values)


def _data(values: Mapping[str, Any]) -> bytes:
    data: bytes = values["data"]
    return data


def _copy(values: Mapping[str, Any]) -> bytes:
    file: Path = values["file"]
    return file.read_bytes()


def _draw(values: Mapping[str, Any]) -> bytes:
    # Drawn when the name of a category is new: other builds load no Pillow.
    from plugins.press.pictures.share_pictures import share_picture

    font = SHARE_FONT if SHARE_FONT.exists() else None
    return share_picture(values["label"], values["site"], font)


def _path(file: Path) -> Lazy:
    return Lazy(lambda: file)


register = registering(Files)
