"""A site as a web archive: one answer a file, as a server would have sent it.

write_warc(tree, "https://bantin.example.vn", now, Path("x.warc.gz"))
    →  one line of index for each: "vn,example,bantin)/ 20261130… {…}"
"""

import json
import uuid
from collections.abc import Iterable
from datetime import UTC, datetime
from email.utils import format_datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from plugins.press.publishing.manifest import address
from plugins.press.publishing.server_config import policy
from plugins.press.system.extra import extra

SOFTWARE = "Bản tin (warcio)"


def write_warc(
    tree: Path, names: Iterable[str], url: str, now: datetime, file: Path
) -> list[str]:
    """Write the files `names` of a tree as answers of the site `url`; the index.

    The index is CDXJ, sorted. The same site and moment make the same bytes. Raises
    NotReadyError where warcio is missing.
    """
    warcio = extra("warcio.warcwriter")
    with file.open("wb") as out:
        writer = warcio.WARCWriter(out, gzip=True)
        maker = _Records(writer, url, now)
        _write(writer, maker.info(file.name))
        lines = []
        for name in names:
            start = out.tell()
            record, facts = maker.answer(name, (tree / name).read_bytes())
            _write(writer, record)
            size = out.tell() - start
            place = {"length": str(size), "offset": str(start), "filename": file.name}
            lines.append(_line(facts | place, now))
    return sorted(lines)


class _Records:
    """Makes records that depend on the site and the moment alone."""

    def __init__(self, writer: Any, url: str, now: datetime) -> None:
        self.writer = writer
        self.url = url.rstrip("/")
        self.now = now
        self.date = now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    def info(self, name: str) -> Any:
        """What the file says of itself."""
        said = {"software": SOFTWARE, "format": "WARC File Format 1.0"}
        lines = "".join(f"{key}: {value}\r\n" for key, value in said.items()).encode()
        return self.writer.create_warc_record(
            "",
            "warcinfo",
            payload=BytesIO(lines),
            warc_content_type="application/warc-fields",
            warc_headers_dict={**self._headers(name), "WARC-Filename": name},
        )

    def answer(self, name: str, data: bytes) -> tuple[Any, dict[str, str]]:
        """The answer that a file is, and what the index says of it."""
        kind = policy.content_type(name)
        url = f"{self.url}{quote(address(name))}"
        headers = [
            ("Content-Type", kind),
            ("Content-Length", str(len(data))),
            ("Date", format_datetime(self.now.astimezone(UTC), usegmt=True)),
        ]
        http = extra("warcio.statusandheaders").StatusAndHeaders(
            "200 OK", headers, protocol="HTTP/1.1"
        )
        record = self.writer.create_warc_record(
            url,
            "response",
            payload=BytesIO(data),
            http_headers=http,
            warc_headers_dict=self._headers(url),
        )
        facts = {"url": url, "mime": kind.partition(";")[0], "status": "200"}
        digest = record.rec_headers.get_header("WARC-Payload-Digest")
        return record, facts | {"digest": digest}

    def _headers(self, about: str) -> dict[str, str]:
        name = uuid.uuid5(uuid.NAMESPACE_URL, f"{self.date} {about}")
        return {"WARC-Record-ID": f"<urn:uuid:{name}>", "WARC-Date": self.date}


def _write(writer: Any, record: Any) -> None:
    """Write a record, and close what warcio keeps it in meanwhile."""
    writer.write_record(record)
    record.raw_stream.close()


def _line(facts: dict[str, str], now: datetime) -> str:
    parts = urlsplit(facts["url"])
    host = ",".join(reversed((parts.hostname or "").split(".")))
    moment = now.astimezone(UTC).strftime("%Y%m%d%H%M%S")
    return f"{host}){parts.path.lower()} {moment} {json.dumps(facts)}"
