"""Whatever key of whatever file changes, a build gives what a clean build gives.

The keys come from the schema, so that a new one is tried without being named: whoever
prints it where the build does not see that it changed is told here.
"""

import pytest
import yaml

from plugins.bulletin.files.schema import FOLDERS
from tests.key_edits import HIDING, TWINS, edits_of
from tests.sample import (
    ARTICLES,
    BODIES,
    ISSUED,
    MEETINGS,
    NOTICES,
    PAGES,
    PEOPLE,
    QUESTIONS,
    WEEKS,
    bulletin,
)
from tests.site import Site, article, differences, document, issued, meeting
from tests.unit.press.pictures.photos import coded, photo

CHANGED = {
    "articles": f"{ARTICLES}/bai-6.md",
    "meetings": f"{MEETINGS}/tuan-2.md",
    "officials": f"{PEOPLE}/cam-van-son.md",
    "organisations": f"{BODIES}/ubnd.md",
    "official_documents": f"{ISSUED}/quyet-dinh.md",
    "schedules": f"{WEEKS}/19.md",
    "notices": f"{NOTICES}/y-kien.md",
    "questions": f"{QUESTIONS}/cap-so.md",
    "pages": f"{PAGES}/gioi-thieu.md",
}
# What the changed keys may name besides what the sample has, and who is named by id.
MORE = {
    f"{ARTICLES}/bai-3.md": article("Bài số 3", officials=["cam-van-son"]),
    f"{MEETINGS}/tuan-2.md": meeting("Tuần 2", organisers=["ubnd"], status="postponed"),
    f"{BODIES}/phong.md": document(name="Phòng Thủy nông"),
    f"{PAGES}/quy-che.md": document("Quy chế.", title="Quy chế"),
    f"{ISSUED}/quyet-dinh.md": issued("Quyết định", "7/QĐ-UBND"),
    f"{ISSUED}/ke-hoach.md": issued("Kế hoạch", "8/KH-UBND", kind="kế hoạch"),
    f"{ISSUED}/quy-dinh.md": issued("Quy định", "9/QĐ-UBND", issuers=["ubnd"]),
    f"{WEEKS}/19.md": document(date="2031-05-05"),
    f"{NOTICES}/y-kien.md": document("Nội dung.", title="Ý kiến", date="2031-05-12"),
    f"{QUESTIONS}/cap-so.md": document("Ở xã.", title="Cấp sổ", date="2031-05-12"),
    "content/images/2031/nui.jpg": coded(photo(64, 64)),
    "content/documents/bao-cao.pdf": b"%PDF-1.4 bao cao",
}


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_key_of_a_file_leaves_anything_stale(tmp_path, folder):
    files = {**bulletin(), **MORE}
    site = Site(tmp_path).write(files)
    assert site.build().code == 0
    path, stale, unseen = CHANGED[folder], {}, []
    _, front, body = files[path].split("---\n", 2)
    values, before = yaml.safe_load(front), site.tree()
    for key, edited in edits_of(folder):
        values |= edited
        values.pop(TWINS.get(key), None)
        built = site.write({path: document(body, **values)}).build()
        assert built.code == 0, f"{key}: {built.said}"
        now = site.tree()
        if found := differences(now, site.clean_tree()):
            stale[key] = found
        if now == before:
            unseen.append(key)
        if key in HIDING:
            del values[key]
        else:
            before = now
    assert (stale, unseen) == ({}, [])
