"""Officials, organisations, posts and memberships in Popolo's shapes."""

from collections.abc import Iterable

from plugins.bulletin.files import schema
from plugins.bulletin.outputs.data import popolo
from plugins.bulletin.outputs.identifiers import absolute
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.officials import Official
from plugins.bulletin.record.organisations import Organisation
from plugins.bulletin.record.registry import Registry
from plugins.bulletin.record.tenures import Tenure
from plugins.bulletin.site import Site
from plugins.bulletin.words.text import slugify


def person(official: Official, site: Site) -> popolo.Person:
    """Describe an official."""
    return popolo.Person(
        id=official.id,
        name=official.name,
        honorific_prefix=official.file.honorific,
        other_names=_other_names(official.file.other_names),
        contact_details=_contacts(official.file.contact),
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
        contact_details=_contacts(file.contact),
        links=_page(site, body.address),
    )


def posts_and_memberships(
    bulletin: Bulletin,
) -> tuple[list[popolo.Post], list[popolo.Membership]]:
    """Describe every tenure, and every post that one is of, each once."""
    posts: dict[str, popolo.Post] = {}
    memberships: dict[str, popolo.Membership] = {}
    for official in bulletin.officials:
        for tenure in official.tenures:
            post = _post(tenure, bulletin.registry)
            posts.setdefault(post.id, post)
            membership = _membership(tenure, post)
            memberships.setdefault(membership.id, membership)
    return list(posts.values()), list(memberships.values())


def _post(tenure: Tenure, registry: Registry) -> popolo.Post:
    body_id = _body_id(tenure.held.organisation, registry)
    slug = slugify(registry.post_key(tenure.post))
    return popolo.Post(
        id=f"{body_id or '-'}:{slug}",
        label=tenure.post,
        other_label=(tenure.held.post_en,) if tenure.held.post_en else (),
        role=tenure.post,
        organization_id=body_id,
    )


def _membership(tenure: Tenure, post: popolo.Post) -> popolo.Membership:
    held = tenure.held
    begun = held.from_ or (str(min(held.attested)) if held.attested else "-")
    return popolo.Membership(
        id=f"{tenure.official_id}:{post.id}:{begun}",
        person_id=tenure.official_id,
        post_id=post.id,
        label=tenure.post,
        organization_id=post.organization_id,
        start_date=held.from_,
        end_date=held.to,
        attested_dates=tuple(day.isoformat() for day in sorted(held.attested)),
        start_reason=held.reason,
        end_reason=held.end_reason,
        decision=held.decision,
        sources=_sources(held.source),
        source=None if _sources(held.source) else held.source,
    )


def _sources(source: str | None) -> tuple[popolo.WebLink, ...]:
    web = source is not None and source.startswith(("https://", "http://"))
    return (popolo.WebLink(url=source),) if web and source else ()


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
        popolo.ContactDetail(type=kind, value=value)  # type: ignore[arg-type]
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
