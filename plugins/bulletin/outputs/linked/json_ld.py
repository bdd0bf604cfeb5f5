"""Linked data of schema.org for the pages, as dictionaries to print with `tojson`.

    person(official, site, registry)  →  {"@type": "Person", "name": …, "url": …}

What is not known is left out. A post is a `jobTitle` only while it is held.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from plugins.bulletin.files.schema import Correction
from plugins.bulletin.outputs.identifiers import absolute
from plugins.bulletin.record.entities.articles import Article, Played
from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.record.entities.organisations import Organisation
from plugins.bulletin.record.registry import Registry
from plugins.bulletin.site import Link, Site
from plugins.bulletin.words.dates import VIETNAM
from plugins.bulletin.words.wording import mark_words

Thing = dict[str, Any]


def news_article(
    article: Article,
    site: Site,
    about: Iterable[Thing] = (),
    picture: str | None = None,
) -> Thing:
    """Describe an article; `about` are references to its meetings and people."""
    file = article.file
    return thing(
        "NewsArticle",
        headline=article.heading,
        description=article.summary,
        url=absolute(site.url, article.address),
        mainEntityOfPage=absolute(site.url, article.address),
        datePublished=article.moment.isoformat(),
        dateModified=(article.updated or article.moment).isoformat(),
        inLanguage=file.lang,
        articleSection=file.category,
        correction=file.correction and correction(file.correction),
        creativeWorkStatus=mark_words(article.mark, file.lang),
        author=[{"@type": "Person", "name": name} for name in article.authors]
        or publisher(site),
        publisher=publisher(site),
        image=picture and absolute(site.url, picture),
        associatedMedia=[_played(one, article, site, picture) for one in article.media],
        about=list(about),
        isBasedOn=file.source and file.source.url,
        isAccessibleForFree=True,
        license=site.licence and site.licence.address,
    )


def _played(one: Played, article: Article, site: Site, picture: str | None) -> Thing:
    """Describe a film or a sound of an article."""
    kind = "VideoObject" if one.type.startswith("video") else "AudioObject"
    shown = picture if kind == "VideoObject" else None
    described: Thing = {
        "@type": kind,
        "name": one.title,
        "description": article.summary,
        "contentUrl": absolute(site.url, one.address),
        "encodingFormat": one.type,
        "uploadDate": article.moment.isoformat(),
        "inLanguage": article.file.lang,
        "thumbnailUrl": shown and absolute(site.url, shown),
    }
    return {key: value for key, value in described.items() if value}


def correction(notice: Correction) -> Thing:
    """Describe a correction."""
    return {
        "@type": "CorrectionComment",
        "text": f"Đã viết: {notice.wrong}\nĐúng là: {notice.right}",
        "datePublished": notice.date.astimezone(VIETNAM).isoformat(),
    }


def person(
    official: Official, site: Site, registry: Registry, portrait: str | None = None
) -> Thing:
    """Describe an official; the registry finds the organisations of the posts."""
    present = official.present
    employers = [registry.body_of(tenure) for tenure in present]
    return thing(
        "Person",
        name=official.name,
        alternateName=[other.name for other in official.file.other_names],
        honorificPrefix=official.file.honorific,
        disambiguatingDescription=official.file.disambiguation,
        url=absolute(site.url, official.address),
        image=portrait and absolute(site.url, portrait),
        jobTitle=[tenure.post for tenure in present],
        worksFor=[reference(body, site) for body in dict.fromkeys(employers) if body],
    )


def organisation(
    body: Organisation, site: Site, parent: Organisation | None = None
) -> Thing:
    """Describe a public body."""
    contact = body.contact
    return thing(
        "GovernmentOrganization",
        name=body.name,
        alternateName=[*filter(None, (*body.names[1:], body.file.name_en))],
        url=absolute(site.url, body.address),
        foundingDate=body.interval.start and str(body.interval.start),
        dissolutionDate=str(body.interval.end) if body.former else None,
        parentOrganization=parent and reference(parent, site),
        telephone=contact and contact.phone,
        faxNumber=contact and contact.fax,
        email=contact and contact.email,
        address=contact and contact.address,
        sameAs=contact and contact.website,
    )


def breadcrumbs(crumbs: Iterable[Link], site: Site) -> Thing:
    """Describe the way from the home page to a page, itself the last."""
    steps = [
        {
            "@type": "ListItem",
            "position": position,
            "name": crumb.name,
            "item": absolute(site.url, crumb.address),
        }
        for position, crumb in enumerate(crumbs, 1)
    ]
    return thing("BreadcrumbList", itemListElement=steps)


def website(site: Site, search_address: str) -> Thing:
    """Describe the site and its search box."""
    target = f"{absolute(site.url, search_address)}?q={{search_term_string}}"
    return thing(
        "WebSite",
        name=site.name,
        description=site.tagline,
        url=absolute(site.url, "/"),
        inLanguage=site.lang,
        publisher=publisher(site),
        potentialAction={
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": target},
            "query-input": "required name=search_term_string",
        },
    )


def publisher(site: Site) -> Thing:
    """Refer to the managing office."""
    url = absolute(site.url, "/")
    return {"@type": "GovernmentOrganization", "name": site.owner, "url": url}


def reference(
    item: Organisation | Official, site: Site, day: date | None = None
) -> Thing:
    """Refer to a body or a person that has a page, by the name borne on a day."""
    kind = "Person" if isinstance(item, Official) else "GovernmentOrganization"
    url = absolute(site.url, item.address)
    name = item.name_on(day) if day else item.name
    return {"@type": kind, "name": name, "url": url}


def thing(kind: str, **properties: Any) -> Thing:
    """Return a described thing without its unknown properties."""
    known = {key: value for key, value in properties.items() if value not in (None, [])}
    return {"@context": "https://schema.org", "@type": kind, **known}
