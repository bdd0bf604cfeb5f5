"""The content files: which keys each kind has, what they mean, how they are read.

These structs are the one source of truth. Validation, the tables of keys in the
README, the JSON Schema for editors and `new` are all made from them.

    title: Một hội nghị        →  ArticleFile(title="Một hội nghị", …)
    date: 20/7/2018 11:30         date=datetime(2018, 7, 20, 11, 30, tzinfo=+07:00)
"""

from typing import Literal

from msgspec import Struct, field

from plugins.bulletin import kinds
from plugins.bulletin.files.field_types import (
    AppearanceText,
    ArticleReference,
    Category,
    Day,
    DocumentFile,
    DocumentReference,
    Focus,
    ImageFile,
    MailAddress,
    MeetingKind,
    MeetingReference,
    Moment,
    OfficialReference,
    OldAddress,
    OrganisationReference,
    PageReference,
    PartialDateText,
    PhoneNumbers,
    Slug,
    Text,
    Time,
    Url,
)
from plugins.bulletin.words.contacts import Phone, phones_in


class _File(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What all content files share."""


class Picture(_File, frozen=True):
    """A photo or drawing with the words that belong to it."""

    image: ImageFile
    alt: str | None = None
    caption: str | None = None
    credit: str | None = None
    focus: Focus | None = None


class Source(_File, frozen=True):
    """Where re-used text first appeared; all three are required (TT 14/2010)."""

    name: str
    url: Url
    date: Day


class Update(_File, frozen=True):
    """A public note of what was changed after publication."""

    date: Moment
    note: str


class Correction(_File, frozen=True):
    """A correction in the sense of the Press Law 2016, article 42."""

    date: Moment
    wrong: Text
    right: Text


class Withdrawal(_File, frozen=True):
    """Why an article stays at its address but is no longer current."""

    date: Moment
    reason: Text


class AttachedDocument(_File, frozen=True):
    """A file to download, with the data a legal document is listed by."""

    file: DocumentFile
    title: str
    number: str | None = None
    issued: Day | None = None
    issuer: str | None = None
    effective: Day | None = None
    abstract: Text | None = None


class ArticleFile(_File, frozen=True):
    """A news item: content/articles/<year>/<month>/<slug>.md."""

    title: str
    date: Moment
    category: Category
    summary: Text | None = None
    slug: Slug | None = None
    author: str | None = None
    authors: tuple[str, ...] = ()
    meeting: MeetingReference | None = None
    meetings: tuple[MeetingReference, ...] = ()
    officials: tuple[OfficialReference, ...] = ()
    organisations: tuple[OrganisationReference, ...] = ()
    topics: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    cover: Picture | None = None
    source: Source | None = None
    status: Literal["published", "draft", "waiting", "hidden", "skip"] = "published"
    updated: Moment | None = None
    updates: tuple[Update, ...] = ()
    correction: Correction | None = None
    withdrawn: Withdrawal | None = None
    redirect_from: tuple[OldAddress, ...] = ()
    documents: tuple[AttachedDocument, ...] = ()
    lang: Literal["vi", "en"] = "vi"
    translation_of: ArticleReference | None = None
    pinned_until: Moment | None = None
    urgent_until: Moment | None = None
    front: Literal["1", "2", "3"] | None = None


class MeetingFile(_File, frozen=True):
    """An event with organisers and appearances: content/meetings/<year>/<id>.md."""

    title: str
    kind: MeetingKind
    date: Day
    end_date: Day | None = None
    session: Literal["sáng", "trưa", "chiều", "tối", "cả ngày"] | None = None
    start: Time | None = None
    end: Time | None = None
    ordinal: str | None = None
    term: str | None = None
    series: str | None = None
    parent: MeetingReference | None = None
    organisers: tuple[OrganisationReference, ...] = ()
    place: str | None = None
    mode: Literal["trực tiếp", "trực tuyến", "trực tiếp và trực tuyến"] | None = None
    status: Literal["planned", "held", "postponed", "cancelled"] | None = None
    status_reason: Text | None = None
    new_date: PartialDateText | None = None
    updated: Moment | None = None
    chairs: tuple[AppearanceText, ...] = ()
    attendees: tuple[AppearanceText, ...] = ()
    speakers: tuple[AppearanceText, ...] = ()
    roles: dict[str, tuple[AppearanceText, ...]] = field(default_factory=dict)
    groups: tuple[str, ...] = ()
    agenda: tuple[Text, ...] = ()
    documents: tuple[AttachedDocument, ...] = ()
    redirect_from: tuple[OldAddress, ...] = ()
    draft: bool = False


class OtherName(_File, frozen=True):
    """A name used before, or beside, the present one."""

    name: str
    from_: PartialDateText | None = field(default=None, name="from")
    to: PartialDateText | None = None


class HeldPost(_File, frozen=True):
    """A post held by an official, with what is known of its time."""

    post: str
    post_en: str | None = None
    organisation: OrganisationReference | None = None
    from_: PartialDateText | None = field(default=None, name="from")
    to: PartialDateText | None = None
    attested: tuple[Day, ...] = ()
    reason: str | None = None
    end_reason: str | None = None
    decision: str | None = None
    source: str | None = None


class Contact(_File, frozen=True):
    """Official contacts only; private ones do not belong here (Law 91/2025)."""

    role: Literal["người phát ngôn", "đầu mối thông tin"] | None = None
    phone: PhoneNumbers | None = None
    fax: PhoneNumbers | None = None
    email: MailAddress | None = None
    address: str | None = None
    website: Url | None = None

    @property
    def phones(self) -> tuple[Phone, ...]:
        """The numbers to call, each with what to dial."""
        return phones_in(self.phone or "")


class OfficialFile(_File, frozen=True):
    """A person who holds or held posts: content/officials/<id>.md."""

    name: str
    other_names: tuple[OtherName, ...] = ()
    honorific: str | None = None
    posts: tuple[HeldPost, ...] = ()
    portrait: Picture | None = None
    contact: Contact | None = None
    hidden: bool = False
    disambiguation: str | None = None
    redirect_from: tuple[OldAddress, ...] = ()
    draft: bool = False


class OrganisationFile(_File, frozen=True):
    """A body with its names, dates and successors: content/organisations/<id>.md."""

    name: str
    name_en: str | None = None
    functions_en: Text | None = None
    short_names: tuple[str, ...] = ()
    other_names: tuple[OtherName, ...] = ()
    parent: OrganisationReference | None = None
    from_: PartialDateText | None = field(default=None, name="from")
    to: PartialDateText | None = None
    predecessors: tuple[OrganisationReference, ...] = ()
    successors: tuple[OrganisationReference, ...] = ()
    contact: Contact | None = None
    redirect_from: tuple[OldAddress, ...] = ()
    draft: bool = False


# NĐ 30/2020/NĐ-CP, article 7, the laws on normative documents, and what the Party
# issues (Quy định 66-QĐ/TW).
DocumentKind = Literal[
    "nghị quyết",
    "quyết định",
    "chỉ thị",
    "kế hoạch",
    "báo cáo",
    "thông báo",
    "công văn",
    "công điện",
    "tờ trình",
    "hướng dẫn",
    "kết luận",
    "quy định",
    "quy chế",
    "chương trình",
    "đề án",
    "dự án",
    "phương án",
    "biên bản",
    "hợp đồng",
    "bản ghi nhớ",
    "bản thỏa thuận",
    "thông cáo",
    "thông tri",
    "lời kêu gọi",
    "thư công",
    "luật",
    "pháp lệnh",
    "lệnh",
    "nghị định",
    "thông tư",
    "khác",
]


class OfficialDocumentFile(_File, frozen=True):
    """A document that bodies issue: content/official_documents/<year>/<id>.md."""

    title: str
    number: str
    kind: DocumentKind
    date: Day
    issuers: tuple[OrganisationReference, ...] = ()
    signatories: tuple[AppearanceText, ...] = ()
    effective: Day | None = None
    expires: Day | None = None
    replaces: tuple[DocumentReference, ...] = ()
    amends: tuple[DocumentReference, ...] = ()
    abstract: Text | None = None
    field: str | None = None
    meeting: MeetingReference | None = None
    documents: tuple[AttachedDocument, ...] = ()
    redirect_from: tuple[OldAddress, ...] = ()
    draft: bool = False


class ScheduleEntry(_File, frozen=True):
    """What one line of a weekly schedule says."""

    day: Literal[
        "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"
    ]
    session: Literal["sáng", "trưa", "chiều", "tối", "cả ngày"] | None = None
    start: Time | None = None
    end: Time | None = None
    content: Text | None = None
    place: str | None = None
    chairs: tuple[AppearanceText, ...] = ()
    attendees: tuple[AppearanceText, ...] = ()
    groups: tuple[str, ...] = ()
    prepared_by: str | None = None
    meeting: MeetingReference | None = None
    note: str | None = None
    status: Literal["planned", "postponed", "cancelled"] = "planned"


class ScheduleFile(_File, frozen=True):
    """The leaders' week: content/schedules/<year>/<week>.md."""

    date: Day
    title: str | None = None
    organisation: OrganisationReference | None = None
    issued: Day | None = None
    entries: tuple[ScheduleEntry, ...] = ()
    revisions: tuple[Update, ...] = ()
    redirect_from: tuple[OldAddress, ...] = ()
    draft: bool = False


class NoticeFile(_File, frozen=True):
    """What a body tells everybody: content/notices/<year>/<id>.md."""

    title: str
    date: Day
    kind: Literal[
        "thông báo", "lấy ý kiến", "mời thầu", "tuyển dụng", "đấu giá", "mời họp"
    ] = "thông báo"
    issuers: tuple[OrganisationReference, ...] = ()
    summary: Text | None = None
    closes: Day | None = None
    send_to: Text | None = None
    outcome: Text | None = None
    documents: tuple[AttachedDocument, ...] = ()
    redirect_from: tuple[OldAddress, ...] = ()
    draft: bool = False


class QuestionFile(_File, frozen=True):
    """What somebody asked and who answers: content/questions/<year>/<id>.md.

    Who asked is named as far as they wish, and never with a contact (Law 91/2025).
    """

    title: str
    date: Day
    question: Text | None = None
    asker: str | None = None
    answered: Day | None = None
    answerers: tuple[AppearanceText, ...] = ()
    organisations: tuple[OrganisationReference, ...] = ()
    field: str | None = None
    documents: tuple[AttachedDocument, ...] = ()
    redirect_from: tuple[OldAddress, ...] = ()
    draft: bool = False


class PageFile(_File, frozen=True):
    """A page that is not news: content/pages/<slug>.md."""

    title: str
    summary: Text | None = None
    slug: Slug | None = None
    menu: str | None = None
    lang: Literal["vi", "en"] = "vi"
    translation_of: PageReference | None = None
    updated: Moment | None = None
    redirect_from: tuple[OldAddress, ...] = ()
    draft: bool = False


ContentFile = (
    ArticleFile
    | MeetingFile
    | OfficialFile
    | OrganisationFile
    | OfficialDocumentFile
    | ScheduleFile
    | NoticeFile
    | QuestionFile
    | PageFile
)

FOLDERS: dict[str, type[ContentFile]] = {
    kinds.ARTICLE.folder: ArticleFile,
    kinds.MEETING.folder: MeetingFile,
    kinds.OFFICIAL.folder: OfficialFile,
    kinds.ORGANISATION.folder: OrganisationFile,
    kinds.DOCUMENT.folder: OfficialDocumentFile,
    kinds.SCHEDULE.folder: ScheduleFile,
    kinds.NOTICE.folder: NoticeFile,
    kinds.QUESTION.folder: QuestionFile,
    kinds.PAGE.folder: PageFile,
}
