"""A report as the JSON object that `import --dry-run --json` prints.

Report(…)  →  {"source": "bai.txt", "title": "…", "summary": "…", …}
"""

from datetime import date, datetime
from typing import Any

from plugins.bulletin.reading.page.state_paper import StatePaper
from plugins.bulletin.reading.people.attendees import Attendee
from plugins.bulletin.reading.report import Report
from plugins.bulletin.words.abbreviations import written_out


def _day(moment: date | datetime | None) -> str | None:
    if isinstance(moment, datetime):
        moment = moment.date()
    return moment.isoformat() if moment else None


def _source(address: str) -> str | None:
    """An address short enough to print: pictures inside the page lose their bytes."""
    return address.partition(",")[0] if address.startswith("data:") else address or None


def _appearance(person: Attendee, day: date | None) -> dict[str, Any]:
    return {
        "name": person.name,
        "posts": person.posts,
        "full_posts": [written_out(post, day) for post in person.posts],
        "roles": person.roles,
        "honorific": person.honorific,
    }


def _document(paper: StatePaper) -> dict[str, Any]:
    return {**paper._asdict(), "day": _day(paper.day), "title": paper.title}


def as_json(path: str, report: Report) -> dict[str, Any]:
    """All keys, always; None where the report says nothing."""
    layout, when, event = report.layout, report.when, report.event
    return {
        "source": path,
        "title": layout.title,
        "summary": layout.lead or None,
        "date": _day(when.start),
        "time": when.clock,
        "published": _day(report.published),
        "end_date": _day(when.end),
        "part_of_day": when.part,
        "author": ", ".join(layout.authors) or None,
        "source_name": layout.source,
        "paragraphs": [block.text for block in layout.body if block.text],
        "images": [
            {
                "src": _source(image.src),
                "caption": image.text or None,
                "credit": image.credit or None,
            }
            for image in layout.images
        ],
        "meeting": {
            "title": event.title,
            "kind": event.kind,
            "organisers": list(event.organisers),
            "place": event.place,
        },
        "appearances": [
            _appearance(person, when.start) for person in report.people.attendees
        ],
        "changes": [
            {
                "name": change.name,
                "post": change.post,
                "begins": change.begins,
                "date": change.date,
                "sentence": change.sentence,
            }
            for change in report.changes
        ],
        "groups": report.people.groups,
        "uncertain": list(report.notes),
        "left_out": list(layout.left_out),
        "document": _document(layout.paper) if layout.paper else None,
    }
