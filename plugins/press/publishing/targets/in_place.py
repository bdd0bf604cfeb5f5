"""A target that cannot switch in one step: files change one by one, in a safe order.

assets → pages → lists, home and feeds → deletions: no page ever lacks what it needs.

`web` is what readers get; in `state` lie manifests, the ledger, the lock, the `Shelf`,
and `switch`: between which releases the site is, should the line be cut.
"""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.manifest import NOTHING, Manifest, manifest_of
from plugins.press.publishing.targets.progress import counted
from plugins.press.publishing.targets.stores.shelf import Contents, Shelf, staged
from plugins.press.publishing.targets.stores.store import Store
from plugins.press.publishing.targets.target import refuse_foreign
from plugins.press.publishing.targets.turns import in_turns, touched
from plugins.press.system.diagnosis import Diagnosis, fine, missing

# Beside what readers get, never in it.
STATE = "-ban-tin"
LIVE, SWITCH, LOCK = "live", "switch", "lock"
FRONT = "index.html"


class InPlace:
    """Releases over a `Store`; see `Target`."""

    def __init__(self, store: Store, web: str, state: str) -> None:
        self.store = store
        self.web = web
        self.state = state
        self.shelf = Shelf(store, web, state)
        self.switching = False
        # What was sent before, and looked at since.
        self._right: set[str] = set()

    def live(self) -> int | None:
        """Number of the release readers get; 0 while our own switch is unfinished."""
        if self.switching:
            return 0
        number = self.read(LIVE)
        return int(number) if number else None

    def between(self) -> bool:
        """Whether a switch was begun and not ended."""
        return bool(self._between())

    def untouched(self, live: Manifest) -> bool:
        """Whether the front page is ours: a folder that was emptied has none.

        All files are too many to be asked for.
        """
        front = live.everything.get(FRONT)
        if front is None or self.shelf.shows(FRONT, front[0]):
            return True
        return self.between() and self.store.read(f"{self.web}/{FRONT}") is not None

    def numbers(self) -> list[int]:
        """Numbers of the whole releases that lie there, in order."""
        names = self.store.names(self.state)
        parts = (one.removeprefix("manifest-").removesuffix(".json") for one in names)
        return sorted(int(one) for one in parts if one.isdigit())

    def read(self, name: str) -> str:
        """Text of a file in `state/`; empty when there is none."""
        return (self.store.read(f"{self.state}/{name}") or b"").decode("utf-8")

    def write(self, name: str, text: str, alike: str = "") -> None:
        """Put a file into `state/` in one step."""
        self.store.send(text.encode(), f"{self.state}/{name}")

    def upload(self, tree: Path, new: Manifest, base: Manifest) -> None:
        """Send what is new out of readers' sight; what was sent before stays sent."""
        old, files = base.everything, new.sent
        now = self.read(LIVE)
        if now and not base.release:
            # Of what readers get nothing is relied on: as if that switch were cut.
            self.write(SWITCH, " ".join({"0", now, *self._between()}))
        uncertain = self._uncertain()
        self._right.clear()
        waiting = self.shelf.waiting()
        changing = [
            path for path in files if old.get(path) != files[path] or path in uncertain
        ]

        def send(path: str) -> None:
            hashed = files[path][0]
            # Of what was cut off some servers keep the beginning.
            sent = staged(path, hashed) in waiting and self.shelf.holds(path, hashed)
            if sent:
                self._right.add(path)
            else:
                self.shelf.send(tree / path, path, hashed)

        self.store.each(counted(send, "Đã gửi", len(changing)), changing)

    def verify(self, release: Manifest, base: Manifest = NOTHING) -> None:
        """Raise PublishingError unless all that will change is there, byte for byte."""
        files = release.everything
        there = self._files(self.live())
        uncertain = self._uncertain()

        def verify_one(path: str) -> None:
            hashed = files[path][0]
            # Of a cut switch some files got to readers and lie nowhere else.
            if not (
                path in self._right
                or self.shelf.holds(path, hashed)
                or (path in uncertain and self.shelf.shows(path, hashed))
            ):
                raise PublishingError(
                    f"Bản {release.release} không đúng từng tệp: {path}"
                )

        changing = [
            path
            for path, (hashed, _) in files.items()
            if there.get(path, ("",))[0] != hashed or path in uncertain
        ]
        self.store.each(counted(verify_one, "Đã xem lại", len(changing)), changing)

    def activate(self, number: int | None) -> None:
        """Show a release, file by file in a safe order; None: take everything down."""
        now = self.read(LIVE)
        old, new = self._files(int(now) if now else None), self._files(number)
        uncertain = self._uncertain()
        self.shelf.save_replaced(old, new)
        waiting = self.shelf.waiting()
        self.switching = True
        self.write(SWITCH, " ".join(sorted({now, str(number or ""), *self._between()})))
        changing = [
            path for path in new if old.get(path) != new[path] or path in uncertain
        ]

        def show(path: str) -> None:
            self.shelf.show(path, new[path][0], waiting)

        shown = counted(show, "Đã thay", len(changing))
        for together in in_turns(changing, old.keys() - uncertain):
            self.store.each(shown, together)
        leaving = sorted({*old, *uncertain} - new.keys())
        self.store.each(lambda path: self.store.delete(f"{self.web}/{path}"), leaving)
        if number:
            self.write(LIVE, str(number))
        else:
            self.store.delete(f"{self.state}/{LIVE}")
        self.store.delete(f"{self.state}/{SWITCH}")
        self.switching = False

    def remove(self, number: int) -> None:
        """Delete the manifest of a release, and what only it showed."""
        self.store.delete(f"{self.state}/{manifest_of(number)}")
        needed = {h for one in self.numbers() for h, _ in self._files(one).values()}
        self.shelf.keep_only(needed)
        if not self._between():
            self.shelf.clear()

    def lock(self, owner: str) -> str:
        """Reserve the target: '' on success, else the owner who has it."""
        if not self.read(LIVE) and not self.read(SWITCH):
            refuse_foreign(self.web, self.store.names(self.web))
        if self.store.take(f"{self.state}/{LOCK}", owner.encode()):
            return ""
        return self.read(f"{LOCK}/owner") or "?"

    def unlock(self) -> None:
        """Free the target."""
        self.store.drop(f"{self.state}/{LOCK}")

    def examine(self) -> Iterator[Diagnosis]:
        """Try what publishing will need: to give a file another's name."""
        self.store.send(b"1", f"{self.state}/doctor.1")
        self.store.send(b"2", f"{self.state}/doctor.2")
        self.store.move(f"{self.state}/doctor.1", f"{self.state}/doctor.2")
        self.store.delete(f"{self.state}/doctor.2")
        yield fine("Đổi bản", "từng tệp một, theo thứ tự an toàn")
        place = f"{self.state}/doctor.lock"
        taken = [self.store.take(place, b"1") for _ in range(2)]
        self.store.drop(place)
        if taken != [True, False]:
            yield missing(
                "Khóa",
                "nơi đăng không giữ được khóa, hai người có thể đăng cùng lúc",
                "hỏi nhà cung cấp về ghi có điều kiện (If-None-Match)",
            )

    def make_room(self) -> None:
        """On a full disk give up what was sent and never shown."""
        self.shelf.clear()

    def _files(self, number: int | None) -> Contents:
        """All that readers get with a release, `kept` files too."""
        if not number:
            return {}
        text = self.read(manifest_of(number))
        try:
            found = msgspec.json.decode(text, type=Manifest)
        except msgspec.MsgspecError as error:
            raise PublishingError(f"Bản {number} không có danh sách tệp.") from error
        return found.everything

    def _between(self) -> list[str]:
        """The releases between which the site is since a line was cut."""
        return self.read(SWITCH).split()

    def _uncertain(self) -> set[str]:
        numbers = [int(one) for one in self._between()]
        known = set(self.numbers())
        return touched([self._files(one) if one in known else {} for one in numbers])
