"""Files in buckets, by the object calls of S3; readers get one of them as a web site.

`BucketStore(client, {"web": ("trang", ""), "state": ("trang-rieng", "")})`
    →  the file `web/a/index.html` is the object `a/index.html` of the bucket `trang`

Only objects are asked for, never settings of a bucket: some servers take those for
the bucket itself. No key ends in "/", and what an ETag says is believed of nobody.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from botocore.exceptions import BotoCoreError, ClientError

from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.server_config import policy
from plugins.press.publishing.targets.complaints import advice

# By the first folder of a name: the bucket, and what keys there begin with.
Rooms = Mapping[str, tuple[str, str]]

WEB, STATE = "web", "state"
AT_ONCE = 16
_LEADS = re.compile(rb'http-equiv="refresh" content="0; url=([^"]+)"')
_ABSENT = ("404", "NoSuchKey", "NotFound")
_TAKEN = ("412", "409", "PreconditionFailed", "ConditionalRequestConflict")


@contextmanager
def told(place: str) -> Iterator[None]:
    """Say what a server or the line complains of as an editor understands it."""
    try:
        yield
    except (ClientError, BotoCoreError) as error:
        raise PublishingError(advice(f"{place}: {error}")) from error


class BucketStore:
    """See `Store`."""

    def __init__(self, client: Any, rooms: Rooms) -> None:
        self.client = client
        self.rooms = rooms
        self._leads: dict[str, str] = {}

    def read(self, name: str) -> bytes | None:
        """The bytes of a file; None where there is none."""
        with told(name):
            try:
                return bytes(self.client.get_object(**self._at(name))["Body"].read())
            except ClientError as error:
                if _code(error) in _ABSENT:
                    return None
                raise

    def send(self, source: Path | bytes, name: str) -> None:
        """Put a file there, in one step."""
        data = source if isinstance(source, bytes) else source.read_bytes()
        self._leads[name] = lead = _led_to(data)
        with told(name):
            self.client.put_object(Body=data, **self._at(name), **_said(name, lead))

    def move(self, name: str, to: str) -> None:
        """Give a file another name, in the place of a file that has it."""
        with told(to):
            self.client.copy_object(
                CopySource=self._at(name),
                MetadataDirective="REPLACE",
                **self._at(to),
                **_said(to, self._lead(name)),
            )
            self.client.delete_object(**self._at(name))

    def delete(self, name: str) -> None:
        """Delete a file, if it is there."""
        with told(name):
            self.client.delete_object(**self._at(name))

    def names(self, folder: str) -> list[str]:
        """What lies in a folder, folders with "/" at the end; [] if there is none."""
        return sorted(self._listed(folder, Delimiter="/"))

    def drop(self, folder: str) -> None:
        """Delete a folder that has only files in it, if it is there."""
        inside = (f"{folder}/{name}" for name in self._listed(folder))
        self.each(self.delete, inside)

    def take(self, folder: str, note: bytes) -> bool:
        """Make a folder with a file `owner`, unless there is one; was it made?"""
        with told(folder):
            try:
                self.client.put_object(
                    Body=note, IfNoneMatch="*", **self._at(f"{folder}/owner")
                )
            except ClientError as error:
                if _code(error) in _TAKEN:
                    return False
                raise
        return True

    def each(self, act: Callable[..., None], things: Iterable[Any]) -> None:
        """Do something for all of these, several at once."""
        with ThreadPoolExecutor(AT_ONCE) as hands:
            waiting = [hands.submit(act, one) for one in things]
            try:
                for one in waiting:
                    one.result()
            except BaseException:
                hands.shutdown(cancel_futures=True)
                raise

    def _at(self, name: str) -> dict[str, str]:
        room, _, path = name.partition("/")
        bucket, prefix = self.rooms[room]
        return {"Bucket": bucket, "Key": f"{prefix}{path}"}

    def _listed(self, folder: str, **how: str) -> Iterator[str]:
        place = self._at(f"{folder}/" if "/" in folder else folder)
        before = place["Key"]
        pages = self.client.get_paginator("list_objects_v2")
        with told(folder):
            for page in pages.paginate(Bucket=place["Bucket"], Prefix=before, **how):
                keys = [one["Key"] for one in page.get("Contents", ())]
                keys += [one["Prefix"] for one in page.get("CommonPrefixes", ())]
                yield from (key.removeprefix(before) for key in keys)

    def _lead(self, name: str) -> str:
        """Where a file leads its readers; asked for if another publisher sent it."""
        if name not in self._leads:
            found = self.client.head_object(**self._at(name))
            self._leads[name] = found.get("WebsiteRedirectLocation", "")
        return self._leads[name]


def _led_to(data: bytes) -> str:
    """Where a page leads on, encoded: a header brings no other letters through."""
    found = _LEADS.search(data[:2000])
    return quote(found[1].decode(), safe="/%?&=#:;,+@!~*'()") if found else ""


def _said(name: str, lead: str) -> dict[str, str]:
    """What is said of a file besides its bytes."""
    room, _, path = name.partition("/")
    led = {"WebsiteRedirectLocation": lead} if lead else {}
    if room != WEB:
        return led
    kind = policy.content_type(path)
    return {"ContentType": kind, "CacheControl": policy.lifetime(f"/{path}"), **led}


def _code(error: ClientError) -> str:
    return str(error.response.get("Error", {}).get("Code", ""))
