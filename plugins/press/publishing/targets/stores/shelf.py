"""What lies beside a site that is changed in place: files to come, files of before.

`incoming/` holds what was sent and is not shown yet, by path and hash; `objects/` what
another release showed, by hash.
"""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from plugins.press.publishing.targets.stores.store import Store

Contents = Mapping[str, tuple[str, int]]


class Shelf:
    """The two folders, and the way of a file from one of them to readers."""

    def __init__(self, store: Store, web: str, state: str) -> None:
        self.store = store
        self.web = web
        self.incoming = f"{state}/incoming"
        self.objects = f"{state}/objects"

    def waiting(self) -> set[str]:
        """The names of what was sent and is not shown yet."""
        return set(self.store.names(self.incoming))

    def send(self, source: Path, path: str, hashed: str) -> None:
        """Send a file out of readers' sight."""
        self.store.send(source, f"{self.incoming}/{staged(path, hashed)}")

    def holds(self, path: str, hashed: str) -> bool:
        """Whether a file lies here, byte for byte."""
        data = self.store.read(f"{self.incoming}/{staged(path, hashed)}")
        if data is None:
            data = self.store.read(f"{self.objects}/{hashed}")
        return data is not None and sha256(data).hexdigest() == hashed

    def shows(self, path: str, hashed: str) -> bool:
        """Whether readers get a file, byte for byte."""
        data = self.store.read(f"{self.web}/{path}")
        return data is not None and sha256(data).hexdigest() == hashed

    def show(self, path: str, hashed: str, waiting: set[str]) -> None:
        """Give readers a file; `waiting`: what was sent."""
        place = f"{self.incoming}/{staged(path, hashed)}"
        if staged(path, hashed) not in waiting:
            data = self.store.read(f"{self.objects}/{hashed}")
            if data is None:
                return  # it was shown before the line was cut
            self.store.send(data, place)
        self.store.move(place, f"{self.web}/{path}")

    def save_replaced(self, old: Contents, new: Contents) -> None:
        """Keep what readers get now and will not get then, for the way back."""
        saved = set(self.store.names(self.objects))
        for path, (hashed, _) in old.items():
            if old[path] != new.get(path) and hashed not in saved:
                self._save(path, hashed)

    def keep_only(self, needed: set[str]) -> None:
        """Delete what no release showed."""
        for hashed in self.store.names(self.objects):
            if hashed not in needed:
                self.store.delete(f"{self.objects}/{hashed}")

    def clear(self) -> None:
        """Give up what was sent and never shown."""
        self.store.drop(self.incoming)

    def _save(self, path: str, hashed: str) -> None:
        """Keep a file that readers get now, if it is what it should be."""
        data = self.store.read(f"{self.web}/{path}")
        if data is not None and sha256(data).hexdigest() == hashed:
            self.store.send(data, f"{self.objects}/{hashed}")


def staged(path: str, hashed: str) -> str:
    """The name under which a file waits."""
    return sha256(f"{path}\0{hashed}".encode()).hexdigest()[:32]
