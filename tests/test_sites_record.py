"""One-fact sites of the record: what is printed of an official is true on the day."""

import json

import pytest

from tests.site import Site, article, document, meeting

MEET, PEOPLE, BODIES = (
    "content/meetings/2031",
    "content/officials",
    "content/organisations",
)
ARTICLES = "content/articles/2031/05"


@pytest.fixture
def built(tmp_path):
    """Write files, build, and give the site; the build must succeed."""

    def make(files):
        site = Site(tmp_path).write(files)
        outcome = site.build()
        assert outcome.code == 0, outcome.said
        return site

    return make


def main(site, address):
    """The part of a page that is its own."""
    return site.text(f"{address}index.html").partition("<main")[2]


def linked_data(site, address, kind):
    """The linked data of a page that is of one kind."""
    text = site.text(f"{address}index.html")
    parts = text.split('<script type="application/ld+json">')[1:]
    things = [json.loads(part.partition("</script>")[0]) for part in parts]
    flat = [t for one in things for t in (one if isinstance(one, list) else [one])]
    return next(thing for thing in flat if thing["@type"] == kind)


def one(*posts, day="2031-05-12", **more):
    """A person with posts who chairs a meeting of a day."""
    return {
        f"{PEOPLE}/an.md": document(name="Lò Văn An", posts=list(posts), **more),
        f"{MEET}/hop.md": meeting("Họp", date=day, chairs=["Lò Văn An"]),
    }


ACTING = {"post": "Quyền Giám đốc Sở Y tế", "from": "2030-01-05", "to": "2031-05-12"}
FULL = {"post": "Giám đốc Sở Y tế", "from": "2031-05-12"}


@pytest.mark.parametrize(
    ("day", "shown", "note"),
    [
        ("2031-05-11", "Quyền Giám đốc Sở Y tế", "theo danh bạ ngày 11/5/2031"),
        ("2031-05-12", "Giám đốc Sở Y tế", "theo danh bạ ngày 12/5/2031"),
        ("2031-05-13", "Giám đốc Sở Y tế", "theo danh bạ ngày 13/5/2031"),
    ],
)
def test_on_the_day_of_a_handover_the_new_post_stands_alone(built, day, shown, note):
    page = main(built(one(ACTING, FULL, day=day)), "hoi-nghi/2031/hop/")
    assert f'<span class="roll__post">{shown}</span>' in page
    assert note in page


@pytest.mark.parametrize(
    ("post", "day", "note"),
    [
        ({"from": "2031"}, "2031-01-03", "theo danh bạ từ 2031"),
        ({"from": "2031-05"}, "2031-05-12", "theo danh bạ từ 5/2031"),
        ({"to": "2031"}, "2031-05-12", "theo danh bạ đến 2031"),
        ({"from": "2029", "to": "2031"}, "2031-05-12", "theo danh bạ 2029 – 2031"),
        ({"to": "2031-05-12"}, "2031-05-12", "theo danh bạ đến 12/5/2031"),
        ({"from": "2030"}, "2031-05-12", "theo danh bạ ngày 12/5/2031"),
        ({"attested": ["2031-05-12"]}, "2031-05-12", "theo danh bạ ngày 12/5/2031"),
    ],
)
def test_a_vague_end_is_vague_on_the_page(built, post, day, note):
    site = built(one({"post": "Trưởng bản", **post}, day=day))
    page = main(site, "hoi-nghi/2031/hop/")
    assert "Trưởng bản" in page
    assert f"{note}</span>" in page


@pytest.mark.parametrize(
    "posts",
    [
        [{"post": "Trưởng bản", "from": "2032"}],
        [{"post": "Trưởng bản"}],
        [{"post": "Trưởng bản", "attested": ["2031-05-11"]}],
        [
            {"post": "Quyền Trưởng bản", "from": "2030", "to": "2031"},
            {"post": "Trưởng bản", "from": "2031"},
        ],
    ],
)
def test_what_the_record_does_not_tell_is_not_printed(built, posts):
    page = main(built(one(*posts)), "hoi-nghi/2031/hop/")
    assert "roll__post" not in page
    assert "theo danh bạ" not in page


NAMES = [
    {"name": "Ban Dân số", "from": "2021-03-01", "to": "2031-02-28"},
    {"name": "Phòng Dân số", "to": "2021-02-28"},
]


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2031-03-01", "Sở Dân số"),
        ("2031-02-28", "Ban Dân số"),
        ("2021-03-01", "Ban Dân số"),
        ("2021-02-28", "Phòng Dân số"),
    ],
)
def test_a_body_stands_under_the_name_of_the_day(built, day, name):
    year = day[:4]
    files = {
        f"{BODIES}/so.md": document(name="Sở Dân số", other_names=NAMES),
        f"content/meetings/{year}/hop.md": meeting("Họp", date=day, organisers=["so"]),
        f"content/articles/{day[:4]}/{day[5:7]}/x.md": article(
            "Bài", date=f"{day} 10:00", meeting="hop"
        ),
    }
    site = built(files)
    address = f"hoi-nghi/{year}/hop/"
    others = {"Sở Dân số", "Ban Dân số", "Phòng Dân số"} - {name}
    for text in (
        main(site, address),
        main(site, f"{day[:4]}/{day[5:7]}/x/"),
        site.text(f"{address}hop.ics").replace("\r\n ", ""),
        site.text(f"du-lieu/events-{year}.json"),
    ):
        assert name in text
        assert not any(other in text for other in others)
    event = linked_data(site, address, "Event")
    assert [caller["name"] for caller in event["organizer"]] == [name]


ENDED = {
    f"{BODIES}/cu.md": document(name="Ban Cũ", to="2031-02-28", successors=["giua"]),
    f"{BODIES}/giua.md": document(
        name="Ban Giữa",
        to="2031-03-31",
        successors=["moi"],
        contact={"phone": "0209 3870 001"},
    ),
    f"{BODIES}/moi.md": document(name="Ban Mới", **{"from": "2031-04-01"}),
}


@pytest.mark.parametrize("start", ["2030-01-01", "2031-04-22", None])
def test_a_post_ends_with_its_body_and_the_successor_is_named(built, start):
    post = {"post": "Trưởng ban", "organisation": "cu"}
    post |= {"from": start} if start else {}
    contact = {"phone": "0209 111 222"}
    site = built({**ENDED, **one(post, contact=contact)})
    page, body = main(site, "can-bo/an/"), main(site, "co-quan/cu/")
    assert "Chức vụ theo thời gian" in page
    assert "cơ quan kết thúc; kế tục: Ban Mới" in page
    assert 'aria-label="Chức vụ hiện nay"' not in page
    assert 'class="strong"' not in body
    assert "jobTitle" not in linked_data(site, "can-bo/an/", "Person")
    for path, data in site.tree().items():
        assert b"0209 111 222" not in data, path
    assert "roll__post" not in main(site, "hoi-nghi/2031/hop/")


def test_a_meeting_after_the_end_is_asked_about_and_says_what_followed(built):
    site = built({**ENDED, f"{MEET}/hop.md": meeting("Họp", organisers=["cu"])})
    page = main(site, "hoi-nghi/2031/hop/")
    assert "Ban Cũ" in page
    assert 'kế tục: <a href="/co-quan/moi/">Ban Mới</a>' in page


def test_two_namesakes_at_one_meeting_are_on_the_page_in_the_data_and_have_pages(built):
    lines = [
        "Hà Văn Sơn - Giám đốc Sở Y tế",
        "Hà Văn Sơn - Chủ tịch UBND huyện Ba Bể",
    ]
    post = {"post": "Chủ tịch", "organisation": "ubnd", "from": "2030"}
    files = {
        f"{BODIES}/ubnd.md": document(name="UBND huyện Ba Bể"),
        f"{PEOPLE}/son-1.md": document(
            name="Hà Văn Sơn", posts=[{"post": "Giám đốc Sở Y tế", "from": "2030"}]
        ),
        f"{PEOPLE}/son-2.md": document(name="Hà Văn Sơn", posts=[post]),
        f"{MEET}/hop.md": meeting("Họp", attendees=lines),
    }
    site = built(files)
    page = main(site, "hoi-nghi/2031/hop/")
    assert page.index("/can-bo/son-1/") < page.index("/can-bo/son-2/")
    [event] = json.loads(site.text("du-lieu/events-2031.json"))
    assert [one["id"] for one in event["attendees"]] == ["son-1", "son-2"]
    for id_ in ("son-1", "son-2"):
        assert "/hoi-nghi/2031/hop/" in main(site, f"can-bo/{id_}/")


@pytest.mark.parametrize("key", ["chairs", "attendees", "speakers"])
def test_two_people_on_one_line_are_a_problem(tmp_path, key):
    two = meeting("Họp", **{key: "Lò Văn Phúc, Triệu Thị Mai"})
    outcome = Site(tmp_path).write({f"{MEET}/hop.md": two}).build()
    assert outcome.code == 1
    assert "(joined-names)" in outcome.said
    assert '"- Lò Văn Phúc", "- Triệu Thị Mai"' in outcome.said


def test_a_text_that_names_a_hidden_person_stops_the_build(tmp_path):
    files = {
        f"{PEOPLE}/an.md": document(name="Lò Văn An", hidden=True),
        f"{MEET}/hop.md": meeting("Họp", chairs=["Lò Văn An - Chủ tịch"]),
        f"{ARTICLES}/x.md": article("Bài", "Ông Lò Văn An nói.", meeting="hop"),
    }
    site = Site(tmp_path).write(files)
    outcome = site.build()
    assert outcome.code == 1
    assert "x.md:8:5: Lỗi: Chỗ này còn nêu Lò Văn An" in outcome.said
    mended = article("Bài", "Chủ tịch nói.", meeting="hop")
    outcome = site.write({f"{ARTICLES}/x.md": mended}).build()
    assert outcome.code == 0, outcome.said
    for path, data in site.tree().items():
        assert "Lò Văn An".encode() not in data, path
        assert b"lo van an" not in data, path


def test_a_former_post_printed_stops_the_build(tmp_path):
    files = one({**ACTING, "to": "2031-05-13"}, {**FULL, "from": "2031-05-14"})
    files[f"{MEET}/hop.md"] = meeting("Họp", chairs=["Lò Văn An - Giám đốc Sở Y tế"])
    outcome = Site(tmp_path).write(files).build()
    assert outcome.code == 1
    assert "(post-held-otherwise)" in outcome.said


def test_a_draft_that_a_meeting_names_is_told_of(tmp_path):
    files = {
        f"{PEOPLE}/an.md": document(name="Lò Văn An", draft=True),
        f"{BODIES}/so.md": document(name="Sở", draft=True),
        f"{MEET}/hop.md": meeting("Họp", chairs=["Lò Văn An"], organisers=["so"]),
    }
    outcome = Site(tmp_path).write(files).build()
    assert outcome.code == 0
    assert outcome.said.count("(not-public)") == 2


def test_a_series_is_followed_from_its_page_and_its_body_leads_to_it(built):
    site = built(
        {
            f"{BODIES}/ubnd.md": document(name="Ủy ban Sương"),
            f"{MEET}/hop.md": meeting(
                "Họp tuần", series="Giao ban tuần", organisers=["Ủy ban Sương"]
            ),
            f"{ARTICLES}/bao.md": article("Tin họp tuần", meeting="hop"),
        }
    )
    series = "hoi-nghi/chuoi/giao-ban-tuan"
    assert f'<a href="/{series}/">Giao ban tuần</a>' in main(site, "co-quan/ubnd/")
    page = main(site, f"{series}/")
    assert "bài tường thuật và cải chính của Giao ban tuần" in page
    for file in (f"feeds/{series}.atom.xml", f"lich/{series}.ics"):
        assert f'href="/{file}"' in page
        assert "Họp tuần" in site.text(file)
