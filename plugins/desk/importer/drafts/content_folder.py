"""The content folder an import writes to: what is there, and adding what is not.

Store(Path("content")).add(Draft(ARTICLE, "articles/2018/07/x.md", …))  →  True
"""

import hashlib
from pathlib import Path

from plugins.bulletin.kinds import OFFICIAL, ORGANISATION, Kind
from plugins.bulletin.words.text import match_key, slugify
from plugins.desk.importer.drafts.known_names import known_names
from plugins.desk.importer.drafts.registry import Draft
from plugins.desk.importer.drafts.saved_pictures import picture_bytes, picture_suffix


class Store:
    """Finds ids by name and writes new files only."""

    def __init__(self, content: Path) -> None:
        """Read the names already known in the folder."""
        self.content = content
        self.officials = known_names(content / OFFICIAL.folder)
        self.organisations = known_names(content / ORGANISATION.folder)

    def officials_called(self, name: str) -> list[str]:
        """Ids of everybody who bears the name, or bore it."""
        return self.officials.get(match_key(name), [])

    def organisations_called(self, name: str) -> list[str]:
        """Ids of every body of that name."""
        return self.organisations.get(match_key(name), [])

    def official(self, name: str) -> tuple[str, bool]:
        """Id of the official and whether the file is new."""
        return self._id(name, self.officials, OFFICIAL)

    def namesake(self, name: str) -> str:
        """A new id for another official of a name that is known by now."""
        return self._new_id(name, self.officials, OFFICIAL)

    def organisation(self, name: str) -> tuple[str, bool]:
        """Id of the organisation and whether the file is new."""
        return self._id(name, self.organisations, ORGANISATION)

    def _id(
        self, name: str, known: dict[str, list[str]], kind: Kind
    ) -> tuple[str, bool]:
        key = match_key(name)
        if key in known:
            return known[key][0], False
        return self._new_id(name, known, kind), True

    def _new_id(self, name: str, known: dict[str, list[str]], kind: Kind) -> str:
        slug = slugify(name) or "khong-ten"
        taken = {one for ids in known.values() for one in ids}
        number, free = 2, slug
        while free in taken or (self.content / kind.file(free)).exists():
            free, number = f"{slug}-{number}", number + 1
        known.setdefault(match_key(name), []).append(free)
        return free

    def add(self, draft: Draft) -> bool:
        """Write the file unless one is there; whether it was written."""
        return self._create(draft.path, draft.text.encode())

    def _create(self, path: str, data: bytes) -> bool:
        target = self.content / path
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            with target.open("xb") as file:
                file.write(data)
        except FileExistsError:
            return False
        return True

    def picture(self, address: str, page: Path, folder: str) -> str | None:
        """Copy a picture of a saved page into content; its path there, or None.

        Raises PictureProblem for a picture that pages cannot show.
        """
        data = picture_bytes(address, page)
        if not data:
            return None
        suffix = picture_suffix(data)
        inner = address.startswith("data:")
        stem = "" if inner else slugify(Path(address[:200]).stem, 40)
        name = f"{stem or 'anh'}-{hashlib.sha256(data).hexdigest()[:8]}{suffix}"
        path = f"images/{folder}/{name}"
        self._create(path, data)
        return path
