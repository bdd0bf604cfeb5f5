"""Why a meeting is called off, and until when, is said only of one that is.

status: held, status_reason: Bão          →  not-called-off
status: cancelled, new_date: 2018-08-01   →  not-called-off
"""

from collections.abc import Iterator

from plugins.bulletin.files.schema import MeetingFile
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.in_time.statuses import OFF
from plugins.bulletin.record.read_file import ReadFile


def check(file: ReadFile) -> Iterator[Problem]:
    """Look at the keys beside a meeting's status."""
    model = file.model
    if not isinstance(model, MeetingFile) or _is_unknown(file, model):
        return
    if model.status_reason and model.status not in OFF:
        message = "Có lý do hoãn, hủy nhưng trạng thái không phải hoãn hay hủy."
        hint = "thêm dòng status: postponed hoặc status: cancelled"
        yield file.at("status_reason", "not-called-off", message, hint)
    if model.new_date and model.status != "postponed":
        message = "Có ngày hoãn sang nhưng trạng thái không phải hoãn."
        hint = "thêm dòng status: postponed, hoặc bỏ dòng này"
        yield file.at("new_date", "not-called-off", message, hint)


def _is_unknown(file: ReadFile, model: MeetingFile) -> bool:
    """Whether a status is written that could not be read."""
    return model.status is None and "status" in file.positions
