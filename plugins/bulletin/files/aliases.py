"""Names of keys: the Vietnamese ones editors try, and those nobody may set.

suggest_key("Tiêu đề", {"title", "date"})  →  "title", and so for "tieu de"
suggest_key("stauts", {"status"})          →  "status"
forbidden("save_as")                       →  why it must go
"""

from collections.abc import Collection

from plugins.bulletin.problems.bad_value import BadValueError
from plugins.bulletin.words.text import fold, match_key, nearest

_ALIASES = {
    "title": "tiêu đề, tên bài, tựa đề, đầu đề, tên, headline, name",
    "name": "tên, họ tên, họ và tên, tên cơ quan, tên gọi, title",
    "date": "ngày, ngày đăng, ngày tháng, thời gian, ngày giờ, ngày họp, published",
    "category": "chuyên mục, mục, danh mục, thể loại, section, categories",
    "summary": "tóm tắt, mô tả, sapo, dẫn, lời dẫn, description, excerpt, abstract",
    "author": "tác giả, người viết, phóng viên, bút danh, by, byline",
    "meeting": "cuộc họp, hội nghị, kỳ họp, phiên họp, event",
    "officials": "cán bộ, lãnh đạo, nhân vật, người, people, persons",
    "organisations": "cơ quan, đơn vị, tổ chức, organizations",
    "topics": "chủ đề, đề tài, subjects",
    "tags": "thẻ, từ khóa, nhãn, keywords, tag",
    "cover": "ảnh, ảnh bìa, ảnh đại diện, hình, image, picture, photo, thumbnail",
    "image": "ảnh, hình, tệp ảnh, file, src, path",
    "alt": "mô tả, mô tả ảnh, chữ thay ảnh, alternative",
    "caption": "chú thích, lời ảnh, chú thích ảnh",
    "focus": "tiêu điểm, điểm giữ, giữ lại, chỗ giữ, vị trí, focal, position",
    "credit": "ảnh của, người chụp, tác giả ảnh, nguồn ảnh, photographer",
    "source": "nguồn, nguồn tin, trích nguồn",
    "status": "trạng thái, tình trạng, state",
    "updated": "cập nhật, ngày cập nhật, sửa ngày, modified, lastmod",
    "status_reason": "lý do, lí do, lý do hoãn, lý do hủy, vì sao, reason",
    "new_date": "ngày mới, hoãn sang, hoãn đến, dời sang, lùi sang, moved_to",
    "note": "ghi chú, nội dung",
    "correction": "đính chính, cải chính",
    "withdrawn": "rút, gỡ, thu hồi, rút bài",
    "redirect_from": "địa chỉ cũ, chuyển từ, aliases, alias",
    "documents": "tài liệu, văn bản, tệp đính kèm, đính kèm, attachments",
    "lang": "ngôn ngữ, language, locale",
    "kind": "loại, loại họp, loại hội nghị, loại cuộc họp, type",
    "end_date": "ngày kết thúc, đến ngày, date_end",
    "session": "buổi",
    "start": "bắt đầu, giờ bắt đầu, giờ, time, start_time",
    "end": "kết thúc, giờ kết thúc, end_time",
    "ordinal": "lần thứ, thứ, số thứ tự",
    "term": "khóa, khoá, nhiệm kỳ",
    "parent": "thuộc, trực thuộc, cấp trên",
    "organisers": "đơn vị tổ chức, ban tổ chức, tổ chức, chủ tọa, organizers, host",
    "place": "địa điểm, nơi họp, tại, location, venue",
    "mode": "hình thức",
    "chairs": "chủ trì, đồng chủ trì, chủ tọa, chair",
    "attendees": "dự, tham dự, đại biểu, thành phần, thành phần dự, khách mời",
    "speakers": "phát biểu, người phát biểu",
    "groups": "nhóm, thành phần khác",
    "agenda": "chương trình, nội dung",
    "other_names": "tên khác, tên gọi khác, bí danh",
    "honorific": "cấp bậc, quân hàm, học hàm, học vị",
    "posts": "chức vụ, quá trình công tác, positions",
    "post": "chức vụ, chức danh, position",
    "organisation": "cơ quan, đơn vị, organization",
    "from": "từ, từ ngày, bắt đầu, thành lập, since",
    "to": "đến, đến ngày, kết thúc, giải thể, until",
    "reason": "lý do, lí do",
    "decision": "quyết định, số quyết định",
    "portrait": "chân dung, ảnh chân dung, ảnh, image, photo",
    "contact": "liên hệ",
    "phone": "điện thoại, số điện thoại, tel",
    "email": "thư điện tử, hộp thư, e-mail",
    "address": "địa chỉ",
    "website": "trang web, trang tin",
    "hidden": "ẩn",
    "draft": "nháp, bản nháp",
    "short_names": "tên viết tắt, viết tắt, tên ngắn",
    "predecessors": "tiền thân, cơ quan cũ",
    "successors": "kế thừa, cơ quan mới",
    "file": "tệp, đường dẫn, path",
    "number": "số, số hiệu, ký hiệu",
    "issued": "ngày ban hành, ban hành",
    "issuer": "cơ quan ban hành, nơi ban hành",
    "effective": "hiệu lực, ngày hiệu lực, có hiệu lực",
    "issuers": "cơ quan ban hành, nơi ban hành, issuer, issued_by",
    "signatories": "người ký, ký, ký tên, signatory, signer, signed_by",
    "expires": "hết hiệu lực, ngày hết hiệu lực, expired",
    "replaces": "thay thế, thay cho, bãi bỏ",
    "amends": "sửa đổi, sửa đổi bổ sung, bổ sung",
    "field": "lĩnh vực",
    "entries": "nội dung lịch, việc, các việc, lịch",
    "day": "thứ, ngày",
    "content": "nội dung, việc",
    "prepared_by": "đơn vị chuẩn bị, cơ quan chuẩn bị, chuẩn bị",
    "revisions": "điều chỉnh, các lần điều chỉnh, sửa đổi lịch",
    "pinned_until": "ghim đến, ghim, pinned, sticky",
    "urgent_until": "khẩn đến, tin khẩn, khẩn, urgent",
    "front": "trang nhất, tin đầu, thứ tự trang nhất",
    "closes": "hạn, hạn chót, hết hạn, hạn nộp, ngày kết thúc, deadline",
    "send_to": "gửi về, nơi nhận",
    "outcome": "kết quả",
    "question": "câu hỏi, nội dung hỏi",
    "asker": "người hỏi",
    "answered": "ngày trả lời, trả lời ngày",
    "answerers": "người trả lời, trả lời",
    "url": "địa chỉ, liên kết, đường dẫn, link",
    "wrong": "sai, thông tin sai, đã đăng",
    "right": "đúng, thông tin đúng, sửa lại",
    "abstract": "trích yếu",
    "attested": "những ngày được nhắc tới",
    "authors": "các tác giả",
    "disambiguation": "điều phân biệt",
    "end_reason": "lý do thôi giữ chức",
    "fax": "fax, số fax",
    "functions_en": "chức năng bằng tiếng anh",
    "meetings": "các cuộc họp",
    "menu": "tên ở chân trang",
    "name_en": "tên tiếng anh",
    "post_en": "chức vụ bằng tiếng anh",
    "roles": "vai trò khác",
    "role": "vai trò, người phát ngôn",
    "series": "chuỗi cuộc họp",
    "slug": "phần cuối địa chỉ",
    "translation_of": "bản dịch của",
    "updates": "các lần sửa",
}
_ADDRESS_KEYS = "save_as url slug path filename permalink source_path relative_dir"
_BUILD_KEYS = (
    "template timezone tz translation translations settings content metadata "
    "in_default_lang locale_date is_valid get_static_links layout type encoding"
)


def label(key: str) -> str:
    """What a key is called in Vietnamese, as a form shows it."""
    name = _ALIASES[key].partition(", ")[0] if key in _ALIASES else key
    return f"{name[0].upper()}{name[1:]}".replace("tiếng anh", "tiếng Anh")


def suggest_key(key: str, known: Collection[str]) -> str | None:
    """The known key that was meant: by its Vietnamese name, else by spelling."""
    # Typed with or without marks; "tên" before "ten", where both would fit.
    for form in (match_key, fold):
        wanted = form(key.replace("_", " "))
        for name, aliases in _ALIASES.items():
            if name in known and wanted in map(form, aliases.split(", ")):
                return name
    return nearest(key.replace("-", "_").replace(" ", "_"), known)


def forbidden(key: str) -> str | None:
    """Why a key that other programs know must not stand in a content file."""
    if key.casefold() in _ADDRESS_KEYS.split():
        return "địa chỉ của trang do tên tệp quyết định"
    if key.casefold() in _BUILD_KEYS.split():
        return "việc này do hệ thống quyết định"
    return None


def unknown_key(key: str, known: Collection[str]) -> tuple[BadValueError, str]:
    """What is wrong with a key the model does not have, and the one meant ('')."""
    near = suggest_key(key, known) or ""
    if reason := forbidden(key):
        message = f'Không đặt được "{key}" trong tệp: {reason}.'
        return BadValueError("forbidden-key", message, "bỏ dòng này"), near
    hint = f'có phải "{near}"?' if near else "chọn: " + ", ".join(known)
    return BadValueError("unknown-key", f'Không có mục nào tên "{key}".', hint), near
