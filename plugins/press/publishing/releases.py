"""The life of a release: compared, refused or uploaded beside, swapped in, undone.

release 1 live, a tree with one page more → "1 trang mới", release 2 live, 1 kept
"""

from contextlib import suppress
from pathlib import Path

import msgspec

from plugins.press.publishing import address_ledger, manifest, refusals
from plugins.press.publishing.amendments import amended
from plugins.press.publishing.catalogue import Catalogue
from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.lease import Owner, reserved
from plugins.press.publishing.live_check import check_site
from plugins.press.publishing.manifest import Manifest, as_text, manifest_of
from plugins.press.publishing.publication import (
    Plan,
    counted,
    is_before,
    kept,
    moment,
    name,
)
from plugins.press.publishing.targets.target import Target


class Publisher:
    """One target, and the file that remembers which release we saw there last."""

    def __init__(self, target: Target, owner: Owner, seen: Path) -> None:
        self.target = target
        self.owner = owner
        self.seen = seen
        self.memory = seen.with_suffix(".hashes")
        self.catalogue = Catalogue(target)

    def rehearse(self, plan: Plan) -> None:
        """Say what publishing would change, and change nothing."""
        live = self.catalogue.live()
        new = self._prepare(plan, live)
        changes = manifest.compare(live.files, new.files)
        for sign, paths in zip("+~-", msgspec.structs.astuple(changes), strict=True):
            for line in refusals.listed(manifest.pages(paths)).splitlines():
                print(f"  {sign} {line.strip()}")
        self.remember(live)
        self._check_removals(plan, live, new)
        print("Đây chỉ là xem trước; trang đang đăng chưa đổi gì.")

    def publish(self, plan: Plan) -> list[str]:
        """Put the tree before readers; anything wrong leaves the site as it was.

        Returns the addresses that were taken down on purpose.
        """
        with reserved(self.target, self.owner):
            live = self.catalogue.live()
            new = self._prepare(plan, live)
            self._check_seen(live)
            gone = self._check_removals(plan, live, new)
            whole = not live.release or self.target.untouched(live)
            if new.tree == live.tree and not live.shared and whole:
                self._stay(live)
                return gone
            if whole:
                staying = kept(live, new, bool(plan.accept))
                new = msgspec.structs.replace(new, kept=staying)
            else:
                print("Ở nơi đăng có tệp bị mất, bị sửa hay lạ; đăng lại cả trang.")
            book = address_ledger.extended(
                self.catalogue.ledger(), manifest.pages(new.files), gone
            )
            text = address_ledger.write_ledger(book)
            self.bring_out(plan, live, new, text, whole)
            self.remember(new)
            self._tidy(new, plan.keep)
            return gone

    def _stay(self, live: Manifest) -> None:
        """Say that readers have it already, or see to it that they do."""
        if not self.target.between():
            print("Không có gì thay đổi; trang đang đăng đã đúng.")
            return
        self.target.activate(live.release)
        print(f"Lần đăng trước bị ngắt giữa chừng; đã đưa trang về bản {live.release}.")

    @property
    def is_halfway(self) -> bool:
        """Whether we left readers between two releases, and could not mend it."""
        return self.target.switching

    def next_number(self, live: Manifest) -> int:
        """The number of a release that comes after all that lie there."""
        return max([live.release, *self.target.numbers()]) + 1

    @property
    def name(self) -> str:
        """Who publishes, for whoever reads the list of releases."""
        return f"{self.owner.person}@{self.owner.machine}"

    def _prepare(self, plan: Plan, live: Manifest) -> Manifest:
        files = manifest.scan(plan.tree, self.memory)
        refusals.check_tree(plan.tree, files, plan.url)
        new = Manifest(
            self.next_number(live),
            live.replaced if live.shared else live.release,
            self.owner.since,
            self.name,
            manifest.hash_of(files),
            files,
            amended=amended(plan.tree),
        )
        if live.release and is_before(self.owner.since, live.published):
            print(
                f"Đồng hồ máy này còn trước lần đăng bản {live.release} "
                f"({moment(live)}). Nếu giờ máy sai thì chỉnh lại rồi mới đăng: bài "
                "hẹn giờ hiện theo đồng hồ này."
            )
        print(counted(live.files, files))
        return new

    def _check_seen(self, live: Manifest) -> None:
        if live.release and not self.has_seen(live):
            raise PublishingError(
                f"Trang đã đổi từ lần bạn đăng hay xem trước: đang là bản "
                f"{live.release} do {live.by} đăng {moment(live)}.\nHãy lấy nội "
                "dung mới về, xem khác biệt bằng publish --dry-run, rồi đăng lại."
            )

    def _check_removals(self, plan: Plan, live: Manifest, new: Manifest) -> list[str]:
        before, after = manifest.pages(live.files), manifest.pages(new.files)
        lost = address_ledger.lost(self.catalogue.ledger(), before, after)
        refusals.check_removals(lost, before - after, len(before), plan.accept)
        return lost

    def bring_out(
        self, plan: Plan, live: Manifest, new: Manifest, book: str, whole: bool = True
    ) -> None:
        """Upload, verify, swap, visit; on any failure take all of it back.

        A release that shares drafts goes with the next one; `whole`: whether files of
        the present release may be had from there.
        """
        there = live if whole else manifest.NOTHING
        before = self.target.read(address_ledger.FILE)
        base = live.release or None
        try:
            self.target.upload(plan.tree, new, there)
            self.target.verify(new, there)
            alike = manifest_of(live.release) if base else ""
            self.target.write(manifest_of(new.release), as_text(new), alike)
            self.target.write(address_ledger.FILE, book, address_ledger.FILE)
            self.target.activate(new.release)
            if plan.visit:
                check_site(plan.visit, plan.tree)
        except BaseException:
            self._take_back(base, new.release, before)
            raise
        if live.shared:
            self.target.remove(live.release)
        told = "Bài nháp đã ở đó; trang của bạn đọc không đổi."
        print(told if new.shared else f"Đã đăng bản {new.release}.")

    def _take_back(self, base: int | None, number: int, ledger: str) -> None:
        """Undo a release that failed.

        Whatever fails now as well, the first failure is the one to tell.
        """
        with suppress(PublishingError, OSError):
            if self.target.live() != base:
                self.target.activate(base)
        # What readers may still get is left alone, however it came to that.
        with suppress(PublishingError, OSError):
            if self.target.live() == base:
                self.target.remove(number)
        with suppress(PublishingError, OSError):
            self.target.write(address_ledger.FILE, ledger)

    def _tidy(self, new: Manifest, keep: int) -> None:
        """Delete old releases; readers have the new one, whatever becomes of that.

        The one that readers had before stays for the way back, however old it is.
        """
        try:
            old = [one for one in self.target.numbers() if one < new.release]
            for number in sorted({*old[: 1 - max(keep, 5)]} - {new.replaced}):
                self.target.remove(number)
        except (PublishingError, OSError) as error:
            print(f"Bản cũ chưa dọn được, lần đăng sau sẽ dọn: {error}")

    def has_seen(self, release: Manifest) -> bool:
        """Whether whoever publishes here saw this release last."""
        last = self.seen.read_text("utf-8") if self.seen.exists() else ""
        return last == name(release)

    def remember(self, release: Manifest) -> None:
        """Note that whoever publishes here has seen this release.

        What was done is done, whether or not this machine can note it.
        """
        try:
            self.seen.parent.mkdir(exist_ok=True)
            self.seen.write_text(name(release), "utf-8")
        except OSError as error:
            print(
                f"Máy này không ghi nhớ được bản {release.release} "
                f"({error.strerror}: {self.seen}); lần sau hãy xem trước bằng "
                "publish --dry-run rồi mới đăng."
            )
