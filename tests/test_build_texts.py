"""An edit of a text alone: whatever of it others show, or do not, follows at once."""

import pytest

from tests.sample import ARTICLES, bulletin
from tests.site import Site, differences

# With a summary, so that no first paragraph stands for one; and without.
EDITED = {"told": f"{ARTICLES}/bai-4.md", "untold": f"{ARTICLES}/bai-2.md"}
# From what the body ends with to what it ends with then, one after another.
ENDS = (
    "\n\nThêm một câu.",
    "\n\nThêm một câu. ",
    "\n\n" + "Nước về bản. " * 400,
    "\n\n[Nghị quyết](../../../documents/nghi-quyet.pdf)",
    "\n\n[Nghị quyết mới](../../../documents/nghi-quyet.pdf)",
    "\n\n![Mặt hồ](../../../images/2031/ho.jpg)",
    "\n\n![Mặt hồ buổi sớm](../../../images/2031/ho.jpg)",
    "\n\n[Bài sáu](bai-6.md), [bài hai](bai-2.md)",
    "\n\n[Bài hai](bai-2.md), [bài sáu](bai-6.md)",
    "\n\nTheo Quyết định số 7/2031/QĐ-UBND.",
    "\n\n## Số liệu khác\n\nCâu có chú thích[^1].\n\n[^1]: Theo báo cáo.",
)


@pytest.mark.parametrize("path", EDITED.values(), ids=EDITED.keys())
def test_after_each_edit_of_a_text_the_site_is_that_of_a_clean_build(tmp_path, path):
    files, stale = bulletin(), {}
    whole = str(files[path])
    head, body = whole.split("\n---\n", 1)
    site = Site(tmp_path).write(files)
    texts = [f"{head}\n# của tòa soạn\n---\n{body}", f"{head}\n---\n\nChỉ một câu.\n"]
    texts += [f"{whole.rstrip()}{end}\n" for end in ENDS]
    for text in (whole, *texts, whole):
        built = site.write({path: text}).build()
        assert built.code == 0, built.said
        stale[text[-60:]] = differences(site.tree(), site.clean_tree())
    assert {end: found for end, found in stale.items() if found} == {}


def test_a_page_that_shows_only_the_title_is_not_made_again(tmp_path):
    path, files = EDITED["told"], bulletin()
    site = Site(tmp_path).write(files)
    assert site.build().code == 0
    before = written(site)
    text = f"{str(files[path]).rstrip()}\n\nThêm một câu.\n"
    assert site.write({path: text}).build().code == 0
    made = {name for name, when in written(site).items() if before.get(name) != when}
    own = {name for name in made if name.endswith("bai-4/index.html")}
    assert own
    assert {name.partition("/")[0] for name in made - own} == {"tim-kiem"}


def written(site):
    """When each file of the site was written."""
    return {
        path.relative_to(site.output).as_posix(): path.stat().st_mtime_ns
        for path in site.output.rglob("*")
        if path.is_file() and path.name != "bulletin.json"
    }
