"""What the Popolo specification says of the properties we use, for checking records.

    wrong({"id": 1, "nick": "A"}, "persons")  →  ["id: 1", "nick: unknown"]

Said anew after popoloproject.com/specs: per class its properties and what each holds.
Properties of ours stand apart, since the specification allows others.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

_DAY = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
_ZONE = r"(Z|[+-][0-9]{2}(:[0-9]{2})?)"
_MOMENT = re.compile(
    rf"[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}T[0-9]{{2}}(:[0-9]{{2}}){{0,2}}{_ZONE}"
)


def _text(value: Any) -> bool:
    return value is None or isinstance(value, str)


def _texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _day(value: Any) -> bool:
    return value is None or _DAY.fullmatch(value) is not None


def _time(value: Any) -> bool:
    return _day(value) or _MOMENT.fullmatch(value) is not None


def _uri(value: Any) -> bool:
    return bool(urlsplit(value).scheme and urlsplit(value).netloc)


def _list_of(name: str) -> Callable[[Any], bool]:
    return lambda value: (
        isinstance(value, list)
        and not any(True for one in value for _ in wrong(one, name))
    )


def _kinds(text: str, kind: Callable[[Any], bool]) -> dict[str, Callable[[Any], bool]]:
    return dict.fromkeys(text.split(), kind)


POPOLO: dict[str, dict[str, Callable[[Any], bool]]] = {
    "links": {"url": _uri, "note": _text},
    "other_names": {
        **_kinds("name note", _text),
        **_kinds("start_date end_date", _day),
    },
    "contact_details": {
        **_kinds("label type value note", _text),
        **_kinds("valid_from valid_through", _day),
    },
    "persons": {
        **_kinds("id name honorific_prefix sort_name email image summary", _text),
        "other_names": _list_of("other_names"),
        "contact_details": _list_of("contact_details"),
        "links": _list_of("links"),
    },
    "organizations": {
        **_kinds("id name classification parent_id", _text),
        **_kinds("founding_date dissolution_date", _day),
        "other_names": _list_of("other_names"),
        "contact_details": _list_of("contact_details"),
        "links": _list_of("links"),
    },
    "posts": {
        **_kinds("id label role organization_id", _text),
        **_kinds("start_date end_date", _day),
        "other_label": _texts,
    },
    "memberships": {
        **_kinds("id label role person_id organization_id post_id", _text),
        **_kinds("start_date end_date", _day),
        "sources": _list_of("links"),
    },
    "events": {
        **_kinds("id name description location status classification", _text),
        **_kinds("organization_id parent_id", _text),
        **_kinds("start_date end_date", _time),
        "attendees": _list_of("attendees"),
        "links": _list_of("links"),
    },
}
POPOLO["attendees"] = POPOLO["persons"]
# What we say beyond it.
OURS: dict[str, dict[str, Callable[[Any], bool]]] = {
    "persons": _kinds("disambiguation", _text),
    "organizations": _kinds("predecessor_ids successor_ids", _texts),
    "memberships": {
        **_kinds("start_reason end_reason decision source", _text),
        "attested_dates": _texts,
    },
    "events": {
        "session": _text,
        **_kinds("organization_ids organization_names groups", _texts),
    },
    "attendees": {
        "order": lambda value: isinstance(value, int),
        "roles": _texts,
        "post_as_printed": _text,
    },
}
REQUIRED = {
    "links": {"url"},
    "other_names": {"name"},
    "contact_details": {"type", "value"},
}


def wrong(record: dict[str, Any], name: str) -> Iterator[str]:
    """Say what in a record is not as the specification has it."""
    known = POPOLO[name] | OURS.get(name, {})
    for missing in REQUIRED.get(name, set()) - record.keys():
        yield f"{missing}: missing"
    for key, value in record.items():
        if key not in known:
            yield f"{key}: unknown"
        elif not known[key](value):
            yield f"{key}: {value}"
