"""Nothing that is not meant for readers stands anywhere in a built tree."""

import io

import pytest
from PIL import Image

from tests.sample import PHOTO, bulletin
from tests.site import NOON, Site, article, document, meeting

DAY, PEOPLE = "content/articles/2031/05", "content/officials"
SECRET = "CHIMYEN"
EMBARGO = NOON
COVER = {"image": "images/chimyen.jpg", "alt": SECRET}
PAPER = [{"file": "documents/chimyen.pdf", "title": SECRET}]
POST = [{"post": SECRET, "from": "2030", "organisation": "chimyen"}]
HIDDEN = {
    "a draft": {f"{DAY}/chimyen.md": article(SECRET, status="draft", tags=[SECRET])},
    "a hidden article": {f"{DAY}/chimyen.md": article(SECRET, status="hidden")},
    "a skipped one": {f"{DAY}/chimyen.md": article(SECRET, SECRET, status="skip")},
    "its files": {
        f"{DAY}/x.md": article(SECRET, status="draft", cover=COVER, documents=PAPER),
        "content/images/chimyen.jpg": PHOTO,
        "content/documents/chimyen.pdf": b"%PDF-1.4 CHIMYEN",
    },
    "a hidden person": {
        f"{PEOPLE}/an.md": document(SECRET, name="Chim Yến", hidden=True, posts=POST),
        "content/organisations/chimyen.md": document(name=SECRET, draft=True),
        "content/meetings/2031/hop-dan.md": meeting(
            "Họp dân", chairs=["Chim Yến - Chimyen"], speakers=["Chim Yến"]
        ),
        f"{DAY}/hop-dan.md": article("Họp", meeting="hop-dan", tags=["Chim Yến"]),
    },
    "a draft meeting": {
        "content/meetings/2031/chimyen.md": meeting(SECRET, SECRET, draft=True)
    },
    "a draft page": {
        "content/pages/chimyen.md": document(
            SECRET, title=SECRET, menu=SECRET, draft=True
        )
    },
    "files nobody shows": {
        "content/images/chimyen.jpg": PHOTO,
        "content/documents/chimyen.pdf": b"%PDF-1.4 CHIMYEN",
    },
}


def traces(tree, secret=SECRET):
    """The files that hold a secret in their name or text, whatever its case."""
    wanted = secret.lower()
    return [
        path
        for path, data in tree.items()
        if wanted in path.lower() or wanted in data.decode("utf-8", "replace").lower()
    ]


@pytest.mark.parametrize("hidden", HIDDEN.values(), ids=HIDDEN.keys())
def test_what_is_not_public_leaves_no_trace(tmp_path, hidden):
    site = Site(tmp_path).write(bulletin() | hidden)
    built = site.build()
    assert built.code == 0, built.said
    assert traces(site.tree()) == traces(site.tree(), "Chim Yến") == []


@pytest.mark.parametrize(("second", "seen"), [(-1, False), (0, True), (1, True)])
def test_an_embargo_ends_at_its_second(tmp_path, second, seen):
    moment = "2031-05-18 12:00"
    site = Site(tmp_path).write({f"{DAY}/chimyen.md": article(SECRET, date=moment)})
    built = site.build(now=EMBARGO + second, environment={"TZ": "UTC"})
    assert built.code == 0, built.said
    assert bool(traces(site.tree())) == seen


def test_a_photo_is_published_without_what_the_camera_wrote(tmp_path):
    site = Site(tmp_path).write(bulletin())
    assert site.build().code == 0
    photos = [d for p, d in site.tree().items() if p.startswith("images/2031/")]
    assert photos
    assert not any(dict(Image.open(io.BytesIO(data)).getexif()) for data in photos)
    assert not any(b"SERIAL-31337" in data for data in photos)


def test_the_tree_holds_no_code_no_settings_and_no_hidden_files(tmp_path):
    site = Site(tmp_path).write(bulletin())
    assert site.build(production=True).code == 0
    paths = site.tree()
    odd = [p for p in paths if p.endswith((".py", ".md", ".pyc")) or "/." in f"/{p}"]
    assert odd == []
    assert traces(paths, "PUBLISH_TARGETS") == traces(paths, str(tmp_path)) == []
