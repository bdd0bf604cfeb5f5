"""The theme ready for one build: its files, its templates, what all pages know."""

from typing import Any

from plugins.bulletin.outputs.identifiers import absolute
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.site import Site
from plugins.bulletin.view import View, digest_of
from plugins.bulletin.views.parts.menu import MORE_PAGES, sections
from plugins.bulletin.words.text import sort_key
from plugins.press.system.project import ROOT, cache_folder, code_digest
from plugins.press.theme.assets import Assets
from plugins.press.theme.environment import KeptTemplates
from plugins.press.theme.templates import Theme


def site_view(site: Site, bulletin: Bulletin, preview: bool) -> View:
    """Make what every page prints of the site itself."""
    pages = sorted(
        (page for page in bulletin.pages if page.file.menu),
        key=lambda page: sort_key(page.file.menu or ""),
    )
    return View(
        name=site.name,
        tagline=site.tagline,
        owner=site.owner,
        url=site.url,
        lang=site.lang,
        categories=site.categories,
        menu=[
            View(name=name, address=address)
            for name, address in sections(bulletin.kinds)
        ],
        pages=[
            *(View(name=page.file.menu, address=page.address) for page in pages),
            *(View(name=name, address=address) for name, address in MORE_PAGES),
        ],
        urgent=[
            View(of=one.path, title=one.title, address=one.address, lang=one.file.lang)
            for one in bulletin.raised
            if one.file.urgent_until and not one.file.withdrawn
        ],
        licence=site.licence,
        related_sites=site.related_sites,
        preview=preview,
    )


def open_theme(site: Site, bulletin: Bulletin, assets: Assets, drafts: bool) -> Theme:
    """Load the theme for a build."""
    view = site_view(site, bulletin, drafts)
    addresses = {name: asset.address for name, asset in assets.files.items()}
    globals_: dict[str, Any] = {
        "site": view,
        "asset": assets.address,
        "absolute": lambda address: absolute(site.url, address),
    }
    code = code_digest("plugins")
    version = digest_of((code, view, addresses))
    kept = KeptTemplates(cache_folder(ROOT / "theme"), code)
    return Theme(ROOT / "theme", globals_, version, kept)
