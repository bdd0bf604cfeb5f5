"""A small invented bulletin: two bodies, three people, two meetings, two articles."""

from collections.abc import Iterable
from datetime import date, datetime

from plugins.bulletin.files.schema import (
    ArticleFile,
    Contact,
    HeldPost,
    MeetingFile,
    OfficialFile,
    OrganisationFile,
    OtherName,
    Source,
)
from plugins.bulletin.record.assembly import assemble
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.printed_lines import printed_lines
from plugins.bulletin.record.stored_record import Record
from plugins.bulletin.record.text_facts import TextFacts
from plugins.bulletin.site import Link, Site
from plugins.bulletin.words.dates import VIETNAM

NOW = datetime(2031, 5, 20, tzinfo=VIETNAM)
LICENCE = Link("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/")
SITE = Site(
    name="Bản tin Hồ Sương",
    tagline="Tin tỉnh & huyện",
    owner="Văn phòng tỉnh Hồ Sương",
    url="https://hosuong.example",
    lang="vi",
    page_size=20,
    feed_size=30,
    categories=(),
    meeting_kinds=(),
    related_sites=(),
    licence=LICENCE,
    identity="https://hosuong.example",
)
COUNCIL = OrganisationFile(
    name="Hội đồng tỉnh Hồ Sương",
    name_en="People's Council of Hồ Sương Province",
    short_names=("HĐ tỉnh",),
    from_="1997",
    contact=Contact(phone="+84 209 000 000", email="vp@hosuong.example"),
)
OFFICE = OrganisationFile(
    name="Văn phòng Hội đồng", parent="hoi-dong", from_="1998-03", to="2029-07-01"
)
CHAIR = OfficialFile(
    name="Lò Thị Én",
    honorific="Tiến sĩ",
    other_names=(OtherName(name="Lò Én", to="2020"),),
    posts=(
        HeldPost(
            post="Chủ tịch Hội đồng tỉnh",
            post_en="Chair of the People's Council",
            organisation="hoi-dong",
            from_="2026-06",
            source="https://hosuong.example/nq-12",
        ),
        HeldPost(
            post="Chánh Văn phòng",
            organisation="van-phong",
            from_="2019",
            to="2026",
            source="Công báo số 3",
        ),
    ),
)
CLERK = OfficialFile(
    name="Vừ A Páo",
    posts=(HeldPost(post="Thư ký kỳ họp", attested=(date(2031, 5, 12),)),),
)
SESSION = MeetingFile(
    title="Kỳ họp thứ 9 <mở rộng> & bất thường",
    kind="kỳ họp",
    date=date(2031, 5, 12),
    end_date=date(2031, 5, 13),
    session="sáng",
    start="8:00",
    end="11:30",
    organisers=("hoi-dong",),
    place="Hội trường Hồ Sương",
    mode="trực tiếp",
    chairs=("Lò Thị Én - Chủ tịch Hội đồng tỉnh",),
    attendees=("Vừ A Páo", "Tòng Văn Khách - Trưởng bản"),
    groups=("lãnh đạo các xã",),
)
PLANNED = MeetingFile(
    title="Phiên họp tháng 6",
    kind="phiên họp",
    date=date(2031, 6, 2),
    status="cancelled",
    parent="ky-hop-9",
)
REPORT = ArticleFile(
    title='Hồ Sương họp <gấp> & "quyết"',
    date=datetime(2031, 5, 12, 17, 5, tzinfo=VIETNAM),
    category="Chính quyền",
    summary="Tin về kỳ họp ]]> thứ 9.",
    author="Hà Mây",
    meeting="ky-hop-9",
    topics=("thủy lợi",),
    updated=datetime(2031, 5, 13, 8, tzinfo=VIETNAM),
    source=Source(name="Báo Mây", url="https://bao.example/1", date=date(2031, 5, 12)),
)
OLD = ArticleFile(
    title="Tin năm cũ",
    date=datetime(2030, 12, 31, 23, 59, tzinfo=VIETNAM),
    category="Kinh tế",
)


def records() -> list[Record]:
    facts = TextFacts(words=100, first_paragraph="Đoạn đầu của bài.")
    return [
        Record(path="organisations/hoi-dong.md", file=COUNCIL, text=facts),
        Record(path="organisations/van-phong.md", file=OFFICE, text=facts),
        Record(path="officials/lo-thi-en.md", file=CHAIR, text=facts),
        Record(path="officials/vu-a-pao.md", file=CLERK, text=facts),
        *(
            Record(path=path, file=file, lines=printed_lines(file), text=facts)
            for path, file in (
                ("meetings/2031/ky-hop-9.md", SESSION),
                ("meetings/2031/phien-hop-6.md", PLANNED),
            )
        ),
        Record(path="articles/2031/05/hop-gap.md", file=REPORT, text=facts),
        Record(path="articles/2030/12/tin-cu.md", file=OLD, text=facts),
    ]


def bulletin() -> Bulletin:
    return assembled(records())


def assembled(of: Iterable[Record]) -> Bulletin:
    """Link records."""
    return assemble([record.entity(NOW) for record in of], NOW).bulletin
