"""What a target says of itself: its releases, what each of them holds, its addresses.

`Catalogue(target).live().release` → 12
"""

from collections.abc import Mapping

import msgspec

from plugins.press.publishing import address_ledger
from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.manifest import NOTHING, Manifest, manifest_of
from plugins.press.publishing.targets.target import Target


class Catalogue:
    """Reads `state/` of one target; raises PublishingError for what is damaged."""

    def __init__(self, target: Target) -> None:
        self.target = target

    def live(self) -> Manifest:
        """The release readers get; an empty one, number 0, on a new target."""
        number = self.target.live()
        return self.manifest(number) if number else NOTHING

    def manifest(self, number: int) -> Manifest:
        """What a release holds."""
        text = self.target.read(manifest_of(number))
        try:
            return msgspec.json.decode(text, type=Manifest)
        except msgspec.MsgspecError as error:
            raise PublishingError(
                f"Bản {number} không có danh sách tệp: state/{manifest_of(number)} bị "
                "mất hay hỏng. Hãy chép lại tệp ấy từ bản sao lưu; không có bản sao "
                "thì chuyển mọi thứ ở đó đi chỗ khác, rồi đăng lại từ đầu."
            ) from error

    def releases(self) -> list[Manifest]:
        """All that lie there, oldest first."""
        return [self.manifest(number) for number in self.target.numbers()]

    def ledger(self) -> Mapping[str, address_ledger.State]:
        """Every address readers were given there."""
        return address_ledger.read_ledger(self.target.read(address_ledger.FILE))
