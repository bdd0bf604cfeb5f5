"""Short ways to the things of an invented bulletin."""

from datetime import date, datetime
from typing import Any

from plugins.bulletin.files.schema import (
    ArticleFile,
    HeldPost,
    MeetingFile,
    NoticeFile,
    OfficialDocumentFile,
    OfficialFile,
    OrganisationFile,
    OtherName,
    PageFile,
    QuestionFile,
    ScheduleEntry,
    ScheduleFile,
)
from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.record.assembly import assemble
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.printed_lines import printed_lines
from plugins.bulletin.record.stored_record import Record
from plugins.bulletin.record.text_facts import TextFacts
from plugins.bulletin.site import Link, Site
from plugins.bulletin.words.dates import VIETNAM

NOW = datetime(2031, 5, 18, 12, tzinfo=VIETNAM)
DAY = date(2031, 5, 12)
KINDS = (Link("hội nghị", "/hoi-nghi/loai/hoi-nghi/"),)
SITE = Site(
    name="Bản tin Hồ Sương",
    tagline="Tin tỉnh",
    owner="Văn phòng",
    url="",
    lang="vi",
    page_size=2,
    feed_size=2,
    categories=(Link("Kinh tế", "/chuyen-muc/kinh-te/"),),
    meeting_kinds=KINDS,
    related_sites=(),
    licence=None,
)


def post(name: str, start: str | None = None, end: str | None = None, **more: Any):
    """A `posts:` entry."""
    return HeldPost(post=name, from_=start, to=end, **more)


def once(name: str, start: str | None = None, end: str | None = None) -> OtherName:
    """A name of another time."""
    return OtherName(name=name, from_=start, to=end)


def official(id_: str, name: str, *posts: HeldPost, **more: Any) -> Record:
    """A person's record."""
    file = OfficialFile(name=name, posts=posts, **more)
    return Record(path=f"officials/{id_}.md", file=file, text=TextFacts())


def organisation(id_: str, name: str, **more: Any) -> Record:
    """A body's record."""
    file = OrganisationFile(name=name, **more)
    return Record(path=f"organisations/{id_}.md", file=file, text=TextFacts())


def meeting(id_: str, title: str = "Họp", day: date = DAY, **more: Any) -> Record:
    """A meeting's record."""
    file = MeetingFile(title=title, kind="hội nghị", date=day, **more)
    path = f"meetings/{day.year}/{id_}.md"
    return Record(path=path, file=file, lines=printed_lines(file), text=TextFacts())


def article(slug: str, day: int = 12, **more: Any) -> Record:
    """An article's record, of a day in May 2031."""
    moment = datetime(2031, 5, day, 8, tzinfo=VIETNAM)
    given = {"title": f"Bài {slug}", "date": moment, "category": "Kinh tế", **more}
    path = f"articles/2031/05/{slug}.md"
    return Record(path=path, file=ArticleFile(**given), text=TextFacts())


def issued(id_: str, number: str, day: date = DAY, **more: Any) -> Record:
    """An official document's record."""
    given = {"title": f"Văn bản {id_}", "kind": "quyết định", **more}
    file = OfficialDocumentFile(number=number, date=day, **given)
    path = f"official_documents/{day.year}/{id_}.md"
    return Record(path=path, file=file, lines=printed_lines(file), text=TextFacts())


def schedule(id_: str, *entries: ScheduleEntry, day: date = DAY, **more: Any) -> Record:
    """A weekly schedule's record."""
    file = ScheduleFile(date=day, entries=entries, **more)
    path = f"schedules/{day.year}/{id_}.md"
    return Record(path=path, file=file, lines=printed_lines(file), text=TextFacts())


def notice(id_: str, day: date = DAY, **more: Any) -> Record:
    """A notice's record."""
    file = NoticeFile(date=day, **{"title": f"Thông báo {id_}", **more})
    path = f"notices/{day.year}/{id_}.md"
    return Record(path=path, file=file, text=TextFacts())


def question(id_: str, day: date = DAY, **more: Any) -> Record:
    """A question's record."""
    file = QuestionFile(date=day, **{"title": f"Câu hỏi {id_}", **more})
    path = f"questions/{day.year}/{id_}.md"
    return Record(path=path, file=file, lines=printed_lines(file), text=TextFacts())


def page(slug: str, **more: Any) -> Record:
    """A fixed page's record."""
    file = PageFile(title=slug, **more)
    return Record(path=f"pages/{slug}.md", file=file, text=TextFacts())


def linked(*records: Record, **options: Any) -> Bulletin:
    """The bulletin of some records."""
    return assemble([r.entity(NOW) for r in records], NOW, **options).bulletin


def found(*records: Record) -> list[Finding]:
    """What linking some records finds wrong."""
    return assemble([r.entity(NOW) for r in records], NOW).findings


def rules(*records: Record) -> list[str]:
    """The rules that linking some records breaks."""
    return [finding.rule for finding in found(*records)]
