"""What the desk says while one types, of a file and of how it fits the others."""

import json
import re
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.press.preview import START_DESK, Preview
from tests.site import article, document, meeting

pytestmark = pytest.mark.quiet
HOP = "meetings/2031/hop.md"
BAI = "articles/2031/05/bai.md"
POST = {"post": "Chánh Văn phòng Sở Ví dụ", "from": "2010", "to": "2015"}


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A desk beside a preview that has built what there is."""
    folder = tmp_path_factory.mktemp("ban")
    browser = folder / "trinh-duyet"
    browser.write_text(f'#!/bin/sh\necho "$1" > "{folder}/mo"\n', "utf-8")
    browser.chmod(0o755)
    with pytest.MonkeyPatch.context() as patch, ExitStack() as stack:
        patch.setenv("BROWSER", f"{browser} %s")
        preview = stack.enter_context(Preview(folder, start=START_DESK))
        preview.write({
            f"content/{HOP}": meeting("Họp"),
            f"content/{BAI}": article("Bài"),
            "content/officials/lo-van-an.md": document(
                name="Lò Văn An",
                posts=[POST],
            ),
        })  # fmt: skip
        preview.until("/hoi-nghi/2031/hop/", "Họp")
        preview.notice("")
        yield preview


def test_the_browser_is_opened_at_the_desk_with_its_key(preview: Preview) -> None:
    opened = (preview.site.folder / "mo").read_text("utf-8").strip()
    assert opened in preview.log.read_text("utf-8")
    assert opened.startswith(preview.url("/bien-tap/?khoa="))


def told(preview: Preview, path: str, **typed: str) -> dict[str, list[dict[str, str]]]:
    """What is said, by the control it is said at, of a form as it is typed."""
    key = re.search(r"khoa=(\S+)", preview.log.read_text("utf-8"))
    assert key
    headers = {
        "Cookie": f"ban-bien-tap={key[1]}",
        "Origin": preview.url(""),
    }
    form = {name.replace("__", "."): value for name, value in typed.items()}
    data = urllib.parse.urlencode({"viec": "xem-lai", **form}).encode()
    request = urllib.request.Request(
        preview.url(f"/bien-tap/sua/{path}"), data=data, headers=headers
    )
    with urllib.request.urlopen(request, timeout=10) as answer:
        found: dict[str, list[dict[str, str]]] = json.loads(answer.read())
        return found


def a_meeting(preview: Preview, person: str, post: str) -> list[dict[str, str]]:
    row = {"nguoi[0].ten": person, "nguoi[0].chuc": post, "nguoi[0].vai": "chủ trì"}
    form = {"title": "Họp", "kind": "hội nghị", "date": "2031-05-12"}
    return told(preview, HOP, **form, **row).get("chairs[0]", [])


def test_a_name_that_is_nobodys_is_told_while_one_types(preview: Preview) -> None:
    (one,) = a_meeting(preview, "Lò Văn Ân", "")
    assert one["message"] == 'Không có cán bộ nào là "Lò Văn Ân".'
    assert one["suggestion"] == 'có phải "Lò Văn An"?'


def test_a_post_not_held_on_the_day_is_told_while_one_types(preview: Preview) -> None:
    (one,) = a_meeting(preview, "Lò Văn An", "Chánh Văn phòng Sở Ví dụ")
    assert "Chánh Văn phòng" in one["message"]
    assert one["severity"] == "error"


def test_what_fits_the_others_is_told_of_nothing(preview: Preview) -> None:
    assert a_meeting(preview, "Lò Văn An", "") == []


def test_a_link_that_leads_nowhere_is_told_while_one_types(preview: Preview) -> None:
    front = {"title": "Bài", "date": "2031-05-12", "category": "Chính quyền"}
    found = told(preview, BAI, **front, **{"noi-dung": "Xem [đây](/2031/05/khong/)."})
    said = [one["message"] for one in found["noi-dung"]]
    assert any("không có trang hay tệp ấy" in message for message in said)


def test_nothing_that_is_only_typed_reaches_the_site(preview: Preview) -> None:
    a_meeting(preview, "Lò Văn Ân", "")
    assert "Lò Văn Ân" not in preview.get("/hoi-nghi/2031/hop/").text
