"""The number of a document is one, and of the kind that its file says.

number: số 17                                        →  document-number (warning)
number: 17/2018/NQ-HĐND, kind: quyết định            →  number-and-kind (warning)
date: 2018-07-31, effective: 2018-07-01              →  effective-early (warning)
"""

from collections.abc import Iterator

from plugins.bulletin.files.schema import OfficialDocumentFile
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.read_file import ReadFile
from plugins.bulletin.words.document_kinds import kinds_of
from plugins.bulletin.words.document_numbers import is_number, sign_of
from plugins.bulletin.words.wording import listed

_FORM = "viết số và ký hiệu, như: 17/2018/QĐ-UBND"


def check(file: ReadFile) -> Iterator[Problem]:
    """Look at the number, the kind and the days of a document's file."""
    model = file.model
    if not isinstance(model, OfficialDocumentFile):
        return
    if not is_number(model.number):
        message = f'"{model.number}" không phải số và ký hiệu của một văn bản.'
        yield file.at("number", "document-number", message, _FORM, "warning")
    told = kinds_of(sign_of(model.number))
    if told and model.kind not in told and model.kind != "khác":
        kinds = listed(sorted(told))
        message = f'Số "{model.number}" là của {kinds}, mà loại ghi là {model.kind}.'
        hint = f"chọn: {min(told)}, hoặc sửa số"
        yield file.at("kind", "number-and-kind", message, hint, "warning")
    if model.effective and model.effective < model.date:
        message = "Văn bản ghi có hiệu lực trước ngày ban hành."
        hint = "xem lại hai ngày"
        yield file.at("effective", "effective-early", message, hint, "warning")
