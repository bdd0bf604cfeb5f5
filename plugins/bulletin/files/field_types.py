"""What a value of a content file may be: a type for each way a text is read.

The mark on a type says how (`values.read_value`), and what a form shows for it.

    chairs: tuple[AppearanceText, ...]    lines like "Nông Văn Tài - Giám đốc Sở Y tế"
    cover: ImageFile                      a file below content/images/
"""

from datetime import date, datetime
from typing import Annotated, Any, Literal, TypeAlias

from msgspec import Meta


def _kind(kind: str, **extra: Any) -> Meta:
    return Meta(extra={"kind": kind, **extra})


# Fields are called `date`, which would hide the type of that name.
Day: TypeAlias = date
Moment: TypeAlias = datetime
Text = Annotated[str, _kind("text")]
PartialDateText = Annotated[str, _kind("partial-date")]
Time = Annotated[str, _kind("time")]
OldAddress = Annotated[str, _kind("address")]
Url = Annotated[str, _kind("url")]
PhoneNumbers = Annotated[str, _kind("phone")]
MailAddress = Annotated[str, _kind("mail")]
Slug = Annotated[str, _kind("slug")]
AppearanceText = Annotated[str, _kind("appearance")]
Category = Annotated[str, _kind("setting", list="categories")]
MeetingKind = Annotated[str, _kind("setting", list="meeting_kinds")]
ImageFile = Annotated[str, _kind("file", folder="images")]
DocumentFile = Annotated[str, _kind("file", folder="documents")]
OfficialReference = Annotated[str, _kind("reference", to="official")]
ArticleReference = Annotated[str, _kind("reference", to="article")]
MeetingReference = Annotated[str, _kind("reference", to="meeting")]
OrganisationReference = Annotated[str, _kind("reference", to="organisation")]
DocumentReference = Annotated[str, _kind("reference", to="document")]
PageReference = Annotated[str, _kind("reference", to="page")]
# Where in a picture what counts stands: down, then across.
Focus = Literal[
    "trên trái",
    "trên giữa",
    "trên phải",
    "giữa trái",
    "giữa giữa",
    "giữa phải",
    "dưới trái",
    "dưới giữa",
    "dưới phải",
]
