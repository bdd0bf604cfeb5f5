"""Which photos the public pages use, checked and made ready in time.

A photo no page uses is neither checked nor published: it may belong to a draft.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

import msgspec

from plugins.bulletin.body.media import TYPES, suffix_of
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.words.text import nearest
from plugins.press.content.all_files import on_disk
from plugins.press.content.papers import papers_of
from plugins.press.content.read_folder import Reading, sign
from plugins.press.content.store import Row, Store
from plugins.press.pictures.film_lengths import seconds_of
from plugins.press.pictures.films import film_problems
from plugins.press.pictures.photos import ORDERED, Photos
from plugins.press.pictures.prepared import Order, Outcome, Prepared

# Where a text names a picture, or the key of the front matter that does.
Place = tuple[int, int, int] | str
_decoder = msgspec.msgpack.Decoder(Prepared)


def photos_of(
    bulletin: Bulletin, reading: Reading, store: Store, content: Path
) -> tuple[Photos, list[Problem]]:
    """Prepare every photo in use; report those that are missing or damaged."""
    wanted: dict[str, list[tuple[str, Place]]] = {}
    for image, path, place in _used_pictures(bulletin):
        wanted.setdefault(image, []).append((path, place))
    there = [image for image in sorted(wanted) if image in reading.files]
    outcomes = _prepared(there, reading, store, content)
    problems = [
        _problem(path, place, image, reading, outcomes.get(image))
        for image, uses in wanted.items()
        if not isinstance(outcomes.get(image), Prepared)
        for path, place in uses
    ]
    problems += film_problems(bulletin, reading, content)
    prepared = {i: one for i, one in outcomes.items() if isinstance(one, Prepared)}
    sizes = {
        path: status.st_size
        for path, status in reading.files.items()
        if path.startswith("documents/")
    }
    papers, unread = papers_of(bulletin, reading, store, content)
    lengths = {
        path: seconds_of(on_disk(content, path))
        for path in sizes
        if suffix_of(path) in TYPES
    }
    return Photos(prepared, sizes, papers, lengths), [*problems, *unread]


def _prepared(
    images: list[str], reading: Reading, store: Store, content: Path
) -> dict[str, Outcome]:
    """Make what is not known yet; an unchanged photo is not even opened."""
    signs = {image: sign(content, image, reading.files[image]) for image in images}
    cache = store.folder / "pictures"
    known: dict[str, Outcome] = dict(_known(store, signs, cache))
    fresh = [image for image in images if image not in known]
    if not fresh:
        return known
    # Most builds meet no new photo, and need not load what opens one.
    from plugins.press.pictures.batch import prepare

    lies = {image: on_disk(content, image) for image in fresh}
    made = prepare([Order(file, ORDERED) for file in lies.values()], cache)
    outcomes = {image: made[file] for image, file in lies.items()}
    store.save_photos(
        Row(image, signs[image], msgspec.msgpack.encode(outcome))
        for image, outcome in outcomes.items()
        if isinstance(outcome, Prepared)
    )
    return known | outcomes


def _known(
    store: Store, signs: Mapping[str, str], cache: Path
) -> Iterator[tuple[str, Prepared]]:
    for row in store.rows("photos"):
        if signs.get(row.path) != row.signature:
            continue
        with suppress(msgspec.DecodeError):
            prepared = _decoder.decode(row.parts)
            files = [one for use in prepared.files for one in use]
            if all(_is_there(one.path(cache), one.size) for one in files):
                yield row.path, prepared


def _is_there(file: Path, size: int) -> bool:
    """Say whether a file has its size; its content is checked when it is copied."""
    try:
        return file.stat().st_size == size
    except OSError:
        return False


def _used_pictures(bulletin: Bulletin) -> Iterator[tuple[str, str, Place]]:
    """Yield (image, file, place) of every picture a public page shows."""
    for entity in bulletin.everything:
        for key, picture in entity.pictures:
            yield picture.image, entity.path, f"{key}.image"
        for image in entity.text.images:
            name = image.address.removeprefix("content:")
            if name != image.address and name.startswith("images/"):
                yield name, entity.path, (image.line, image.column, len(name))


def _problem(
    path: str, place: Place, image: str, reading: Reading, outcome: object
) -> Problem:
    if isinstance(place, str):
        place = reading.position(path, place) or (1, 1, 1)
    line, column, length = place
    if outcome is None:
        near = nearest(image, (f for f in reading.files if f.startswith("images/")))
        message = f"Không có tệp ảnh {image}."
        hint = f'có phải "{near}"?' if near else "chép ảnh vào content/images/"
        rule = "missing-picture"
    else:
        message, hint, rule = f"{image}: {outcome}", "", "bad-picture"
    return Problem(
        path=path,
        line=line,
        column=column,
        length=length,
        rule=rule,
        message=message,
        suggestion=hint,
    )
