"""Officials and organisations in Popolo's shapes."""

from collections.abc import Iterable

from plugins.bulletin.files import schema
from plugins.bulletin.outputs.data import popolo
from plugins.bulletin.outputs.identifiers import absolute
from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.record.entities.organisations import Organisation
from plugins.bulletin.record.registry import Registry
from plugins.bulletin.site import Site


def person(official: Official, site: Site) -> popolo.Person:
    """Describe an official."""
    return popolo.Person(
        id=official.id,
        name=official.name,
        honorific_prefix=official.file.honorific,
        other_names=_other_names(official.file.other_names),
        contact_details=_contacts(official.contact),
        links=_page(site, official.address),
        disambiguation=official.file.disambiguation,
    )


def organization(
    body: Organisation, site: Site, registry: Registry
) -> popolo.Organization:
    """Describe a public body; the registry finds its relatives."""
    file = body.file
    short = tuple(
        popolo.OtherName(name=name, note="tên viết tắt") for name in file.short_names
    )
    return popolo.Organization(
        id=body.id,
        name=body.name,
        other_names=short + _in_english(file.name_en) + _other_names(file.other_names),
        parent_id=_body_id(file.parent, registry),
        founding_date=file.from_,
        dissolution_date=file.to,
        predecessor_ids=_body_ids(file.predecessors, registry),
        successor_ids=_body_ids(file.successors, registry),
        contact_details=_contacts(body.contact),
        links=_page(site, body.address),
    )


def _in_english(name: str | None) -> tuple[popolo.OtherName, ...]:
    return (popolo.OtherName(name=name, note="tên tiếng Anh"),) if name else ()


def _other_names(
    names: Iterable[schema.OtherName],
) -> tuple[popolo.OtherName, ...]:
    return tuple(
        popolo.OtherName(name=other.name, start_date=other.from_, end_date=other.to)
        for other in names
    )


def _contacts(contact: schema.Contact | None) -> tuple[popolo.ContactDetail, ...]:
    if contact is None:
        return ()
    known = {
        "phone": contact.phone,
        "fax": contact.fax,
        "email": contact.email,
        "address": contact.address,
        "url": contact.website,
    }
    return tuple(
        popolo.ContactDetail(type=kind, value=value, note=contact.role)  # type: ignore[arg-type]
        for kind, value in known.items()
        if value
    )


def _page(site: Site, address: str) -> tuple[popolo.WebLink, ...]:
    return (popolo.WebLink(url=absolute(site.url, address)),)


def _body_id(name: str | None, registry: Registry) -> str | None:
    body = registry.organisation(name).found if name else None
    return body.id if body else None


def _body_ids(names: Iterable[str], registry: Registry) -> tuple[str, ...]:
    found = (_body_id(name, registry) for name in names)
    return tuple(body_id for body_id in found if body_id)
