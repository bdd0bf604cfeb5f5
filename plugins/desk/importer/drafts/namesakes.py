"""A name that several officials or bodies bear is a question to the editor.

"Nguyễn Văn Minh - Trưởng Công an xã", borne by two  →  a note with both ids
"""

import msgspec

from plugins.bulletin.reading.people.all_people import People
from plugins.bulletin.reading.report import Report
from plugins.desk.importer.drafts.content_folder import Store
from plugins.desk.importer.drafts.registry import appearance


def ask_about_namesakes(store: Store, report: Report) -> Report:
    """The report without the names that could be two, and a note for each of them."""
    notes, attendees, organisers = list(report.notes), [], []
    for person in report.people.attendees:
        if len(ids := store.officials_called(person.name)) > 1:
            notes.append(_question(appearance(person), ids, "chairs hoặc attendees"))
        else:
            attendees.append(person)
    for name in report.event.organisers:
        if len(ids := store.organisations_called(name)) > 1:
            notes.append(_question(name, ids, "organisers"))
        else:
            organisers.append(name)
    return msgspec.structs.replace(
        report,
        notes=tuple(notes),
        people=People(attendees, report.people.groups, report.people.uncertain),
        event=report.event._replace(organisers=tuple(organisers)),
    )


def _question(name: str, ids: list[str], key: str) -> str:
    return f'"{name}": nhiều trang có tên này ({", ".join(ids)}); ghi mã vào {key}.'
