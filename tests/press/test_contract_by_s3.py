"""The contract of publish targets, held by buckets on two servers that differ."""

import json
import uuid
from typing import ClassVar

import pytest

from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.targets.in_place import InPlace
from plugins.press.publishing.targets.stores.bucket_login import bucket_store
from plugins.press.publishing.targets.stores.bucket_store import BucketStore
from plugins.press.site.tree import MARKER
from tests.press.buckets import SERVERS, SITE, WEED, buckets, make_buckets, server
from tests.unit.press.publishing.contract import *  # noqa: F403

KEYS = {"AWS_ACCESS_KEY_ID": "ban-tin", "AWS_SECRET_ACCESS_KEY": "mat-khau"}


class BucketPlace:
    """Two buckets: what readers get, and what they do not."""

    steps: ClassVar = [
        (BucketStore, name) for name in ("send", "move", "delete", "drop", "take")
    ]
    at_once: ClassVar = False

    def __init__(self, address):
        self.address = address
        self.name = uuid.uuid4().hex[:12]
        self.store = buckets(address, self.name)

    def target(self):
        return InPlace(buckets(self.address, self.name), "web", "state")

    def shown(self):
        found = {name: self.store.read(f"web/{name}") for name in self._all("web")}
        return {one: data.decode() for one, data in found.items() if one != MARKER}

    def damage(self, number, path):
        manifest = json.loads(self.store.read(f"state/manifest-{number}.json"))
        self.store.send("hỏng".encode(), f"state/objects/{manifest['files'][path][0]}")

    def empty(self):
        for name in self._all("web"):
            self.store.delete(f"web/{name}")

    def occupy(self):
        self.store.send(b"x", "web/anh-cuoi.jpg")

    def everything(self):
        return {
            f"{room}/{name}" for room in ("web", "state") for name in self._all(room)
        }

    def _all(self, room):
        return list(self.store._listed(room))


@pytest.fixture(scope="module", params=SERVERS)
def address(request, tmp_path_factory):
    if request.param == "weed" and not WEED.exists():
        pytest.skip("SeaweedFS comes for Linux only")
    with pytest.MonkeyPatch.context() as patch:
        for name, value in KEYS.items():
            patch.setenv(name, value)
        home = tmp_path_factory.mktemp(request.param) / "kho"
        with server(request.param, home) as found:
            make_buckets(found)
            yield found


@pytest.fixture
def place(address):
    return BucketPlace(address)


def head(place, path):
    return place.store.client.head_object(Bucket=SITE, Key=f"{place.name}/{path}")


def test_every_object_has_its_type_and_lifetime(place, desk):
    desk.publish(
        {
            "theme/site.3f2a9c01.css": "a{}",
            "tin/1.aspx": "<p>cũ",
            "lich/hoi-nghi.ics": "BEGIN",
        }
    )
    page, sheet = head(place, "index.html"), head(place, "theme/site.3f2a9c01.css")
    assert page["ContentType"] == "text/html; charset=utf-8"
    assert page["CacheControl"] == "no-cache"
    assert "immutable" in sheet["CacheControl"]
    assert head(place, "tin/1.aspx")["ContentType"].startswith("text/html")
    assert head(place, "lich/hoi-nghi.ics")["ContentType"].startswith("text/calendar")


@pytest.mark.parametrize("address", ["moto"], indirect=True)
def test_a_page_that_leads_on_is_a_redirect_with_an_encoded_address(place, desk):
    leads = '<meta http-equiv="refresh" content="0; url=/2018/07/bài/">'
    desk.publish({"tin/1.aspx/index.html": leads})
    found = head(place, "tin/1.aspx/index.html")
    assert found["WebsiteRedirectLocation"] == "/2018/07/b%C3%A0i/"


def test_two_who_lock_at_once_are_told_of_each_other(place):
    first, second = place.target(), place.target()
    assert first.lock("Khoa") == ""
    assert second.lock("Lan") == "Khoa"
    first.unlock()
    assert second.lock("Lan") == ""


def test_a_bucket_that_is_not_there_is_told_and_not_made(address):
    store = bucket_store(address, "", "khong-co-thung-nay", "khong-co-thung-kia")
    for room in ("web", "state"):
        with pytest.raises(PublishingError, match="Không có thùng ấy"):
            store.names(room)


def test_a_server_that_is_not_there_is_told(monkeypatch):
    for name, value in KEYS.items():
        monkeypatch.setenv(name, value)
    store = bucket_store("http://127.0.0.1:9", "", "a", "b")
    with pytest.raises(PublishingError, match="Máy chủ không trả lời"):
        store.read("web/a")
