"""Joining two pages: every reference is rewritten, every other byte stays."""

from pathlib import Path

import pytest

from plugins.bulletin.files.changes.keys_in_place import UnfitError
from plugins.bulletin.kinds import MEETING, OFFICIAL, ORGANISATION, Kind
from plugins.desk.review.folder import Folder
from plugins.desk.review.joining import join
from tests.content_check import problems_of

AN = """---
name: Hà Văn Sơn
posts:
  - post: Giám đốc Sở Y tế
    attested: [2018-07-20]
---
"""
AN_2 = """---
name: Hà Văn Sơn
honorific: Bác sĩ
posts:
  - post: Giám đốc Sở Y tế
    attested:
      - 2019-01-05
  - post: Chủ tịch UBND huyện Ba Bể
    from: 2020-02
    decision: 12-QĐ/TU
redirect_from: [/cu/son.html]
---

Bác sĩ, người Ba Bể.
"""
MEETINGS = """---
title: Hội nghị y tế
kind:   hội nghị   # giữ nguyên
date: 20/7/2018
organisers: [so-y-te-2, 'ubnd-tinh']
chairs:
  - "ha-van-son-2 - Giám đốc Sở Y tế"   # người này
attendees: [Lò Văn Phúc - Chánh Văn phòng, ha-van-son-2]
roles:
  báo cáo: [ha-van-son-2]
---

Xem [bạn ấy](/can-bo/ha-van-son-2/) và [tệp](../../officials/ha-van-son-2.md), \
không phải /can-bo/ha-van-son-21/.
"""
ARTICLE = """---
title: Tin
date: 20/7/2018
category: Chính quyền
meeting: hoi-nghi-y-te
officials:
  - ha-van-son
  - ha-van-son-2
tags: [ha-van-son-2, y tế]
---

Nội dung.
"""
BODY = "---\nname: {}\n---\n"
FILES = {
    "officials/ha-van-son.md": AN,
    "officials/ha-van-son-2.md": AN_2,
    "meetings/2018/hoi-nghi-y-te.md": MEETINGS,
    "articles/2018/07/tin.md": ARTICLE,
    "organisations/so-y-te.md": BODY.format("Sở Y tế"),
    "organisations/so-y-te-2.md": BODY.format("Sở Y tế tỉnh Bắc Kạn"),
    "organisations/ubnd-tinh.md": BODY.format("UBND tỉnh"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    for path, text in FILES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(text.encode())
    return Folder(tmp_path)


def after(folder: Folder, kind: Kind, old: str, new: str) -> dict[str, str | None]:
    join(folder, kind, old, new)
    return {path: change.after for path, change in folder.changes.items()}


def test_two_pages_of_one_official_become_one_with_all_that_both_tell(folder) -> None:
    changed = after(folder, OFFICIAL, "ha-van-son-2", "ha-van-son")
    assert changed["officials/ha-van-son-2.md"] is None
    assert (
        changed["officials/ha-van-son.md"]
        == """---
name: Hà Văn Sơn
posts:
  - post: Giám đốc Sở Y tế
    attested: [2018-07-20, 2019-01-05]
  - post: Chủ tịch UBND huyện Ba Bể
    from: 2020-02
    decision: 12-QĐ/TU
honorific: Bác sĩ
redirect_from:
  - /can-bo/ha-van-son-2/
  - /cu/son.html
---

Bác sĩ, người Ba Bể.
"""
    )


def test_every_reference_is_rewritten_and_every_other_byte_stays(folder) -> None:
    changed = after(folder, OFFICIAL, "ha-van-son-2", "ha-van-son")
    meeting = MEETINGS.replace("ha-van-son-2/", "ha-van-son/")
    meeting = meeting.replace("ha-van-son-2.md", "ha-van-son.md")
    meeting = meeting.replace('"ha-van-son-2 -', '"ha-van-son -')
    meeting = meeting.replace("ha-van-son-2]", "ha-van-son]")
    assert changed["meetings/2018/hoi-nghi-y-te.md"] == meeting
    article = ARTICLE.replace("  - ha-van-son-2\n", "").replace(
        "[ha-van-son-2", "[ha-van-son"
    )
    assert changed["articles/2018/07/tin.md"] == article


def test_lines_that_end_as_on_windows_stay_so(folder) -> None:
    for path, text in FILES.items():
        (folder.content / path).write_bytes(text.replace("\n", "\r\n").encode())
    changed = after(folder, OFFICIAL, "ha-van-son-2", "ha-van-son")
    for text in changed.values():
        assert text is None or text.count("\n") - 1 <= text.count("\r\n")
    assert "\r\n  - ha-van-son\r\ntags" in (changed["articles/2018/07/tin.md"] or "")


def test_two_names_of_one_body_stay_names_of_it(folder) -> None:
    changed = after(folder, ORGANISATION, "so-y-te-2", "so-y-te")
    text = changed["organisations/so-y-te.md"] or ""
    assert "other_names:\n  - {name: Sở Y tế tỉnh Bắc Kạn}" in text
    assert "/co-quan/so-y-te-2/" in text
    assert "organisers: [so-y-te, 'ubnd-tinh']" in (
        changed["meetings/2018/hoi-nghi-y-te.md"] or ""
    )


def test_two_meetings_become_one_with_the_people_of_both(folder) -> None:
    other = MEETINGS.replace("Hội nghị y tế", "Hội nghị ngành y").replace(
        "Lò Văn Phúc - Chánh Văn phòng", "Vi Thị Mai - Phó Giám đốc Sở Y tế"
    )
    (folder.content / "meetings/2018/hop-hai.md").write_bytes(other.encode())
    tin = folder.content / "articles/2018/07/tin-hai.md"
    tin.write_bytes(ARTICLE.replace("hoi-nghi-y-te", "hop-hai").encode())
    changed = after(folder, MEETING, "hop-hai", "hoi-nghi-y-te")
    meeting = changed["meetings/2018/hoi-nghi-y-te.md"] or ""
    assert "ha-van-son-2, Vi Thị Mai - Phó Giám đốc Sở Y tế]" in meeting
    assert "- /hoi-nghi/2018/hop-hai/" in meeting
    assert "meeting: hoi-nghi-y-te\n" in (changed["articles/2018/07/tin-hai.md"] or "")


def test_what_was_joined_passes_the_check(folder) -> None:
    join(folder, OFFICIAL, "ha-van-son-2", "ha-van-son")
    join(folder, ORGANISATION, "so-y-te-2", "so-y-te")
    texts = {path: folder.text(path) for path in FILES}
    found = problems_of({path: text for path, text in texts.items() if text})
    assert [p.rule for p in found if p.severity == "error"] == []


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("khong-co", "ha-van-son", 'mang mã "khong-co"'),
        ("ha-van-son", "ha-van-son", "hai mã là một"),
    ],
)
def test_what_cannot_be_joined_is_told_and_nothing_changes(
    folder, old: str, new: str, says: str
) -> None:
    with pytest.raises(UnfitError, match=says):
        join(folder, OFFICIAL, old, new)
    assert folder.changes == {}
