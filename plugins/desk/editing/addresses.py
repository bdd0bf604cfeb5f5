"""Where readers find the page of a file, as far as its front matter tells."""

from collections.abc import Mapping
from pathlib import PurePosixPath

from plugins.bulletin.files.yaml.writing import Value
from plugins.bulletin.kinds import kind_of
from plugins.bulletin.words.dates import parse_day


def address_of(path: str, values: Mapping[str, Value]) -> str:
    """The address; "" where the day it hangs on cannot be read."""
    kind, slug = kind_of(path), values.get("slug") or PurePosixPath(path).stem
    try:
        said = str(values.get("date", "")).split(" ")[0]
        day = parse_day(said) if kind.dated else None
    except ValueError:
        return ""
    return kind.address(str(slug), day)
