"""Plans the open data: Popolo JSON and CSV, their schemas, the index and its page."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial
from typing import Any

import msgspec

from plugins.bulletin import addresses
from plugins.bulletin.files.json_schemas import json_schema
from plugins.bulletin.files.schema import FOLDERS, ContentFile
from plugins.bulletin.outputs.data import all_meetings
from plugins.bulletin.outputs.data.dataset import Dataset
from plugins.bulletin.outputs.data.datasets import datasets
from plugins.bulletin.outputs.data.files import DataFile
from plugins.bulletin.outputs.data.index import INDEX, index, schema
from plugins.bulletin.view import EVERY_ARTICLE, Lazy, View, digest_of
from plugins.bulletin.views.parts.heads import ALL_CALENDAR, feed_links
from plugins.press.plan.registering import registering
from plugins.press.plan.step import Step
from plugins.press.site.output import Output


class OpenData(Step):
    """What archivists and newsrooms take away."""

    def outputs(self) -> Iterator[Output]:
        """Plan every data file, then what describes them."""
        if self.settled_below(addresses.DATA):
            return
        sets = datasets(self.bulletin, self.site)
        # Files of the same records have the same inputs.
        self._made_of = cache(lambda inputs: digest_of(inputs()))
        for one in sets:
            for file in one.files:
                yield self._file(file)
        for one in sets:
            values = {"shape": one.name, "title": one.title, "site": self.site}
            values["text"] = Lazy(partial(schema, one, self.site))
            yield self.file(one.schema_address.lstrip("/"), _encoded, values)
        for kind in self.bulletin.kinds:
            folder, model = kind.folder, FOLDERS[kind.folder]
            values = {"model": folder, "choices": self.site.choices}
            values["text"] = Lazy(partial(_schema, model, self.site.choices))
            address = f"{addresses.DATA}schema/front-matter-{folder}.json"
            yield self.file(address.lstrip("/"), _encoded, values)
        text = index(sets, self.site, self.bulletin.as_of.isoformat())
        yield self.file(INDEX.lstrip("/"), _encoded, {"text": text})
        yield self._page(sets)

    def _file(self, file: DataFile) -> Output:
        values = {
            "address": file.address,
            "site": self.site,
            "made_of": list(map(self._made_of, file.inputs)),
            "shows": EVERY_ARTICLE,
            "data": Lazy(file.write),
        }
        return self.file(file.address.lstrip("/"), _written, values)

    def _page(self, sets: Sequence[Dataset]) -> Output:
        name = f"{addresses.DATA}{all_meetings.NAME}."
        whole = [f for one in sets for f in one.files if f.address.startswith(name)]
        shown = [
            View(
                title=one.title,
                description=one.description,
                schema=one.schema_address,
                files=[
                    View(format=_label(file), address=file.address)
                    for file in one.files
                    if file not in whole
                ],
            )
            for one in sets
        ]
        feeds = [ALL_CALENDAR, *feed_links(self.site.name, addresses.HOME)]
        return self.page(
            "data.html",
            addresses.DATA,
            {
                "datasets": shown,
                "index": INDEX,
                "feeds": feeds,
                "meetings": [View(format=f.format, address=f.address) for f in whole],
            },
            lambda day: self.heads.page(
                day,
                "data",
                addresses.DATA,
                "Dữ liệu mở",
                description="Cán bộ, cơ quan, hội nghị và bài viết dưới dạng máy đọc.",
            ),
        )


def _schema(model: type[ContentFile], choices: Mapping[str, Sequence[str]]) -> str:
    schema = json_schema(model, choices)
    return msgspec.json.format(msgspec.json.encode(schema), indent=1).decode()


def _label(file: DataFile) -> str:
    name = file.address.rpartition("/")[2].rpartition(".")[0]
    year = name.rpartition("-")[2]
    kind = "có mặt, " if name.startswith("appearances") else ""
    return f"{kind}{year} {file.format}".lstrip() if year.isdigit() else file.format


def _written(values: Mapping[str, Any]) -> bytes:
    data: bytes = values["data"]
    return data


def _encoded(values: Mapping[str, Any]) -> bytes:
    text: str = values["text"]
    return text.encode()


register = registering(OpenData)
