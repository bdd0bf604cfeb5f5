"""What every key of a content file means, in a sentence for editors.

MEANINGS[ArticleFile]["title"]  →  "Tiêu đề."
key_table(ArticleFile)          →  the Markdown table that the README shows
"""

from msgspec import NODEFAULT, Struct
from msgspec.structs import fields

from plugins.bulletin.files.schema import (
    ArticleFile,
    AttachedDocument,
    Contact,
    ContentFile,
    Correction,
    HeldPost,
    MeetingFile,
    OfficialDocumentFile,
    OfficialFile,
    OrganisationFile,
    OtherName,
    PageFile,
    Picture,
    Source,
    Update,
    Withdrawal,
)

_OLD = "Các địa chỉ cũ dẫn về trang này."
_DRAFT = "`true`: chưa cho người đọc thấy."

MEANINGS: dict[type[Struct], dict[str, str]] = {
    ArticleFile: {
        "title": "Tiêu đề.",
        "date": "Ngày giờ đăng, giờ Việt Nam; giờ chưa tới thì bài chờ.",
        "category": "Chuyên mục, chọn trong `pelicanconf.py`.",
        "summary": "Tóm tắt; bỏ trống thì lấy đoạn đầu.",
        "slug": "Phần cuối của địa chỉ; bỏ trống thì lấy tên tệp.",
        "author": "Người viết.",
        "authors": "Nhiều người viết.",
        "meeting": "Mã của hội nghị mà bài tường thuật.",
        "meetings": "Mã của nhiều hội nghị.",
        "officials": "Cán bộ bài nói tới mà hội nghị không ghi: tên hay mã.",
        "organisations": "Cơ quan bài nói tới: tên hay mã.",
        "topics": "Chủ đề.",
        "tags": "Cách viết gọn: mỗi thẻ là một cán bộ, hội nghị hoặc chủ đề.",
        "cover": "Ảnh chính.",
        "source": "Nơi đăng đầu tiên, khi dùng lại bài của nơi khác.",
        "status": "`published` (đăng), `draft` (nháp), `waiting` (chờ duyệt), "
        "`hidden`, `skip` (không dựng).",
        "updated": "Lần sửa gần nhất sau khi đăng.",
        "updates": "Các lần sửa, kèm ghi chú cho người đọc.",
        "correction": "Cải chính: điều sai và điều đúng.",
        "withdrawn": "Rút bài: ngày và lý do; trang vẫn ở địa chỉ cũ.",
        "redirect_from": _OLD,
        "documents": "Tệp cho người đọc tải về.",
        "lang": "Tiếng của bài: `vi` hay `en`.",
    },
    MeetingFile: {
        "title": "Tên hội nghị, như trong giấy mời.",
        "kind": "Loại, chọn trong `pelicanconf.py`.",
        "date": "Ngày họp (ngày đầu).",
        "end_date": "Ngày cuối, nếu họp nhiều ngày.",
        "session": "Buổi.",
        "start": "Giờ bắt đầu.",
        "end": "Giờ kết thúc.",
        "ordinal": "Lần thứ mấy, như đã in: `10`, `XII`, `Ba`.",
        "term": "Khóa hay nhiệm kỳ: `khóa X`, `2016-2021`.",
        "series": "Tên chung của chuỗi các lần họp, để nối lần trước, lần sau.",
        "parent": "Mã của kỳ họp lớn mà đây là một phiên.",
        "organisers": "Cơ quan tổ chức: tên hay mã.",
        "place": "Nơi họp.",
        "mode": "Cách họp.",
        "status": "`planned` (dự kiến), `held` (đã họp), `postponed` (hoãn), "
        "`cancelled` (hủy); bỏ trống thì theo ngày họp.",
        "status_reason": "Vì sao hoãn hay hủy.",
        "new_date": "Hoãn sang ngày nào: `2016`, `2016-05` hay `2016-05-12`.",
        "updated": "Lần báo thay đổi gần nhất (hoãn, hủy, đổi giờ, sửa).",
        "chairs": "Người chủ trì, mỗi người một dòng: `Tên - chức vụ, chức vụ`.",
        "attendees": "Người dự, theo thứ tự đã in.",
        "speakers": "Người phát biểu; tên là đủ nếu đã ghi ở trên.",
        "roles": "Vai trò khác: `kết luận: [Tên]`.",
        "groups": "Thành phần không nêu tên.",
        "agenda": "Nội dung họp.",
        "documents": "Tài liệu của hội nghị.",
        "redirect_from": _OLD,
        "draft": _DRAFT,
    },
    OfficialFile: {
        "name": "Họ tên hiện nay.",
        "other_names": "Tên khác hay tên cũ, có thời gian.",
        "honorific": "Cấp hàm, học hàm, học vị đặt trước tên.",
        "posts": "Các chức vụ với thời gian và nguồn.",
        "portrait": "Ảnh chân dung.",
        "contact": "Liên hệ công vụ.",
        "hidden": "`true`: không hiện tên này ở bất cứ đâu.",
        "disambiguation": "Điều phân biệt với người trùng tên.",
        "redirect_from": _OLD,
        "draft": _DRAFT,
    },
    OrganisationFile: {
        "name": "Tên đầy đủ.",
        "name_en": "Tên tiếng Anh, cho các trang tiếng Anh.",
        "functions_en": "Chức năng, nhiệm vụ, bằng tiếng Anh.",
        "short_names": "Tên ngắn, tên viết tắt.",
        "other_names": "Tên cũ, có thời gian.",
        "parent": "Cơ quan cấp trên.",
        "from": "Bắt đầu hoạt động.",
        "to": "Kết thúc hoạt động.",
        "predecessors": "Cơ quan trước.",
        "successors": "Cơ quan kế tục.",
        "contact": "Liên hệ.",
        "redirect_from": _OLD,
        "draft": _DRAFT,
    },
    OfficialDocumentFile: {
        "title": "Tên văn bản như đã in, không kèm loại và số.",
        "number": "Số và ký hiệu: `17/2018/QĐ-UBND`.",
        "kind": "Loại văn bản, chọn trong danh sách.",
        "date": "Ngày ban hành.",
        "issuers": "Cơ quan ban hành; văn bản liên tịch thì ghi các cơ quan.",
        "signatories": "Người ký: tên, chức vụ như đã in; bỏ chức vụ thì theo danh bạ.",
        "effective": "Ngày có hiệu lực.",
        "expires": "Ngày hết hiệu lực, từ ngày ấy không còn áp dụng.",
        "replaces": "Văn bản bị văn bản này thay thế: tên tệp hay số.",
        "amends": "Văn bản được văn bản này sửa đổi, bổ sung: tên tệp hay số.",
        "abstract": "Trích yếu, nội dung chính.",
        "field": "Lĩnh vực.",
        "meeting": "Mã của hội nghị, kỳ họp thông qua văn bản.",
        "documents": "Tệp cho người đọc tải về.",
        "redirect_from": _OLD,
        "draft": _DRAFT,
    },
    PageFile: {
        "title": "Tiêu đề.",
        "summary": "Tóm tắt.",
        "slug": "Phần cuối của địa chỉ; bỏ trống thì lấy tên tệp.",
        "menu": "Tên ở chân trang; bỏ trống thì không có ở đó.",
        "lang": "Tiếng của trang: `vi` hay `en`.",
        "translation_of": "Trang tiếng Việt mà đây là bản dịch.",
        "updated": "Lần sửa gần nhất.",
        "redirect_from": _OLD,
        "draft": _DRAFT,
    },
    Picture: {
        "image": "Tệp ảnh, từ `images/`.",
        "alt": "Lời tả ảnh cho người không nhìn thấy.",
        "caption": "Chú thích.",
        "credit": "Người chụp.",
    },
    Source: {"name": "Tên nơi đăng.", "url": "Địa chỉ bài.", "date": "Ngày đăng."},
    Update: {"date": "Lúc sửa.", "note": "Sửa gì."},
    Correction: {"date": "Lúc cải chính.", "wrong": "Điều sai.", "right": "Điều đúng."},
    Withdrawal: {"date": "Lúc rút.", "reason": "Lý do."},
    AttachedDocument: {
        "file": "Tệp, từ `documents/`.",
        "title": "Tên tài liệu.",
        "number": "Số, ký hiệu.",
        "issued": "Ngày ban hành.",
        "issuer": "Nơi ban hành.",
        "effective": "Ngày có hiệu lực.",
        "abstract": "Trích yếu.",
    },
    OtherName: {"name": "Tên.", "from": "Từ khi nào.", "to": "Đến khi nào."},
    HeldPost: {
        "post": "Chức vụ.",
        "post_en": "Chức vụ bằng tiếng Anh.",
        "organisation": "Cơ quan: tên hay mã.",
        "from": "Từ khi nào: `2016`, `2016-05` hay `2016-05-12`.",
        "to": "Đến khi nào.",
        "attested": "Những ngày biết chắc đang giữ, khi không rõ từ và đến.",
        "reason": "Vì sao nhận chức vụ.",
        "end_reason": "Vì sao thôi chức vụ.",
        "decision": "Số quyết định.",
        "source": "Nguồn.",
    },
    Contact: {
        "phone": "Điện thoại cơ quan.",
        "fax": "Fax.",
        "email": "Thư điện tử công vụ.",
        "address": "Địa chỉ cơ quan.",
        "website": "Trang web.",
    },
}


def key_table(model: type[ContentFile]) -> str:
    """Write the keys of a content file as a Markdown table, required ones marked."""
    rows = ["| khóa | bắt buộc | nghĩa |", "| --- | --- | --- |"]
    for one in fields(model):
        required = one.default is NODEFAULT and one.default_factory is NODEFAULT
        meaning = MEANINGS[model][one.encode_name]
        rows.append(f"| `{one.encode_name}` | {'có' if required else ''} | {meaning} |")
    return "\n".join(rows)
