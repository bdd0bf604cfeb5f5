"""What is said about the open data: an index over its files, their JSON Schemas.

index(datasets(bulletin, site), site, "2018-07-20")  →  the text of INDEX
"""

from collections.abc import Sequence

import msgspec

from plugins.bulletin.outputs.data.dataset import Dataset
from plugins.bulletin.outputs.data.files import FOLDER
from plugins.bulletin.outputs.identifiers import absolute
from plugins.bulletin.site import Site

INDEX = f"{FOLDER}index.json"


def index(sets: Sequence[Dataset], site: Site, updated: str) -> str:
    """Write the index: every dataset with its files, schema and licence.

    `updated` is the ISO moment or day of the newest item, not of the build.
    """
    values = {
        "title": f"Dữ liệu mở của {site.name}",
        "publisher": site.owner,
        "licence": site.licence,
        "updated": updated,
        "standard": "https://www.popoloproject.com/specs/",
        "datasets": [_entry(one, site.url) for one in sets],
    }
    return msgspec.json.format(msgspec.json.encode(values), indent=1).decode() + "\n"


def schema(one: Dataset, site: Site) -> str:
    """Write the JSON Schema of a dataset's JSON files."""
    shape = msgspec.json.schema(list[one.shape])  # type: ignore[name-defined]
    values = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": absolute(site.url, one.schema_address),
        "title": one.title,
        **shape,
    }
    return msgspec.json.format(msgspec.json.encode(values), indent=1).decode() + "\n"


def _entry(one: Dataset, url: str) -> dict[str, object]:
    return {
        "name": one.name,
        "title": one.title,
        "description": one.description,
        "schema": absolute(url, one.schema_address),
        "files": [
            {
                "address": absolute(url, file.address),
                "format": file.format,
            }
            for file in one.files
        ],
    }
