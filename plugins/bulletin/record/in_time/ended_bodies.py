"""Posts end with the body they are held in.

closed(entities)    officials whose tenures are over where their body is
living(body, find)  what took a body's place, its own successors if that ended too
"""

from collections.abc import Iterable, Sequence
from typing import Any

from plugins.bulletin.record.bulletin import of_kind
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.record.entities.organisations import Organisation
from plugins.bulletin.record.in_time.tenures import Tenure
from plugins.bulletin.record.registry import Registry


def closed(entities: Sequence[Entity[Any]]) -> list[Entity[Any]]:
    """Return the entities, each official with tenures that end with their bodies."""
    bodies = Registry((), of_kind(entities, Organisation), ())
    return [
        _closed(one, bodies) if isinstance(one, Official) else one for one in entities
    ]


def _closed(official: Official, bodies: Registry) -> Official:
    tenures = tuple(_ended(tenure, bodies) for tenure in official.tenures)
    return official if tenures == official.tenures else official.with_tenures(tenures)


def _ended(tenure: Tenure, bodies: Registry) -> Tenure:
    body = bodies.body_of(tenure)
    return tenure.within(body.interval, ended=body.former) if body else tenure


def living(body: Organisation, registry: Registry) -> list[Organisation]:
    """Follow the successors of a body to those that have not ended, each once."""
    found: dict[str, Organisation] = {}
    met, waiting = {body.id}, [*_successors(body, registry)]
    while waiting:
        one = waiting.pop(0)
        if one.id in met:
            continue
        met.add(one.id)
        if one.former:
            waiting += _successors(one, registry)
        else:
            found[one.id] = one
    return list(found.values())


def _successors(body: Organisation, registry: Registry) -> Iterable[Organisation]:
    found = (registry.organisation(name).found for name in body.file.successors)
    return (one for one in found if one)
