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
honorific: Bác sĩ
posts:
  - post: Giám đốc Sở Y tế
    attested: [2018-07-20, 2019-01-05]
  - post: Chủ tịch UBND huyện Ba Bể
    from: 2020-02
    decision: 12-QĐ/TU
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


def put(folder: Folder, **texts: str) -> None:
    """Write files: `officials__an` is officials/an.md."""
    for name, text in texts.items():
        path = folder.content / (name.replace("__", "/").replace("_", "-") + ".md")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())


MEETING_BY_NAME = """---
title: Giao ban
kind: cuộc họp
date: 3/9/2018
organisers: [Sở Y tế tỉnh Bắc Kạn, "sở y tế"]
chairs:
  - Thiếu tướng Hà Văn Xơn - Giám đốc Sở Y tế  # như in
attendees: ["Bà Lò Thị Na - Chánh Văn phòng", 'Hà Văn  Xơn']
---
"""
ARTICLE_BY_NAME = """---
title: Tin ba
date: 3/9/2018
category: Chính quyền
officials: [hà văn xơn]
organisations:
  - Sở Y tế tỉnh Bắc Kạn
tags: [Hà Văn Xơn, y tế]
---

Đồng chí Hà Văn Xơn, Giám đốc Sở Y tế.
"""
TYPO = AN_2.replace("Hà Văn Sơn", "Hà Văn Xơn")


def test_references_by_a_name_that_only_the_other_bears_are_rewritten(folder) -> None:
    put(folder, officials__ha_van_xon=TYPO, meetings__2018__giao_ban=MEETING_BY_NAME)
    put(folder, articles__2018__09__tin_ba=ARTICLE_BY_NAME)
    changed = after(folder, OFFICIAL, "ha-van-xon", "ha-van-son")
    meeting = MEETING_BY_NAME.replace(
        "Thiếu tướng Hà Văn Xơn -", "Thiếu tướng ha-van-son -"
    ).replace("'Hà Văn  Xơn'", "'ha-van-son'")
    assert changed["meetings/2018/giao-ban.md"] == meeting
    article = ARTICLE_BY_NAME.replace("[hà văn xơn]", "[ha-van-son]")
    article = article.replace("tags: [Hà Văn Xơn", "tags: [ha-van-son")
    assert changed["articles/2018/09/tin-ba.md"] == article


def test_a_body_named_in_any_list_is_named_by_the_one_that_stays(folder) -> None:
    put(folder, meetings__2018__giao_ban=MEETING_BY_NAME)
    put(folder, articles__2018__09__tin_ba=ARTICLE_BY_NAME)
    held = AN.replace("attested", "organisation: sở Y tế tỉnh Bắc Kạn\n    attested")
    put(folder, officials__an=held)
    changed = after(folder, ORGANISATION, "so-y-te-2", "so-y-te")
    assert 'organisers: [so-y-te, "sở y tế"]' in (
        changed["meetings/2018/giao-ban.md"] or ""
    )
    assert "  - so-y-te\n" in (changed["articles/2018/09/tin-ba.md"] or "")
    assert "organisation: so-y-te\n" in (changed["officials/an.md"] or "")


def test_among_several_of_one_name_only_lines_whose_posts_are_certain_change(
    folder,
) -> None:
    third = AN.replace("Giám đốc Sở Y tế", "Chánh Thanh tra tỉnh")
    put(folder, officials__ha_van_son_3=third)
    lines = """---
title: Họp
kind: cuộc họp
date: 5/1/2019
chairs: [Hà Văn Sơn - Chủ tịch UBND huyện Ba Bể]
attendees: [{}]
speakers: [Hà Văn Sơn]
---
"""
    sure = lines.format("Vi Văn Lũng - Bí thư")
    unsure = lines.format("Hà Văn Sơn - Chánh Thanh tra tỉnh")
    put(folder, meetings__2019__mot=sure, meetings__2019__hai=unsure)
    changed = after(folder, OFFICIAL, "ha-van-son-2", "ha-van-son")
    assert changed["meetings/2019/mot.md"] == sure.replace("[Hà Văn Sơn", "[ha-van-son")
    assert changed["meetings/2019/hai.md"] == unsure.replace(
        "chairs: [Hà Văn Sơn", "chairs: [ha-van-son"
    )


def test_a_name_that_both_bear_alone_stays_as_it_is_written(folder) -> None:
    put(folder, articles__2018__09__tin=ARTICLE.replace("ha-van-son-2", "Hà Văn Sơn"))
    changed = after(folder, OFFICIAL, "ha-van-son-2", "ha-van-son")
    assert "articles/2018/09/tin.md" not in changed


def test_a_meeting_named_by_its_title_in_other_letters_is_named_by_id(folder) -> None:
    put(
        folder, meetings__2018__hop_hai=MEETINGS.replace("Hội nghị y tế", "Hội nghị Uỷ")
    )
    named = ARTICLE.replace("meeting: hoi-nghi-y-te", "meetings: [hội nghị ủy, khac]")
    put(folder, articles__2018__07__tin_hai=named)
    changed = after(folder, MEETING, "hop-hai", "hoi-nghi-y-te")
    assert "meetings: [hoi-nghi-y-te, khac]" in (
        changed["articles/2018/07/tin-hai.md"] or ""
    )


BODY_OF_OLD = """---
# Tên cần xem lại.
name: Sở Y tế tỉnh Bắc Kạn
parent: ubnd-tinh
from: 1997
to: 2025-06-30
predecessors: [so-y-te]
contact:
  phone: 0209 3870 111
---
"""


def test_what_only_the_other_says_is_kept_and_what_both_say_is_noted(folder) -> None:
    put(folder, organisations__so_y_te_2=BODY_OF_OLD)
    ours = "---\nname: Sở Y tế\nfrom: 2001\ncontact:\n  email: a@b.vn\n---\n"
    put(folder, organisations__so_y_te=ours)
    changed = after(folder, ORGANISATION, "so-y-te-2", "so-y-te")
    assert (
        changed["organisations/so-y-te.md"]
        == """---
# so-y-te-2 ghi: from: 1997
# so-y-te-2 ghi: Tên cần xem lại.
name: Sở Y tế
parent: ubnd-tinh
from: 2001
to: 2025-06-30
contact:
  phone: 0209 3870 111
  email: a@b.vn
other_names:
  - {name: Sở Y tế tỉnh Bắc Kạn}
redirect_from:
  - /co-quan/so-y-te-2/
---
"""
    )


def test_who_is_hidden_stays_hidden(folder) -> None:
    put(folder, officials__ha_van_son_2=AN_2.replace("name:", "hidden: true\nname:"))
    changed = after(folder, OFFICIAL, "ha-van-son-2", "ha-van-son")
    assert "hidden: true\n" in (changed["officials/ha-van-son.md"] or "")


def test_roles_and_documents_of_both_meetings_stay(folder) -> None:
    other = MEETINGS.replace("Hội nghị y tế", "Hội nghị ngành y").replace(
        "  báo cáo: [ha-van-son-2]",
        "  báo cáo: [Vi Thị Mai]\n  tiếp thu: [Lò Văn Phúc]",
    )
    other = other.replace('"ha-van-son-2 -', '"Lò Văn Phúc -')
    put(folder, meetings__2018__hop_hai=other)
    changed = after(folder, MEETING, "hop-hai", "hoi-nghi-y-te")
    text = changed["meetings/2018/hoi-nghi-y-te.md"] or ""
    assert "báo cáo: [ha-van-son-2, Vi Thị Mai]" in text.replace(
        "\n    - ha-van-son-2\n    - Vi Thị Mai", " [ha-van-son-2, Vi Thị Mai]"
    )
    assert "tiếp thu:" in text
    assert "# hop-hai ghi: chairs: Lò Văn Phúc - Giám đốc Sở Y tế" in text


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        (OFFICIAL, "ha-van-xon", "ha-van-son"),
        (ORGANISATION, "so-y-te-2", "so-y-te"),
        (MEETING, "giao-ban", "hoi-nghi-y-te"),
    ],
)
def test_after_a_join_every_name_and_id_leads_somewhere(folder, kind, old, new) -> None:
    put(folder, officials__ha_van_xon=TYPO, meetings__2018__giao_ban=MEETING_BY_NAME)
    named = ARTICLE_BY_NAME.replace("tags:", 'meetings: [giao-ban, "GIAO BAN"]\ntags:')
    put(folder, articles__2018__09__tin_ba=named)
    before = {path: folder.text(path) for path in folder.paths()}
    join(folder, kind, old, new)
    after_ = {path: folder.text(path) for path in before}

    def lost(texts: dict[str, str | None]) -> list[str]:
        found = problems_of({path: text for path, text in texts.items() if text})
        signs = ("unknown-", "ambiguous-")
        return sorted(str(p.message) for p in found if p.rule.startswith(signs))

    assert set(lost(after_)) <= set(lost(before))
    texts = [text for path, text in after_.items() if text and path != f"{new}.md"]
    assert not any(f" {old}\n" in text or f"[{old}" in text for text in texts)
