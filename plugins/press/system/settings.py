"""The facts of the site out of its settings, or why they will not do.

read_site({"SITENAME": "Bản tin", "TIMEZONE": "UTC", …})  →  BuildError
"""

from collections.abc import Mapping
from typing import Any

from plugins.bulletin.site import Site
from plugins.press.system.failures import BuildError


def read_site(settings: Mapping[str, Any]) -> Site:
    """Read the facts; BuildError names the setting that is missing or wrong."""
    try:
        return Site.from_settings(settings)
    except KeyError as missing:
        name = missing.args[0]
        raise BuildError(f"pelicanconf.py: thiếu {name}.") from None
    except ValueError as error:
        raise BuildError(str(error)) from None
